package io.drydock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.drydock.app.Designs;
import io.drydock.app.deploy.aws.TestCredentials;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What of a deployment can be tried without a place to deploy to. What happens there is tried with
/// a scripted one, see [io.drydock.app.deploy.aws.AwsDeployment].
@ExtendWith(TestCredentials.class)
class DeployCommandTest {

    @TempDir private Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private String design = "";

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        CommandLine commandLine = DrydockCommand.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }

    @BeforeEach
    void draw() {
        design = folder.resolve("design.json").toString();
        assertThat(run("new", "--pattern", "aio-ha", "--version", "3.2.0", "-o", design)).isZero();
    }

    @Test
    void aRehearsalSaysThatItIsOne() {
        int code = run("deploy", design, "--target", "aws", "--rehearse", "--speed", "1000000");
        assertThat(code).isZero();
        assertThat(err.toString()).contains("SIMULATED, nothing is deployed.", "CREATE_COMPLETE");
    }

    @Test
    void aRehearsedFailureIsRolledBack() {
        int code =
                run(
                        "deploy",
                        design,
                        "--target",
                        "aws",
                        "--rehearse-failure",
                        "apim-database",
                        "--speed",
                        "1000000");
        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).contains("Root cause: ApimDatabase");
    }

    @Test
    void aPreviewIsAResult() {
        int code = run("deploy", design, "--target", "aws", "--rehearse", "--preview-only");
        assertThat(code).isZero();
        assertThat(out.toString()).contains("add ", "AWS::RDS::DBInstance", "[apim-database]");
    }

    @Test
    void anUnknownTargetIsBadUsage() {
        assertThat(run("deploy", design, "--target", "moon")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no target moon; there are aws");
    }

    @Test
    void keepingWhatIsStuckBelongsToDeleting() {
        assertThat(run("deploy", design, "--target", "aws", "--retain-stuck")).isEqualTo(2);
        assertThat(err.toString()).contains("--retain-stuck belongs to --delete");
    }

    @Test
    void ofSeveralSitesOneIsNamed() {
        twoRegions();
        assertThat(run("deploy", design, "--target", "aws", "--status")).isEqualTo(2);
        assertThat(err.toString())
                .contains("each with --site: aws (us-east-1), then dr-data-centre (eu-west-1).")
                .contains("deployment.md");
        assertThat(run("deploy", design, "--target", "aws", "--site", "moon")).isEqualTo(2);
        assertThat(err.toString()).contains("the design has no site moon on AWS; it has aws");
    }

    @Test
    void aSiteGoesToItsRegionUnderItsName() throws IOException {
        twoRegions();
        List<String> signatures = new CopyOnWriteArrayList<>();
        HttpServer aws =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        aws.createContext("/", exchange -> noStack(exchange, signatures));
        aws.start();
        try {
            int code =
                    run(
                            "deploy",
                            design,
                            "--target",
                            "aws",
                            "--site",
                            "dr-data-centre",
                            "--endpoint-url",
                            "http://127.0.0.1:" + aws.getAddress().getPort(),
                            "--status");
            assertThat(code).as(err.toString()).isZero();
        } finally {
            aws.stop(0);
        }
        assertThat(out.toString()).contains("There is no stack hybrid-cloud-dr-data-centre.");
        assertThat(signatures).isNotEmpty().allMatch(it -> it.contains("/eu-west-1/"));
    }

    private static void noStack(HttpExchange exchange, List<String> signatures) throws IOException {
        exchange.getRequestBody().readAllBytes();
        signatures.add(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] answer =
                ("<ErrorResponse><Error><Code>ValidationError</Code><Message>Stack does not exist"
                                + "</Message></Error></ErrorResponse>")
                        .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(400, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private void twoRegions() {
        DesignFile.write(Path.of(design), Designs.twoRegions());
    }

    @Test
    void aStackNameIsChecked() {
        assertThat(run("deploy", design, "--target", "aws", "--stack", "a b")).isEqualTo(2);
        assertThat(err.toString()).contains("a b is no name for a stack");
    }
}
