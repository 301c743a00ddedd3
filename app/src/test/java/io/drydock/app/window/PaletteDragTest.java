package io.drydock.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.Designs;
import io.drydock.app.tool.Preview;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RequiresDisplay
final class PaletteDragTest {

    @TempDir private Path folder;

    private CanvasDriver driver;

    @BeforeEach
    void open() throws Exception {
        driver = CanvasDriver.start(folder).open(Designs.gatewaysInOneZone(), folder);
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    @Test
    void gatewayDraggedIntoTheOtherZoneMakesTheFindingDisappear() throws Exception {
        Design before = driver.state().design();
        assertThat(findingsOfGateway()).contains("G-01");

        driver.carry("am-gw", "application-b").drop();

        assertThat(findingsOfGateway()).doesNotContain("G-01");
        assertThat(driver.state().design().nodes()).hasSize(before.nodes().size() + 1);
        assertThat(driver.state().undo()).contains("Add a gateway in us-east-1b");
        assertThat(driver.state().selection()).containsExactly(new ElementId("gateway-3"));
    }

    @Test
    void gatewayDroppedOnThePublicSubnetChangesNothingAndSaysWhy() throws Exception {
        Design before = driver.state().design();

        driver.carry("am-gw", "public-b");
        assertThat(driver.canvas().preview())
                .isInstanceOfSatisfying(
                        Preview.Ghost.class, ghost -> assertThat(ghost.refusal()).isPresent());
        driver.drop();

        assertThat(driver.state().design()).isSameAs(before);
        assertThat(driver.state().undo()).isEmpty();
        assertThat(driver.shows("#notice")).isTrue();
        assertThat(driver.text("#notice")).contains("application tier");
        assertThat(findingsOfGateway()).contains("G-01");
    }

    @Test
    void escapePutsTheGatewayBack() throws Exception {
        Design before = driver.state().design();
        driver.carry("am-gw", "application-b");

        driver.robot().press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        driver.settle();
        assertThat(driver.canvas().preview()).isEqualTo(Preview.NONE);
        driver.drop();

        assertThat(driver.state().design()).isSameAs(before);
    }

    @Test
    void nodeDraggedIntoTheOtherZoneIsMovedInOneStep() throws Exception {
        driver.dragTo("gateway-2", "application-b");

        assertThat(findingsOfGateway()).doesNotContain("G-01");
        assertThat(driver.state().undo()).contains("Move Gateway 2 to us-east-1b");
    }

    private List<String> findingsOfGateway() throws Exception {
        return driver.state().findings().stream()
                .filter(finding -> finding.element().equals(new ElementId("gateway")))
                .map(finding -> finding.rule())
                .toList();
    }
}
