package io.drydock.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.Designs;
import io.drydock.app.migration.MigrationDialog;
import io.drydock.app.workspace.Workspace;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.edit.Edit;
import io.drydock.model.file.DesignFiles;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
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
                .get(120, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() throws Exception {
        WaitForAsyncUtils.asyncFx(
                        () -> {
                            application.stop();
                            stage.orElseThrow().hide();
                            return true;
                        })
                .get(120, TimeUnit.SECONDS);
    }

    @Test
    void gallery() throws Exception {
        shoot("gallery-light.png");
        fx(() -> button("#gallery-open"));
        fx(application::toggleTheme);
        shoot("gallery-dark.png");
        Platform.runLater(() -> fire("#gallery-import"));
        Window asked = dialog();
        shoot("import-values-dark.png", asked.getScene());
        fx(asked::hide);
    }

    @Test
    void designer() throws Exception {
        fx(() -> application.open(folder.resolve("shop.json")));
        await(() -> application.workspace().isPresent());
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
        await(() -> application.workspace().isPresent());
        fx(() -> fire("#deploy-button"));
        WaitForAsyncUtils.waitForFxEvents(20);
        await("#deploy-stack");
        shoot("deploy-form-light.png");
        choose("#deploy-target", "Rehearsal (simulated)");
        await("#deploy-failing");
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

    /// What an installation with Helm asks for, in a home with one cluster.
    @Test
    void install() throws Exception {
        Path file = folder.resolve("kubernetes.json");
        DesignFiles.write(file, Designs.onKubernetes());
        Path config = folder.resolve(".kube/config");
        Files.createDirectories(config.getParent());
        Files.writeString(
                config,
                """
                clusters: [{name: eks, cluster: {server: "https://127.0.0.1:9"}}]
                contexts: [{name: shop-production, context: {cluster: eks, user: architect}}]
                users: [{name: architect, user: {token: none}}]
                """);
        String home = System.setProperty("user.home", folder.toString());
        try {
            fx(() -> application.open(file));
            await(() -> application.workspace().isPresent());
            fx(() -> fire("#deploy-button"));
            await("#deploy-target");
            choose("#deploy-target", "Helm");
            await("#deploy-charts");
            shoot("deploy-helm-light.png");
        } finally {
            System.setProperty("user.home", home);
        }
    }

    private void await(String query) throws Exception {
        await(() -> stage.orElseThrow().getScene().lookup(query) != null);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                120,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get(120, TimeUnit.SECONDS));
    }

    private void choose(String query, String value) throws Exception {
        fx(() -> {
            if (stage.orElseThrow().getScene().lookup(query) instanceof ComboBox<?> box) {
                int at = titles(box).indexOf(value);
                assertThat(at).as(value).isNotNegative();
                box.getSelectionModel().select(at);
            } else {
                throw new AssertionError("no " + query);
            }
        });
    }

    /// What a combo box shows for its items.
    private static <T> List<String> titles(ComboBox<T> box) {
        return box.getItems().stream()
                .map(item ->
                        box.getConverter() == null
                                ? String.valueOf(item)
                                : box.getConverter().toString(item))
                .toList();
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

    @Test
    void advisor() throws Exception {
        fx(() -> fire("#gallery-advise"));
        WaitForAsyncUtils.sleep(600, TimeUnit.MILLISECONDS);
        fx(() -> ((TextField) node("#needs-peak-tps")).setText("5000"));
        fx(() -> ((TextField) node("#needs-message-kb")).setText("20"));
        fx(() -> ((CheckBox) node("#wish-growth")).fire());
        WaitForAsyncUtils.sleep(600, TimeUnit.MILLISECONDS);
        shoot("requirements-light.png");
        fx(application::toggleTheme);
        shoot("requirements-dark.png");
        fx(application::toggleTheme);
    }

    @Test
    void acceptance() throws Exception {
        open();
        fx(application::nextProblem);
        Platform.runLater(() -> fire("#accept"));
        Window asked = dialog();
        TextArea reason = (TextArea) asked.getScene().lookup("#justification");
        fx(() -> reason.setText("One zone is enough for the pilot; agreed with operations."));
        shoot("accept-light.png", asked.getScene());
        fx(() -> ((Button) asked.getScene().lookup("#accept-finding")).fire());
        fx(() -> ((ToggleButton) node("#show-accepted")).fire());
        fx(() -> ((ListView<?>) node("#findings")).getSelectionModel().select(0));
        shoot("accepted-light.png");
        fx(application::toggleTheme);
        shoot("accepted-dark.png");
        fx(application::toggleTheme);
        fx(() -> ((ToggleButton) node("#show-open")).fire());
        fx(() ->
                workspace()
                        .perform(
                                new Edit.ReplaceCluster(
                                        workspace()
                                                .state()
                                                .index()
                                                .cluster(new ElementId("gateway"))
                                                .orElseThrow()
                                                .withSize("c5.xlarge"))));
        fx(application::nextProblem);
        shoot("accepted-again-light.png");
    }

    @Test
    void migration() throws Exception {
        open();
        for (String theme : List.of("light", "dark")) {
            Design design = workspace().state().design();
            Platform.runLater(() ->
                    MigrationDialog.ask(
                            stage.orElseThrow(), design, ProductVersion.OFFERED.getFirst()));
            Window asked = dialog();
            shoot("migration-" + theme + ".png", asked.getScene());
            fx(asked::hide);
            fx(application::toggleTheme);
        }
    }

    private void open() throws Exception {
        fx(() -> application.open(folder.resolve("shop.json")));
        await(() -> application.workspace().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The window that lies over the main one, once it shows.
    private Window dialog() throws Exception {
        await(() -> Window.getWindows().size() > 1);
        WaitForAsyncUtils.waitForFxEvents();
        return Window.getWindows().stream()
                .filter(window -> window != stage.orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    private Workspace workspace() {
        return application.workspace().orElseThrow();
    }

    private Node node(String id) {
        return stage.orElseThrow().getScene().lookup(id);
    }

    private void fire(String id) {
        ((Button) node(id)).fire();
    }

    private void select(String id) {
        application.workspace().orElseThrow().select(List.of(new ElementId(id)));
    }

    private void button(String id) {
        assertThat(stage.orElseThrow().getScene().lookup(id)).isNotNull();
    }

    private static void fx(Runnable work) throws Exception {
        WaitForAsyncUtils.asyncFx(work).get(120, TimeUnit.SECONDS);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void shoot(String name) throws Exception {
        shoot(name, stage.orElseThrow().getScene());
    }

    private static void shoot(String name, Scene scene) throws Exception {
        WaitForAsyncUtils.waitForFxEvents(20);
        WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
        WritableImage image =
                WaitForAsyncUtils.asyncFx(() -> scene.snapshot(null)).get(120, TimeUnit.SECONDS);
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
