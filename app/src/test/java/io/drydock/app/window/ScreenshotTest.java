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
