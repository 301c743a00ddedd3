package io.drydock.export.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives the lines of every channel their heights, so that no two lie on each other: lines that
/// come from above run above, and lines that do not meet share a height.
final class Tracks {

    private static final double WIDEST_PITCH = 6;

    /// Lines of one height stay this far apart.
    private static final double APART = 12;

    private final @Nullable Run[] runs;
    private final List<List<Run>> byChannel = new ArrayList<>();
    private final Lattice lattice;

    Tracks(Lattice lattice, int lines) {
        this.lattice = lattice;
        this.runs = new Run[lines * lattice.channels()];
        for (int channel = 0; channel < lattice.channels(); channel++) {
            byChannel.add(new ArrayList<>());
        }
    }

    /// The stretch of a channel that a line uses.
    private static final class Run {
        private final int line;
        private double left = Double.MAX_VALUE;
        private double right = -Double.MAX_VALUE;

        /// How many of its branches come from above, less those from below.
        private int lean;

        private double y;

        Run(int line) {
            this.line = line;
        }
    }

    void add(int line, Path path) {
        for (int n = 0; n < path.channels().size(); n++) {
            int channel = path.channels().get(n);
            Run run = run(line, channel);
            double a = path.xs().get(n);
            double b = path.xs().get(n + 1);
            run.left = Math.min(run.left, Math.min(a, b));
            run.right = Math.max(run.right, Math.max(a, b));
            if (n == 0) {
                run.lean += fromAbove(path.start(), channel) ? 1 : -1;
            }
            if (n == path.channels().size() - 1 && path.end().isPresent()) {
                run.lean += fromAbove(path.end().get(), channel) ? 1 : -1;
            }
        }
    }

    private boolean fromAbove(Path.Pin pin, int channel) {
        return pin.edge() < lattice.channelAt(channel).top();
    }

    private Run run(int line, int channel) {
        int place = line * lattice.channels() + channel;
        Run known = runs[place];
        if (known != null) {
            return known;
        }
        Run fresh = new Run(line);
        runs[place] = fresh;
        byChannel.get(channel).add(fresh);
        return fresh;
    }

    /// Decides all heights; to be called once, after every path is added.
    void settle() {
        for (int channel = 0; channel < byChannel.size(); channel++) {
            settle(byChannel.get(channel), lattice.channelAt(channel));
        }
    }

    private static void settle(List<Run> inChannel, Row.Channel zone) {
        List<Run> order = new ArrayList<>(inChannel);
        order.sort(
                Comparator.<Run>comparingInt(run -> -Integer.signum(run.lean))
                        .thenComparingInt(run -> run.line));
        List<List<Run>> tracks = new ArrayList<>();
        for (Run run : order) {
            double middle = (zone.top() + zone.bottom()) / 2;
            run.y = middle;
            if (run.right > run.left) {
                place(run, tracks);
            }
        }
        double room = zone.bottom() - zone.top();
        double pitch = tracks.size() < 2 ? 0 : Math.min(WIDEST_PITCH, room / (tracks.size() - 1));
        double first = zone.top() + (room - pitch * (tracks.size() - 1)) / 2;
        for (int track = 0; track < tracks.size(); track++) {
            for (Run run : tracks.get(track)) {
                run.y = first + track * pitch;
            }
        }
    }

    private static void place(Run run, List<List<Run>> tracks) {
        for (List<Run> track : tracks) {
            if (fits(run, track)) {
                track.add(run);
                return;
            }
        }
        List<Run> fresh = new ArrayList<>();
        fresh.add(run);
        tracks.add(fresh);
    }

    private static boolean fits(Run run, List<Run> track) {
        for (Run other : track) {
            if (other.left - APART <= run.right && run.left - APART <= other.right) {
                return false;
            }
        }
        return true;
    }

    double y(int line, int channel) {
        Run run = runs[line * lattice.channels() + channel];
        if (run == null) {
            throw new IllegalStateException("line " + line + " has no track in " + channel);
        }
        return run.y;
    }
}
