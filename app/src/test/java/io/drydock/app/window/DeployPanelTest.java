package io.drydock.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.Designs;
import io.drydock.model.design.ElementId;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The deploy panel with a rehearsal, which needs nothing but the design.
final class DeployPanelTest {

    @TempDir private Path folder;

    private CanvasDriver driver;

    @BeforeEach
    void start() throws Exception {
        driver = CanvasDriver.start(folder);
        driver.open(Designs.distributed(), folder);
        press("#deploy-button");
        choose("#deploy-target", "Rehearsal (simulated)");
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    private void press(String query) throws Exception {
        driver.press(query);
        driver.settle();
    }

    private void choose(String query, String title) throws Exception {
        await(query);
        driver.onScreen(() -> {
            ComboBox<?> box = (ComboBox<?>) driver.node(query);
            List<String> titles = titles(box);
            assertThat(titles).contains(title);
            box.getSelectionModel().select(titles.indexOf(title));
            return true;
        });
        driver.settle();
    }

    /// What a combo box shows for its items.
    private static <T> List<String> titles(ComboBox<T> box) {
        return box.getItems().stream().map(box.getConverter()::toString).toList();
    }

    private void await(String query) throws Exception {
        driver.await(() -> !driver.showing(query).isEmpty());
        driver.settle();
    }

    private List<String> buttons() throws Exception {
        return driver.texts("#deploy-buttons .button");
    }

    private List<String> texts() throws Exception {
        return driver.texts("#deploy-body .label");
    }

    private int lines() throws Exception {
        return driver.onScreen(() -> ((ListView<?>) driver.node("#deploy-list")).getItems().size());
    }

    @Test
    void nothingStartsWithoutHavingBeenShown() throws Exception {
        assertThat(buttons()).containsExactly("Check");
        await("#deploy-speed");
        press("Check");
        await("Show what changes");
        assertThat(buttons()).containsExactly("Back", "Show what changes");
        assertThat(lines()).isZero();
        press("Show what changes");
        await("Back");
        assertThat(buttons().getLast()).startsWith("Deploy ");
        assertThat(lines()).isGreaterThan(100);
    }

    @Test
    void aRehearsalIsMarkedAsSimulatedAndTakenBackWhenCancelled() throws Exception {
        await("#deploy-speed");
        press("Check");
        await("#deploy-simulated");
        await("Show what changes");
        press("Show what changes");
        await("#deploy-list .info");
        driver.press("#deploy-buttons .accent");
        await("#deploy-buttons .danger");
        press("#deploy-buttons .danger");
        await("Start again");
        assertThat(texts()).anyMatch(text -> text.startsWith("Simulated: cancelled"));
        press("Start again");
        assertThat(buttons()).containsExactly("Check");
    }

    @Test
    void anEditMakesWhatWasShownWorthless() throws Exception {
        await("#deploy-speed");
        press("Check");
        await("Show what changes");
        driver.onScreen(() -> {
            driver.workspace().select(List.of(new ElementId("bastion")));
            return true;
        });
        driver.click("bastion");
        driver.robot().push(KeyCode.DELETE);
        driver.settle();
        assertThat(buttons()).containsExactly("Check");
    }

    @Test
    void closingGivesTheInspectorItsPlaceBack() throws Exception {
        press("#deploy-close");
        assertThat(driver.all("#deploy")).isEmpty();
        assertThat(driver.shows("#inspector")).isTrue();
        assertThat(driver.shows("#problems")).isTrue();
    }
}
