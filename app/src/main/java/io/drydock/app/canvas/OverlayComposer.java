package io.drydock.app.canvas;

import io.drydock.app.deploy.session.Mark;
import io.drydock.app.tool.Pointer;
import io.drydock.app.tool.Preview;
import io.drydock.app.workspace.WorkspaceState;
import io.drydock.export.drawing.Box;
import io.drydock.export.drawing.Shape.Group;
import io.drydock.export.drawing.Shape.Role;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.palette.PaletteItem;
import io.drydock.model.palette.PlacementPolicy;
import io.drydock.model.palette.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Decides what lies over the drawing: rings, lit targets, the ghost, words at the pointer.
final class OverlayComposer {

    private final Supplier<Picture> picture;
    private final Supplier<WorkspaceState> state;
    private Optional<PaletteItem> litFor = Optional.empty();
    private Optional<Picture> litOn = Optional.empty();
    private List<Box> lit = List.of();
    private Map<ElementId, Mark> marks = Map.of();
    private String banner = "";

    OverlayComposer(Supplier<Picture> picture, Supplier<WorkspaceState> state) {
        this.picture = picture;
        this.state = state;
    }

    /// Shows how far a deployment is.
    ///
    /// @param newMarks the marks of elements; none when no deployment is shown
    /// @param newBanner words that must not be overlooked; empty for none
    void mark(Map<ElementId, Mark> newMarks, String newBanner) {
        marks = new LinkedHashMap<>(newMarks);
        banner = newBanner;
    }

    Overlay compose(Preview preview, Optional<Pointer> hover, double reach) {
        Optional<Group> under =
                preview instanceof Preview.None
                        ? hover.flatMap(at -> under(at, reach))
                        : Optional.empty();
        return new Overlay(
                selected(),
                under.filter(group -> group.role() != Role.LINK && group.role() != Role.SITE)
                        .map(Group::bounds),
                under.filter(group -> group.role() == Role.NODE || group.role() == Role.LINK)
                        .filter(group -> !group.title().isBlank())
                        .flatMap(group ->
                                hover.map(at ->
                                        new Overlay.Tip(group.title(), at.viewX(), at.viewY()))),
                preview instanceof Preview.Ghost ghost ? targets(ghost) : List.of(),
                target(preview),
                preview,
                marked(),
                banner);
    }

    /// A mark of a cluster stands at each of its nodes, unless a node has one of its own.
    private List<Overlay.Marked> marked() {
        List<Overlay.Marked> all = new ArrayList<>();
        marks.forEach((id, mark) -> {
            Optional<Cluster> cluster = state.get().index().cluster(id);
            if (cluster.isPresent()) {
                state.get().index().members(cluster.get()).stream()
                        .map(ProfileNode::id)
                        .filter(member -> !marks.containsKey(member))
                        .forEach(member -> marked(member, mark, all));
            } else {
                marked(id, mark, all);
            }
        });
        return all;
    }

    /// Nodes only: a mark on a zone or subnet would lie over those of what stands in it.
    private void marked(ElementId node, Mark mark, List<Overlay.Marked> all) {
        picture.get()
                .group(Role.NODE, node.value())
                .ifPresent(group -> all.add(new Overlay.Marked(group.bounds(), mark)));
    }

    private Optional<Group> under(Pointer at, double reach) {
        Optional<Group> element = picture.get().at(at.x(), at.y());
        if (element.filter(group -> group.role() == Role.NODE).isPresent()) {
            return element;
        }
        Optional<Group> link = picture.get().linkNear(at.x(), at.y(), reach);
        return link.isPresent() ? link : element;
    }

    /// A selected cluster shows rings around its nodes.
    private List<Box> selected() {
        List<Box> boxes = new ArrayList<>();
        for (ElementId id : state.get().selection()) {
            picture.get()
                    .element(id.value())
                    .map(Group::bounds)
                    .ifPresentOrElse(
                            boxes::add,
                            () ->
                                    state.get()
                                            .index()
                                            .cluster(id)
                                            .map(cluster -> state.get().index().members(cluster))
                                            .orElse(List.of())
                                            .forEach(member ->
                                                    picture.get()
                                                            .group(Role.NODE, member.id().value())
                                                            .ifPresent(group ->
                                                                    boxes.add(group.bounds()))));
        }
        return boxes;
    }

    /// Asked once for a drag, not for every movement.
    private List<Box> targets(Preview.Ghost ghost) {
        Picture now = picture.get();
        if (litFor.filter(ghost.item()::equals).isEmpty()
                || litOn.filter(known -> known == now).isEmpty()) {
            litFor = Optional.of(ghost.item());
            litOn = Optional.of(now);
            lit = legal(ghost.item(), now);
        }
        return lit;
    }

    private List<Box> legal(PaletteItem item, Picture now) {
        List<Box> boxes = new ArrayList<>();
        for (Site site : state.get().design().sites()) {
            for (Subnet subnet : site.subnets()) {
                if (PlacementPolicy.refusal(item, subnet, state.get().index()).isEmpty()) {
                    now.group(Role.SUBNET, subnet.id().value())
                            .ifPresent(group -> boxes.add(group.bounds()));
                }
            }
        }
        return boxes;
    }

    private Optional<Box> target(Preview preview) {
        return switch (preview) {
            case Preview.Ghost ghost -> target(ghost.target());
            case Preview.Link link ->
                    link.target()
                            .flatMap(id -> picture.get().group(Role.NODE, id.value()))
                            .map(Group::bounds);
            case Preview.None _, Preview.Marquee _ -> Optional.empty();
        };
    }

    private Optional<Box> target(Target target) {
        return switch (target) {
            case Target.InSubnet in ->
                    picture.get().group(Role.SUBNET, in.subnet().id().value()).map(Group::bounds);
            case Target.BesideNetwork beside ->
                    picture.get().group(Role.SITE, beside.site().id().value()).map(Group::bounds);
            case Target.Elsewhere _ -> Optional.empty();
        };
    }
}
