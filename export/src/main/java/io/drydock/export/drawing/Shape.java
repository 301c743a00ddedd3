package io.drydock.export.drawing;

import io.drydock.icons.Glyph;
import java.util.List;
import java.util.Optional;

/// Something that is painted. Lengths are pixels at 100 %, y downwards.
public sealed interface Shape {

    /// A rectangle.
    ///
    /// @param box where it lies
    /// @param radius how round its corners are; 0 for square ones
    /// @param fill its inside, if it is painted
    /// @param stroke its edge, if it is painted
    record Rectangle(Box box, double radius, Optional<Token> fill, Optional<Stroke> stroke)
            implements Shape {}

    /// One line of text.
    ///
    /// @param x where it is anchored
    /// @param baseline the line the letters stand on
    /// @param text the words
    /// @param style size and weight
    /// @param anchor which end of the text `x` is
    /// @param paint its colour
    record Text(double x, double baseline, String text, TextStyle style, Anchor anchor, Token paint)
            implements Shape {}

    /// A line through points, its corners rounded.
    ///
    /// @param points at least two
    /// @param cornerRadius how round its corners are, at most half of the shorter side
    /// @param stroke how it is drawn
    /// @param arrow whether an arrowhead stands at the last point
    record Line(List<Point> points, double cornerRadius, Stroke stroke, boolean arrow)
            implements Shape {
        public Line {
            points = List.copyOf(points);
        }
    }

    /// A filled polygon, such as a badge.
    record Polygon(List<Point> points, Token fill) implements Shape {
        public Polygon {
            points = List.copyOf(points);
        }
    }

    /// A filled circle.
    record Disc(double centerX, double centerY, double radius, Token fill) implements Shape {}

    /// An icon.
    ///
    /// @param glyph which one
    /// @param box where it lies; square
    /// @param paint its colour
    record Icon(Glyph glyph, Box box, Token paint) implements Shape {}

    /// Shapes that belong to one element.
    ///
    /// @param id the element's identifier, or one of ours for decoration; unique in the drawing
    /// @param role what it is
    /// @param title what a tool tip or a screen reader says; may be empty
    /// @param bounds the area it covers, for culling and hit tests
    /// @param shapes what is painted, from back to front
    record Group(String id, Role role, String title, Box bounds, List<Shape> shapes)
            implements Shape {
        public Group {
            shapes = List.copyOf(shapes);
        }
    }

    /// What a group of shapes stands for.
    enum Role {
        SITE,
        TIER,
        ZONE,
        SUBNET,
        NODE,
        LINK,
        BADGE,
        LEGEND,
        TITLE
    }

    /// Which end of a text its position is.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /// A corner of a line or a polygon.
    record Point(double x, double y) {}

    /// How a line is drawn.
    ///
    /// @param paint its colour
    /// @param width in pixels
    /// @param dash lengths of line and gap in turn; empty for a whole line
    record Stroke(Token paint, double width, List<Double> dash) {
        public Stroke {
            dash = List.copyOf(dash);
        }

        /// A whole line.
        public static Stroke solid(Token paint, double width) {
            return new Stroke(paint, width, List.of());
        }

        /// A dashed line.
        public static Stroke dashed(Token paint, double width) {
            return new Stroke(paint, width, List.of(6.0, 4.0));
        }
    }
}
