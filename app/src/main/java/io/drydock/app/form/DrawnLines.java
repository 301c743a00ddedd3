package io.drydock.app.form;

import io.drydock.model.design.Connection;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import java.util.List;

/// The connections that somebody drew from or to a node. Unticking one removes it.
final class DrawnLines {

    private DrawnLines() {}

    /// One section, or none where no line ends at the node.
    static List<Section> of(Node node, DesignIndex index) {
        List<Field> lines =
                index.design().connections().stream()
                        .filter(line ->
                                line.from().equals(node.id()) || line.to().equals(node.id()))
                        .map(line -> field(line, node, index))
                        .toList();
        return lines.isEmpty() ? List.of() : List.of(new Section("Drawn connections", lines));
    }

    private static Field field(Connection line, Node node, DesignIndex index) {
        String words =
                line.from().equals(node.id())
                        ? "To " + name(line.to(), index)
                        : "From " + name(line.from(), index);
        return Fields.toggle(
                words + ", " + line.kind().key(),
                true,
                on -> on ? new Edit.ReplaceConnection(line) : new Edit.RemoveConnection(line.id()));
    }

    private static String name(ElementId id, DesignIndex index) {
        return index.node(id)
                .map(Node::name)
                .or(() -> index.cluster(id).map(cluster -> cluster.name()))
                .orElse(id.value());
    }
}
