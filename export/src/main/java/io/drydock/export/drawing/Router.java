package io.drydock.export.drawing;

import io.drydock.model.design.ElementId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Finds the vertical positions of lines: where they leave and reach cards, and where they cross
/// rows. All branches of one line cross a row in one place, so that they run together.
final class Router {

    /// What a sideways step costs, in pixels of way.
    private static final double BEND = 48;

    private final Lattice lattice;
    private final Slips slips;

    /// What the line at hand has decided already.
    private final Map<Long, Double> crossings = new HashMap<>();

    private final Map<String, Double> pins = new HashMap<>();
    private int line;

    Router(Lattice lattice) {
        this.lattice = lattice;
        this.slips = new Slips(lattice.channels(), lattice.width());
    }

    /// Starts another line.
    void next() {
        crossings.clear();
        pins.clear();
        line++;
    }

    /// The way of a branch of the line at hand; empty where an end has no card.
    Optional<Path> route(ElementId from, ElementId to) {
        Optional<Terminal> start = lattice.terminal(from);
        Optional<Terminal> end = lattice.terminal(to);
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(route(from, start.get(), to, end.get()));
    }

    /// A row that a branch crosses.
    private record Crossing(int site, int row) {
        long key() {
            return ((long) site << 32) + row;
        }
    }

    private Path route(ElementId from, Terminal start, ElementId to, Terminal end) {
        List<Crossing> rows = new ArrayList<>();
        List<Integer> channels = new ArrayList<>();
        boolean startsDown = plan(start, end, rows, channels);
        boolean endsUp = endsAbove(start, end, startsDown);
        String startPin = from + (startsDown ? " below" : " above");
        String endPin = to + (endsUp ? " above" : " below");
        double[] wanted = choose(rows, start, startPin, end, endPin);
        double[] xs = new double[channels.size() + 1];
        int last = xs.length - 1;
        settle(rows, channels, wanted, start, end, xs);
        double atEnd = last == 1 ? start.center() : xs[last - 1];
        xs[last] = pin(endPin, end, channels.getLast(), end.nearest(atEnd));
        double atStart = last == 1 ? xs[last] : xs[1];
        xs[0] = pin(startPin, start, channels.getFirst(), start.nearest(atStart));
        return new Path(
                new Path.Pin(start, startsDown ? start.bottom() : start.top(), xs[0]),
                new Path.Pin(end, endsUp ? end.top() : end.bottom(), xs[last]),
                channels,
                Arrays.stream(xs).boxed().toList());
    }

    private double pin(String key, Terminal terminal, int channel, double wanted) {
        Double known = pins.get(key);
        if (known != null) {
            return known;
        }
        Slips.Passage onCard = x -> x >= terminal.left() && x <= terminal.right();
        double x =
                onCard.isOpen(wanted)
                                && slips.isFree(line, new int[] {channel}, wanted)
                                && onPitch(wanted)
                        ? wanted
                        : slips.find(line, new int[] {channel}, wanted, onCard);
        slips.take(line, channel, x);
        pins.put(key, x);
        return x;
    }

    private static boolean onPitch(double x) {
        return Math.abs(x / 4 - Math.round(x / 4)) < 1e-9 && Math.abs(x % 8) > 1;
    }

    /// Lists the rows to cross and the channels between; says whether the branch leaves downwards.
    private boolean plan(
            Terminal start, Terminal end, List<Crossing> rows, List<Integer> channels) {
        boolean within =
                start.at() == Terminal.At.ROW
                        && end.at() == Terminal.At.ROW
                        && start.site() == end.site();
        if (within) {
            boolean down = start.row() <= end.row();
            int first = down ? start.row() + 1 : start.row();
            int lastChannel = start.row() < end.row() ? end.row() : end.row() + 1;
            walk(start.site(), first, lastChannel, rows, channels);
            return down;
        }
        boolean below = start.at() == Terminal.At.BELOW || end.at() == Terminal.At.BELOW;
        boolean startsDown = leave(start, below, rows, channels);
        List<Crossing> rowsBack = new ArrayList<>();
        List<Integer> channelsBack = new ArrayList<>();
        leave(end, below, rowsBack, channelsBack);
        rows.addAll(rowsBack.reversed());
        channels.addAll(channelsBack.reversed().subList(1, channelsBack.size()));
        return startsDown;
    }

    /// From a terminal to the channel above or below all sites.
    private boolean leave(
            Terminal terminal, boolean below, List<Crossing> rows, List<Integer> channels) {
        int site = terminal.site();
        int bottom = lattice.sites() == 0 ? 0 : lattice.rows(site);
        return switch (terminal.at()) {
            case ROW -> {
                int first = below ? terminal.row() + 1 : terminal.row();
                walk(site, first, below ? bottom : 0, rows, channels);
                yield below;
            }
            case ABOVE -> {
                if (below && bottom > 0) {
                    walk(site, 0, bottom, rows, channels);
                } else {
                    channels.add(Lattice.ABOVE);
                }
                yield true;
            }
            case BELOW -> {
                channels.add(Lattice.BELOW);
                yield false;
            }
        };
    }

    /// From one channel of a site to another, with the rows between.
    private void walk(int site, int first, int last, List<Crossing> rows, List<Integer> channels) {
        channels.add(lattice.channel(site, first));
        int channel = first;
        while (channel != last) {
            boolean down = channel < last;
            rows.add(new Crossing(site, down ? channel : channel - 1));
            channel = down ? channel + 1 : channel - 1;
            channels.add(lattice.channel(site, channel));
        }
    }

