package io.drydock.app.deploy.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.drydock.app.deploy.helm.ChartProblem.Kind;
import io.drydock.app.deploy.helm.ChartReport.CheckedChart;
import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmExporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartSourceTest {

    private static final HelmBundle BUNDLE = HelmExporter.export(EksDesigns.controlPlane("4.7.0"));

    @TempDir private Path folder;

    @Test
    void chartsInFoldersByName() throws IOException {
        assertAllFound(StubCharts.write(BUNDLE, folder).toString());
    }

    @Test
    void oneChartsOwnFolder() throws IOException {
        Path charts = StubCharts.write(BUNDLE, folder);
        assertAllFound(
                BUNDLE.releases().stream()
                        .map(release -> charts.resolve(release.chart()).toString())
                        .toArray(String[]::new));
    }

    @Test
    void archives() throws IOException {
        assertAllFound(packed().stream().map(Path::toString).toArray(String[]::new));
    }

    @Test
    void folderWithArchives() throws IOException {
        assertAllFound(packed().getFirst().getParent().toString());
    }

    @Test
    void archiveOfAnotherVersionIsNotTaken() throws IOException {
        Path charts = folder.resolve("charts");
        for (var release : BUNDLE.releases()) {
            StubCharts.write(charts, release.chart(), "4.6.0-9");
        }
        assertThat(report(charts.toString()).problems())
                .extracting(ChartProblem::kind)
                .contains(Kind.CHART);
    }

    @Test
    void repository() throws Exception {
        List<String> steps = new CopyOnWriteArrayList<>();
        try (Server server = new Server(packed(), false)) {
            ChartReport report =
                    ChartCheck.run(
                            EksDesigns.controlPlane("4.7.0"),
                            List.of(server.address()),
                            progress(steps, new AtomicBoolean()));
            assertThat(report.charts())
                    .extracting(CheckedChart::version)
                    .containsExactly("4.7.0-1", "4.7.0-1", "4.7.0-1", "1.0.0");
        }
        assertThat(steps)
                .contains("Fetching wso2am-acp 4.7.0-1", "Fetching wso2am-universal-gw 4.7.0-1");
    }

    @Test
    void archiveThatIsNotWhatTheIndexSays() throws Exception {
        try (Server server = new Server(packed(), true)) {
            assertThatThrownBy(() -> report(server.address()))
                    .isInstanceOf(ChartSourceException.class)
                    .hasMessageContaining("SHA-256 differs");
        }
    }

    @Test
    void repositoryWithoutTheChart() throws Exception {
        try (Server server = new Server(packed().subList(0, 1), false)) {
            assertThatThrownBy(() -> report(server.address()))
                    .isInstanceOf(ChartSourceException.class)
                    .hasMessageContaining("has no chart wso2am-tm for 4.7");
        }
    }

    @Test
    void addressWithoutAnIndex() throws Exception {
        try (Server server = new Server(List.of(), false)) {
            assertThatThrownBy(() -> report(server.address() + "elsewhere/"))
                    .isInstanceOf(ChartSourceException.class)
                    .hasMessageContaining("the server answers 404");
        }
    }

    @Test
    void fetchingIsStopped() throws Exception {
        AtomicBoolean cancelled = new AtomicBoolean();
        Progress stopsAtTheFirstChart =
                new Progress() {
                    @Override
                    public void step(String what) {
                        cancelled.set(true);
                    }

                    @Override
                    public boolean isCancelled() {
                        return cancelled.get();
                    }
                };
        try (Server server = new Server(packed(), false)) {
            assertThatThrownBy(() ->
                            ChartSource.open(
                                    List.of(server.address()), BUNDLE, stopsAtTheFirstChart))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void registriesAreRefused() {
        assertThatThrownBy(() -> report("oci://registry.example.com/charts"))
                .isInstanceOf(ChartSourceException.class)
                .hasMessageContaining("OCI registries");
    }

    @Test
    void missingFolder() {
        assertThatThrownBy(() -> report(folder.resolve("nowhere").toString()))
                .isInstanceOf(ChartSourceException.class)
                .hasMessageContaining("no such file or folder");
    }

    @Test
    void fileThatIsNoArchive() throws IOException {
        Path file = Files.writeString(folder.resolve("chart.tgz"), "not compressed");
        assertThatThrownBy(() -> report(file.toString()))
                .isInstanceOf(ChartSourceException.class)
                .hasMessageContaining("not a complete tar archive");
    }

    @Test
    void archiveThatWritesElsewhere() throws IOException {
        Path file = folder.resolve("evil.tgz");
        Files.write(file, archive("../../outside.txt", "x"));
        assertThatThrownBy(() -> report(file.toString()))
                .isInstanceOf(ChartSourceException.class)
                .hasMessageContaining("write outside");
        assertThat(folder.getParent().resolve("outside.txt")).doesNotExist();
    }

    private void assertAllFound(String... sources) throws IOException {
        ChartReport report = report(sources);
        assertThat(report.problems())
                .extracting(ChartProblem::kind)
                .doesNotContain(Kind.CHART, Kind.RENDER);
        assertThat(report.charts())
                .extracting(CheckedChart::chart)
                .containsExactly("wso2am-acp", "wso2am-tm", "wso2am-universal-gw", "platform");
    }

    private static ChartReport report(String... sources) throws IOException {
        return ChartCheck.run(EksDesigns.controlPlane("4.7.0"), List.of(sources), Progress.NONE);
    }

    private List<Path> packed() throws IOException {
        Path charts = StubCharts.write(BUNDLE, folder.resolve("charts"));
        return StubCharts.pack(BUNDLE, charts, folder.resolve("archives"));
    }

    private static Progress progress(List<String> steps, AtomicBoolean cancelled) {
        return new Progress() {
            @Override
            public void step(String what) {
                steps.add(what);
            }

            @Override
            public boolean isCancelled() {
                return cancelled.get();
            }
        };
    }

    private static byte[] archive(String name, String content) throws IOException {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 124, String.format(Locale.ROOT, "%011o", content.length()));
        header[156] = '0';
        put(header, 257, "ustar");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(header);
            zip.write(Arrays.copyOf(content.getBytes(StandardCharsets.UTF_8), 512));
            zip.write(new byte[1024]);
        }
        return out.toByteArray();
    }

    private static void put(byte[] target, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, target, at, bytes.length);
    }

    /// A chart repository on this machine.
    private static final class Server implements AutoCloseable {
        private final HttpServer server;

        Server(List<Path> archives, boolean wrongDigest) throws Exception {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            List<String> lines = new ArrayList<>(List.of("apiVersion: v1", "entries:"));
            for (Path archive : archives) {
                String file = archive.getFileName().toString();
                byte[] content = Files.readAllBytes(archive);
                int cut = file.indexOf("-4.7.0");
                lines.add("  " + file.substring(0, cut) + ":");
                lines.add("    - version: " + file.substring(cut + 1, file.length() - 4));
                lines.add("      urls: [charts/" + file + "]");
                lines.add(
                        "      digest: "
                                + (wrongDigest
                                        ? "00"
                                        : HexFormat.of()
                                                .formatHex(
                                                        MessageDigest.getInstance("SHA-256")
                                                                .digest(content))));
                serve("/repo/charts/" + file, content);
            }
            serve("/repo/index.yaml", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            server.start();
        }

        private void serve(String path, byte[] content) {
            server.createContext(
                    path,
                    exchange -> {
                        exchange.sendResponseHeaders(200, content.length);
                        exchange.getResponseBody().write(content);
                        exchange.close();
                    });
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/repo/";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
