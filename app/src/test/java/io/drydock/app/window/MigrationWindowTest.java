package io.drydock.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.Designs;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MigrationWindowTest {

    private static final ProductVersion NEWEST = ProductVersion.OFFERED.getFirst();

    @TempDir private Path folder;

    private CanvasDriver driver;

    @BeforeEach
    void open() throws Exception {
        driver = CanvasDriver.start(folder).open(Designs.distributed(), folder);
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    /// Chooses a version in the inspector. The dialog waits, so the choice is not waited for.
    private void choose(String version) throws Exception {
        @SuppressWarnings("unchecked")
        ComboBox<String> combo =
                (ComboBox<String>)
                        driver.onScreen(() ->
                                driver.all("#inspector .combo-box").stream()
                                        .filter(node ->
                                                "API Manager".equals(node.getAccessibleText()))
                                        .findFirst()
                                        .orElseThrow());
        Platform.runLater(() -> combo.setValue(version));
    }

    private void waitForReview() throws Exception {
        driver.await(() -> !driver.all("#migration").isEmpty());
        driver.settle();
    }

    @Test
    void newVersionIsReviewedAndIsOneStep() throws Exception {
        Design before = driver.state().design();

        choose(NEWEST.toString());
        waitForReview();
        assertThat(driver.state().design()).isSameAs(before);
        assertThat(driver.all(".review-line.removed")).isNotEmpty();
        driver.press("#migrate");
        driver.settle();

        assertThat(driver.state().design().version()).isEqualTo(NEWEST);
        assertThat(driver.state().undo()).contains("Move to API Manager " + NEWEST);
        driver.press("#undo");
        driver.settle();
        assertThat(driver.state().design()).isSameAs(before);
    }

    @Test
    void declinedReviewChangesNothing() throws Exception {
        Design before = driver.state().design();

        choose(NEWEST.toString());
        waitForReview();
        driver.cancelDialog();
        driver.settle();

        assertThat(driver.state().design()).isSameAs(before);
        driver.await(() -> chosen().contains(before.version().toString()));
    }

    /// What the choices of the inspector say.
    private List<String> chosen() throws Exception {
        return driver.all("#inspector .combo-box").stream()
                .map(combo -> String.valueOf(((ComboBox<?>) combo).getValue()))
                .toList();
    }

    @Test
    void olderVersionIsRefusedNextToTheField() throws Exception {
        Design before = driver.state().design();

        choose("2.6.0");
        driver.settle();

        assertThat(driver.state().design()).isSameAs(before);
        assertThat(driver.showing(".refusal")).isNotEmpty();
    }
}
