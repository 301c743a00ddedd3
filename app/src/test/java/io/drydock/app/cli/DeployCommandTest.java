package io.drydock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What of a deployment can be tried without a place to deploy to. What happens there is tried with
/// a scripted one, see [io.drydock.app.deploy.aws.AwsDeployment].
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
    void aStackNameIsChecked() {
        assertThat(run("deploy", design, "--target", "aws", "--stack", "a b")).isEqualTo(2);
        assertThat(err.toString()).contains("a b is no name for a stack");
    }
}
