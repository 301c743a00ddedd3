package io.drydock.export.helm;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.drydock.export.yaml.YamlBounds;
import io.drydock.export.yaml.YamlBoundsException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads values, and spells them in one line as JSON.
final class ValuesText {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder()
                    .setAllowDuplicateKeys(true)
                    .setCodePointLimit(YamlBounds.MAX_CHARACTERS)
                    .build();

    private ValuesText() {}

    /// The tree of a text in YAML or JSON; an empty mapping for an empty text.
    ///
    /// @throws IllegalArgumentException when it is neither, or larger than [YamlBounds] allow
    static Yaml parse(String text) {
        try {
            YamlBounds.check(text);
            return tree(Optional.ofNullable(new Load(SETTINGS).loadFromString(text)));
        } catch (YamlBoundsException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException("this is not YAML: " + e.getMessage(), e);
        }
    }

    private static Yaml tree(Optional<?> value) {
        return switch (value.orElse(null)) {
            case null -> new Yaml.Literal("null");
            case Map<?, ?> map -> {
                SequencedMap<String, Yaml> entries = new LinkedHashMap<>();
                map.forEach((key, inner) ->
                        entries.put(String.valueOf(key), tree(Optional.ofNullable(inner))));
                yield new Yaml.Entries(entries);
            }
            case List<?> list ->
                    Yaml.items(list.stream().map(it -> tree(Optional.ofNullable(it))).toList());
            case Boolean flag -> Yaml.flag(flag);
            case Integer number -> Yaml.whole(number);
            case Long number -> Yaml.whole(number);
            case Number number -> new Yaml.Literal(number.toString());
            case Object other -> Yaml.text(other.toString());
        };
    }

    /// One line of JSON.
    static String json(Yaml value) {
        return switch (value) {
            case Yaml.Text text -> quoted(text.value());
            case Yaml.Whole whole -> Long.toString(whole.value());
            case Yaml.Flag flag -> Boolean.toString(flag.value());
            case Yaml.Literal literal -> literal.spelling();
            case Yaml.Action _ -> throw new IllegalArgumentException("JSON has no actions");
            case Yaml.Items items ->
                    items.values().stream()
                            .map(ValuesText::json)
                            .collect(Collectors.joining(", ", "[", "]"));
            case Yaml.Entries entries ->
                    entries.values().entrySet().stream()
                            .map(entry -> quoted(entry.getKey()) + ": " + json(entry.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    /// Any text: what no file can carry is refused where it would get into one.
    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
