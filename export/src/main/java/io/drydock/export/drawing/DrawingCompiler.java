package io.drydock.export.drawing;

import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns a design into a drawing: places first, then connections, cards, and badges on top.
///
/// The same design gives the same drawing, shape by shape. Time is linear in the size of the
/// design.
public final class DrawingCompiler {

    private DrawingCompiler() {}

    /// Draws a design whose references are whole.
    ///
    /// @param index the design
    /// @param options what is shown besides places and nodes
    /// @param badges the findings of elements; those of unknown elements are left out
    /// @param measure the widths of texts
    public static Drawing compile(
            DesignIndex index,
            DrawingOptions options,
            Map<ElementId, Badge> badges,
            TextMeasure measure) {
        return compile(index, Layout.of(index, measure), options, badges, measure);
    }

    /// Draws a design that is laid out already.
    ///
    /// @param index the design
    /// @param layout the layout of the same design
    /// @param options what is shown besides places and nodes
    /// @param badges the findings of elements; those of unknown elements are left out
    /// @param measure the widths of texts
    public static Drawing compile(
            DesignIndex index,
            Layout layout,
            DrawingOptions options,
            Map<ElementId, Badge> badges,
            TextMeasure measure) {
        List<Shape> shapes = new ArrayList<>();
        new PlacePainter(layout, measure, shapes).paint();
        List<Net> nets = Nets.of(index, options.links());
        Optional<LabelPainter> labels =
                options.labels() && !nets.isEmpty()
                        ? Optional.of(new LabelPainter(layout, measure))
                        : Optional.empty();
        new LinkPainter(layout, labels, shapes).paint(nets);
        CardPainter cards = new CardPainter(index, measure);
        for (Node node : index.design().nodes()) {
            shapes.add(cards.paint(node, layout.boxOf(node.id())));
        }
        badges.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(badge -> {
                    Optional<Box> box = layout.box(badge.getKey());
                    box.ifPresent(place ->
                            shapes.add(
                                    BadgePainter.paint(
                                            badge.getKey(), badge.getValue(), place, measure)));
                });
        Footer footer = new Footer(index, nets, layout, measure);
        double height = layout.height() + footer.paint(options, shapes);
        return new Drawing(index.design().name().value(), layout.width(), height, shapes);
    }
}
