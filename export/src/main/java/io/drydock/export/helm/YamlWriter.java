package io.drydock.export.helm;

import io.drydock.export.language.GoTemplate;
import io.drydock.export.plan.UnsupportedDesignException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Spells YAML trees as files and as templates of charts.
final class YamlWriter {

    private final List<GoTemplate.Action> actions = new ArrayList<>();
    private final boolean template;

    private YamlWriter(boolean template) {
        this.template = template;
    }

    /// One document, ending with a line break.
    ///
    /// @throws IllegalStateException when it has actions, which only templates may have
    static io.drydock.export.language.Yaml write(Yaml document) {
        return io.drydock.export.language.Yaml.document(new YamlWriter(false).plain(document));
    }

    /// One document below a remark, whose lines become comments.
    static io.drydock.export.language.Yaml write(String remark, Yaml document) {
        return io.drydock.export.language.Yaml.comment(remark).and(write(document));
    }

    /// A template of several documents below a remark. Texts in it stay texts.
    static GoTemplate template(String remark, List<Yaml> documents) {
        YamlWriter writer = new YamlWriter(true);
        io.drydock.export.language.Yaml file = io.drydock.export.language.Yaml.comment(remark);
        for (Yaml document : documents) {
            file =
                    file.and("---\n")
                            .and(io.drydock.export.language.Yaml.document(writer.plain(document)));
        }
        return GoTemplate.yaml(file, writer.actions);
    }

    private Object plain(Yaml value) {
        return switch (value) {
            case Yaml.Text text -> unmarked(text.value());
            case Yaml.Whole whole -> whole.value();
            case Yaml.Flag flag -> flag.value();
            case Yaml.Literal literal -> literal(literal.spelling());
            case Yaml.Items items -> items.values().stream().map(this::plain).toList();
            case Yaml.Entries entries -> {
                Map<String, Object> map = new LinkedHashMap<>();
                entries.values().forEach((key, inner) -> map.put(unmarked(key), plain(inner)));
                yield map;
            }
            case Yaml.Action action -> {
                if (!template) {
                    throw new IllegalStateException(
                            "only a template has " + action.action().code());
                }
                actions.add(action.action());
                yield GoTemplate.mark(actions.size() - 1);
            }
        };
    }

    private static Object literal(String spelling) {
        if (spelling.equals("null")) {
            return Optional.empty();
        }
        return spelling.matches("-?[0-9]+") ? new BigInteger(spelling) : Double.valueOf(spelling);
    }

    private static String unmarked(String text) {
        if (GoTemplate.looksMarked(text)) {
            throw new UnsupportedDesignException(
                    "the text \"" + text + "\" holds U+FDD2, which is no character; remove it");
        }
        return text;
    }
}
