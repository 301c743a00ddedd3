package io.drydock.export.drawing;

import java.util.List;
import java.util.TreeSet;

/// Chooses where a branch crosses the rows on its way, so that it takes few sideways steps and runs
/// little further than it must: the cheapest path through a handful of positions for each row.
final class CrossingChoice {

    /// What a sideways step costs, in pixels of way.
    private static final double BEND = 48;

    /// What it costs besides in a channel that is too narrow for it.
    private static final double SQUEEZE = 2000;

    private final Lattice lattice;

    CrossingChoice(Lattice lattice) {
        this.lattice = lattice;
    }

    /// One position for each row of the way.
    ///
    /// @param from where it can start
    /// @param to where it can end
    double[] choose(Way way, Row.Span from, Row.Span to) {
        List<Way.Crossing> rows = way.rows();
        double[] chosen = new double[rows.size()];
        if (rows.isEmpty()) {
            return chosen;
        }
        double[] options = options(rows, from, to);
        int[][] before = new int[rows.size()][options.length];
        double[] cost = new double[options.length];
        for (int option = 0; option < options.length; option++) {
            cost[option] = step(distance(from, options[option]), way.channels().getFirst());
        }
        block(rows.getFirst(), options, cost);
        for (int row = 1; row < rows.size(); row++) {
            cost = advance(cost, options, before[row], way.channels().get(row));
            block(rows.get(row), options, cost);
        }
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int option = 0; option < options.length; option++) {
            double total =
                    cost[option] + step(distance(to, options[option]), way.channels().getLast());
            if (total < least) {
                least = total;
                best = option;
            }
        }
        for (int row = rows.size() - 1; row >= 0; row--) {
            chosen[row] = options[best];
            best = before[row][best];
        }
        return chosen;
    }

    private double[] advance(double[] cost, double[] options, int[] before, int channel) {
        double[] next = new double[options.length];
        for (int option = 0; option < options.length; option++) {
            next[option] = Double.MAX_VALUE;
            for (int previous = 0; previous < options.length; previous++) {
                double total =
                        cost[previous]
                                + step(Math.abs(options[option] - options[previous]), channel);
                if (total < next[option]) {
                    next[option] = total;
                    before[option] = previous;
                }
            }
        }
        return next;
    }

    private void block(Way.Crossing row, double[] options, double[] cost) {
        for (int option = 0; option < options.length; option++) {
            if (!lattice.isFree(row.site(), row.row(), options[option])) {
                cost[option] = Double.MAX_VALUE;
            }
        }
    }

    private double step(double distance, int channel) {
        if (distance == 0) {
            return 0;
        }
        return distance + BEND + (lattice.isNarrow(channel) ? SQUEEZE : 0);
    }

    private static double distance(Row.Span span, double x) {
        return Math.abs(x - Math.clamp(x, span.left(), span.right()));
    }

    private double[] options(List<Way.Crossing> rows, Row.Span from, Row.Span to) {
        double fromMiddle = (from.left() + from.right()) / 2;
        double toMiddle = (to.left() + to.right()) / 2;
        double start = Math.clamp(toMiddle, from.left(), from.right());
        double end = Math.clamp(fromMiddle, to.left(), to.right());
        TreeSet<Double> found = new TreeSet<>();
        for (Way.Crossing row : rows) {
            int site = row.site();
            found.add(lattice.nearest(site, row.row(), start));
            found.add(lattice.nearest(site, row.row(), end));
            found.add(lattice.nearest(site, row.row(), lattice.leftRail(site)));
            found.add(lattice.nearest(site, row.row(), lattice.rightRail(site)));
        }
        return found.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
