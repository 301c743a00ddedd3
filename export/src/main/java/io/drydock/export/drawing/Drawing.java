package io.drydock.export.drawing;

import java.util.List;

/// A picture as a list of shapes, from back to front: what the screen and every picture file paint.
///
/// @param title what it shows
/// @param width in pixels at 100 %
/// @param height in pixels at 100 %
/// @param shapes what is painted, from back to front
public record Drawing(String title, double width, double height, List<Shape> shapes) {
    public Drawing {
        shapes = List.copyOf(shapes);
    }
}
