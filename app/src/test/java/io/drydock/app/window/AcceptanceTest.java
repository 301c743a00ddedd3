package io.drydock.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.Designs;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.edit.Edit;
import io.drydock.model.rule.Finding;
import java.nio.file.Path;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AcceptanceTest {

    private static final ElementId GATEWAY = new ElementId("gateway");

    @TempDir private Path folder;

    private CanvasDriver driver;

    @BeforeEach
    void openTheProblem() throws Exception {
        driver = CanvasDriver.start(folder).open(Designs.gatewaysInOneZone(), folder);
        driver.press("#validity");
        driver.settle();
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    private void justify(String reason) throws Exception {
        driver.press("#accept");
        driver.settle();
        TextArea justification = (TextArea) driver.node("#justification");
        driver.onScreen(() -> {
            justification.setText(reason);
            return true;
        });
        driver.settle();
    }

    private boolean isOpen() throws Exception {
        return driver.state().findings().stream().anyMatch(AcceptanceTest::isAboutGateways);
    }

    private static boolean isAboutGateways(Finding finding) {
        return finding.rule().equals("G-01") && finding.element().equals(GATEWAY);
    }

    @Test
    void acceptedFindingIsShownApartAndCanBeWithdrawn() throws Exception {
        Design before = driver.state().design();
        assertThat(isOpen()).isTrue();

        justify("One zone is enough for the pilot");
        driver.press("#accept-finding");
        driver.settle();

        assertThat(isOpen()).isFalse();
        // The starting design accepts its two zones by itself.
        assertThat(driver.state().judgement().accepted()).hasSize(2);
        assertThat(driver.text("#show-accepted")).isEqualTo("Accepted 2");

        driver.press("#show-accepted");
        driver.settle();
        driver.press("All nodes of Gateway stand in us-east-1a");
        driver.settle();
        assertThat(driver.texts("#explanation .label"))
                .containsOnlyOnce("One zone is enough for the pilot");
        driver.press("#withdraw");
        driver.settle();

        assertThat(isOpen()).isTrue();
        assertThat(driver.state().design()).isEqualTo(before);
        driver.press("#undo");
        driver.settle();
        assertThat(isOpen()).isFalse();
    }

    @Test
    void withoutAReasonNothingIsAccepted() throws Exception {
        Design before = driver.state().design();

        justify("   ");
        assertThat(driver.node("#accept-finding").isDisabled()).isTrue();
        driver.cancelDialog();
        driver.settle();

        assertThat(driver.state().design()).isSameAs(before);
    }

    @Test
    void findingOfAChangedElementIsMarked() throws Exception {
        justify("pilot");
        driver.press("#accept-finding");
        driver.settle();
        driver.onScreen(() -> {
            Cluster gateway = driver.workspace().state().index().cluster(GATEWAY).orElseThrow();
            driver.workspace().perform(new Edit.ReplaceCluster(gateway.withSize("c5.xlarge")));
            return true;
        });
        driver.settle();

        assertThat(isOpen()).isTrue();
        assertThat(driver.all("#findings .changed-since")).hasSize(1);
        assertThat(driver.text("#show-accepted")).isEqualTo("Accepted 1");
    }
}
