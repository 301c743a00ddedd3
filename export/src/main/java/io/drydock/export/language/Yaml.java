package io.drydock.export.language;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// YAML. Many readers of it know version 1.1 only, where `on` is a truth value, `0407` a number and
/// more characters than the line feed end a line; a text is therefore quoted unless no reading can
/// take it for anything else.
public final class Yaml extends Code<Yaml> {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/][A-Za-z0-9_./-]*");

    /// What YAML reads as this text without quotes: words, addresses of hosts, and marks of
    /// references.
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[A-Za-z\uFDD0](?:[A-Za-z0-9.:/_\uFDD0\uFDD1-]|(?<![:]) (?=[A-Za-z0-9]))*"
                            + "[A-Za-z0-9\uFDD1/]");

    private static final Set<String> WORDS =
            Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

    /// Long lines stay whole: a folded annotation or URL is hard to compare.
    private static final int NEVER_FOLD = 100_000;

    private static final DumpSettings SETTINGS =
            DumpSettings.builder()
                    .setDefaultFlowStyle(FlowStyle.BLOCK)
                    .setIndent(2)
                    .setIndicatorIndent(2)
                    .setIndentWithIndicator(true)
                    .setWidth(NEVER_FOLD)
                    .setSplitLines(false)
                    .setBestLineBreak("\n")
                    .build();

    private Yaml(Phrase code) {
        super(code);
    }

    @Override
    Yaml of(Phrase code) {
        return new Yaml(code);
    }

    /// Code that stands in our own source.
    public static Yaml code(@CompileTimeConstant String code) {
        return new Yaml(Phrase.of(code));
    }

    /// Exactly this text as a scalar in double quotes.
    public static Yaml scalar(String text) {
        return new Yaml(Phrase.of(Json.quoted(text)));
    }

    /// Exactly this text as a scalar, without quotes where it is an address. What the machine knows
    /// is a scalar of its own, `"@NAME@"`, which the boot scripts fill in together with its quotes.
    ///
    /// @throws IllegalArgumentException when what the machine knows is part of a longer text
    public static Yaml string(Phrase text) {
        if (text.parts().stream().anyMatch(Phrase.Known.class::isInstance)) {
            if (text.parts().size() > 1) {
                throw new IllegalArgumentException(text + " is more than one scalar");
            }
            return new Yaml(text.known(name -> "\"@" + name + "@\""));
        }
        String shown = text.marked();
        boolean plain =
                ADDRESS.matcher(shown).matches() && !WORDS.contains(shown.toLowerCase(Locale.ROOT));
        return plain
                ? new Yaml(text)
                : new Yaml(text.spelled(Yaml::insideQuotes).between("\"", "\""));
    }

    private static String insideQuotes(String text) {
        String quoted = Json.quoted(text);
        return quoted.substring(1, quoted.length() - 1).replace("@", "\\u0040");
    }

    /// A number.
    public static Yaml number(long number) {
        return new Yaml(Phrase.of(Long.toString(number)));
    }

    /// A comment; each line of the text becomes one. A character that would end a line, or that no
    /// YAML file may hold, is named instead.
    public static Yaml comment(String text) {
        StringBuilder out = new StringBuilder();
        Phrase.printable(text)
                .lines()
                .forEach(line -> out.append(("# " + named(line)).strip()).append('\n'));
        return new Yaml(Phrase.of(out.toString()));
    }

    private static String named(String line) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean odd = Character.isISOControl(c) && c != '\t';
            if (odd || c == 0x2028 || c == 0x2029 || c >= 0xFFFE || c == 0xFEFF) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /// One document, ending with a line break.
    ///
    /// @param tree a text, number or truth value, nothing as an empty [Optional], or lists and maps
    ///   of them
    /// @throws IllegalArgumentException when something else is in the tree
    public static Yaml document(Object tree) {
        StringBuilder out = new StringBuilder();
        new Dump(SETTINGS).dumpNode(node(tree), new Sink(out));
        return new Yaml(Phrase.of(out.toString()));
    }

    private static Node node(Object value) {
        return switch (value) {
            case String text -> text(text);
            case Boolean flag -> plain(Tag.BOOL, flag.toString());
            case Double number -> plain(Tag.FLOAT, fraction(number));
            case Integer number -> plain(Tag.INT, number.toString());
            case Long number -> plain(Tag.INT, number.toString());
            case BigInteger number -> plain(Tag.INT, number.toString());
            case Optional<?> nothing when nothing.isEmpty() -> plain(Tag.NULL, "null");
            case List<?> list ->
                    new SequenceNode(
                            Tag.SEQ, list.stream().map(Yaml::node).toList(), style(list.isEmpty()));
            case Map<?, ?> map -> {
                List<NodeTuple> tuples = new ArrayList<>();
                map.forEach((key, inner) ->
                        tuples.add(new NodeTuple(text(key.toString()), node(inner))));
                yield new MappingNode(Tag.MAP, tuples, style(map.isEmpty()));
            }
            default -> throw new IllegalArgumentException("YAML has no " + value.getClass());
        };
    }

    private static String fraction(Double number) {
        if (number.isNaN()) {
            return ".nan";
        }
        String sign = number < 0 ? "-" : "";
        return number.isInfinite() ? sign + ".inf" : number.toString();
    }

    private static Node plain(Tag tag, String spelling) {
        return new ScalarNode(tag, spelling, ScalarStyle.PLAIN);
    }

    private static FlowStyle style(boolean empty) {
        return empty ? FlowStyle.FLOW : FlowStyle.BLOCK;
    }

    private static ScalarNode text(String text) {
        Phrase.printable(text);
        ScalarStyle style = ScalarStyle.DOUBLE_QUOTED;
        if (PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT))) {
            style = ScalarStyle.PLAIN;
        } else if (isBlock(text)) {
            style = ScalarStyle.LITERAL;
        }
        return new ScalarNode(Tag.STR, text, style);
    }

    /// Whether a text of several lines is read in one way only when it is a block: one that starts
    /// with blanks, or holds a carriage return or one of the other ends of lines, is not; and
    /// blanks at the end of a line survive every reader, but not every editor.
    private static boolean isBlock(String text) {
        if (text.indexOf('\n') <= 0 || text.isBlank() || Character.isWhitespace(text.charAt(0))) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean printed = (c >= ' ' && c < 0x7F) || (c > 0xA0 && c < 0xD800);
            if ((!printed && c != '\n') || c == 0x2028 || c == 0x2029) {
                return false;
            }
            boolean last = i + 1 == text.length() || text.charAt(i + 1) == '\n';
            if (c == ' ' && last) {
                return false;
            }
        }
        return true;
    }

    private record Sink(StringBuilder out) implements StreamDataWriter {
        @Override
        public void write(String text) {
            out.append(text);
        }

        @Override
        public void write(String text, int offset, int length) {
            out.append(text, offset, offset + length);
        }
    }
}
