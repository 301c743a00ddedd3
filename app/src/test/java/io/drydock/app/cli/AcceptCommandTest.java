package io.drydock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.Designs;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.edit.Edit;
import io.drydock.model.file.DesignFiles;
import io.drydock.model.index.DesignIndex;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class AcceptCommandTest {

    @TempDir private Path folder;

    private Path file = Path.of("");
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void writeDesign() throws Exception {
        file = folder.resolve("design.json");
        DesignFiles.write(file, Designs.gatewaysInOneZone());
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        CommandLine commandLine = DrydockCommand.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }

    private int accept(String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "accept";
        arguments[1] = file.toString();
        arguments[2] = "g-01";
        System.arraycopy(more, 0, arguments, 3, more.length);
        return run(arguments);
    }

    @Test
    void acceptedFindingNoLongerCounts() throws Exception {
        assertThat(run("validate", file.toString())).isEqualTo(1);

        assertThat(accept("--element", "gateway", "--because", " One zone in the pilot "))
                .as(err.toString())
                .isZero();

        assertThat(out.toString()).startsWith("accepted G-01 gateway: ");
        assertThat(DesignFiles.read(file).suppressions())
                .filteredOn(kept -> kept.rule().equals("G-01"))
                .singleElement()
                .satisfies(kept ->
                        assertThat(kept.justification()).isEqualTo("One zone in the pilot"));
        run("validate", file.toString());
        assertThat(out.toString()).doesNotContain("G-01");
        assertThat(err.toString()).contains("accepted G-01 gateway: One zone in the pilot");
    }

    @Test
    void findingOfAChangedElementIsRaisedAgain() throws Exception {
        accept("--because", "pilot");
        Design design = DesignFiles.read(file);
        var gateway = new DesignIndex(design).cluster(new ElementId("gateway")).orElseThrow();
        DesignFiles.write(
                file, new Edit.ReplaceCluster(gateway.withSize("c5.xlarge")).apply(design));

        run("validate", file.toString());

        assertThat(out.toString()).contains("G-01");
        assertThat(err.toString()).contains("the acceptance of G-01 for gateway no longer matches");
    }

    @Test
    void withdrawingGivesTheFileBack() throws Exception {
        String before = Files.readString(file);
        accept("--because", "pilot");
        assertThat(file).content().isNotEqualTo(before);

        assertThat(accept("--withdraw")).isZero();

        assertThat(out.toString()).isEqualToIgnoringNewLines("withdrawn G-01 gateway");
        assertThat(file).hasContent(before);
    }

    @Test
    void acceptingAgainReplacesTheJustification() throws Exception {
        accept("--because", "pilot");
        accept("--because", "agreed with operations");

        assertThat(DesignFiles.read(file).suppressions())
                .filteredOn(kept -> kept.rule().equals("G-01"))
                .singleElement()
                .satisfies(kept ->
                        assertThat(kept.justification()).isEqualTo("agreed with operations"));
    }

    @Test
    void dryRunLeavesTheFileAlone() throws Exception {
        String before = Files.readString(file);
        assertThat(accept("--because", "pilot", "--dry-run")).isZero();
        assertThat(out.toString()).contains("accepted G-01");
        assertThat(file).hasContent(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FILE G-01 --element bastion --because pilot|G-01 finds nothing at bastion",
                "FILE Z-99 --because pilot|there is no rule Z-99",
                "FILE G-01 --withdraw|nothing of G-01 was accepted",
                "FILE G-01|Missing required argument",
                "FILE G-01 --withdraw --because pilot|mutually exclusive",
                "nowhere.json G-01 --because pilot|there is no such file",
            })
    void badUsageIsToldAndLeavesTheFileAlone(String line, String message) throws Exception {
        String before = Files.readString(file);
        assertThat(run(("accept " + line.replace("FILE", file.toString())).split(" ")))
                .isEqualTo(2);
        assertThat(err.toString()).contains(message).doesNotContain("\tat ");
        assertThat(file).hasContent(before);
    }

    @Test
    void blankJustificationIsNone() {
        assertThat(accept("--because", "  ")).isEqualTo(2);
        assertThat(err.toString()).contains("needs a justification");
    }
}
