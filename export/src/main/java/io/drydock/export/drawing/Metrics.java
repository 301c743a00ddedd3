package io.drydock.export.drawing;

/// The lengths that every picture uses, in pixels at 100 %, all on a grid of 8.
final class Metrics {

    static final double GRID = 8;

    /// Around the whole picture.
    static final double MARGIN = 32;

    static final double CARD_MIN_WIDTH = 208;
    static final double CARD_MAX_WIDTH = 256;
    static final double CARD_HEIGHT = 56;

    /// A card that spans zones is a slim bar.
    static final double BAR_HEIGHT = 48;

    static final double GLYPH = 32;
    static final double CARD_PADDING = 12;

    /// Between two columns of cards, wide enough for lines to pass.
    static final double GUTTER = 32;

    /// Between two rows of cards, wide enough for lines to run side by side and for arrowheads.
    static final double ROW_GUTTER = 40;

    static final double SUBNET_HEADER = 24;
    static final double SUBNET_PADDING = 16;
    static final double SUBNET_GAP = 16;
    static final double SUBNET_MIN_WIDTH = 208;
    static final double LANE_HEADER = 40;
    static final double LANE_PADDING = 16;
    static final double LANE_GAP = 40;
    static final double BAND_PADDING = 16;
    static final double BAND_GAP = 8;

    /// Beside the lanes, free from top to bottom for lines that must pass a bar.
    static final double RAIL = 56;

    static final double SITE_HEADER = 48;
    static final double SITE_PADDING = 16;

    /// Between two sites.
    static final double SITE_GAP = 96;

    /// Between what stands outside and the sites.
    static final double OUTSIDE_GAP = 72;

    static final double SERVICE_GAP = 16;

    private Metrics() {}

    /// The next line of the grid.
    static double up(double length) {
        return Math.ceil(length / GRID - 1e-9) * GRID;
    }
}
