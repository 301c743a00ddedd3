package io.drydock.export.helm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The keys that Drydock writes, and which line of which chart reads them. Keys come and go with
/// every version; one that no template reads has no effect and hides a mistake.
///
/// Source: a scan of the charts for 3.2 and 4.2 to 4.7, and of Micro Integrator's for 4.6; a test repeats
/// it where the charts are at hand.
final class ChartKeys {

    private static final String TABLE = "chart-keys.tsv";
    private static final ChartKeys SHARED = read();

    private final List<String> lines;
    private final Map<ChartKind, Map<String, Set<String>>> readers;
    private final Set<String> known = new HashSet<>();

    private ChartKeys(List<String> lines, Map<ChartKind, Map<String, Set<String>>> readers) {
        this.lines = lines;
        this.readers = readers;
        readers.values().forEach(keys -> known.addAll(keys.keySet()));
    }

    /// The lines of charts that values are written for, such as `4.7`, oldest first.
    static List<String> lines() {
        return SHARED.lines;
    }

    /// Every key that is written for a chart in some line.
    static Set<String> all(ChartKind kind) {
        return Collections.unmodifiableSet(SHARED.readers.getOrDefault(kind, Map.of()).keySet());
    }

    /// Whether any chart of any line reads a key.
    static boolean isKnown(String key) {
        return SHARED.known.contains(key);
    }

    /// Whether the chart of a line reads a key.
    ///
    /// @throws IllegalArgumentException when no chart of any version reads it
    static boolean reads(ChartKind kind, String line, String key) {
        if (!isKnown(key)) {
            throw new IllegalArgumentException("no official chart reads " + key);
        }
        return SHARED.readers
                .getOrDefault(kind, Map.of())
                .getOrDefault(key, Set.of())
                .contains(line);
    }

    private static ChartKeys read() {
        try (InputStream stream = ChartKeys.class.getResourceAsStream(TABLE)) {
            if (stream == null) {
                throw new IllegalStateException(TABLE + " is missing");
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return parse(reader.lines().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + TABLE, e);
        }
    }

    /// The first line names the columns: key, then the charts. A cell lists the lines that read the
    /// key, or is a hyphen.
    private static ChartKeys parse(List<String> rows) {
        List<String> columns = List.of(rows.getFirst().split("\t", -1));
        Map<ChartKind, Map<String, Set<String>>> readers = new EnumMap<>(ChartKind.class);
        Set<String> lines = new TreeSet<>();
        for (String row : rows.subList(1, rows.size())) {
            List<String> cells = List.of(row.split("\t", -1));
            for (ChartKind kind : ChartKind.values()) {
                String cell = cells.get(columns.indexOf(kind.key()));
                if (!cell.equals("-")) {
                    Set<String> readingLines = new HashSet<>(List.of(cell.split(",", -1)));
                    lines.addAll(readingLines);
                    readers.computeIfAbsent(kind, k -> new HashMap<>())
                            .put(cells.getFirst(), readingLines);
                }
            }
        }
        return new ChartKeys(List.copyOf(lines), readers);
    }
}
