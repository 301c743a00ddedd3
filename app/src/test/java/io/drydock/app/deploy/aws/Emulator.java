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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// An emulator of AWS on a free port of this machine for the tests of a class, with credentials
/// that fit it. It is empty at the beginning of each test, as stacks that are left make each next
/// one slower. Where there is none and none is required, the class is left out.
final class Emulator implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    static final String REGION = "us-east-1";

    private static final String REQUIRED = "DRYDOCK_REQUIRE_MOTO";
    private static final String SERVER = "moto_server";
    private static final int START_SECONDS = 300;

    private final HttpClient client = HttpClient.newHttpClient();
    private Optional<Server> server = Optional.empty();

    private record Server(Process process, int port, Path log) {

        void await() throws Exception {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
            while (System.nanoTime() < deadline) {
                try (Socket socket = new Socket()) {
                    socket.connect(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
                    return;
                } catch (IOException notYet) {
                    if (!process.isAlive()) {
                        fail("the emulator ended: " + Files.readString(log));
                    }
                    Thread.sleep(100);
                }
            }
            fail("the emulator did not start: " + Files.readString(log));
        }

        void stop() throws Exception {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Files.delete(log);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (!isInstalled() && Boolean.parseBoolean(System.getenv(REQUIRED))) {
            fail("moto_server is required by " + REQUIRED + " and not on the path");
        }
        assumeTrue(isInstalled(), "moto_server is not on the path");
        TestCredentials.give();
        Server started = start();
        server = Optional.of(started);
        started.await();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        HttpRequest reset =
                HttpRequest.newBuilder(endpoint().resolve("/moto-api/reset"))
                        .POST(BodyPublishers.noBody())
                        .build();
        assertThat(client.send(reset, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        TestCredentials.take();
        client.close();
        if (server.isPresent()) {
            server.get().stop();
        }
    }

    private static boolean isInstalled() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, SERVER)));
    }

    private static Server start() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Path log = Files.createTempFile("emulator", ".log");
        Process process =
                new ProcessBuilder(SERVER, "-H", "127.0.0.1", "-p", Integer.toString(port))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        return new Server(process, port, log);
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.orElseThrow().port());
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
}
