package io.drydock.export.helm;

import java.util.ArrayList;
import java.util.List;
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

/// Spells YAML trees. Helm and Kubernetes read YAML 1.1, where `on` is a truth value and `0407` a
/// number; a text is therefore quoted unless no reading can take it for anything else.
final class YamlWriter {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/][A-Za-z0-9_./-]*");
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

    private YamlWriter() {}

    /// One document, ending with a line break.
    static String write(Yaml document) {
        StringBuilder out = new StringBuilder();
        new Dump(SETTINGS).dumpNode(node(document), new Sink(out));
        return out.toString();
    }

    /// One document below a remark, whose lines become comments.
    static String write(String remark, Yaml document) {
        return comment(remark) + write(document);
    }

    /// Several documents in one file below a remark.
    static String write(String remark, List<Yaml> documents) {
        StringBuilder out = new StringBuilder(comment(remark));
        for (Yaml document : documents) {
            out.append("---\n").append(write(document));
        }
        return out.toString();
    }

    private static String comment(String remark) {
        StringBuilder out = new StringBuilder();
        remark.lines().forEach(line -> out.append(("# " + line).strip()).append('\n'));
        return out.toString();
    }

    private static Node node(Yaml value) {
        return switch (value) {
            case Yaml.Text text -> scalar(text.value());
            case Yaml.Whole whole ->
                    new ScalarNode(Tag.INT, Long.toString(whole.value()), ScalarStyle.PLAIN);
            case Yaml.Flag flag ->
                    new ScalarNode(Tag.BOOL, Boolean.toString(flag.value()), ScalarStyle.PLAIN);
            case Yaml.Literal literal ->
                    new ScalarNode(
                            literal.spelling().equals("null") ? Tag.NULL : Tag.FLOAT,
                            literal.spelling(),
                            ScalarStyle.PLAIN);
            case Yaml.Items items ->
                    new SequenceNode(
                            Tag.SEQ,
                            items.values().stream().map(YamlWriter::node).toList(),
                            style(value));
            case Yaml.Entries entries -> new MappingNode(Tag.MAP, tuples(entries), style(value));
        };
    }

    private static List<NodeTuple> tuples(Yaml.Entries entries) {
        List<NodeTuple> tuples = new ArrayList<>();
        entries.values()
                .forEach((key, value) -> tuples.add(new NodeTuple(scalar(key), node(value))));
        return tuples;
    }

    private static FlowStyle style(Yaml value) {
        return value.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK;
    }

    private static ScalarNode scalar(String text) {
        boolean plain =
                PLAIN.matcher(text).matches()
                        && !WORDS.contains(text.toLowerCase(java.util.Locale.ROOT));
        ScalarStyle style =
                plain
                        ? ScalarStyle.PLAIN
                        : text.indexOf('\n') >= 0 ? ScalarStyle.LITERAL : ScalarStyle.DOUBLE_QUOTED;
        return new ScalarNode(Tag.STR, text, style);
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
