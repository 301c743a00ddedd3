package io.drydock.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.advice.Needs.Wish;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Scaling;
import io.drydock.model.pattern.PatternKey;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AdvisorTest {

    @TempDir private Path folder;

    private CanvasDriver driver;

    @BeforeEach
    void openThePage() throws Exception {
        driver = CanvasDriver.start(folder);
        driver.press("#gallery-advise");
        waitForFirst(PatternKey.CONTROL_TRAFFIC_GATEWAY);
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    private List<Object> ranking() throws Exception {
        VBox ranking = (VBox) driver.node("#ranking");
        return driver.onScreen(
                () -> ranking.getChildren().stream().map(card -> card.getUserData()).toList());
    }

    private void waitForFirst(PatternKey pattern) throws Exception {
        driver.await(() -> !ranking().isEmpty() && ranking().getFirst().equals(pattern));
        driver.settle();
    }

    private void type(String id, String text) throws Exception {
        TextField field = (TextField) driver.node(id);
        driver.onScreen(() -> {
            field.setText(text);
            return true;
        });
    }

    private boolean says(String words) throws Exception {
        return driver.texts("#advice-details .label").stream()
                .anyMatch(text -> text.contains(words));
    }

    private void waitForWords(String words) throws Exception {
        driver.await(() -> says(words));
        driver.settle();
    }

    @Test
    void wishesChangeTheRankingLive() throws Exception {
        CheckBox recovery =
                (CheckBox)
                        driver.node(
                                "#wish-"
                                        + Wish.DISASTER_RECOVERY
                                                .name()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .replace('_', '-'));
        driver.onScreen(() -> {
            recovery.fire();
            return true;
        });

        waitForFirst(PatternKey.HYBRID_CLOUD);
        assertThat(says("takes over when the first is lost")).isTrue();
    }

    @Test
    void designIsAsLargeAsTheLoadAsksFor() throws Exception {
        type("#needs-peak-tps", "12000");
        waitForWords("12000 calls a second");

        driver.press("#advice-create");
        driver.await(driver::isDesignOpen);
        driver.settle();

        assertThat(driver.state().design().name()).isEqualTo(new ElementId("cp-tm-gw"));
        assertThat(driver.state().design().requirements().peakTps()).hasValue(12_000);
        Cluster gateway = driver.state().index().clusters(ProfileId.GATEWAY).getFirst();
        assertThat(((Scaling.Elastic) gateway.scaling()).min()).isEqualTo(5);
    }

    @Test
    void impossibleNumberIsRefusedAndTheRankingStays() throws Exception {
        List<Object> before = ranking();

        type("#needs-message-kb", "large");
        driver.await(() -> !driver.showing(".refusal").isEmpty());

        assertThat(ranking()).isEqualTo(before);
    }

    @Test
    void anotherPatternThanTheBestCanBeChosen() throws Exception {
        driver.press("#advice-aio-gw");
        driver.settle();
        driver.press("#advice-create");
        driver.await(driver::isDesignOpen);

        assertThat(driver.state().design().pattern()).contains(PatternKey.ALL_IN_ONE_GATEWAY);
    }

    @Test
    void backLeadsToTheGallery() throws Exception {
        driver.press("#advisor-back");
        driver.settle();
        assertThat(driver.node("#card-aio-ha")).isNotNull();
    }
}
