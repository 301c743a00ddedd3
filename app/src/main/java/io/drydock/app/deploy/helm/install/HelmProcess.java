package io.drydock.app.deploy.helm.install;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// A running [HelmWorker]. Its environment names no cluster: its home is an empty folder, and
/// nothing that Helm or a Kubernetes client reads by default reaches it.
final class HelmProcess {

    private static final int KEPT_LINES = 20;
    private static final List<String> HIDDEN =
            List.of(
                    "HELM_",
                    "KUBE",
                    "KUBERNETES_",
                    "XDG_",
                    "JAVA_TOOL_OPTIONS",
                    "JDK_JAVA_OPTIONS");

    /// How an operation ended.
    ///
    /// @param ok whether Helm did it
    /// @param message Helm's message, when it did not
    record Result(boolean ok, String message) {}

    private final Process process;
    private final CompletableFuture<Result> result;

    private HelmProcess(Process process) {
        this.process = process;
        this.result = CompletableFuture.supplyAsync(() -> read(process));
    }

    /// @param home an empty folder that is the process's home
    static HelmProcess start(HelmOrder order, Path home) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(line());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(HelmProcess::isHidden);
        environment.put("HOME", home.toString());
        environment.put("USERPROFILE", home.toString());
        environment.put("KUBECONFIG", home.resolve("no-kubeconfig").toString());
        builder.directory(home.toFile());
        builder.redirectErrorStream(true);
        Process process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write(order.text().getBytes(StandardCharsets.UTF_8));
        }
        return new HelmProcess(process);
    }

    private static boolean isHidden(String variable) {
        String upper = variable.toUpperCase(Locale.ROOT);
        return HIDDEN.stream().anyMatch(upper::startsWith);
    }

    private static List<String> line() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Dcom.marcnuri.jkube-helm.skipRemoteJar=true",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                HelmWorker.class.getName());
    }

    /// All libraries of this process, however they came to it, with absolute paths.
    private static String classPath() {
        String separator = File.pathSeparator;
        String all =
                System.getProperty("java.class.path", "")
                        + separator
                        + System.getProperty("jdk.module.path", "");
        return Arrays.stream(all.split(separator))
                .filter(path -> !path.isBlank())
                .map(path -> Path.of(path).toAbsolutePath().toString())
                .collect(Collectors.joining(separator));
    }

    private static Result read(Process process) {
        Deque<String> last = new ArrayDeque<>();
        Optional<Result> found = Optional.empty();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(HelmWorker.RESULT)) {
                    JsonNode answer = Documents.object(line.substring(HelmWorker.RESULT.length()));
                    found =
                            Optional.of(
                                    new Result(
                                            answer.path("ok").asBoolean(),
                                            answer.path("message").asText()));
                }
                last.addLast(line);
                if (last.size() > KEPT_LINES) {
                    last.removeFirst();
                }
            }
        } catch (IOException e) {
            last.addLast(String.valueOf(e.getMessage()));
        }
        return found.orElseGet(
                () -> new Result(false, "Helm ended without an answer. " + String.join(" ", last)));
    }

    /// Waits for the end.
    ///
    /// @return the result; empty when it still runs after that time
    Optional<Result> await(Duration time) throws InterruptedException {
        if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
            return Optional.empty();
        }
        return Optional.of(result.join());
    }

    /// Ends it, wherever it is.
    void end() {
        process.destroyForcibly();
    }
}
