package io.drydock.app.deploy.helm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every key in the values is read by a template or a configuration file of the chart. A key that
/// nothing reads has no effect, and Helm does not say so.
final class KeysAreRead {

    private static final Pattern ACTION = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("\\.Values\\.([A-Za-z0-9_.]+)");

    /// Functions that take a mapping or a list with all that is in it.
    private static final Pattern WHOLE = Pattern.compile("\\b(range|with|toYaml|toJson|index)\\b");

    private final Set<String> read = new TreeSet<>();
    private final Set<String> readWhole = new TreeSet<>();

    private KeysAreRead() {}

    /// The keys among the values that the chart does not read.
    static List<String> unread(Path chart, Map<String, Object> values) throws IOException {
        KeysAreRead keys = scan(chart);
        Set<String> leaves = new TreeSet<>();
        leaves("", values, leaves);
        return leaves.stream().filter(leaf -> !keys.reads(leaf)).toList();
    }

    /// The keys that a chart reads.
    static KeysAreRead scan(Path chart) throws IOException {
        KeysAreRead keys = new KeysAreRead();
        for (String folder : new String[] {"templates", "confs"}) {
            Path root = chart.resolve(folder);
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        // Some configuration files are not in UTF-8; keys are ASCII everywhere.
                        keys.scan(Files.readString(file, StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
        return keys;
    }

    private void scan(String text) {
        Matcher action = ACTION.matcher(text);
        while (action.find()) {
            boolean whole = WHOLE.matcher(action.group(1)).find();
            Matcher key = KEY.matcher(action.group(1));
            while (key.find()) {
                String path = key.group(1).replaceAll("\\.$", "");
                read.add(path);
                if (whole) {
                    readWhole.add(path);
                }
            }
        }
    }

    /// Whether the chart reads a key itself, or a mapping around it as a whole.
    boolean reads(String key) {
        if (read.contains(key)) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            if (readWhole.contains(key.substring(0, dot))) {
                return true;
            }
        }
        return false;
    }

    private static void leaves(String path, Map<String, Object> values, Set<String> leaves) {
        values.forEach((key, value) -> {
            String here = path.isEmpty() ? key : path + "." + key;
            if (value instanceof Map<?, ?> map && !map.isEmpty()) {
                leaves(here, YamlFiles.strings(map), leaves);
            } else {
                leaves.add(here);
            }
        });
    }
}
