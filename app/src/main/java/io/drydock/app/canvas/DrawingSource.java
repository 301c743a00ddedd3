package io.drydock.app.canvas;

import io.drydock.export.drawing.Drawing;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Finding;
import java.util.List;

/// Draws designs.
@FunctionalInterface
public interface DrawingSource {

    /// The drawing of a design with badges for its findings.
    Drawing draw(DesignIndex index, List<Finding> findings);
}
