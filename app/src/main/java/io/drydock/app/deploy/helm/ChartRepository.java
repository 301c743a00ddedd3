package io.drydock.app.deploy.helm;

import io.drydock.app.deploy.helm.KubernetesObject.Fields;
import io.drydock.export.helm.HelmRelease;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// A chart repository: an index, and archives beside it. It is read over HTTP by ourselves, because
/// helm-java cannot fetch a chart without rendering or installing it, and its calls cannot be
/// stopped.
final class ChartRepository implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration ANSWER = Duration.ofMinutes(2);

    /// An index of all versions is a few megabytes, a chart a few hundred kilobytes.
    private static final long MOST_BYTES = 64L << 20;

    private static final int LOOK_MILLIS = 100;

    private final URI address;
    private final Progress progress;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
    private final Map<String, Object> index;

    /// A version of a chart in the index.
    private record Entry(String version, URI archive, String digest) {}

    /// Reads the index.
    ///
    /// @throws ChartSourceException when there is none
    ChartRepository(String address, Progress progress) throws IOException {
        this.address = uri(address.endsWith("/") ? address : address + "/");
        this.progress = progress;
        progress.next("Fetching the index of " + address);
        byte[] text = get(this.address.resolve("index.yaml"));
        index = index(text);
        if (!index.containsKey("entries")) {
            throw new ChartSourceException(address + " has no index of charts");
        }
    }

    private static Map<String, Object> index(byte[] text) throws ChartSourceException {
        try {
            return YamlFiles.mapping(new String(text, StandardCharsets.UTF_8));
        } catch (YamlEngineException e) {
            throw new ChartSourceException(
                    "the index of the repository is not YAML: " + e.getMessage(), e);
        }
    }

    /// The archive with the chart of a release: the version that the values were written for, or
    /// else the newest of the product's line.
    ///
    /// @throws ChartSourceException when the repository has none, or it is not what the index says
    byte[] archive(HelmRelease release) throws IOException {
        Entry entry = entry(release);
        progress.next("Fetching " + release.chart() + " " + entry.version());
        byte[] archive = get(entry.archive());
        if (!entry.digest().isEmpty() && !entry.digest().equals(digest(archive))) {
            throw new ChartSourceException(
                    entry.archive() + " is not what the index says: its SHA-256 differs");
        }
        return archive;
    }

    private Entry entry(HelmRelease release) throws IOException {
        List<Map<String, Object>> versions = Fields.list(index, "entries", release.chart());
        String wanted = release.chartVersion().orElse("");
        Map<String, Object> found =
                versions.stream()
                        .filter(it -> Fields.text(it, "version").equals(wanted))
                        .findFirst()
                        .or(() ->
                                versions.stream()
                                        .filter(it -> isOfLine(it, release.line()))
                                        .max(
                                                Comparator.comparing(it ->
                                                        sortable(Fields.text(it, "version")))))
                        .orElseThrow(() ->
                                new ChartSourceException(
                                        address
                                                + " has no chart "
                                                + release.chart()
                                                + " for "
                                                + release.line()));
        if (!(found.get("urls") instanceof List<?> urls) || urls.isEmpty()) {
            throw new ChartSourceException(
                    address + " does not say where " + release.chart() + " is");
        }
        return new Entry(
                Fields.text(found, "version"),
                address.resolve(uri(String.valueOf(urls.getFirst()))),
                Fields.text(found, "digest").toLowerCase(Locale.ROOT));
    }

    private static boolean isOfLine(Map<String, Object> entry, String line) {
        return Fields.text(entry, "version").startsWith(line + ".");
    }

    /// `4.7.0-10` comes after `4.7.0-2`.
    private static String sortable(String version) {
        StringBuilder out = new StringBuilder();
        for (String part : version.split("[.-]", -1)) {
            out.append("0".repeat(Math.max(0, 8 - part.length()))).append(part).append('.');
        }
        return out.toString();
    }

    private static URI uri(String text) throws ChartSourceException {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new ChartSourceException(text + " is not an address: " + e.getReason(), e);
        }
    }

    private byte[] get(URI from) throws IOException {
        HttpRequest request;
        try {
            request = HttpRequest.newBuilder(from).timeout(ANSWER).GET().build();
        } catch (IllegalArgumentException e) {
            throw new ChartSourceException(from + " is not an address", e);
        }
        HttpResponse<byte[]> answer =
                await(
                        from,
                        client.sendAsync(
                                request,
                                HttpResponse.BodyHandlers.limiting(
                                        HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES)));
        if (answer.statusCode() != 200) {
            throw new ChartSourceException(
                    from + " cannot be read: the server answers " + answer.statusCode());
        }
        return answer.body();
    }

    private <T> T await(URI from, CompletableFuture<T> answer) throws IOException {
        while (true) {
            try {
                return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillWaiting) {
                if (progress.isCancelled()) {
                    answer.cancel(true);
                    throw new CancellationException("stopped fetching " + from);
                }
            } catch (ExecutionException e) {
                throw new ChartSourceException(from + " cannot be reached: " + reason(e), e);
            } catch (InterruptedException e) {
                answer.cancel(true);
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
        }
    }

    private static String reason(ExecutionException failure) {
        Optional<Throwable> cause = Optional.ofNullable(failure.getCause());
        return cause.map(Throwable::getMessage)
                .or(() -> cause.map(it -> it.getClass().getSimpleName()))
                .orElse("no reason given");
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
