package io.drydock.app.canvas;

import io.drydock.app.deploy.session.Mark;
import io.drydock.app.tool.ConnectTool;
import io.drydock.app.tool.Effect;
import io.drydock.app.tool.Input;
import io.drydock.app.tool.PanTool;
import io.drydock.app.tool.PlaceTool;
import io.drydock.app.tool.Pointer;
import io.drydock.app.tool.Preview;
import io.drydock.app.tool.SelectTool;
import io.drydock.app.workspace.Workspace;
import io.drydock.app.workspace.WorkspaceState;
import io.drydock.export.drawing.Shape.Role;
import io.drydock.model.design.ElementId;
import io.drydock.model.edit.Edit;
import io.drydock.model.palette.PaletteItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// Feeds the tools with what the mouse and the keys do over the canvas, and does what they answer.
public final class CanvasController {

    /// Up to this many nodes a drawing takes less than a frame, whatever the machine.
    private static final int DRAWN_AT_ONCE = 120;

    /// A drawing that is made at once leaves this much of a frame of 16 ms for the rest, in
    /// nanoseconds.
    private static final long SHORT_DRAWING = 11_000_000;

    private static final double WHEEL_STEP = 1.0015;
    private static final double LINK_REACH = 4;

    private final CanvasView view;
    private final Workspace workspace;
    private final DrawingSource source;
    private final Executor background;
    private final AtomicLong drawings = new AtomicLong();

    /// How long the last drawing took, in nanoseconds; the next one will take about as long.
    private volatile long lastDrawing = Long.MAX_VALUE;

    private final Consumer<String> notice;
    private final SelectTool select;
    private final PlaceTool place;
    private final ConnectTool connect;
    private boolean connecting;
    private final PanTool pan = new PanTool();
    private final OverlayComposer overlays;
    private Optional<Pointer> hover = Optional.empty();
    private boolean spaceHeld;

    /// A controller of a view.
    ///
    /// @param background where large designs are drawn
    /// @param notice shows why something did not happen
    public CanvasController(
            CanvasView view,
            Workspace workspace,
            DrawingSource source,
            Executor background,
            Consumer<String> notice) {
        this.view = view;
        this.background = background;
        this.workspace = workspace;
        this.source = source;
        this.notice = notice;
        CanvasSurface surface = new CanvasSurface(view::picture, workspace::state);
        select = new SelectTool(surface);
        place = new PlaceTool(surface);
        connect = new ConnectTool(surface);
        overlays = new OverlayComposer(view::picture, workspace::state);
        listen();
        workspace.addListener(this::changed);
        redraw();
    }

    private void listen() {
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        view.addEventHandler(ZoomEvent.ZOOM, this::pinched);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        view.addEventHandler(KeyEvent.KEY_RELEASED, this::keyReleased);
        view.viewportProperty().addListener((observable, before, after) -> refreshOverlay());
    }

    private void changed(WorkspaceState before, WorkspaceState after) {
        if (before.design() != after.design() || !before.judgement().saysLike(after.judgement())) {
            redraw();
        }
        refreshOverlay();
    }

    /// What takes long is drawn in the background, and the latest drawing wins; until it comes the
    /// canvas keeps the one before, so that no edit makes the window wait. What is drawn within a
    /// frame is drawn at once, so that the next frame shows it.
    private void redraw() {
        WorkspaceState state = workspace.state();
        long number = drawings.incrementAndGet();
        if (state.design().nodes().size() <= DRAWN_AT_ONCE || lastDrawing <= SHORT_DRAWING) {
            view.show(picture(state));
            return;
        }
        background.execute(() -> {
            if (number == drawings.get()) {
                Picture picture = picture(state);
                Platform.runLater(() -> drawn(number, picture));
            }
        });
    }

    private Picture picture(WorkspaceState state) {
        long start = System.nanoTime();
        Picture picture = new Picture(source.draw(state.index(), state.findings()));
        lastDrawing = System.nanoTime() - start;
        return picture;
    }

    private void drawn(long number, Picture picture) {
        if (number == drawings.get()) {
            view.show(picture);
            refreshOverlay();
        }
    }

    /// Takes something from the palette in hand.
    public void pickUp(PaletteItem item, double sceneX, double sceneY) {
        place.pickUp(item, pointer(view.sceneToLocal(sceneX, sceneY), false));
        refreshOverlay();
    }

    /// Moves what is in hand.
    public void carry(double sceneX, double sceneY) {
        apply(place.on(new Input.Move(pointer(view.sceneToLocal(sceneX, sceneY), false))));
    }

    /// Drops what is in hand; beside the canvas it is put back.
    public void drop(double sceneX, double sceneY) {
        Point2D local = view.sceneToLocal(sceneX, sceneY);
        apply(
                place.on(
                        view.contains(local)
                                ? new Input.Release(pointer(local, false))
                                : new Input.Cancel()));
    }

    /// Whether something from the palette is in hand.
    public boolean isCarrying() {
        return place.isBusy();
    }

    /// Drops every gesture under way.
    public void cancel() {
        apply(place.on(new Input.Cancel()));
        apply(select.on(new Input.Cancel()));
        apply(pan.on(new Input.Cancel()));
        apply(connect.on(new Input.Cancel()));
        if (connecting) {
            connecting(false);
        }
    }

    private Pointer pointer(Point2D local, boolean extend) {
        Viewport viewport = view.viewport();
        return new Pointer(
                viewport.toDrawingX(local.getX()),
                viewport.toDrawingY(local.getY()),
                local.getX(),
                local.getY(),
                extend);
    }

