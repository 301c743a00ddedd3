package io.drydock.export.drawing;

import io.drydock.model.catalogue.LinkKind;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Connection;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.Link;
import io.drydock.model.index.Links;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Collects the connections of a design into few branching lines: one for each far end and kind,
/// whoever opens it; for a load balancer also one for each kind to what stands behind it.
final class Nets {

    private final DesignIndex index;
    private final DrawingOptions.LinkChoice choice;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<Key, Draft> byKey = new HashMap<>();
    private final Set<Pair> drawnPairs = new HashSet<>();

    private Nets(DesignIndex index, DrawingOptions.LinkChoice choice) {
        this.index = index;
        this.choice = choice;
    }

    /// The lines to draw, those that somebody drew first.
    static List<Net> of(DesignIndex index, DrawingOptions.LinkChoice choice) {
        if (choice == DrawingOptions.LinkChoice.Fixed.NONE) {
            return List.of();
        }
        Nets nets = new Nets(index, choice);
        index.design().connections().forEach(nets::add);
        index.all(LoadBalancer.class).forEach(nets::addRules);
        Links.derive(index).forEach(nets::add);
        return nets.drafts.stream().map(Draft::finish).filter(net -> !net.isPointless()).toList();
    }

    private static final int MOST_PORTS = 4;

    private static final class Draft {
        private final String id;
        private final LinkKind kind;
        private final boolean drawn;
        private final Set<ElementId> from = new LinkedHashSet<>();
        private final Set<ElementId> to = new LinkedHashSet<>();
        private final Set<Integer> ports = new TreeSet<>();
        private final Set<String> words = new LinkedHashSet<>();
        private final Set<ElementId> openers = new HashSet<>();
        private final Set<Purpose> purposes = new HashSet<>();

        Draft(String id, LinkKind kind, boolean drawn) {
            this.id = id;
            this.kind = kind;
            this.drawn = drawn;
        }

        Net finish() {
            String label =
                    ports.stream()
                            .limit(MOST_PORTS)
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
            label = ports.size() > MOST_PORTS ? label + ", \u2026" : label;
            return new Net(id, kind, from, to, String.join("; ", words), label, drawn);
        }
    }

    private void add(Connection line) {
        Set<ElementId> from = cards(line.from());
        Set<ElementId> to = cards(line.to());
        drawnPairs.add(new Pair(clusterOf(line.from()), line.to()));
        if (!isWanted(line.from(), line.to(), true)) {
            return;
        }
        Draft draft = new Draft("link:" + line.id(), kind(line), true);
        draft.from.addAll(from);
        draft.to.addAll(to);
        if (line.port() > 0) {
            draft.ports.add(line.port());
        }
        draft.words.add(
                name(line.from())
                        + " \u2192 "
                        + name(line.to())
                        + (line.label().isEmpty() ? "" : ": " + line.label()));
        drafts.add(draft);
    }

    private LinkKind kind(Connection line) {
        return switch (line.kind()) {
            case EXPOSURE ->
                    index.node(line.from()).filter(Nets::isStaff).isPresent()
                            ? LinkKind.MANAGEMENT
                            : LinkKind.CLIENT;
            case BACKEND, FAILOVER -> LinkKind.CLIENT;
            case SITE_LINK -> LinkKind.CONTROL;
            case REPLICATION -> LinkKind.DATA;
        };
    }

    private static boolean isStaff(Node node) {
        return node instanceof ExternalNode external && external.kind() == ExternalNode.Kind.STAFF;
    }

    private void addRules(LoadBalancer balancer) {
        for (ListenerRule rule : balancer.rules()) {
            Cluster target = index.cluster(rule.target()).orElse(null);
            if (target == null) {
                continue;
            }
            LinkKind kind = kind(target.profile(), rule);
            if (isWanted(balancer.id(), target.id(), true)) {
                Draft draft = draft(new Key("from:", balancer.id(), kind));
                draft.from.add(balancer.id());
                draft.to.addAll(cards(target.id()));
                draft.ports.add(rule.targetPort());
                draft.words.add(
                        balancer.name()
                                + " \u2192 "
                                + target.name()
                                + " "
                                + rule.targetPort()
                                + (rule.host().isEmpty() ? "" : " for " + rule.host()));
            }
        }
    }

