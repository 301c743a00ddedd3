package io.drydock.export.configuration;

import io.drydock.export.language.Json;
import java.util.List;
import java.util.stream.Collectors;

/// Writes TOML in the order of the calls.
final class Toml {

    private final StringBuilder out = new StringBuilder();

    /// Starts a table.
    Toml table(String name) {
        return header("[" + name + "]");
    }

    /// Starts a table that is one of several of the same name.
    Toml item(String name) {
        return header("[[" + name + "]]");
    }

    private Toml header(String header) {
        if (!out.isEmpty()) {
            out.append('\n');
        }
        out.append(header).append('\n');
        return this;
    }

    Toml set(String key, String value) {
        out.append(key).append(" = ").append(quoted(value)).append('\n');
        return this;
    }

    Toml set(String key, boolean value) {
        out.append(key).append(" = ").append(value).append('\n');
        return this;
    }

    Toml set(String key, int value) {
        out.append(key).append(" = ").append(value).append('\n');
        return this;
    }

    Toml set(String key, List<String> values) {
        String list = values.stream().map(Toml::quoted).collect(Collectors.joining(", "));
        out.append(key).append(" = [").append(list).append("]\n");
        return this;
    }

    private static String quoted(String value) {
        return Json.string(value).text();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
