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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Collects the connections of a design into few branching lines: one for each far end and kind,
/// whoever opens it; for a load balancer also one for each kind to what stands behind it.
final class Nets {

    private final DesignIndex index;
    private final DrawingOptions.LinkChoice choice;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Set<String> drawnPairs = new LinkedHashSet<>();

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
        return nets.drafts.values().stream()
                .map(Draft::finish)
                .filter(net -> !net.isPointless())
                .toList();
    }

    private static final class Draft {
        private final String id;
        private final LinkKind kind;
        private final boolean drawn;
        private final Set<ElementId> from = new LinkedHashSet<>();
        private final Set<ElementId> to = new LinkedHashSet<>();
        private final Set<Integer> ports = new TreeSet<>();
        private final Set<String> words = new LinkedHashSet<>();

        Draft(String id, LinkKind kind, boolean drawn) {
            this.id = id;
            this.kind = kind;
            this.drawn = drawn;
        }

        Net finish() {
            String label = ports.stream().map(String::valueOf).collect(Collectors.joining(", "));
            return new Net(id, kind, from, to, String.join("; ", words), label, drawn);
        }
    }

    private void add(Connection line) {
        Set<ElementId> from = cards(line.from());
        Set<ElementId> to = cards(line.to());
        drawnPairs.add(clusterOf(line.from()) + " " + line.to());
        if (!isWanted(kind(line), line.from(), line.to(), true)) {
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
        drafts.put(draft.id, draft);
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
            if (isWanted(kind, balancer.id(), target.id(), false)) {
                Draft draft = draft("from:" + balancer.id(), kind);
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
        if (drawnPairs.contains(link.from() + " " + link.to())
                || !isWanted(link.kind(), link.from(), link.to(), false)) {
            return;
        }
        Draft draft = draft("to:" + far, link.kind());
        draft.from.addAll(cards(link.from()));
        draft.to.add(link.to());
        draft.ports.addAll(link.ports());
        draft.words.add(name(link.from()) + " \u2192 " + name(far) + ": " + link.purpose());
    }

    private Draft draft(String end, LinkKind kind) {
        String id = "link:" + end + ":" + kind.name().toLowerCase(java.util.Locale.ROOT);
        return drafts.computeIfAbsent(id, key -> new Draft(key, kind, false));
    }

    private boolean isWanted(LinkKind kind, ElementId from, ElementId to, boolean drawn) {
        return switch (choice) {
            case DrawingOptions.LinkChoice.Fixed fixed ->
                    switch (fixed) {
                        case ALL -> true;
                        case ESSENTIAL -> drawn || isEssential(kind);
                        case NONE -> false;
                    };
            case DrawingOptions.LinkChoice.Of of -> touches(of, from) || touches(of, to);
        };
    }

    private static boolean isEssential(LinkKind kind) {
        return switch (kind) {
            case CLIENT, CONTROL -> true;
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