    /// Port 9443 serves people where portals are, and other components elsewhere.
    private static LinkKind kind(ProfileId profile, ListenerRule rule) {
        boolean servlet = rule.targetPort() == 9443;
        return switch (profile) {
            case GATEWAY, MICRO_INTEGRATOR, ENTERPRISE_INTEGRATOR ->
                    servlet ? LinkKind.CONTROL : LinkKind.CLIENT;
            case ALL_IN_ONE -> servlet ? LinkKind.MANAGEMENT : LinkKind.CLIENT;
            case KEY_MANAGER, IDENTITY_SERVER, TRAFFIC_MANAGER -> LinkKind.CONTROL;
            case PUBLISHER,
                    DEVELOPER_PORTAL,
                    CONTROL_PLANE,
                    CORE,
                    ANALYTICS_WORKER,
                    ANALYTICS_DASHBOARD,
                    EI_ANALYTICS_WORKER,
                    EI_ANALYTICS_DASHBOARD ->
                    LinkKind.MANAGEMENT;
        };
    }

    private void add(Link link) {
        ElementId far = clusterOf(link.to());
        if (drawnPairs.contains(new Pair(link.from(), link.to()))
                || !isWanted(link.from(), link.to(), isEssential(link))) {
            return;
        }
        Draft draft = draft(new Key("to:", far, link.kind()));
        draft.to.add(link.to());
        draft.ports.addAll(link.ports());
        if (draft.openers.add(link.from())) {
            draft.from.addAll(cards(link.from()));
        }
        if (draft.purposes.add(new Purpose(link.from(), link.row()))) {
            draft.words.add(name(link.from()) + " \u2192 " + name(far) + ": " + link.purpose());
        }
    }

    /// What the matrix asks for is one line for each far end and kind.
    private record Key(String side, ElementId end, LinkKind kind) {
        String id() {
            return "link:" + side + end + ":" + kind.name().toLowerCase(Locale.ROOT);
        }
    }

    private record Pair(ElementId from, ElementId to) {}

    private record Purpose(ElementId from, String row) {}

    private Draft draft(Key key) {
        return byKey.computeIfAbsent(
                key,
                fresh -> {
                    Draft draft = new Draft(fresh.id(), fresh.kind(), false);
                    drafts.add(draft);
                    return draft;
                });
    }

    private boolean isWanted(ElementId from, ElementId to, boolean essential) {
        return switch (choice) {
            case DrawingOptions.LinkChoice.Fixed fixed ->
                    switch (fixed) {
                        case ALL -> true;
                        case ESSENTIAL -> essential;
                        case NONE -> false;
                    };
            case DrawingOptions.LinkChoice.Of of -> touches(of, from) || touches(of, to);
        };
    }

    /// Calls of machines back through a public load balancer are the exception, not the picture.
    private boolean isEssential(Link link) {
        return switch (link.kind()) {
            case CLIENT, CONTROL ->
                    !(index.node(link.to()).orElse(null) instanceof LoadBalancer balancer
                            && balancer.isInternetFacing());
            case EVENTS, DATA, MANAGEMENT -> false;
        };
    }

    private boolean touches(DrawingOptions.LinkChoice.Of of, ElementId end) {
        if (of.elements().contains(end) || of.elements().contains(clusterOf(end))) {
            return true;
        }
        return index.cluster(end).stream()
                .flatMap(cluster -> index.members(cluster).stream())
                .anyMatch(member -> of.elements().contains(member.id()));
    }

    /// The cards that stand for an element: a cluster's nodes, or itself.
    private Set<ElementId> cards(ElementId id) {
        Set<ElementId> cards = new LinkedHashSet<>();
        index.cluster(id)
                .ifPresentOrElse(
                        cluster -> index.members(cluster).forEach(node -> cards.add(node.id())),
                        () -> cards.add(id));
        return cards;
    }

    private ElementId clusterOf(ElementId id) {
        return index.node(id).orElse(null) instanceof ProfileNode member ? member.cluster() : id;
    }

    private String name(ElementId id) {
        List<String> names = new ArrayList<>();
        index.cluster(id).ifPresent(cluster -> names.add(cluster.name()));
        index.node(id).ifPresent(node -> names.add(node.name()));
        index.site(id).ifPresent(site -> names.add(site.name()));
        return names.isEmpty() ? id.value() : names.getFirst();
    }
}
