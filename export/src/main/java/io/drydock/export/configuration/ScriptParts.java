package io.drydock.export.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// The parts of boot scripts that are the same for every machine.
final class ScriptParts {

    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private ScriptParts() {}

    static String text(String name) {
        return READ.computeIfAbsent(name, ScriptParts::read);
    }

    /// Leaves out lines that are empty or only explain: user data may have 16 KB, which the files
    /// of 2.x nearly fill.
    static String withoutRemarks(String script) {
        return script.replaceAll("(?m)^( *# .*)?\n", "");
    }

    private static String read(String name) {
        try (InputStream in = ScriptParts.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
