package io.drydock.export.roundtrip;

import io.drydock.export.roundtrip.Tree.Branch;
import io.drydock.export.roundtrip.Tree.Leaf;
import io.drydock.export.roundtrip.Tree.Row;
import io.drydock.export.yaml.YamlBounds;
import io.drydock.export.yaml.YamlBoundsException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Reads a template from YAML or JSON, which YAML includes. Short forms of functions (`!Ref`,
/// `!GetAtt`, `!Sub`, …) become the long ones.
final class TreeReader {

    private static final String GET_ATT = "Fn::GetAtt";

    private TreeReader() {}

    /// @throws TemplateFormatException when it is no YAML and no JSON
    static Tree read(String text) throws TemplateFormatException {
        LoadSettings settings =
                LoadSettings.builder()
                        .setCodePointLimit(YamlBounds.MAX_CHARACTERS)
                        .setAllowDuplicateKeys(false)
                        .build();
        try {
            YamlBounds.check(text);
            Optional<Node> root =
                    new Composer(
                                    settings,
                                    new ParserImpl(settings, new StreamReader(settings, text)))
                            .getSingleNode();
            return root.isEmpty() ? new Branch(Map.of()) : tree(root.get());
        } catch (YamlBoundsException tooMuch) {
            throw new TemplateFormatException("The file is not read: " + tooMuch.getMessage());
        } catch (YamlEngineException wrong) {
            throw new TemplateFormatException("This is neither YAML nor JSON: " + message(wrong));
        }
    }

    private static String message(Exception exception) {
        String message = exception.getMessage();
        return message == null
                ? exception.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    /// How deep this goes is bounded by then.
    private static Tree tree(Node node) throws TemplateFormatException {
        Tree plain =
                switch (node) {
                    case ScalarNode scalar -> new Leaf(text(scalar));
                    case SequenceNode sequence -> row(sequence);
                    case MappingNode mapping -> branch(mapping);
                    default -> throw new TemplateFormatException("an alias where a value belongs");
                };
        String tag = node.getTag().getValue();
        return tag.startsWith("!") && tag.length() > 1
                ? function(tag.substring(1), plain)
                : longForm(plain);
    }

    private static Tree row(SequenceNode sequence) throws TemplateFormatException {
        List<Tree> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(tree(item));
        }
        return new Row(items);
    }

    private static Tree branch(MappingNode mapping) throws TemplateFormatException {
        Map<String, Tree> entries = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw new TemplateFormatException("a key that is no text");
            }
            if (entries.put(key.getValue(), tree(entry.getValueNode())) != null) {
                throw new TemplateFormatException("the key " + key.getValue() + " is there twice");
            }
        }
        return new Branch(entries);
    }

    /// A flag is written in several ways; in quotes it is a text and stays as it is.
    private static String text(ScalarNode scalar) {
        boolean flag =
                scalar.getScalarStyle() == ScalarStyle.PLAIN && scalar.getTag().equals(Tag.BOOL);
        return flag ? scalar.getValue().toLowerCase(Locale.ROOT) : scalar.getValue();
    }

    private static Tree function(String name, Tree argument) {
        String key = name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
        return longForm(new Branch(Map.of(key, argument)));
    }

    /// `GetAtt` may name resource and attribute in one text.
    private static Tree longForm(Tree tree) {
        if (tree instanceof Branch(Map<String, Tree> entries)
                && entries.size() == 1
                && entries.get(GET_ATT) instanceof Leaf(String both)
                && both.contains(".")) {
            int dot = both.indexOf('.');
            return new Branch(
                    Map.of(
                            GET_ATT,
                            new Row(
                                    List.of(
                                            new Leaf(both.substring(0, dot)),
                                            new Leaf(both.substring(dot + 1))))));
        }
        return tree;
    }
}
