package io.drydock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.edit.Edit;
import io.drydock.model.file.DesignFiles;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class AdviceCommandsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        CommandLine commandLine = DrydockCommand.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String sixClusters() {
        String file = file("six.json");
        assertThat(run("new", "--pattern", "cp-tm-gw-km", "--version", "3.2.0", "-o", file))
                .isZero();
        return file;
    }

    @Test
    void recogniseNamesThePattern() {
        assertThat(run("recognise", sixClusters())).isZero();
        assertThat(out.toString()).startsWith("This is cp-tm-gw-km, Fully distributed");
    }

    @Test
    void recogniseSaysWhatIsMissing() throws Exception {
        Path file = Path.of(sixClusters());
        Design design = DesignFiles.read(file);
        DesignFiles.write(file, new Edit.RemoveCluster(new ElementId("gateway")).apply(design));
        assertThat(run("recognise", file.toString())).isZero();
        assertThat(out.toString())
                .startsWith("Nearest to cp-tm-gw-km")
                .contains("missing: two or more Gateway nodes");
        assertThat(run("recognise", file.toString(), "--format", "json")).isZero();
        JsonNode nearest = JSON.readTree(out.toString()).path("patterns").path(0);
        assertThat(nearest.path("pattern").asText()).isEqualTo("cp-tm-gw-km");
        assertThat(nearest.path("exact").asBoolean()).isFalse();
    }

    @Test
    void adviceIsRankedAndItsDesignIsSized() throws Exception {
        String file = file("advised.json");
        assertThat(run("advise", "--peak-tps", "5000", "--message-kb", "10", "-o", file))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).startsWith("cp-tm-gw ").contains("Gateway: 3 to 6 on m5.xlarge");
        assertThat(err.toString()).contains("a design of cp-tm-gw");
        Design design = DesignFiles.read(Path.of(file));
        assertThat(design.requirements().peakTps()).hasValue(5000);
        assertThat(run("validate", file)).isZero();
    }

    @Test
    void adviceIsPrintedAsJson() throws Exception {
        assertThat(run("advise", "--platform", "ec2", "--version", "3.2", "--format", "json"))
                .isZero();
        JsonNode first = JSON.readTree(out.toString()).path("advice").path(0);
        assertThat(first.path("fits").asBoolean()).isTrue();
        assertThat(first.path("reasons").findValuesAsText("source")).isNotEmpty();
    }

    @Test
    void adviceGoesToStandardOutputAsADesign() throws Exception {
        assertThat(run("advise", "--peak-tps", "5000", "-o", "-")).isZero();
        assertThat(JSON.readTree(out.toString()).path("pattern").asText()).isEqualTo("cp-tm-gw");
    }

    @Test
    void migrationIsToldAndWritten() throws Exception {
        String source = sixClusters();
        String before = Files.readString(Path.of(source));
        assertThat(run("migrate", source, "--to-version", "4.7.0", "--dry-run")).isZero();
        assertThat(out.toString()).contains("1. Choose API Manager 4.7.0").contains("To know:");
        assertThat(Path.of(source)).hasContent(before);
        String moved = file("moved.json");
        assertThat(run("migrate", source, "--to-version", "4.7.0", "-o", moved)).isZero();
        assertThat(DesignFiles.read(Path.of(moved)).version()).hasToString("4.7.0");
        assertThat(Path.of(source)).hasContent(before);
        assertThat(run("migrate", source, "--to-version", "4.4", "-o", moved)).isEqualTo(2);
        assertThat(err.toString()).contains("--force");
        assertThat(run("migrate", moved, "--to-version", "3.2.0")).isEqualTo(2);
        assertThat(err.toString()).contains("cannot go back to 3.2.0");
        assertThat(run("migrate", moved, "--to-version", "4.7.0")).isZero();
        assertThat(err.toString()).contains("already");
    }

    @Test
    void differencesArePrintedInThreeFormats() throws Exception {
        String source = sixClusters();
        String moved = file("moved.json");
        run("migrate", source, "--to-version", "4.7.0", "-o", moved);
        assertThat(run("diff", source, moved)).isZero();
        assertThat(out.toString()).contains("+ Control Plane").contains("To reconfigure");
        assertThat(run("diff", source, moved, "--format", "markdown")).isZero();
        assertThat(out.toString()).startsWith("## Design");
        assertThat(run("diff", source, moved, "--format", "json", "--exit-code")).isEqualTo(1);
        JsonNode json = JSON.readTree(out.toString());
        assertThat(json.path("changes").findValuesAsText("kind")).contains("added", "rewired");
        assertThat(run("diff", source, source, "--exit-code")).isZero();
        assertThat(out.toString()).isEqualTo("No differences.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "advise --peak-tps 0|above 0",
                "advise --peak-tps 2000000|beyond what patterns are made for",
                "advise --version 9.9|not a version",
                "advise --platform vms|ec2 or eks",
                "advise --region mars-1 -o x|offered are us-east-1",
                "migrate nowhere.json --to-version 4.7|there is no such file",
                "recognise nowhere.json|there is no such file",
                "diff nowhere.json nowhere.json|there is no such file",
                "diff one.json|there is no such file",
                "diff|Missing required parameter"
            })
    void badUsageIsTold(String line, String message) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(message).doesNotContain("\tat ");
    }
}
