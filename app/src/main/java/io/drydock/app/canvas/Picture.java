package io.drydock.app.canvas;

import io.drydock.export.drawing.Box;
import io.drydock.export.drawing.Drawing;
import io.drydock.export.drawing.Shape;
import io.drydock.export.drawing.Shape.Group;
import io.drydock.export.drawing.Shape.Role;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A drawing prepared for the screen: flat, in painting order, and indexed by place.
final class Picture {

    private static final Set<Role> CONTAINERS =
            EnumSet.of(Role.SITE, Role.TIER, Role.ZONE, Role.SUBNET);

    /// What is hit first where several lie over each other.
    private static final List<Role> HIT_ORDER =
            List.of(Role.NODE, Role.SUBNET, Role.ZONE, Role.SITE);

    private final Drawing drawing;
    private final List<Group> groups;
    private final GridIndex grid;
    private final Map<Role, Map<String, Group>> byRole = new EnumMap<>(Role.class);

    Picture(Drawing drawing) {
        this.drawing = drawing;
        List<Group> flat = new ArrayList<>();
        Box everything = new Box(0, 0, drawing.width(), drawing.height());
        flatten(new Group("drawing", Role.TITLE, "", everything, drawing.shapes()), flat, true);
        groups = List.copyOf(flat);
        grid = new GridIndex(groups.stream().map(Group::bounds).toList());
    }

    /// Containers are taken apart, so that what they hold is culled and cached for itself.
    private void flatten(Group group, List<Group> flat, boolean open) {
        if (!group.id().equals("drawing")) {
            byRole.computeIfAbsent(group.role(), role -> new HashMap<>())
                    .putIfAbsent(group.id(), group);
        }
        if (!open) {
            flat.add(group);
            return;
        }
        List<Shape> own = new ArrayList<>();
        for (Shape shape : group.shapes()) {
            if (shape instanceof Group inner) {
                addOwn(group, own, flat);
                flatten(inner, flat, CONTAINERS.contains(inner.role()));
            } else {
                own.add(shape);
            }
        }
        addOwn(group, own, flat);
    }

    private static void addOwn(Group group, List<Shape> own, List<Group> flat) {
        if (!own.isEmpty()) {
            flat.add(new Group(group.id(), group.role(), group.title(), group.bounds(), own));
            own.clear();
        }
    }

    Drawing drawing() {
        return drawing;
    }

    /// All of it.
    Box bounds() {
        return new Box(0, 0, drawing.width(), drawing.height());
    }

    /// The groups that touch an area, in painting order.
    List<Group> touching(Box area) {
        BitSet numbers = grid.touching(area);
        List<Group> found = new ArrayList<>(numbers.cardinality());
        for (int n = numbers.nextSetBit(0); n >= 0; n = numbers.nextSetBit(n + 1)) {
            found.add(groups.get(n));
        }
        return found;
    }

    /// The element at a place: a node before its subnet, a subnet before its site.
    Optional<Group> at(double x, double y) {
        List<Group> here = touching(new Box(x, y, 0, 0));
        return HIT_ORDER.stream().flatMap(role -> last(here, role).stream()).findFirst();
    }

    /// The container of this role at a place, whatever lies over it.
    Optional<Group> at(Role role, double x, double y) {
        return last(touching(new Box(x, y, 0, 0)), role);
    }

    /// The connection that passes within a distance of a place.
    Optional<Group> linkNear(double x, double y, double distance) {
        return touching(new Box(x, y, 0, 0).grown(distance)).stream()
                .filter(group -> group.role() == Role.LINK)
                .filter(group -> Lines.isNear(group, x, y, distance))
                .reduce((first, second) -> second);
    }

    private static Optional<Group> last(List<Group> groups, Role role) {
        return groups.stream()
                .filter(group -> group.role() == role)
                .reduce((first, second) -> second);
    }

    /// The group of an element.
    Optional<Group> group(Role role, String id) {
        return Optional.ofNullable(byRole.getOrDefault(role, Map.of()).get(id));
    }

    /// All groups of a role.
    List<Group> all(Role role) {
        return List.copyOf(byRole.getOrDefault(role, Map.of()).values());
    }

    /// The group that stands for an element, whatever it is.
    Optional<Group> element(String id) {
        return HIT_ORDER.stream().flatMap(role -> group(role, id).stream()).findFirst();
    }
}
