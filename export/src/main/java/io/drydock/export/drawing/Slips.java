package io.drydock.export.drawing;

import java.util.OptionalDouble;

/// Remembers which line owns which vertical position of each channel, so that two lines never run
/// up and down in the same place.
final class Slips {

    /// The distance between two positions.
    private static final double PITCH = 4;

    /// Positions between the lines of the grid come first: borders lie on the grid.
    private static final double[] PHASES = {4, 0};

    private static final int REACH = 64;

    private final int[][] owners;
    private final int positions;

    Slips(int channels, double width) {
        owners = new int[channels][];
        positions = (int) (width / PITCH) + 2;
    }

    /// Where a line may run.
    interface Passage {
        boolean isOpen(double x);
    }

    /// The free position nearest to the wanted one; empty where all near it are taken.
    ///
    /// @param line the line's number, from 1
    /// @param channels the channels it runs through there
    /// @param wanted where it would be best
    /// @param passage where it may run at all
    OptionalDouble find(int line, int[] channels, double wanted, Passage passage) {
        boolean onPitch = wanted / PITCH == Math.rint(wanted / PITCH);
        if (onPitch && isOwn(line, channels, wanted) && passage.isOpen(wanted)) {
            return OptionalDouble.of(wanted);
        }
        for (double phase : PHASES) {
            double base = Math.floor(wanted / Metrics.GRID) * Metrics.GRID + phase;
            for (int step = 0; step < REACH; step++) {
                for (int side = 0; side < 2; side++) {
                    double x = base + (side == 0 ? step : -step) * Metrics.GRID;
                    if (passage.isOpen(x) && isFree(line, channels, x)) {
                        return OptionalDouble.of(x);
                    }
                }
            }
        }
        return OptionalDouble.empty();
    }

    /// Whether the line runs there already, in one of the channels, and no other in the rest.
    private boolean isOwn(int line, int[] channels, double x) {
        int position = (int) Math.round(x / PITCH);
        boolean own = false;
        for (int channel : channels) {
            int[] row = owners[channel];
            own |= row != null && position >= 0 && position < positions && row[position] == line;
        }
        return own && isFree(line, channels, x);
    }

    private boolean isFree(int line, int[] channels, double x) {
        int position = (int) Math.round(x / PITCH);
        if (position < 0 || position >= positions) {
            return false;
        }
        for (int channel : channels) {
            int[] row = owners[channel];
            if (row != null && row[position] != 0 && row[position] != line) {
                return false;
            }
        }
        return true;
    }

    void take(int line, int channel, double x) {
        int position = (int) Math.round(x / PITCH);
        if (position < 0 || position >= positions) {
            return;
        }
        if (owners[channel] == null) {
            owners[channel] = new int[positions];
        }
        if (owners[channel][position] == 0) {
            owners[channel][position] = line;
        }
    }
}
