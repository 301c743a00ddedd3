package io.drydock.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.Designs;
import io.drydock.model.design.ElementId;
import io.drydock.model.edit.Edit;
import io.drydock.model.pattern.PatternKey;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PatternStatusTest {

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

    private void waitForText(String beginning) throws Exception {
        driver.await(() -> driver.text("#status-pattern").startsWith(beginning));
    }

    private void perform(Edit edit) throws Exception {
        driver.onScreen(() -> {
            driver.workspace().perform(edit);
            return true;
        });
    }

    @Test
    void statusBarFollowsTheDesign() throws Exception {
        waitForText("Matches Fully distributed");

        perform(new Edit.RemoveNode(new ElementId("traffic-manager-1")));
        waitForText("Nearest to Fully distributed: missing");

        driver.press("#undo");
        waitForText("Matches Fully distributed");
    }

    @Test
    void recognisedPatternIsDeclaredByAClick() throws Exception {
        perform(new Edit.DeclarePattern(Optional.empty()));
        waitForText("Matches Fully distributed (none is declared)");

        driver.press("#status-pattern");
        driver.settle();
        driver.press("#declare-cp-tm-gw-km");
        driver.settle();

        assertThat(driver.state().design().pattern()).contains(PatternKey.FULLY_DISTRIBUTED);
        waitForText("Matches Fully distributed");
        assertThat(driver.state().undo()).isPresent();
    }
}
