package io.drydock.app.canvas;

import io.drydock.export.drawing.Box;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the rectangles near a place without looking at all of them. Built once for a drawing.
final class GridIndex {

    private static final double CELL = 256;

    private final List<Box> boxes;
    private final Map<Long, Cell> cells = new HashMap<>();

    /// The numbers of the rectangles that touch a cell.
    private static final class Cell {
        private int[] numbers = new int[8];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size] = number;
            size++;
        }
    }

    GridIndex(List<Box> boxes) {
        this.boxes = List.copyOf(boxes);
        for (int n = 0; n < boxes.size(); n++) {
            Box box = boxes.get(n);
            int lastRow = cell(box.bottom());
            int lastColumn = cell(box.right());
            for (int row = cell(box.y()); row <= lastRow; row++) {
                for (int column = cell(box.x()); column <= lastColumn; column++) {
                    cells.computeIfAbsent(key(column, row), k -> new Cell()).add(n);
                }
            }
        }
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
                collect(cells.get(key(column, row)), area, found);
            }
        }
        return found;
    }

    private void collect(@Nullable Cell cell, Box area, BitSet found) {
        if (cell == null) {
            return;
        }
        for (int n = 0; n < cell.size; n++) {
            if (touches(boxes.get(cell.numbers[n]), area)) {
                found.set(cell.numbers[n]);
            }
        }
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
