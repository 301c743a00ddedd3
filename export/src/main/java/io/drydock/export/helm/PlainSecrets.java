package io.drydock.export.helm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// Takes secrets out of values that are kept: a design holds none. References to secrets stay.
final class PlainSecrets {

    private static final Pattern NAME =
            Pattern.compile(
                    "(?i).*(password|passwd|passphrase|clientsecret|accesskey|apikey|token"
                            + "|encryption\\.key|privatekey|tls\\.key)");

    /// The product's own way to read a variable or the secure vault.
    private static final Pattern REFERENCE = Pattern.compile("\\$(env|secret|ref|sys)\\{.*}");

    private static final Pattern INSIDE =
            Pattern.compile("(?im)^\\s*[\\w.-]*(password|secret|token)\\s*[=:]\\s*\"?[^$\\s\"{]");

    private final List<String> removed = new ArrayList<>();

    /// The paths of what was taken out.
    List<String> removed() {
        return removed;
    }

    /// The value without its secrets; empty when it is one.
    Optional<Yaml> strip(String path, Yaml value) {
        return switch (value) {
            case Yaml.Text text -> {
                boolean named =
                        NAME.matcher(path).matches()
                                && !text.value().isEmpty()
                                && !REFERENCE.matcher(text.value()).matches();
                boolean secret = named || INSIDE.matcher(text.value()).find();
                if (secret) {
                    removed.add(path);
                }
                yield secret ? Optional.empty() : Optional.of(value);
            }
            case Yaml.Whole _ -> {
                boolean secret = NAME.matcher(path).matches();
                if (secret) {
                    removed.add(path);
                }
                yield secret ? Optional.empty() : Optional.of(value);
            }
            case Yaml.Flag _, Yaml.Literal _, Yaml.Action _ -> Optional.of(value);
            case Yaml.Items items -> Optional.of(items(path, items));
            case Yaml.Entries entries -> Optional.of(entries(path, entries));
        };
    }

    private Yaml items(String path, Yaml.Items items) {
        List<Yaml> kept = new ArrayList<>();
        for (Yaml item : items.values()) {
            strip(path, item).ifPresent(kept::add);
        }
        return Yaml.items(kept);
    }

    /// A variable of a container is a name and a value beside each other.
    private Yaml entries(String path, Yaml.Entries entries) {
        String name = entries.values().get("name") instanceof Yaml.Text text ? text.value() : "";
        SequencedMap<String, Yaml> kept = new LinkedHashMap<>();
        entries.values()
                .forEach((key, value) -> {
                    String inner = path + "." + (key.equals("value") ? name : key);
                    strip(inner, value).ifPresent(it -> kept.put(key, it));
                });
        return new Yaml.Entries(kept);
    }
}
