package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/// An emulator of AWS on a free port of this machine.
final class Emulator {

    static final String REGION = "us-east-1";

    private static final String REQUIRED = "DRYDOCK_REQUIRE_MOTO";
    private static final String SERVER = "moto_server";
    private static final int START_SECONDS = 60;

    private final Path folder;
    private final int port;
    private final Process server;
    private final HttpClient client = HttpClient.newHttpClient();

    private Emulator(Path folder, int port, Process server) {
        this.folder = folder;
        this.port = port;
        this.server = server;
    }

    /// Starts an emulator for a test, with credentials that fit it, or leaves the test out where
    /// there is none and none is required.
    static Emulator open(Path folder) throws Exception {
        if (!isInstalled() && Boolean.parseBoolean(System.getenv(REQUIRED))) {
            fail("moto_server is required by " + REQUIRED + " and not on the path");
        }
        assumeTrue(isInstalled(), "moto_server is not on the path");
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
        return isOnPath(SERVER);
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

    private String log() throws IOException {
        return Files.readString(folder.resolve("server.log"));
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// The interfaces of AWS in a region.
    EmulatorApi api(String region) {
        return new EmulatorApi(client, endpoint(), region);
    }

    EmulatorApi api() {
        return api(REGION);
    }

    /// A certificate, as somebody has one before they deploy.
    static String certificate(EmulatorApi api) throws Exception {
        return api.json(
                        "acm",
                        "CertificateManager.RequestCertificate",
                        "{\"DomainName\":\"*.example.com\"}")
                .get("CertificateArn")
                .asText();
    }

    /// The public zone of the host names in starting designs.
    static String hostedZone(EmulatorApi api) throws Exception {
        return api.route53(
                        "hostedzone",
                        "<CreateHostedZoneRequest><Name>example.com</Name>"
                                + "<CallerReference>test</CallerReference>"
                                + "</CreateHostedZoneRequest>")
                .text("HostedZone/Id")
                .substring("/hostedzone/".length());
    }

    /// A network that stands in for that of another region: the emulator looks for the other end of
    /// a peering in the region of the stack.
    static String network(EmulatorApi api) throws Exception {
        return api.ec2("CreateVpc", "CidrBlock", "172.31.0.0/16").text("vpc/vpcId");
    }

    /// Forgets everything, as stacks that are left make each next one slower.
    void reset() throws Exception {
        HttpRequest reset =
                HttpRequest.newBuilder(endpoint().resolve("/moto-api/reset"))
                        .POST(BodyPublishers.noBody())
                        .build();
        assertThat(client.send(reset, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    private void stop() throws InterruptedException {
        client.close();
        server.destroy();
        if (!server.waitFor(10, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }
}
