package io.drydock.app.canvas;

import io.drydock.export.drawing.Box;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the rectangles near a place without looking at all of them. Built once for a drawing.
final class GridIndex {

    private static final double CELL = 256;

    private final List<Box> boxes;
    private final Map<Long, int[]> cells = new HashMap<>();

    GridIndex(List<Box> boxes) {
        this.boxes = List.copyOf(boxes);
        Map<Long, List<Integer>> lists = new HashMap<>();
        for (int n = 0; n < boxes.size(); n++) {
            Box box = boxes.get(n);
            for (int row = cell(box.y()); row <= cell(box.bottom()); row++) {
                for (int column = cell(box.x()); column <= cell(box.right()); column++) {
                    lists.computeIfAbsent(key(column, row), k -> new ArrayList<>()).add(n);
                }
            }
        }
        lists.forEach(
                (key, list) -> cells.put(key, list.stream().mapToInt(Integer::intValue).toArray()));
    }

    /// The numbers of the rectangles that touch an area; a bit set reads them in painting order.
    BitSet touching(Box area) {
        BitSet found = new BitSet(boxes.size());
        int lastRow = cell(area.bottom());
        int lastColumn = cell(area.right());
        long wanted = (long) (lastRow - cell(area.y()) + 1) * (lastColumn - cell(area.x()) + 1);
        if (wanted > cells.size()) {
            for (int n = 0; n < boxes.size(); n++) {
                found.set(n, touches(boxes.get(n), area));
            }
            return found;
        }
        for (int row = cell(area.y()); row <= lastRow; row++) {
            for (int column = cell(area.x()); column <= lastColumn; column++) {
                for (int n : cells.getOrDefault(key(column, row), new int[0])) {
                    if (touches(boxes.get(n), area)) {
                        found.set(n);
                    }
                }
            }
        }
        return found;
    }

    /// Edges that touch count: a line has no area.
    private static boolean touches(Box a, Box b) {
        return a.x() <= b.right()
                && b.x() <= a.right()
                && a.y() <= b.bottom()
                && b.y() <= a.bottom();
    }

    private static int cell(double value) {
        return (int) Math.floor(value / CELL);
    }

    private static long key(int column, int row) {
        return ((long) column << 32) ^ (row & 0xffff_ffffL);
    }
}
