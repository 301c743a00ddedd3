package io.drydock.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.Designs;
import io.drydock.model.design.ElementId;
import io.drydock.model.file.DesignFiles;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Makes the pictures of the documentation from the real window: run with
/// `-Ddrydock.screenshots=true`.
@Tag("screenshots")
@EnabledIfSystemProperty(named = "drydock.screenshots", matches = "true")
final class ScreenshotTest {

    @TempDir private Path folder;

    private DesignerApplication application = new DesignerApplication();
    private Optional<Stage> stage = Optional.empty();

    @BeforeEach
    void start() throws Exception {
        Path file = folder.resolve("shop.json");
        DesignFiles.write(file, Designs.gatewaysInOneZone());
        Stage shown = FxToolkit.registerPrimaryStage();
        stage = Optional.of(shown);
        WaitForAsyncUtils.asyncFx(
                        () -> {
                            application.start(shown, folder.resolve("state"), Optional.empty());
                            return true;
                        })
                .get(30, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() throws Exception {
        WaitForAsyncUtils.asyncFx(
                        () -> {
                            application.stop();
                            stage.orElseThrow().hide();
                            return true;
                        })
                .get(30, TimeUnit.SECONDS);
    }

    @Test
    void gallery() throws Exception {
        shoot("gallery-light.png");
        fx(() -> button("#gallery-open"));
        fx(application::toggleTheme);
        shoot("gallery-dark.png");
    }

    @Test
    void designer() throws Exception {
        fx(() -> application.open(folder.resolve("shop.json")));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> application.workspace().isPresent());
        shoot("designer-light.png");
        fx(() -> select("gateway-1"));
        shoot("inspector-light.png");
        fx(application::nextProblem);
        shoot("problems-light.png");
        fx(application::toggleTheme);
        shoot("problems-dark.png");
        fx(() -> select("internal-alb"));
        shoot("inspector-dark.png");
        fx(() -> application.workspace().orElseThrow().select(List.of()));
        shoot("designer-dark.png");
        fx(application::showCanvasAlone);
        shoot("canvas-dark.png");
        fx(application::toggleTheme);
        shoot("canvas-light.png");
    }

    /// A rehearsal that fails half-way: what would change, the deployment under way, the failure on
    /// the canvas, and what is left of it.
    @Test
    void deploy() throws Exception {
        fx(() -> application.open(folder.resolve("shop.json")));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> application.workspace().isPresent());
        fx(() -> fire("#deploy-button"));
        WaitForAsyncUtils.waitForFxEvents(20);
        choose("#deploy-failing", "Traffic Manager 1");
        press("Check");
        press("Show what");
        shoot("deploy-preview-light.png");
        pressStarting("Deploy ");
        await("#deploy-list .success");
        shoot("deploy-running-light.png");
        await("#deploy-list .error");
        shoot("deploy-failed-light.png");
        fx(application::toggleTheme);
        await("#deploy-body .warning");
        shoot("deploy-rolled-back-dark.png");
    }

    private void fire(String query) {
        assertThat(stage.orElseThrow().getScene().lookup(query))
                .isInstanceOfSatisfying(Button.class, Button::fire);
    }

    private void await(String query) throws Exception {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> {
                    WaitForAsyncUtils.waitForFxEvents();
                    return stage.orElseThrow().getScene().lookup(query) != null;
                });
    }

    private void choose(String query, String value) throws Exception {
        fx(() -> {
            if (stage.orElseThrow().getScene().lookup(query) instanceof ComboBox<?> box) {
                int at = box.getItems().stream().map(String::valueOf).toList().indexOf(value);
                assertThat(at).as(value).isNotNegative();
                box.getSelectionModel().select(at);
            } else {
                throw new AssertionError("no " + query);
            }
        });
    }

    private void press(String words) throws Exception {
        fx(() -> find(words).fire());
        WaitForAsyncUtils.waitForFxEvents(20);
        WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
    }

    private void pressStarting(String words) throws Exception {
        fx(() -> find(words).fire());
    }

    private Button find(String words) {
        return stage
                .orElseThrow()
                .getScene()
                .getRoot()
                .lookupAll("#deploy-buttons .button")
                .stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().startsWith(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + words));
    }

    private void select(String id) {
        application.workspace().orElseThrow().select(List.of(new ElementId(id)));
    }

    private void button(String id) {
        assertThat(stage.orElseThrow().getScene().lookup(id)).isNotNull();
    }

    private static void fx(Runnable work) throws Exception {
        WaitForAsyncUtils.asyncFx(work).get(30, TimeUnit.SECONDS);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void shoot(String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents(20);
        WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
        Scene scene = stage.orElseThrow().getScene();
        WritableImage image =
                WaitForAsyncUtils.asyncFx(() -> scene.snapshot(null)).get(30, TimeUnit.SECONDS);
        Path file = Path.of(System.getProperty("drydock.root"), "docs", "images", name).normalize();
        Files.createDirectories(file.getParent());
        write(image, file);
        assertThat(file).isNotEmptyFile();
    }

    private static void write(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader reader = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                buffered.setRGB(x, y, reader.getArgb(x, y));
            }
        }
        ImageIO.write(buffered, "png", file.toFile());
    }
}
