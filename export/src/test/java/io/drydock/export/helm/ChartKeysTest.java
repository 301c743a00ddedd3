package io.drydock.export.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartKeysTest {

    private static final String NEWEST = "4.7";
    private static final String INTEGRATOR = "4.6";

    static Stream<String> lines() {
        return ChartKeys.lines().stream();
    }

    @Test
    void knownLines() {
        assertThat(ChartKeys.lines()).containsExactly("3.2", "4.2", "4.3", "4.4", "4.5", "4.6", "4.7");
    }

    @Test
    void keyOfOneVersionIsUnknownToAnother() {
        String key = "wso2.apim.configurations.existingSecret.encryptionKeyKey";
        assertThat(ChartKeys.reads(ChartKind.GATEWAY, NEWEST, key)).isTrue();
        assertThat(ChartKeys.reads(ChartKind.GATEWAY, "4.6", key)).isFalse();
    }

    @Test
    void misspeltKeyIsRefused() {
        ChartValues values = new ChartValues(new OfficialChart(ChartKind.GATEWAY, NEWEST));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> values.put("wso2.deployment.minReplica", 2))
                .withMessage("no official chart reads wso2.deployment.minReplica");
    }

    /// The table says what the charts do, both ways: a key too many would be refused by the check
    /// of the values, a key too few would be left out in silence.
    @ParameterizedTest
    @MethodSource("lines")
    void tableAgreesWithTheCharts(String line) throws IOException {
        Path checkout = charts("WSO2_HELM_CHARTS", line);
        for (ChartKind kind : ChartKind.values()) {
            if (kind != ChartKind.MICRO_INTEGRATOR) {
                agrees(kind, line, checkout);
            }
        }
    }

    @Test
    void tableAgreesWithTheChartOfTheIntegrator() throws IOException {
        agrees(
                ChartKind.MICRO_INTEGRATOR,
                INTEGRATOR,
                charts("WSO2_HELM_CHARTS_MI", INTEGRATOR));
    }

    /// A chart that is not there reads nothing.
    private static void agrees(ChartKind kind, String line, Path checkout) throws IOException {
        Path chart = checkout.resolve(kind.folder());
        Set<String> read = Files.isDirectory(chart) ? scan(chart) : Set.of();
        for (String key : everyKey()) {
            assertThat(ChartKeys.reads(kind, line, key))
                    .as(kind + " of " + line + " reads " + key)
                    .isEqualTo(read.contains(key));
        }
    }

    private static Set<String> everyKey() {
        Set<String> keys = new TreeSet<>();
        for (ChartKind kind : ChartKind.values()) {
            keys.addAll(ChartKeys.all(kind));
        }
        return keys;
    }

    private static Path charts(String variable, String line) {
        String value = System.getenv(variable);
        assumeTrue(
                value != null && Files.isDirectory(Path.of(value, line + ".x")),
                () -> "charts absent: " + variable + " names no folder with a checkout " + line);
        return Path.of(value, line + ".x");
    }

    private static Set<String> scan(Path chart) throws IOException {
        Set<String> keys = new TreeSet<>();
        Pattern pattern = Pattern.compile("\\.Values\\.([A-Za-z0-9_.]*[A-Za-z0-9_])");
        for (String folder : List.of("templates", "confs")) {
            try (Stream<Path> files = Files.walk(chart.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher matcher =
                            pattern.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
                    while (matcher.find()) {
                        keys.add(matcher.group(1));
                    }
                }
            }
        }
        return keys;
    }
}
