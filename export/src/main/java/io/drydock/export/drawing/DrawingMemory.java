package io.drydock.export.drawing;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What the drawing before holds that the next one can take over: the cards of nodes that stay as
/// they are and where they are, and the ways of the lines while nothing moves.
///
/// A drawing with a memory equals one without, shape by shape; what was taken over is the same
/// object. A memory belongs to the drawings of one view, which are made one after the other.
public final class DrawingMemory {

    /// What a card shows, apart from the design's other nodes.
    private record Face(Node node, Optional<Cluster> cluster, Box box) {}

    private record Card(Face face, Shape.Group shape) {}

    private record Lines(Layout layout, List<Net> nets, boolean labelled, List<Shape> shapes) {}

    private Map<ElementId, Card> cards = Map.of();
    private Map<ElementId, Card> fresh = new HashMap<>();
    private Optional<Lines> lines = Optional.empty();

    /// A memory of nothing.
    public DrawingMemory() {}

    /// The card of a node: the one of before, if nothing of it changed.
    Shape.Group card(Node node, DesignIndex index, Box box, CardPainter painter) {
        Optional<Cluster> cluster =
                node instanceof ProfileNode member
                        ? index.cluster(member.cluster())
                        : Optional.empty();
        Face face = new Face(node, cluster, box);
        Card known = cards.get(node.id());
        Card card =
                known != null && known.face().equals(face)
                        ? known
                        : new Card(face, painter.paint(node, box));
        fresh.put(node.id(), card);
        return card.shape();
    }

    /// The lines of a layout: those of before, if every end stands where it stood.
    ///
    /// @param labelled whether the lines carry their ports
    /// @param paint paints them anew
    List<Shape> lines(
            Layout layout, List<Net> nets, boolean labelled, Supplier<List<Shape>> paint) {
        List<Shape> shapes =
                lines.filter(known ->
                                known.labelled() == labelled
                                        && runAlike(known.nets(), nets)
                                        && known.layout().standsLike(layout))
                        .map(known -> retitled(known.shapes(), nets))
                        .orElseGet(paint);
        lines = Optional.of(new Lines(layout, nets, labelled, shapes));
        return shapes;
    }

    private static boolean runAlike(List<Net> known, List<Net> nets) {
        if (known.size() != nets.size()) {
            return false;
        }
        for (int n = 0; n < nets.size(); n++) {
            if (!known.get(n).runsLike(nets.get(n))) {
                return false;
            }
        }
        return true;
    }

    /// A new name of a node changes what the tool tips of its lines say, not where they run.
    private static List<Shape> retitled(List<Shape> shapes, List<Net> nets) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (Net net : nets) {
            titles.put(net.id(), net.title());
            titles.put(LabelPainter.id(net), net.title());
        }
        List<Shape> all = new ArrayList<>(shapes.size());
        for (Shape shape : shapes) {
            all.add(shape instanceof Shape.Group group ? retitled(group, titles) : shape);
        }
        return all;
    }

    private static Shape.Group retitled(Shape.Group group, Map<String, String> titles) {
        String title = titles.getOrDefault(group.id(), group.title());
        return title.equals(group.title())
                ? group
                : new Shape.Group(group.id(), group.role(), title, group.bounds(), group.shapes());
    }

    /// The drawing is complete: forgets the cards of nodes that are not part of it.
    void settle() {
        cards = fresh;
        fresh = new HashMap<>();
    }
}
