package io.drydock.export.language;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Code for bash. Text gets in as a word, inside double quotes, in a remark, or as the content of a
/// here-document that no line of it can end.
public final class Shell extends Code<Shell> {

    /// No code.
    public static final Shell NOTHING = new Shell(Phrase.EMPTY);

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,-]+");

    private Shell(Phrase code) {
        super(code);
    }

    @Override
    Shell of(Phrase code) {
        return new Shell(code);
    }

    /// Code that stands in our own source.
    public static Shell code(@CompileTimeConstant String code) {
        return new Shell(Phrase.of(code));
    }

    /// A bundled file with marks such as `@NAMESPACE@`.
    public static Template<Shell> template(Class<?> owner, @CompileTimeConstant String resource) {
        return new Template<>(owner, resource, Shell::new);
    }

    /// A bundled file as it is.
    public static Shell resource(Class<?> owner, @CompileTimeConstant String resource) {
        return new Shell(Phrase.of(Template.read(owner, resource)));
    }

    /// Fragments in a row with code of ours between them.
    public static Shell join(@CompileTimeConstant String separator, List<Shell> parts) {
        return new Shell(Phrase.join(separator, parts.stream().map(Shell::phrase).toList()));
    }

    /// Exactly this text as one word, always in single quotes.
    public static Shell word(String text) {
        return word(Phrase.of(text));
    }

    /// Exactly this text as one word, always in single quotes. What the deployment fills in must
    /// not hold a single quote; the patterns of parameters see to that.
    public static Shell word(Phrase text) {
        return new Shell(
                text.spelled(it -> Phrase.printable(it).replace("'", "'\\''")).between("'", "'"));
    }

    /// Exactly this text as one word, quoted only where the shell asks for it.
    public static Shell plainWord(String text) {
        return PLAIN.matcher(text).matches() ? new Shell(Phrase.of(text)) : word(text);
    }

    /// What the deployment fills in, without quotes: for names that AWS makes of letters, digits
    /// and hyphens.
    public static Shell bareReference(@CompileTimeConstant String name) {
        return new Shell(Phrase.reference(name));
    }

    /// Text for the inside of double quotes.
    public static Shell insideDoubleQuotes(String text) {
        return new Shell(Phrase.of(Phrase.printable(text).replaceAll("([\\\\\"$`])", "\\\\$1")));
    }

    /// A number.
    public static Shell number(long number) {
        return new Shell(Phrase.of(Long.toString(number)));
    }

    /// A line that gives a variable exactly this text.
    public static Shell assign(@CompileTimeConstant String variable, String text) {
        return assign(variable, Phrase.of(text));
    }

    /// A line that gives a variable exactly this text.
    public static Shell assign(@CompileTimeConstant String variable, Phrase text) {
        return code(variable).and("=").and(word(text)).and("\n");
    }

    /// A remark; each line of the text becomes one.
    public static Shell remark(String text) {
        return new Shell(
                Phrase.of(
                        "# "
                                + String.join("\n# ", Phrase.printable(text).split("\\R", -1))
                                + "\n"));
    }

    /// A command that reads exactly this content, which gets an end of line where it has none.
    ///
    /// @param command the command with its words
    /// @param end what ends the content; made longer while a line of the content is the same
    public static Shell heredoc(Shell command, @CompileTimeConstant String end, Fragment content) {
        return heredoc(command, end, content.phrase());
    }

    /// A command that reads exactly this text, which gets an end of line where it has none.
    public static Shell heredoc(Shell command, @CompileTimeConstant String end, Phrase content) {
        Phrase lines = content.spelled(Phrase::printable);
        String seen = lines.toString();
        if (!seen.endsWith("\n")) {
            lines = lines.plus("\n");
        }
        Set<String> taken = Set.of(seen.lines().distinct().toArray(String[]::new));
        String free = end;
        while (taken.contains(free)) {
            free += "_";
        }
        return command.and(" <<")
                .and(word(free))
                .and("\n")
                .and(new Shell(lines))
                .and(new Shell(Phrase.of(free)))
                .and("\n");
    }

    /// The same without empty lines and lines that only explain. For code of ours alone: it would
    /// take such lines out of texts too.
    public Shell withoutRemarks() {
        return new Shell(phrase().spelled(it -> it.replaceAll("(?m)^( *# .*)?\n", "")));
    }
}
