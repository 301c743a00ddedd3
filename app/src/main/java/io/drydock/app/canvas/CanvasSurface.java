package io.drydock.app.canvas;

import io.drydock.app.tool.Frame;
import io.drydock.app.tool.Surface;
import io.drydock.app.workspace.WorkspaceState;
import io.drydock.export.drawing.Box;
import io.drydock.export.drawing.Shape.Group;
import io.drydock.export.drawing.Shape.Role;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.palette.PaletteItem;
import io.drydock.model.palette.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Answers the tools from the picture on the screen.
final class CanvasSurface implements Surface {

    private final Supplier<Picture> picture;
    private final Supplier<WorkspaceState> state;

    CanvasSurface(Supplier<Picture> picture, Supplier<WorkspaceState> state) {
        this.picture = picture;
        this.state = state;
    }

    @Override
    public Optional<ElementId> elementAt(double x, double y) {
        return picture.get().at(x, y).flatMap(CanvasSurface::id);
    }

    static Optional<ElementId> id(Group group) {
        return ElementId.isValid(group.id())
                ? Optional.of(new ElementId(group.id()))
                : Optional.empty();
    }

    @Override
    public List<ElementId> nodesIn(Frame frame) {
        return picture
                .get()
                .touching(new Box(frame.x(), frame.y(), frame.width(), frame.height()))
                .stream()
                .filter(group -> group.role() == Role.NODE)
                .flatMap(group -> id(group).stream())
                .toList();
    }

    @Override
    public Target targetAt(PaletteItem item, double x, double y) {
        Optional<Subnet> subnet =
                picture.get()
                        .at(Role.SUBNET, x, y)
                        .flatMap(CanvasSurface::id)
                        .flatMap(id -> index().subnet(id))
                        .map(DesignIndex.SubnetPlace::subnet);
        if (subnet.isPresent() && !item.isRegional()) {
            return new Target.InSubnet(subnet.get());
        }
        Optional<Site> site =
                picture.get()
                        .at(Role.SITE, x, y)
                        .flatMap(CanvasSurface::id)
                        .flatMap(id -> index().site(id));
        return site.<Target>map(Target.BesideNetwork::new).orElseGet(Target.Elsewhere::new);
    }

    @Override
    public DesignIndex index() {
        return state.get().index();
    }

    @Override
    public Set<ElementId> selection() {
        return state.get().selection();
    }
}
