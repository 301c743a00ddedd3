package io.drydock.app.tool;

import io.drydock.model.design.ElementId;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.palette.PaletteItem;
import io.drydock.model.palette.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a tool can find out about the drawing under the pointer.
public interface Surface {

    /// The topmost element there, if any: a node before its subnet, a subnet before its site.
    Optional<ElementId> elementAt(double x, double y);

    /// The nodes whose boxes touch a rectangle.
    List<ElementId> nodesIn(Frame frame);

    /// Where something of this kind would be dropped there.
    Target targetAt(PaletteItem item, double x, double y);

    /// The open design.
    DesignIndex index();

    /// What is selected.
    Set<ElementId> selection();
}
