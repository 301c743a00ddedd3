package io.drydock.export.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.drawing.PathStep.CurveTo;
import io.drydock.export.drawing.PathStep.LineTo;
import io.drydock.export.drawing.PathStep.MoveTo;
import io.drydock.export.drawing.Shape.Line;
import io.drydock.export.drawing.Shape.Point;
import io.drydock.export.drawing.Shape.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundedPathTest {
    @Test
    void straightLineHasNoCurve() {
        assertThat(path(8, 0, 0, 10, 0, 30, 0))
                .containsExactly(new MoveTo(0, 0), new LineTo(10, 0), new LineTo(30, 0));
    }

    @Test
    void cornerStartsAndEndsARadiusAway() {
        List<PathStep> steps = path(8, 0, 0, 50, 0, 50, 40);
        assertThat(steps.get(1)).isEqualTo(new LineTo(42, 0));
        assertThat(steps.get(2))
                .isInstanceOfSatisfying(
                        CurveTo.class,
                        curve -> {
                            assertThat(curve.x()).isEqualTo(50);
                            assertThat(curve.y()).isEqualTo(8);
                        });
        assertThat(steps.getLast()).isEqualTo(new LineTo(50, 40));
    }

    @Test
    void nearCornersShareTheWay() {
        List<PathStep> steps = path(8, 0, 0, 50, 0, 50, 6, 90, 6);
        assertThat(steps).contains(new LineTo(47, 0)).contains(new LineTo(50, 3));
    }

    @Test
    void radiusZeroAndPointsOnOneSpot() {
        assertThat(path(0, 0, 0, 5, 0, 5, 5)).noneMatch(CurveTo.class::isInstance);
        assertThat(path(8, 0, 0, 0, 0, 5, 5)).noneMatch(CurveTo.class::isInstance);
    }

    @Test
    void lineStopsWithinItsArrowHead() {
        var line = line(true, 0, 0, 20, 0);
        assertThat(RoundedPath.arrowHead(line))
                .containsExactly(new Point(20, 0), new Point(13, 3.5), new Point(13, -3.5));
        assertThat(RoundedPath.of(line).getLast())
                .isInstanceOfSatisfying(
                        LineTo.class, end -> assertThat(end.x()).isBetween(13.0, 19.0));
    }

    @Test
    void noArrowHeadWithoutDirectionOrWish() {
        assertThat(RoundedPath.arrowHead(line(false, 0, 0, 20, 0))).isEmpty();
        assertThat(RoundedPath.arrowHead(line(true, 5, 5, 5, 5))).isEmpty();
        assertThat(RoundedPath.of(line(true, 5, 5, 5, 5)))
                .containsExactly(new MoveTo(5, 5), new LineTo(5, 5));
    }

    @Test
    void rectangleWithRoundCorners() {
        List<PathStep> steps = RoundedPath.of(new Box(10, 20, 40, 20), 4);
        assertThat(steps.getFirst()).isEqualTo(new MoveTo(14, 20));
        assertThat(steps.getLast()).isEqualTo(new PathStep.Close());
        assertThat(steps).filteredOn(CurveTo.class::isInstance).hasSize(4);
        assertThat(steps).contains(new LineTo(46, 20), new LineTo(50, 36), new LineTo(14, 40));
        assertThat(RoundedPath.of(new Box(0, 0, 8, 8), 0)).noneMatch(CurveTo.class::isInstance);
    }

    private static List<PathStep> path(double radius, double... numbers) {
        return RoundedPath.of(points(numbers), radius);
    }

    private static Line line(boolean arrow, double... numbers) {
        return new Line(points(numbers), 8, Stroke.solid(Token.LINK_DATA, 1.5), arrow);
    }

    private static List<Point> points(double... numbers) {
        var points = new ArrayList<Point>();
        for (int i = 0; i < numbers.length; i += 2) {
            points.add(new Point(numbers[i], numbers[i + 1]));
        }
        return points;
    }
}
