package io.drydock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.app.deploy.helm.StubCharts;
import io.drydock.export.helm.HelmExporter;
import io.drydock.model.file.DesignFiles;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckHelmCommandTest {

    private static final String CHARTS = "WSO2_HELM_CHARTS";

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void problemsAreToldWithTheirNodes() throws Exception {
        Path design = design("eks");
        assertThat(run("check-helm", design.toString(), "--charts", stubs(design))).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "error helm-keys gateway: Universal Gateway: the chart reads no key"
                                + " wso2.deployment.maxReplicas");
        assertThat(err.toString())
                .contains("checked gateway: wso2am-universal-gw 4.7.0-1, 1 objects");
    }

    @Test
    void jsonNamesChartsAndElements() throws Exception {
        Path design = design("eks");
        int code =
                run("check-helm", design.toString(), "--charts", stubs(design), "--format", "json");
        assertThat(code).isEqualTo(1);
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.path("charts").get(0).path("version").asText()).isEqualTo("4.7.0-1");
        JsonNode problem = json.path("problems").get(0);
        assertThat(problem.path("check").asText()).isEqualTo("helm-keys");
        assertThat(problem.path("element").asText()).isEqualTo("control-plane");
        assertThat(problem.path("elementName").asText()).isEqualTo("Control Plane");
        assertThat(problem.path("line").asInt()).isGreaterThan(1);
    }

    @Test
    void sarifDescribesItsRules() throws Exception {
        Path design = design("eks");
        run("check-helm", design.toString(), "--charts", stubs(design), "--format", "sarif");
        JsonNode driver =
                new ObjectMapper()
                        .readTree(out.toString())
                        .path("runs")
                        .get(0)
                        .path("tool")
                        .path("driver");
        assertThat(driver.path("rules").findValuesAsText("id"))
                .containsExactly(
                        "helm-export",
                        "helm-chart",
                        "helm-keys",
                        "helm-render",
                        "helm-lint",
                        "helm-hosts",
                        "helm-counts",
                        "helm-selectors",
                        "helm-policies");
    }

    @Test
    void designThatCannotBeExported() throws Exception {
        Path design = design("ec2");
        assertThat(run("check-helm", design.toString(), "--charts", folder.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("error helm-export").contains("stands on EC2");
    }

    @Test
    void missingChartsAreBadUsage() throws Exception {
        Path design = design("eks");
        assertThat(run("check-helm", design.toString(), "--charts", folder + "/nowhere"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("there is no such file or folder");
    }

    @Test
    void officialChartsHaveNoProblem() throws Exception {
        String charts = System.getenv(CHARTS);
        assumeTrue(charts != null, () -> "charts absent: " + CHARTS + " names no folder");
        Path design = design("eks");
        assertThat(run("check-helm", design.toString(), "--charts", String.valueOf(charts)))
                .as(out.toString())
                .isZero();
        assertThat(err.toString()).contains("0 errors").contains("checked platform");
    }

    @Test
    void exportedValuesBecomeADesign() throws Exception {
        Path design = design("eks");
        Path releases = folder.resolve("releases");
        assertThat(run("export", design.toString(), "--to", "helm", "-o", releases.toString()))
                .as(err.toString())
                .isZero();
        Path values = releases.resolve("values");
        Path back = folder.resolve("back.json");
        int code =
                run(
                        "import-helm",
                        values.resolve("control-plane.yaml").toString(),
                        values.resolve("traffic-manager.yaml").toString(),
                        values.resolve("gateway.yaml").toString(),
                        "--name",
                        DesignFiles.read(design).name().value(),
                        "-o",
                        back.toString());
        assertThat(code).as(err.toString()).isZero();
        assertThat(DesignFiles.read(back).clusters())
                .isEqualTo(DesignFiles.read(design).clusters());
        assertThat(run("import-helm", design.toString(), "--name", "shop")).isEqualTo(2);
        assertThat(err.toString()).contains("design: these are not values of a chart");
    }

    private Path design(String platform) {
        Path file = folder.resolve("design.json");
        int code =
                run(
                        "new",
                        "--pattern",
                        "cp-tm-gw",
                        "--version",
                        "4.7.0",
                        "--platform",
                        platform,
                        "-o",
                        file.toString());
        assertThat(code).as(err.toString()).isZero();
        return file;
    }

    private String stubs(Path design) throws Exception {
        return StubCharts.write(
                        HelmExporter.export(DesignFiles.read(design)), folder.resolve("charts"))
                .toString();
    }

    private int run(String... arguments) {
        CommandLine commandLine = DrydockCommand.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