    private static boolean endsAbove(Terminal start, Terminal end, boolean startsDown) {
        return switch (end.at()) {
            case ABOVE -> false;
            case BELOW -> true;
            case ROW -> {
                boolean within = start.at() == Terminal.At.ROW && start.site() == end.site();
                yield within
                        ? startsDown && start.row() < end.row()
                        : start.at() != Terminal.At.BELOW;
            }
        };
    }

    /// The best position for each row to cross: few sideways steps, little way.
    private double[] choose(
            List<Crossing> rows, Terminal start, String startPin, Terminal end, String endPin) {
        int count = rows.size();
        double[] result = new double[count];
        if (count == 0) {
            return result;
        }
        double[] candidates = candidates(rows, start, end);
        int options = candidates.length;
        double[][] cost = new double[count][options];
        int[][] before = new int[count][options];
        for (int r = 0; r < count; r++) {
            for (int c = 0; c < options; c++) {
                if (!isAllowed(rows.get(r), candidates[c])) {
                    cost[r][c] = Double.MAX_VALUE;
                } else if (r == 0) {
                    cost[r][c] = way(fromTerminal(start, startPin, candidates[c]));
                } else {
                    cheapest(cost, before, r, c, candidates);
                }
                if (r == count - 1 && cost[r][c] < Double.MAX_VALUE) {
                    cost[r][c] += way(fromTerminal(end, endPin, candidates[c]));
                }
            }
        }
        int best = 0;
        for (int c = 1; c < options; c++) {
            if (cost[count - 1][c] < cost[count - 1][best]) {
                best = c;
            }
        }
        for (int r = count - 1; r >= 0; r--) {
            result[r] = candidates[best];
            best = before[r][best];
        }
        return result;
    }

    private static void cheapest(
            double[][] cost, int[][] before, int r, int c, double[] candidates) {
        double best = Double.MAX_VALUE;
        for (int p = 0; p < candidates.length; p++) {
            if (cost[r - 1][p] < Double.MAX_VALUE) {
                double total = cost[r - 1][p] + way(candidates[c] - candidates[p]);
                if (total < best) {
                    best = total;
                    before[r][c] = p;
                }
            }
        }
        cost[r][c] = best;
    }

    private static double way(double distance) {
        return distance == 0 ? 0 : Math.abs(distance) + BEND;
    }

    private double fromTerminal(Terminal terminal, String pin, double x) {
        Double known = pins.get(pin);
        return x - (known != null ? known : terminal.nearest(x));
    }

    private double[] candidates(List<Crossing> rows, Terminal start, Terminal end) {
        TreeSet<Double> found = new TreeSet<>();
        for (Crossing row : rows) {
            Double known = crossings.get(row.key());
            if (known != null) {
                found.add(known);
                continue;
            }
            double fromStart = end.nearest(start.center());
            double fromEnd = start.nearest(end.center());
            found.add(lattice.nearest(row.site(), row.row(), fromStart));
            found.add(lattice.nearest(row.site(), row.row(), fromEnd));
            found.add(lattice.nearest(row.site(), row.row(), lattice.leftRail(row.site())));
            found.add(lattice.nearest(row.site(), row.row(), lattice.rightRail(row.site())));
        }
        return found.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private boolean isAllowed(Crossing row, double x) {
        Double known = crossings.get(row.key());
        return known != null ? known == x : lattice.isFree(row.site(), row.row(), x);
    }

    /// Gives every run of rows that are crossed straight on one position that is free in all of
    /// them.
    private void settle(
            List<Crossing> rows,
            List<Integer> channels,
            double[] wanted,
            Terminal start,
            Terminal end,
            double[] xs) {
        int from = 0;
        while (from < rows.size()) {
            int to = from + 1;
            while (to < rows.size() && wanted[to] == wanted[from]) {
                to++;
            }
            double low = -Double.MAX_VALUE;
            double high = Double.MAX_VALUE;
            if (from == 0 && start.nearest(wanted[from]) == wanted[from]) {
                low = start.left();
                high = start.right();
            }
            if (to == rows.size() && end.nearest(wanted[from]) == wanted[from]) {
                low = Math.max(low, end.left());
                high = Math.min(high, end.right());
            }
            Row.Span reach = new Row.Span(low, high);
            double x = settleRun(rows.subList(from, to), channels, from, wanted[from], reach);
            Arrays.fill(xs, from + 1, to + 1, x);
            from = to;
        }
    }

    /// @param reach where the run still goes straight into the card it comes from or leads to
    private double settleRun(
            List<Crossing> run, List<Integer> channels, int from, double wanted, Row.Span reach) {
        int[] touched = new int[run.size() + 1];
        for (int n = 0; n < touched.length; n++) {
            touched[n] = channels.get(from + n);
        }
        boolean isKnown = run.stream().anyMatch(row -> crossings.containsKey(row.key()));
        Slips.Passage passage = x -> x >= reach.left() && x <= reach.right() && isFree(run, x);
        double x = isKnown ? wanted : slips.find(line, touched, wanted, passage);
        for (Crossing row : run) {
            crossings.put(row.key(), x);
        }
        for (int channel : touched) {
            slips.take(line, channel, x);
        }
        return x;
    }

    private boolean isFree(List<Crossing> run, double x) {
        for (Crossing row : run) {
            if (!lattice.isFree(row.site(), row.row(), x)) {
                return false;
            }
        }
        return true;
    }
}
