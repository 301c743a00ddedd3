package io.drydock.export.drawing;

import io.drydock.model.design.Node;
import io.drydock.model.index.DesignIndex;

/// How wide the cards of a design are: all alike, as wide as most of their words need.
final class CardWidth {

    private CardWidth() {}

    static double of(DesignIndex index, TextMeasure measure) {
        double text = 0;
        for (Node node : index.design().nodes()) {
            if (node.placement().subnetIds().size() <= 1) {
                text = Math.max(text, measure.width(node.name(), TextStyle.BODY_STRONG));
                text = Math.max(text, measure.width(NodeFacts.of(node, index), TextStyle.SMALL));
            }
        }
        double needed = text + Metrics.GLYPH + 3 * Metrics.CARD_PADDING;
        double width = Math.clamp(needed, Metrics.CARD_MIN_WIDTH, Metrics.CARD_MAX_WIDTH);
        // Twice the grid, so that the middle of a card lies on the grid too.
        return Math.ceil(width / (2 * Metrics.GRID)) * 2 * Metrics.GRID;
    }
}
