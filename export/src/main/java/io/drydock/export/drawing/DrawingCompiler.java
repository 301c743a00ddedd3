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
        return compile(index, options, badges, measure, new DrawingMemory());
    }

    /// Draws a design that was drawn before, and takes over what did not change.
    ///
    /// @param index the design
    /// @param options what is shown besides places and nodes
    /// @param badges the findings of elements; those of unknown elements are left out
    /// @param measure the widths of texts; the same for all drawings of a memory
    /// @param memory what the drawing before left behind; afterwards what this one does
    public static Drawing compile(
            DesignIndex index,
            DrawingOptions options,
            Map<ElementId, Badge> badges,
            TextMeasure measure,
            DrawingMemory memory) {
        return compile(index, Layout.of(index, measure), options, badges, measure, memory);
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
        return compile(index, layout, options, badges, measure, new DrawingMemory());
    }

    private static Drawing compile(
            DesignIndex index,
            Layout layout,
            DrawingOptions options,
            Map<ElementId, Badge> badges,
            TextMeasure measure,
            DrawingMemory memory) {
        List<Shape> shapes = new ArrayList<>();
        new PlacePainter(layout, measure, shapes).paint();
        List<Net> nets = Nets.of(index, options.links());
        shapes.addAll(
                memory.lines(
                        layout,
                        nets,
                        options.labels(),
                        () -> lines(layout, nets, options.labels(), measure)));
        CardPainter cards = new CardPainter(index, measure);
        for (Node node : index.design().nodes()) {
            shapes.add(memory.card(node, index, layout.boxOf(node.id()), cards));
        }
        memory.settle();
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

    private static List<Shape> lines(
            Layout layout, List<Net> nets, boolean labelled, TextMeasure measure) {
        List<Shape> lines = new ArrayList<>();
        Optional<LabelPainter> labels =
                labelled && !nets.isEmpty()
                        ? Optional.of(new LabelPainter(layout, measure))
                        : Optional.empty();
        new LinkPainter(layout, labels, lines).paint(nets);
        return lines;
    }
}
