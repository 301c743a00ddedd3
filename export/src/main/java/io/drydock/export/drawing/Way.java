package io.drydock.export.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// The rows to cross, and the channels between them, from one terminal to another or to the first
/// channel that the line has reached already.
final class Way {

    /// A row that is crossed.
    record Crossing(int site, int row) {}

    private final Lattice lattice;
    private final IntPredicate isReached;
    private final List<Crossing> rows = new ArrayList<>();
    private final List<Integer> channels = new ArrayList<>();
    private boolean startsDown;
    private boolean endsAbove;
    private boolean joins;

    private Way(Lattice lattice, IntPredicate isReached) {
        this.lattice = lattice;
        this.isReached = isReached;
    }

    /// @param isReached says of a channel whether the line runs there already
    static Way of(Lattice lattice, Terminal start, Terminal end, IntPredicate isReached) {
        Way way = new Way(lattice, isReached);
        way.plan(start, end);
        return way;
    }

    private void plan(Terminal start, Terminal end) {
        boolean within =
                start.at() == Terminal.At.ROW
                        && end.at() == Terminal.At.ROW
                        && start.site() == end.site();
        if (within) {
            startsDown = start.row() <= end.row();
            endsAbove = start.row() < end.row();
            int first = startsDown ? start.row() + 1 : start.row();
            walk(start.site(), first, endsAbove ? end.row() : end.row() + 1);
            return;
        }
        boolean below = start.at() == Terminal.At.BELOW || end.at() == Terminal.At.BELOW;
        startsDown =
                switch (start.at()) {
                    case ROW -> below;
                    case ABOVE -> true;
                    case BELOW -> false;
                };
        endsAbove =
                switch (end.at()) {
                    case ROW -> !below;
                    case ABOVE -> false;
                    case BELOW -> true;
                };
        leave(start, below);
        if (!joins) {
            Way back = new Way(lattice, channel -> false);
            back.leave(end, below);
            follow(back);
        }
    }

    private void follow(Way back) {
        for (int n = back.channels.size() - 2; n >= 0 && !joins; n--) {
            rows.add(back.rows.get(n));
            enter(back.channels.get(n));
        }
    }

    private void enter(int channel) {
        channels.add(channel);
        joins = isReached.test(channel);
    }

    /// From a terminal to the channel above or below all sites.
    private void leave(Terminal terminal, boolean below) {
        int site = terminal.site();
        int bottom = lattice.sites() == 0 ? 0 : lattice.rows(site);
        switch (terminal.at()) {
            case ROW -> {
                int first = below ? terminal.row() + 1 : terminal.row();
                walk(site, first, below ? bottom : 0);
            }
            case ABOVE -> walk(site, 0, below ? bottom : 0);
            case BELOW -> enter(Lattice.BELOW);
        }
    }

    /// From one channel of a site to another, with the rows between.
    private void walk(int site, int first, int last) {
        int step = Integer.compare(last, first);
        enter(lattice.channel(site, first));
        for (int channel = first; channel != last && !joins; channel += step) {
            rows.add(new Crossing(site, step > 0 ? channel : channel - 1));
            enter(lattice.channel(site, channel + step));
        }
    }

    List<Crossing> rows() {
        return rows;
    }

    /// At least one, and one more than there are rows.
    List<Integer> channels() {
        return channels;
    }

    /// Whether it leaves its start downwards.
    boolean startsDown() {
        return startsDown;
    }

    /// Whether it reaches its end from above.
    boolean endsAbove() {
        return endsAbove;
    }

    /// Whether its last channel is one that the line has reached already.
    boolean joins() {
        return joins;
    }
}
