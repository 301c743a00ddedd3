package io.drydock.app.window;

import io.drydock.app.canvas.CanvasView;
import io.drydock.app.workspace.Workspace;
import io.drydock.app.workspace.WorkspaceState;
import io.drydock.export.drawing.Box;
import io.drydock.model.design.Design;
import io.drydock.model.file.DesignFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Drives the real window: opens designs, drags from the palette, reads what shows. The one place
/// that knows where things are on the screen.
final class CanvasDriver {

    private static final int SECONDS = 120;

    private final FxRobot robot = new FxRobot();
    private final DesignerApplication application = new DesignerApplication();
    private final Stage stage;

    private CanvasDriver(Stage stage) {
        this.stage = stage;
    }

    /// Starts the program on its gallery, with its state in a folder.
    static CanvasDriver start(Path folder) throws Exception {
        return start(Session.in(folder.resolve("state")));
    }

    /// Starts the program on its gallery in a session of the test's own.
    static CanvasDriver start(Session session) throws Exception {
        CanvasDriver driver = new CanvasDriver(FxToolkit.registerPrimaryStage());
        driver.onScreen(() -> {
            driver.application.start(driver.stage, session, Optional.empty());
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        return driver;
    }

    /// Saves a design and opens it.
    CanvasDriver open(Design design, Path folder) throws Exception {
        write(design, folder);
        return opened();
    }

    /// Saves a design and begins to open it.
    void write(Design design, Path folder) throws Exception {
        Path file = folder.resolve("design.json");
        DesignFiles.write(file, design);
        onScreen(() -> {
            application.open(file);
            return true;
        });
    }

    /// Waits until a design is open.
    CanvasDriver opened() throws Exception {
        await(this::isDesignOpen);
        settle();
        return this;
    }

    /// Imports values files, as if the dialog had been answered so.
    CanvasDriver importValues(ImportValuesDialog.Request request) throws Exception {
        onScreen(() -> {
            application.importValues(request);
            return true;
        });
        return this;
    }

    DesignerApplication application() {
        return application;
    }

    Stage stage() {
        return stage;
    }

    FxRobot robot() {
        return robot;
    }

    Workspace workspace() {
        return application.workspace().orElseThrow();
    }

    WorkspaceState state() throws Exception {
        return onScreen(() -> workspace().state());
    }

    boolean isDesignOpen() throws Exception {
        return onScreen(() -> application.workspace().isPresent());
    }

    /// Drags a palette item over the middle of an element and holds it there.
    CanvasDriver carry(String item, String element) throws Exception {
        Node cell = node("#palette-" + item);
        Point2D start = onScreen(() -> middleOf(cell));
        Point2D end = placeOf(element);
        robot.moveTo(start).press(MouseButton.PRIMARY);
        robot.moveTo(start.add(24, 8));
        robot.moveTo(end.add(-20, 0)).moveTo(end);
        settle();
        return this;
    }

    /// Lets go.
    CanvasDriver drop() throws Exception {
        robot.release(MouseButton.PRIMARY);
        settle();
        return this;
    }

    /// Drags an element of the canvas over another and lets go.
    CanvasDriver dragTo(String element, String target) throws Exception {
        Point2D start = placeOf(element);
        Point2D end = placeOf(target);
        robot.moveTo(start).press(MouseButton.PRIMARY);
        robot.moveTo(start.add(24, 8)).moveTo(end.add(-20, 0)).moveTo(end);
        return drop();
    }

    /// Drags from one element of the canvas to another with Alt held. The robot of a window without
    /// a display does not pass keys on to the mouse, so the events are made here.
    CanvasDriver dragWithAlt(String from, String to) throws Exception {
        CanvasView canvas = canvas();
        onScreen(() -> {
            // An event without a source is in the scene's coordinates.
            Point2D start = canvas.localToScene(canvas.screenToLocal(placeOf(from)));
            Point2D end = canvas.localToScene(canvas.screenToLocal(placeOf(to)));
            canvas.fireEvent(withAlt(MouseEvent.MOUSE_PRESSED, start));
            canvas.fireEvent(withAlt(MouseEvent.MOUSE_DRAGGED, start.midpoint(end)));
            canvas.fireEvent(withAlt(MouseEvent.MOUSE_DRAGGED, end));
            canvas.fireEvent(withAlt(MouseEvent.MOUSE_RELEASED, end));
            return true;
        });
        settle();
        return this;
    }

    private static MouseEvent withAlt(EventType<MouseEvent> type, Point2D at) {
        return new MouseEvent(
                type,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                true,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    /// Clicks an element of the canvas.
    CanvasDriver click(String element) throws Exception {
        robot.moveTo(placeOf(element)).clickOn(MouseButton.PRIMARY);
        settle();
        return this;
    }

    /// The middle of an element's upper edge region, where no card lies over a subnet.
    private Point2D placeOf(String element) throws Exception {
        CanvasView canvas = canvas();
        Callable<Point2D> place =
                () -> {
                    Box box = canvas.boxOf(element).orElseThrow();
                    return canvas.localToScreen(box.centerX(), box.centerY());
                };
        return onScreen(place);
    }

    CanvasView canvas() throws Exception {
        return (CanvasView) node("#canvas");
    }

    Node node(String query) throws Exception {
        return onScreen(() -> robot.lookup(query).query());
    }

    /// Every node that a query finds, whether it shows or not.
    List<Node> all(String query) throws Exception {
        return onScreen(() -> List.copyOf(robot.lookup(query).queryAll()));
    }

    /// The nodes of a query that show.
    List<Node> showing(String query) throws Exception {
        return onScreen(() -> all(query).stream().filter(Node::isVisible).toList());
    }

    /// The words of the labels and buttons that a query finds.
    List<String> texts(String query) throws Exception {
        return onScreen(() -> all(query).stream().map(node -> ((Labeled) node).getText()).toList());
    }

    /// Waits for a condition, which is asked where the window changes: elsewhere it would read
    /// lists of nodes while they change.
    void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> onScreen(condition));
    }

    /// Clicks a control, once it shows.
    CanvasDriver press(String query) throws Exception {
        await(() -> placeOn(query).isPresent());
        robot.clickOn(onScreen(() -> placeOn(query).orElseThrow()));
        return this;
    }

    /// The middle of a control on the screen.
    private Optional<Point2D> placeOn(String query) throws Exception {
        return all(query).stream()
                .filter(CanvasDriver::isOnScreen)
                .findFirst()
                .map(CanvasDriver::middleOf);
    }

    private static Point2D middleOf(Node node) {
        return node.localToScreen(
                node.getBoundsInLocal().getCenterX(), node.getBoundsInLocal().getCenterY());
    }

    private static boolean isOnScreen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null && node.getScene().getWindow().isShowing();
    }

    /// Presses Cancel in the dialog that shows.
    void cancelDialog() throws Exception {
        answer("Cancel");
    }

    /// Presses a button of the dialog that shows, or will; the window itself has hidden buttons of
    /// the same names.
    void answer(String words) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        await(() -> !answers(words).isEmpty());
        robot.clickOn(onScreen(() -> middleOf(answers(words).getFirst())));
        settle();
    }

