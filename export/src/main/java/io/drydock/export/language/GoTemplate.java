package io.drydock.export.language;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Templates of Go, as Helm reads them.
public final class GoTemplate extends Code<GoTemplate> {

    private static final Pattern RAW = Pattern.compile("[A-Za-z0-9%_./ -]+");

    /// Characters that Unicode keeps out of every text frame the number of an action.
    private static final String OPEN = "\uFDD2";

    private static final String CLOSE = "\uFDD3";
    private static final Pattern MARK = Pattern.compile(OPEN + "([0-9]+)" + CLOSE);

    private GoTemplate(Phrase code) {
        super(code);
    }

    @Override
    GoTemplate of(Phrase code) {
        return new GoTemplate(code);
    }

    /// Code that stands in our own source.
    public static GoTemplate code(@CompileTimeConstant String code) {
        return new GoTemplate(Phrase.of(code));
    }

    /// A bundled file with marks such as `@NAMESPACE@`.
    public static Template<GoTemplate> template(
            Class<?> owner, @CompileTimeConstant String resource) {
        return new Template<>(owner, resource, GoTemplate::new);
    }

    /// Exactly this text outside of actions. Two braces would start one; so would a brace at the
    /// end with what comes after, so both are written as actions of their own.
    public static GoTemplate text(String text) {
        return new GoTemplate(
                Phrase.of(
                        Phrase.printable(text)
                                .replaceAll("\\{{2,}|\\{+(?![\\s\\S])", "{{ \"$0\" }}")));
    }

    /// Exactly this text as a value inside an action; raw where nothing in it can end that, which
    /// reads best inside the quotes of YAML.
    public static GoTemplate string(String text) {
        return new GoTemplate(
                Phrase.of(RAW.matcher(text).matches() ? "`" + text + "`" : Json.quoted(text)));
    }

    /// A mark for a scalar of a YAML file that an action of a template takes the place of.
    public static String mark(int number) {
        return OPEN + number + CLOSE;
    }

    /// What stands in place of a scalar of a YAML file.
    ///
    /// @param code the action, with quotes of its own or within those of the file
    /// @param condition what the whole line depends on, and what the action is about; nothing for
    ///   an action that is always there, within quotes
    public record Action(GoTemplate code, Optional<GoTemplate> condition) {}

    /// A YAML file as a template: texts stay texts, and actions take the places of marks. YAML
    /// reads what an action puts out, not the action, so the quotes in it are those of Go alone.
    ///
    /// @param actions the action for each mark, by its number
    public static GoTemplate yaml(Yaml file, List<Action> actions) {
        String text = file.text();
        GoTemplate template = new GoTemplate(Phrase.EMPTY);
        Matcher mark = MARK.matcher(text);
        int done = 0;
        while (mark.find()) {
            Action action = actions.get(Integer.parseInt(mark.group(1)));
            if (action.condition().isEmpty()) {
                template = template.and(text(text.substring(done, mark.start())));
                template = template.and(action.code());
                done = mark.end();
            } else {
                int line = text.lastIndexOf('\n', mark.start()) + 1;
                String entry = text.substring(line, mark.start() - 1);
                String indent = entry.substring(0, entry.length() - entry.stripLeading().length());
                template = template.and(text(text.substring(done, line) + indent));
                template = template.and(action.condition().get()).and("\n").and(text(entry));
                template = template.and(action.code()).and("\n").and(text(indent));
                template = template.and("{{- end }}");
                done = mark.end() + 1;
            }
        }
        return template.and(text(text.substring(done)));
    }

    /// Whether a text could be taken for a mark.
    public static boolean looksMarked(String text) {
        return text.contains(OPEN) || text.contains(CLOSE);
    }
}
