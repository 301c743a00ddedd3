package io.drydock.export.svg;

import io.drydock.export.drawing.Drawing;
import io.drydock.export.drawing.Shape;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Says in one sentence what a drawing holds, for readers who do not see it.
final class Description {
    private Description() {}

    static String of(Drawing drawing) {
        var counts = new EnumMap<Shape.Role, Integer>(Shape.Role.class);
        count(drawing.shapes(), counts);
        return "A deployment with "
                + some(counts, Shape.Role.SITE, "site")
                + ", "
                + some(counts, Shape.Role.ZONE, "zone")
                + ", "
                + some(counts, Shape.Role.SUBNET, "subnet")
                + ", "
                + some(counts, Shape.Role.NODE, "node")
                + " and "
                + some(counts, Shape.Role.LINK, "connection")
                + ".";
    }

    private static void count(List<Shape> shapes, Map<Shape.Role, Integer> counts) {
        for (Shape shape : shapes) {
            if (shape instanceof Shape.Group group) {
                counts.merge(group.role(), 1, Integer::sum);
                count(group.shapes(), counts);
            }
        }
    }

    private static String some(Map<Shape.Role, Integer> counts, Shape.Role role, String noun) {
        int count = counts.getOrDefault(role, 0);
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