    private List<Node> answers(String words) throws Exception {
        return all(".dialog-pane .button").stream()
                .filter(button -> ((Labeled) button).getText().equals(words))
                .toList();
    }

    /// The words of a label or a button.
    String text(String id) throws Exception {
        Labeled labeled = (Labeled) node(id);
        return onScreen(labeled::getText);
    }

    /// Whether something shows.
    boolean shows(String id) throws Exception {
        Node node = node(id);
        return onScreen(node::isVisible);
    }

    /// Waits until nothing is left to be shown: findings are worked out in the background, and on a
    /// busy machine that may take longer than any number of frames.
    void settle() throws Exception {
        WaitForAsyncUtils.waitForFxEvents(8);
        await(() -> application.workspace().map(open -> !open.state().checking()).orElse(true));
        WaitForAsyncUtils.waitForFxEvents(2);
    }

    <T> T onScreen(Callable<T> work) throws Exception {
        return Platform.isFxApplicationThread()
                ? work.call()
                : WaitForAsyncUtils.asyncFx(work).get(SECONDS, TimeUnit.SECONDS);
    }

    /// Ends the program.
    void close() throws Exception {
        robot.release(MouseButton.PRIMARY);
        onScreen(() -> {
            application.stop();
            stage.hide();
            return true;
        });
        FxToolkit.cleanupStages();
    }
}
