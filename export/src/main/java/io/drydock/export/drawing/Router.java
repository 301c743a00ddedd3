package io.drydock.export.drawing;

import io.drydock.model.design.ElementId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Finds the horizontal positions of lines: where they leave and reach cards, and where they cross
/// rows. The first branch of a line runs from card to card; every other one only as far as the line
/// has come already, so that branches run together.
final class Router {

    private final Lattice lattice;
    private final Slips slips;
    private final CrossingChoice choice;

    /// What the line at hand has decided already.
    private final Map<PinKey, Double> pins = new HashMap<>();

    private final @Nullable Passing[] reached;
    private int line;

    Router(Lattice lattice) {
        this.lattice = lattice;
        this.reached = new Passing[lattice.channels()];
        this.slips = new Slips(lattice.channels(), lattice.width());
        this.choice = new CrossingChoice(lattice);
    }

    /// One edge of a card.
    private record PinKey(ElementId card, boolean above) {}

    /// How the line at hand runs through a channel.
    ///
    /// @param fromX where it comes from
    /// @param toX where it goes on to
    private record Passing(double fromX, double toX) {}

    /// Starts another line.
    void next() {
        pins.clear();
        Arrays.fill(reached, null);
        line++;
    }

    /// The way of a further end of the line at hand, or of all of it if it is the first; empty
    /// where an end has no card.
    ///
    /// @param end where the branch starts
    /// @param other where it leads
    /// @param against whether it starts where the line ends
    Optional<Path> route(ElementId end, ElementId other, boolean against) {
        Optional<Terminal> start = lattice.terminal(end);
        Optional<Terminal> far = lattice.terminal(other);
        if (start.isEmpty() || far.isEmpty()) {
            return Optional.empty();
        }
        Way way = Way.of(lattice, start.get(), far.get(), channel -> reached[channel] != null);
        return Optional.of(follow(way, end, start.get(), other, far.get(), against));
    }

    private Path follow(
            Way way,
            ElementId startId,
            Terminal start,
            ElementId endId,
            Terminal end,
            boolean against) {
        List<Integer> channels = way.channels();
        int last = channels.size();
        double[] xs = new double[last + 1];
        PinKey startPin = new PinKey(startId, !way.startsDown());
        PinKey endPin = new PinKey(endId, way.endsAbove());
        Row.Span from = span(startPin, start);
        Row.Span to = way.joins() ? passing(channels.getLast(), against) : span(endPin, end);
        cross(way, from, to, xs);
        double center = (from.left() + from.right()) / 2;
        if (way.joins()) {
            xs[last] = to.left();
        } else {
            double wanted = last == 1 ? center : xs[last - 1];
            xs[last] = pin(endPin, end, channels.getLast(), wanted);
        }
        xs[0] = pin(startPin, start, channels.getFirst(), xs[1]);
        remember(channels, xs, against, way.joins());
        Path.Pin first =
                new Path.Pin(start, way.startsDown() ? start.bottom() : start.top(), xs[0]);
        Optional<Path.Pin> arrival =
                way.joins()
                        ? Optional.empty()
                        : Optional.of(
                                new Path.Pin(
                                        end, way.endsAbove() ? end.top() : end.bottom(), xs[last]));
        return new Path(first, arrival, channels, Arrays.stream(xs).boxed().toList());
    }

    private Row.Span span(PinKey pin, Terminal terminal) {
        Double known = pins.get(pin);
        return known == null
                ? new Row.Span(terminal.left(), terminal.right())
                : new Row.Span(known, known);
    }

    private Row.Span passing(int channel, boolean against) {
        Passing there = reached[channel];
        if (there == null) {
            throw new IllegalStateException("the line has not reached channel " + channel);
        }
        double x = against ? there.fromX() : there.toX();
        return new Row.Span(x, x);
    }

    private void remember(List<Integer> channels, double[] xs, boolean against, boolean joins) {
        int fresh = joins ? channels.size() - 1 : channels.size();
        for (int n = 0; n < fresh; n++) {
            double near = xs[n];
            double far = xs[n + 1];
            reached[channels.get(n)] = against ? new Passing(far, near) : new Passing(near, far);
        }
    }

    private double pin(PinKey key, Terminal terminal, int channel, double wanted) {
        Double known = pins.get(key);
        if (known != null) {
            return known;
        }
        int[] channels = {channel};
        double nearest = terminal.nearest(wanted);
        double x =
                slips.find(line, channels, nearest, at -> terminal.nearest(at) == at)
                        .orElse(nearest);
        slips.take(line, channel, x);
        pins.put(key, x);
        return x;
    }

    /// Gives every run of rows that are crossed straight one position that is free in all of them.
    private void cross(Way way, Row.Span from, Row.Span to, double[] xs) {
        double[] wanted = choice.choose(way, from, to);
        int first = 0;
        while (first < wanted.length) {
            int next = first + 1;
            while (next < wanted.length && wanted[next] == wanted[first]) {
                next++;
            }
            double x = wanted[first];
            double low = -Double.MAX_VALUE;
            double high = Double.MAX_VALUE;
            if (first == 0 && holds(from, x)) {
                low = from.left();
                high = from.right();
            }
            if (next == wanted.length && !way.joins() && holds(to, x)) {
                low = Math.max(low, to.left());
                high = Math.min(high, to.right());
            }
            double settled = settle(way, first, next, x, new Row.Span(low, high));
            Arrays.fill(xs, first + 1, next + 1, settled);
            first = next;
        }
    }

    private static boolean holds(Row.Span span, double x) {
        return x >= span.left() && x <= span.right();
    }

    /// @param straight where the run still goes straight into the card it comes from or leads to
    private double settle(Way way, int first, int next, double wanted, Row.Span straight) {
        List<Way.Crossing> run = way.rows().subList(first, next);
        int[] touched = new int[run.size() + 1];
        for (int n = 0; n < touched.length; n++) {
            touched[n] = way.channels().get(first + n);
        }
        OptionalDouble found =
                slips.find(
                        line, touched, wanted, x -> holds(straight, x) && lattice.isFree(run, x));
        if (found.isEmpty()) {
            found = slips.find(line, touched, wanted, x -> lattice.isFree(run, x));
        }
        double x = found.orElse(wanted);
        for (int channel : touched) {
            slips.take(line, channel, x);
        }
        return x;
    }
}
