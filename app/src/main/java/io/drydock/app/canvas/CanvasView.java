package io.drydock.app.canvas;

import io.drydock.app.tool.Preview;
import io.drydock.export.drawing.Box;
import io.drydock.export.drawing.Drawing;
import io.drydock.export.drawing.TextMeasure;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// Shows a drawing: pans, zooms, and lays rings and ghosts over it. Repaints on the pulse and only
/// what is out of date; knows nothing of designs or tools.
public final class CanvasView extends Region {

    private static final double FIT_MARGIN = 24;
    private static final double REVEAL_MARGIN = 64;
    private static final Duration SETTLING_TIME = Duration.millis(120);

    private final Canvas base = new Canvas();
    private final Canvas over = new Canvas();
    private final BaseLayer baseLayer = new BaseLayer(base);
    private final OverlayLayer overlayLayer;
    private final ReadOnlyObjectWrapper<Viewport> viewport =
            new ReadOnlyObjectWrapper<>(this, "viewport", Viewport.START);
    private final AnimationTimer repaint =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    stop();
                    paintNow();
                }
            };

    private Picture picture = new Picture(new Drawing("", 1, 1, java.util.List.of()));
    private Overlay overlay = Overlay.EMPTY;
    private Paints paints;
    private final PauseTransition settling = new PauseTransition(SETTLING_TIME);
    private boolean settled = true;
    private boolean baseDirty = true;
    private boolean fitWanted = true;

    /// A view with nothing on it.
    ///
    /// @param paints the theme's colours
    /// @param measure tells how wide words are
    public CanvasView(Paints paints, TextMeasure measure) {
        this.paints = paints;
        overlayLayer = new OverlayLayer(over, measure);
        getStyleClass().add("canvas-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText("Drawing of the design; the outline offers the same for the keyboard");
        base.setManaged(false);
        over.setManaged(false);
        over.setMouseTransparent(true);
        getChildren().addAll(base, over);
        setMinSize(0, 0);
        viewport.addListener((observable, before, after) -> moved(before, after));
        settling.setOnFinished(event -> settle());
    }

    /// Where the drawing lies in the view.
    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    /// Where the drawing lies in the view.
    public Viewport viewport() {
        return viewport.get();
    }

    Picture picture() {
        return picture;
    }

    /// Shows another picture in the same place.
    void show(Picture newPicture) {
        picture = newPicture;
        fitIfWanted();
        baseChanged();
    }

    /// Shows other colours.
    public void paintWith(Paints newPaints) {
        paints = newPaints;
        baseLayer.forget();
        baseChanged();
    }

    void show(Overlay newOverlay) {
        if (!newOverlay.equals(overlay)) {
            overlay = newOverlay;
            schedule();
        }
    }

    /// Shows all of the drawing, now or as soon as the view has a size.
    public void fit() {
        fitWanted = true;
        fitIfWanted();
        schedule();
    }

    private void fitIfWanted() {
        boolean empty = picture.drawing().shapes().isEmpty();
        if (fitWanted && !empty && getWidth() > 0 && getHeight() > 0) {
            fitWanted = false;
            viewport.set(Viewport.fitting(picture.bounds(), getWidth(), getHeight(), FIT_MARGIN));
        }
    }

    /// Moves the drawing.
    public void pan(double dx, double dy) {
        viewport.set(viewport().panned(dx, dy));
    }

    /// Zooms around a place of the view.
    public void zoomTo(double zoom, double viewX, double viewY) {
        viewport.set(viewport().zoomedTo(zoom, viewX, viewY));
    }

    /// Zooms around the middle.
    public void zoomBy(double factor) {
        zoomTo(viewport().zoom() * factor, getWidth() / 2, getHeight() / 2);
    }

    /// Moves an element into view, if it is not.
    ///
    /// @param element the element's identifier
    public void reveal(String element) {
        picture.element(element)
                .ifPresent(group ->
                        viewport.set(
                                viewport()
                                        .revealing(
                                                group.bounds(),
                                                getWidth(),
                                                getHeight(),
                                                REVEAL_MARGIN)));
    }

    /// Where an element is in this view, in pixels; empty when the drawing does not show it.
    public Optional<Box> boxOf(String element) {
        return picture.element(element).map(group -> viewport().toView(group.bounds()));
    }

    /// What the gesture under way shows.
    public Preview preview() {
        return overlay.preview();
    }

    /// While the zoom changes from frame to frame, cached bitmaps are stretched; afterwards they
    /// are painted sharp.
    private void moved(Viewport before, Viewport after) {
        if (before.zoom() != after.zoom()) {
            settled = false;
            settling.playFromStart();
        }
        baseChanged();
    }

    private void settle() {
        settled = true;
        baseChanged();
    }

    private void baseChanged() {
        baseDirty = true;
        schedule();
    }

    private void schedule() {
        repaint.start();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.ceil(getWidth());
        double height = Math.ceil(getHeight());
        if (base.getWidth() != width || base.getHeight() != height) {
            base.setWidth(width);
            base.setHeight(height);
            over.setWidth(width);
            over.setHeight(height);
            baseChanged();
        }
        fitIfWanted();
    }

    private void paintNow() {
        if (base.getWidth() <= 0 || base.getHeight() <= 0) {
            return;
        }
        if (baseDirty) {
            baseDirty = false;
            baseLayer.paint(picture, viewport(), paints, settled);
        }
        overlayLayer.paint(overlay, viewport(), paints);
    }
}