    private Pointer pointer(MouseEvent event) {
        return pointer(
                new Point2D(event.getX(), event.getY()),
                event.isShiftDown() || event.isShortcutDown());
    }

    private void pressed(MouseEvent event) {
        view.requestFocus();
        boolean pans =
                event.getButton() == MouseButton.MIDDLE
                        || (event.getButton() == MouseButton.PRIMARY && spaceHeld);
        if (pans) {
            view.setCursor(Cursor.CLOSED_HAND);
            apply(pan.on(new Input.Press(pointer(event))));
        } else if (event.getButton() == MouseButton.PRIMARY && (connecting || event.isAltDown())) {
            apply(connect.on(new Input.Press(pointer(event))));
        } else if (event.getButton() == MouseButton.PRIMARY) {
            apply(select.on(new Input.Press(pointer(event))));
        }
    }

    private void dragged(MouseEvent event) {
        hover = Optional.empty();
        Input.Move move = new Input.Move(pointer(event));
        if (pan.isBusy()) {
            apply(pan.on(move));
        } else {
            apply(connect.isBusy() ? connect.on(move) : select.on(move));
        }
    }

    private void released(MouseEvent event) {
        if (pan.isBusy()) {
            apply(pan.on(new Input.Release(pointer(event))));
            view.setCursor(spaceHeld ? Cursor.OPEN_HAND : Cursor.DEFAULT);
        } else if (connect.isBusy() || connecting) {
            apply(connect.on(new Input.Release(pointer(event))));
            connecting(false);
        } else {
            apply(select.on(new Input.Release(pointer(event))));
        }
    }

    private void moved(MouseEvent event) {
        hover = Optional.of(pointer(event));
        refreshOverlay();
    }

    private void leave() {
        hover = Optional.empty();
        refreshOverlay();
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown()) {
            view.zoomTo(
                    view.viewport().zoom() * Math.pow(WHEEL_STEP, event.getDeltaY()),
                    event.getX(),
                    event.getY());
        } else {
            view.pan(event.getDeltaX(), event.getDeltaY());
        }
        event.consume();
    }

    private void pinched(ZoomEvent event) {
        view.zoomTo(view.viewport().zoom() * event.getZoomFactor(), event.getX(), event.getY());
        event.consume();
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.SPACE) {
            spaceHeld = true;
            view.setCursor(Cursor.OPEN_HAND);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            escape();
        } else if (event.getCode() == KeyCode.F) {
            view.fit();
        } else if (event.getCode().isArrowKey()) {
            step(event.getCode());
        } else {
            return;
        }
        event.consume();
    }

    private void keyReleased(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            spaceHeld = false;
            view.setCursor(Cursor.DEFAULT);
        }
    }

    private void escape() {
        boolean busy =
                select.isBusy() || place.isBusy() || pan.isBusy() || connect.isBusy() || connecting;
        cancel();
        if (!busy) {
            workspace.select(List.of());
        }
    }

    /// Removes the selected nodes and clusters in one step.
    public void removeSelection() {
        WorkspaceState state = workspace.state();
        List<Edit> edits = new ArrayList<>();
        for (ElementId id : state.selection()) {
            if (state.index().node(id).isPresent()) {
                edits.add(new Edit.RemoveNode(id));
            } else if (state.index().cluster(id).isPresent()) {
                edits.add(new Edit.RemoveCluster(id));
            }
        }
        if (edits.isEmpty()) {
            if (!state.selection().isEmpty()) {
                notice.accept("Select nodes to remove them; subnets and sites stay.");
            }
            return;
        }
        String title =
                edits.size() == 1 ? edits.getFirst().label() : "Remove " + edits.size() + " nodes";
        workspace.perform(new Edit.All(title, edits));
    }

    /// The arrow keys go to the nearest node in their direction.
    private void step(KeyCode key) {
        Optional<ElementId> next =
                Neighbours.next(view.picture().all(Role.NODE), workspace.state().single(), key);
        next.ifPresent(id -> {
            workspace.select(List.of(id));
            view.reveal(id.value());
        });
    }

    private void apply(List<Effect> effects) {
        for (Effect effect : effects) {
            switch (effect) {
                case Effect.Select chosen -> workspace.select(chosen.ids());
                case Effect.Perform perform -> workspace.performAndSelectNew(perform.edit());
                case Effect.Explain explain -> notice.accept(explain.reason());
                case Effect.Pan moved -> view.pan(moved.dx(), moved.dy());
            }
        }
        refreshOverlay();
    }

    /// Shows how far a deployment is, until it is called with nothing.
    ///
    /// @param marks the marks of elements
    /// @param banner words that must not be overlooked; empty for none
    public void mark(Map<ElementId, Mark> marks, String banner) {
        overlays.mark(marks, banner);
        refreshOverlay();
    }

    private Preview preview() {
        if (place.isBusy()) {
            return place.preview();
        }
        return connect.isBusy() ? connect.preview() : select.preview();
    }

    /// The next drag draws a connection, as a drag with the Alt key always does.
    public void connectNext() {
        connecting(true);
        notice.accept(
                "Drag from one node to another to connect them. Dragging with Alt does the same.");
    }

    private void connecting(boolean now) {
        connecting = now;
        view.setCursor(now ? Cursor.CROSSHAIR : Cursor.DEFAULT);
    }

    private void refreshOverlay() {
        Preview preview = preview();
        double reach = LINK_REACH / view.viewport().zoom();
        view.show(overlays.compose(preview, hover, reach));
    }
}
