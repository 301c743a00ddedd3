package io.drydock.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.Designs;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Site;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EditingActionsTest {

    @TempDir private Path folder;

    private CanvasDriver driver;
    private Design before = Designs.distributed();

    @BeforeEach
    void open() throws Exception {
        driver = CanvasDriver.start(folder).open(before, folder);
        before = driver.state().design();
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    private void select(String... ids) throws Exception {
        driver.onScreen(() -> {
            driver.workspace().select(List.of(ids).stream().map(ElementId::new).toList());
            return true;
        });
    }

    private void menu(String title) throws Exception {
        MenuButton menu = (MenuButton) driver.node("#menu");
        driver.onScreen(() -> {
            menu.getItems().stream()
                    .filter(item -> title.equals(item.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
        driver.settle();
    }

    private boolean isDimmed(String title) throws Exception {
        MenuButton menu = (MenuButton) driver.node("#menu");
        return driver.onScreen(() ->
                menu.getItems().stream()
                        .filter(item -> title.equals(item.getText()))
                        .findFirst()
                        .map(item -> item.getStyleClass().contains("unavailable"))
                        .orElseThrow());
    }

    @Test
    void copyAndPasteByKeyboardIntoTheSelectedSubnet() throws Exception {
        driver.click("gateway-1");
        driver.robot().push(KeyCode.CONTROL, KeyCode.C);
        select("application-b");
        driver.robot().push(KeyCode.CONTROL, KeyCode.V);
        driver.settle();

        List<ElementId> added = List.copyOf(driver.state().selection());
        assertThat(added).hasSize(1);
        Node copy = driver.state().index().node(added.getFirst()).orElseThrow();
        assertThat(copy.placement()).isEqualTo(Placement.in(new ElementId("application-b")));
        assertThat(driver.state().undo()).contains("Copy Gateway 1");
        driver.press("#undo");
        driver.settle();
        assertThat(driver.state().design()).isSameAs(before);
    }

    @Test
    void pasteIsOfferedOnceSomethingWasCopied() throws Exception {
        assertThat(isDimmed("Paste")).isTrue();
        assertThat(isDimmed("Copy selection")).isTrue();
        menu("Paste");
        assertThat(driver.text("#notice")).isEqualTo("Paste: Nothing has been copied yet.");
        select("bastion");
        menu("Copy selection");
        assertThat(isDimmed("Paste")).isFalse();
    }

    @Test
    void zoneIsAddedWithItsSubnetsInOneStep() throws Exception {
        menu("Add an availability zone");

        Site site = driver.state().design().sites().getFirst();
        assertThat(site.zones()).hasSize(3);
        assertThat(site.subnets())
                .filteredOn(subnet -> subnet.zone().equals(site.zones().getLast().id()))
                .isNotEmpty();
        driver.press("#undo");
        driver.settle();
        assertThat(driver.state().design()).isSameAs(before);
    }

    @Test
    void sitesAreAddedFromTheMenu() throws Exception {
        menu("Add an AWS region");
        menu("Add a data centre");

        assertThat(driver.state().design().sites().stream().map(Site::kind))
                .containsExactly(Site.Kind.AWS_REGION, Site.Kind.AWS_REGION, Site.Kind.DATA_CENTRE);
        assertThat(driver.canvas().boxOf("data-centre")).isPresent();
    }

    @Test
    void fullRegionSaysWhyThereIsNoFurtherZone() throws Exception {
        for (int n = 0; n < 3; n++) {
            menu("Add an availability zone");
        }
        Design full = driver.state().design();
        assertThat(full.sites().getFirst().zones()).hasSize(5);

        menu("Add an availability zone");

        assertThat(driver.state().design()).isSameAs(full);
        assertThat(driver.shows("#notice")).isTrue();
        assertThat(driver.text("#notice")).contains("no room for another zone");
    }

    @Test
    void connectionIsDrawnWithAltAndRemovedInTheInspector() throws Exception {
        driver.dragWithAlt("api-clients", "internal-alb");

        assertThat(driver.state().undo()).contains("Connect API clients to Internal load balancer");
        assertThat(driver.state().design().connections()).hasSize(before.connections().size() + 1);

        select("api-clients");
        driver.settle();
        driver.press("To Internal load balancer, exposure");
        driver.settle();
        assertThat(driver.state().design().connections()).isEqualTo(before.connections());
    }

    @Test
    void impossibleConnectionIsExplained() throws Exception {
        menu("Draw a connection");
        driver.dragTo("gateway-1", "key-manager-1");

        assertThat(driver.state().design()).isSameAs(before);
        assertThat(driver.text("#notice")).contains("draw themselves");
    }
}
