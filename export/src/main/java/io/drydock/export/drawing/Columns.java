package io.drydock.export.drawing;

import java.util.List;

/// How many cards stand side by side in a subnet: as many as bring the site nearest to the shape of
/// a page or a screen.
final class Columns {

    private static final double WANTED_RATIO = 1.5;
    private static final int MOST = 24;

    private Columns() {}

    static int choose(List<Band> bands, int lanes, double cardWidth) {
        int places = 1;
        for (Band band : bands) {
            places = Math.max(places, band.places());
        }
        int best = 1;
        double bestMiss = Double.MAX_VALUE;
        for (int columns = 1; columns <= Math.min(places, MOST); columns++) {
            double height = 0;
            for (Band band : bands) {
                height += band.subnetHeight(columns) + 2 * Metrics.BAND_PADDING;
            }
            double width = lanes * (columns * (cardWidth + Metrics.GUTTER) + 2 * Metrics.LANE_GAP);
            double miss = Math.abs(Math.log(width / height / WANTED_RATIO));
            if (miss < bestMiss) {
                bestMiss = miss;
                best = columns;
            }
        }
        return best;
    }
}
