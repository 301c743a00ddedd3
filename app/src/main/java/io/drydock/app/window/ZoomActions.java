package io.drydock.app.window;

import io.drydock.app.action.AppAction;
import io.drydock.app.action.AppActions;
import io.drydock.app.canvas.CanvasView;
import io.drydock.app.canvas.Viewport;
import java.util.function.Consumer;

/// Zooms the canvas, or says why that changes nothing.
///
/// @param notice says it
record ZoomActions(CanvasView view, Consumer<String> notice) {

    private static final double STEP = 1.25;

    /// Says what the actions do on a canvas.
    static void bind(CanvasView view, AppActions actions, Consumer<String> notice) {
        ZoomActions bound = new ZoomActions(view, notice);
        actions.on(
                AppAction.ZOOM_IN,
                () -> bound.zoom(() -> view.zoomBy(STEP), "It cannot be shown larger."));
        actions.on(
                AppAction.ZOOM_OUT,
                () -> bound.zoom(() -> view.zoomBy(1 / STEP), "It cannot be shown smaller."));
        actions.on(
                AppAction.ZOOM_ACTUAL,
                () ->
                        bound.zoom(
                                () -> view.zoomTo(1, view.getWidth() / 2, view.getHeight() / 2),
                                "It shows in its actual size."));
        actions.on(AppAction.FIT, () -> bound.zoom(view::fit, "All of it shows."));
    }

    private void zoom(Runnable change, String otherwise) {
        Viewport before = view.viewport();
        change.run();
        if (before.equals(view.viewport())) {
            notice.accept(otherwise);
        }
    }
}
