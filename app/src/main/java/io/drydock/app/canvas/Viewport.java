package io.drydock.app.canvas;

import io.drydock.export.drawing.Box;

/// Which part of the drawing the view shows, and how large.
///
/// @param zoom pixels of the view for a pixel of the drawing; 1 is 100 %
/// @param left where the drawing's left edge lies in the view, in pixels
/// @param top where the drawing's top edge lies in the view, in pixels
public record Viewport(double zoom, double left, double top) {

    /// The smallest zoom.
    public static final double MIN_ZOOM = 0.1;

    /// The largest zoom.
    public static final double MAX_ZOOM = 4;

    /// Whatever is to fit may become smaller than a hand may zoom.
    private static final double SMALLEST_FIT = 0.01;

    /// Everything at 100 %, from the corner.
    public static final Viewport START = new Viewport(1, 0, 0);

    /// Where a place across the view lies in the drawing.
    public double toDrawingX(double viewX) {
        return (viewX - left) / zoom;
    }

    /// Where a place down the view lies in the drawing.
    public double toDrawingY(double viewY) {
        return (viewY - top) / zoom;
    }

    /// Where a place across the drawing lies in the view.
    public double toViewX(double x) {
        return x * zoom + left;
    }

    /// Where a place down the drawing lies in the view.
    public double toViewY(double y) {
        return y * zoom + top;
    }

    /// Where a rectangle of the drawing lies in the view.
    public Box toView(Box box) {
        return new Box(toViewX(box.x()), toViewY(box.y()), box.width() * zoom, box.height() * zoom);
    }

    /// The part of the drawing that a view of this size shows.
    public Box visible(double width, double height) {
        return new Box(toDrawingX(0), toDrawingY(0), width / zoom, height / zoom);
    }

    /// The view moved by so many pixels; whole ones, so that lines stay sharp.
    public Viewport panned(double dx, double dy) {
        return new Viewport(zoom, Math.rint(left + dx), Math.rint(top + dy));
    }

    /// Larger or smaller, with the place under the pointer staying where it is.
    public Viewport zoomedTo(double newZoom, double viewX, double viewY) {
        double bounded = Math.clamp(newZoom, MIN_ZOOM, MAX_ZOOM);
        return new Viewport(
                bounded,
                Math.rint(viewX - toDrawingX(viewX) * bounded),
                Math.rint(viewY - toDrawingY(viewY) * bounded));
    }

    /// All of a rectangle in the middle of a view, at most at 100 %.
    public static Viewport fitting(Box box, double width, double height, double margin) {
        double zoom =
                Math.clamp(
                        Math.min(
                                (width - 2 * margin) / Math.max(1, box.width()),
                                (height - 2 * margin) / Math.max(1, box.height())),
                        SMALLEST_FIT,
                        1);
        return new Viewport(
                zoom,
                Math.rint((width - box.width() * zoom) / 2 - box.x() * zoom),
                Math.rint((height - box.height() * zoom) / 2 - box.y() * zoom));
    }

    /// The least movement that shows a rectangle with a margin; none when it is in view already.
    public Viewport revealing(Box box, double width, double height, double margin) {
        Box view = toView(box);
        return panned(
                shift(view.x(), view.right(), width, margin),
                shift(view.y(), view.bottom(), height, margin));
    }

    private static double shift(double from, double to, double size, double margin) {
        if (from < margin) {
            return margin - from;
        }
        return to > size - margin ? Math.max(size - margin - to, margin - from) : 0;
    }
}
