package io.drydock.app.canvas;

import io.drydock.export.drawing.Badge;
import io.drydock.export.drawing.BundledFont;
import io.drydock.export.drawing.Drawing;
import io.drydock.export.drawing.DrawingCompiler;
import io.drydock.export.drawing.DrawingMemory;
import io.drydock.export.drawing.DrawingOptions;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Draws designs for the screen, with a badge for what has findings. What did not change since the
/// drawing before is taken over from it, so every view has its own.
public final class DesignDrawing implements DrawingSource {

    private final DrawingMemory memory = new DrawingMemory();

    @Override
    public synchronized Drawing draw(DesignIndex index, List<Finding> findings) {
        return DrawingCompiler.compile(
                index, DrawingOptions.SCREEN, badges(index, findings), BundledFont.get(), memory);
    }

    /// A cluster has no box of its own: its findings stand on its first node.
    private static Map<ElementId, Badge> badges(DesignIndex index, List<Finding> findings) {
        Map<ElementId, Badge> badges = new LinkedHashMap<>();
        for (Finding finding : findings) {
            ElementId element =
                    index.cluster(finding.element())
                            .map(cluster -> firstMember(cluster, index))
                            .orElse(Optional.of(finding.element()))
                            .orElse(finding.element());
            badges.merge(element, new Badge(finding.severity(), 1), DesignDrawing::together);
        }
        return badges;
    }

    private static Optional<ElementId> firstMember(Cluster cluster, DesignIndex index) {
        return index.members(cluster).stream().findFirst().map(member -> member.id());
    }

    private static Badge together(Badge one, Badge other) {
        Severity heavier =
                one.severity().compareTo(other.severity()) <= 0 ? one.severity() : other.severity();
        return new Badge(heavier, one.count() + other.count());
    }
}
