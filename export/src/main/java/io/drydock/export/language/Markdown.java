package io.drydock.export.language;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Markdown as GitHub reads it, with tables.
public final class Markdown extends Code<Markdown> {

    /// What means something anywhere, what means something at the start of a line only, and what
    /// makes an address of a text.
    private static final Pattern MEANT =
            Pattern.compile(
                    "[\\\\`*_\\[\\]<>&|~#!$@]|^[-+=]|(?<=^[0-9]{1,9})[.)](?="
                            + " |(?![\\s\\S]))|:(?=//)|(?<=\\b[Ww]{3})\\.");

    private static final Pattern BLANKS = Pattern.compile("^[ \\t]+|[ \\t]+$");
    private static final Pattern BACKQUOTES = Pattern.compile("`+");

    private Markdown(Phrase code) {
        super(code);
    }

    @Override
    Markdown of(Phrase code) {
        return new Markdown(code);
    }

    /// Code that stands in our own source.
    public static Markdown code(@CompileTimeConstant String code) {
        return new Markdown(Phrase.of(code));
    }

    /// A bundled file with marks such as `@NAMESPACE@`.
    public static Template<Markdown> template(
            Class<?> owner, @CompileTimeConstant String resource) {
        return new Template<>(owner, resource, Markdown::new);
    }

    /// Exactly this text in one line, also as a cell of a table.
    public static Markdown text(String text) {
        String escaped = MEANT.matcher(Phrase.printable(text)).replaceAll("\\\\$0");
        escaped =
                BLANKS.matcher(escaped)
                        .replaceAll(it -> it.group().replace(" ", "&#32;").replace("\t", "&#9;"));
        return new Markdown(Phrase.of(oneLine(escaped, "&#%d;")));
    }

    /// Exactly this text between backquotes, also as a cell of a table; lines become one.
    public static Markdown span(String text) {
        String fence = "`";
        Matcher runs = BACKQUOTES.matcher(text);
        while (runs.find()) {
            if (runs.group().length() >= fence.length()) {
                fence = "`".repeat(runs.group().length() + 1);
            }
        }
        boolean apart = text.startsWith("`") || text.endsWith("`") || text.startsWith(" ");
        String gap = apart ? " " : "";
        String content = oneLine(Phrase.printable(text), " ").replace("|", "\\|");
        return new Markdown(Phrase.of(fence + gap + content + gap + fence));
    }

    /// A number.
    public static Markdown number(long number) {
        return new Markdown(Phrase.of(Long.toString(number)));
    }

    /// A row of a table.
    public static Markdown row(Markdown... cells) {
        return code("| ").and(join(" | ", List.of(cells))).and(" |");
    }

    /// Fragments in a row with code of ours between them.
    public static Markdown join(@CompileTimeConstant String separator, List<Markdown> parts) {
        return new Markdown(Phrase.join(separator, parts.stream().map(Markdown::phrase).toList()));
    }

    private static String oneLine(String text, String lineEnd) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((Character.isISOControl(c) && c != '\t') || c == 0x2028 || c == 0x2029) {
                line.append(lineEnd.formatted((int) c));
            } else {
                line.append(c);
            }
        }
        return line.toString();
    }
}
