package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// An emulator of AWS on a free port of this machine, and the official command line to ask it.
final class Emulator {

    static final String REGION = "us-east-1";

    private static final String REQUIRED = "DRYDOCK_REQUIRE_MOTO";
    private static final String SERVER = "moto_server";
    private static final String CLI = "aws";
    private static final int START_SECONDS = 60;
    private static final int CALL_SECONDS = 120;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final int port;
    private final Process server;

    private Emulator(Path folder, int port, Process server) {
        this.folder = folder;
        this.port = port;
        this.server = server;
    }

    /// Starts an emulator for a test, with credentials that fit it, or leaves the test out where
    /// there is none and none is required.
    static Emulator open(Path folder) throws Exception {
        if (!isInstalled() && Boolean.parseBoolean(System.getenv(REQUIRED))) {
            fail("moto_server and aws are required by " + REQUIRED + " and not on the path");
        }
        assumeTrue(isInstalled(), "moto_server or aws is not on the path");
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        return start(folder);
    }

    /// Ends what [#open] began.
    void close() throws Exception {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
        stop();
    }

    private static boolean isInstalled() {
        return isOnPath(SERVER) && isOnPath(CLI);
    }

    private static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private static Emulator start(Path folder) throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Process server =
                new ProcessBuilder(SERVER, "-H", "127.0.0.1", "-p", Integer.toString(port))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("server.log").toFile())
                        .start();
        Emulator emulator = new Emulator(folder, port, server);
        emulator.await();
        return emulator;
    }

    private void await() throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() < deadline) {
            try (Socket socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
                return;
            } catch (IOException notYet) {
                if (!server.isAlive()) {
                    fail("the emulator ended: " + log());
                }
                Thread.sleep(100);
            }
        }
        stop();
        fail("the emulator did not start: " + log());
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("server.log"));
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// What the official command line answers to a question.
    JsonNode ask(String... question) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(CLI, "--endpoint-url", endpoint().toString()));
        command.addAll(List.of("--region", REGION, "--output", "json"));
        command.addAll(List.of(question));
        Path output = Files.createTempFile(folder, "answer", ".json");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of("AWS_ACCESS_KEY_ID", "test", "AWS_SECRET_ACCESS_KEY", "test"));
        Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        if (!process.waitFor(CALL_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            fail("no answer to " + command);
        }
        String answer = Files.readString(output);
        if (process.exitValue() != 0) {
            fail(command + ": " + answer);
        }
        return JSON.readTree(answer);
    }

    void stop() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(10, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }
}
