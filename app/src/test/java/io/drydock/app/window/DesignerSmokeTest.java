package io.drydock.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.Designs;
import io.drydock.app.deploy.helm.StubCharts;
import io.drydock.export.helm.HelmExporter;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.edit.Edit;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

final class DesignerSmokeTest {

    @TempDir private Path folder;

    private CanvasDriver driver;

    @BeforeEach
    void start() throws Exception {
        driver = CanvasDriver.start(folder);
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    @Test
    void galleryCreatesADesign() throws Exception {
        assertThat(driver.isDesignOpen()).isFalse();

        driver.press("#card-aio-ha").press("#create");
        driver.await(driver::isDesignOpen);
        driver.settle();

        assertThat(driver.state().design().name()).isEqualTo(new ElementId("aio-ha"));
        assertThat(driver.canvas().boxOf("all-in-one-1")).isPresent();
    }

    @Test
    void clickSelectsAndTheInspectorShowsIt() throws Exception {
        driver.open(Designs.distributed(), folder).click("bastion");

        assertThat(driver.state().selection()).containsExactly(new ElementId("bastion"));
        assertThat(driver.text("#inspector-title")).isEqualTo("Bastion");
    }

    @Test
    void deleteUndoAndRedoByKeyboard() throws Exception {
        driver.open(Designs.distributed(), folder).click("bastion");
        Design before = driver.state().design();

        driver.robot().push(KeyCode.DELETE);
        driver.settle();
        assertThat(driver.state().design().nodes()).hasSize(before.nodes().size() - 1);

        driver.robot().push(KeyCode.CONTROL, KeyCode.Z);
        driver.settle();
        assertThat(driver.state().design()).isSameAs(before);

        driver.robot().push(KeyCode.CONTROL, KeyCode.Y);
        driver.settle();
        assertThat(driver.state().design().nodes()).hasSize(before.nodes().size() - 1);
    }

    @Test
    void arrowKeysWalkFromNodeToNode() throws Exception {
        driver.open(Designs.distributed(), folder).click("gateway-1");

        driver.robot().push(KeyCode.RIGHT);
        driver.settle();

        assertThat(driver.state().single()).isPresent();
        assertThat(driver.state().single())
                .isNotEqualTo(java.util.Optional.of(new ElementId("gateway-1")));
    }

    @Test
    void brokenValueIsRefusedNextToItsField() throws Exception {
        driver.open(Designs.distributed(), folder).click("bastion");
        Design before = driver.state().design();
        TextField name = (TextField) driver.node("#field-name");

        driver.onScreen(() -> {
            name.requestFocus();
            name.setText(" ");
            name.fireEvent(new javafx.event.ActionEvent());
            return true;
        });
        driver.settle();

        assertThat(driver.state().design()).isSameAs(before);
        assertThat(driver.showing(".refusal")).isNotEmpty();
    }

    @Test
    void fixOfASelectedProblemIsOneStep() throws Exception {
        driver.open(Designs.gatewaysInOneZone(), folder);
        driver.press("#validity");
        driver.settle();
        assertThat(driver.state().selection()).containsExactly(new ElementId("gateway"));

        driver.press("#findings .fix");
        driver.settle();

        assertThat(driver.state().findings())
                .noneMatch(finding ->
                        finding.rule().equals("G-01")
                                && finding.element().equals(new ElementId("gateway")));
        driver.press("#undo");
        driver.settle();
        assertThat(driver.state().modified()).isFalse();
    }

    @Test
    void paletteItemIsPlacedByKeyboardInTheSelectedSubnet() throws Exception {
        driver.open(Designs.gatewaysInOneZone(), folder);
        driver.onScreen(() -> {
            driver.workspace().select(java.util.List.of(new ElementId("application-b")));
            driver.node("#palette-am-gw").requestFocus();
            return true;
        });

        driver.robot().push(KeyCode.ENTER);
        driver.settle();

        assertThat(driver.state().undo()).contains("Add a gateway in us-east-1b");
    }

    @Test
    void problemsWithTheChartsShowOnTheNodes() throws Exception {
        Design design = Designs.onKubernetes();
        Path charts = StubCharts.write(HelmExporter.export(design), folder.resolve("charts"));
        driver.open(design, folder);
        driver.press("#check-charts");
        WaitForAsyncUtils.waitForFxEvents();
        driver.onScreen(() -> {
            ((TextField) driver.node("#chart-source")).setText(charts.toString());
            return true;
        });
        driver.press("#chart-check");
        driver.await(() ->
                driver.state().findings().stream()
                        .anyMatch(finding ->
                                finding.rule().equals("helm-keys")
                                        && finding.element().equals(new ElementId("gateway"))));
        driver.onScreen(() -> {
            driver.workspace().perform(new Edit.Rename(new ElementId("other"), ""));
            return true;
        });
        assertThat(driver.state().findings())
                .noneMatch(finding -> finding.rule().startsWith("helm-"));
    }
}
