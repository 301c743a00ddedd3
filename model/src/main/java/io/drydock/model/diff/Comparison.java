package io.drydock.model.diff;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Suppression;
import io.drydock.model.design.Zone;
import io.drydock.model.diff.Change.Kind;
import io.drydock.model.diff.Change.Part;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;

/// Walks two designs side by side and puts every difference in words.
final class Comparison {

    private final DesignIndex before;
    private final DesignIndex after;
    private final Words old;
    private final Words now;
    private final List<Change> changes = new ArrayList<>();

    private Comparison(DesignIndex before, DesignIndex after) {
        this.before = before;
        this.after = after;
        old = new Words(before);
        now = new Words(after);
    }

    static List<Change> of(DesignIndex before, DesignIndex after) {
        if (before.design().equals(after.design())) {
            return List.of();
        }
        Comparison comparison = new Comparison(before, after);
        comparison.design();
        comparison.network();
        comparison.clusters();
        comparison.nodes();
        comparison.connections();
        comparison.acceptances();
        if (comparison.changes.isEmpty()) {
            comparison.add(
                    Kind.CHANGED,
                    Part.DESIGN,
                    after.design().name().value(),
                    "Only the order of elements");
        }
        return comparison.changes;
    }

    private void add(Kind kind, Part part, String element, String text) {
        changes.add(new Change(kind, part, element, text));
    }

    private void design() {
        Design a = before.design();
        Design b = after.design();
        facts(Part.DESIGN, b.name().value(), "", Facts.of(a), Facts.of(b));
        facts(Part.SETTINGS, b.name().value(), "", Facts.of(a.settings()), Facts.of(b.settings()));
    }

    private void facts(
            Part part, String id, String name, Map<String, String> a, Map<String, String> b) {
        Set<String> labels = new java.util.LinkedHashSet<>(a.keySet());
        labels.addAll(b.keySet());
        for (String label : labels) {
            String was = a.getOrDefault(label, "none");
            String is = b.getOrDefault(label, "none");
            if (!was.equals(is)) {
                String subject = name.isEmpty() ? capital(label) : name + ": " + label;
                add(Kind.CHANGED, part, id, subject + " " + is + ", before " + shown(was));
            }
        }
    }

    private static String shown(String value) {
        return value.isEmpty() ? "empty" : value;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    /// Pairs elements by identifier; what is left on both sides and looks like the same thing under
    /// another identifier was replaced.
    private static <T> void pair(
            List<T> a,
            List<T> b,
            Function<T, ?> idOf,
            BiPredicate<T, T> alike,
            BiConsumer<T, T> both,
            BiConsumer<T, T> replaced,
            Consumer<T> removed,
            Consumer<T> added) {
        Map<Object, T> news = new LinkedHashMap<>();
        b.forEach(item -> news.put(idOf.apply(item), item));
        Set<Object> olds = new HashSet<>();
        a.forEach(item -> olds.add(idOf.apply(item)));
        List<T> fresh =
                new ArrayList<>(b.stream().filter(i -> !olds.contains(idOf.apply(i))).toList());
        for (T item : a) {
            T same = news.get(idOf.apply(item));
            if (same != null) {
                both.accept(item, same);
                continue;
            }
            Optional<T> twin = fresh.stream().filter(other -> alike.test(item, other)).findFirst();
            if (twin.isPresent()) {
                fresh.remove(twin.get());
                replaced.accept(item, twin.get());
            } else {
                removed.accept(item);
            }
        }
        fresh.forEach(added);
    }

    private void network() {
        pair(
                before.design().sites(),
                after.design().sites(),
                Site::id,
                (a, b) -> a.name().equals(b.name()),
                this::site,
                (a, b) -> replaced(Part.NETWORK, a.name(), a.id(), b.id()),
                site -> add(Kind.REMOVED, Part.NETWORK, site.id().value(), siteText(site)),
                site -> add(Kind.ADDED, Part.NETWORK, site.id().value(), siteText(site)));
    }

    private static String siteText(Site site) {
        return "Site "
                + site.name()
                + ", "
                + site.cidr()
                + ", "
                + site.zones().size()
                + " zones, "
                + site.subnets().size()
                + " subnets";
    }

    private void site(Site a, Site b) {
        renamed(Part.NETWORK, b.id(), a.name(), b.name());
        facts(Part.NETWORK, b.id().value(), b.name(), Facts.of(a), Facts.of(b));
        pair(
                a.zones(),
                b.zones(),
                Zone::id,
                (x, y) -> x.name().equals(y.name()),
                (x, y) -> renamed(Part.NETWORK, y.id(), x.name(), y.name()),
                (x, y) -> replaced(Part.NETWORK, x.name(), x.id(), y.id()),
                x -> add(Kind.REMOVED, Part.NETWORK, x.id().value(), "Zone " + x.name()),
                x -> add(Kind.ADDED, Part.NETWORK, x.id().value(), "Zone " + x.name()));
        pair(
                a.subnets(),
                b.subnets(),
                Subnet::id,
                (x, y) -> x.name().equals(y.name()),
                (x, y) -> {
                    renamed(Part.NETWORK, y.id(), x.name(), y.name());
                    facts(Part.NETWORK, y.id().value(), y.name(), Facts.of(x), Facts.of(y));
                },
                (x, y) -> replaced(Part.NETWORK, x.name(), x.id(), y.id()),
                x -> add(Kind.REMOVED, Part.NETWORK, x.id().value(), subnetText(x)),
                x -> add(Kind.ADDED, Part.NETWORK, x.id().value(), subnetText(x)));
    }

    private static String subnetText(Subnet subnet) {
        return "Subnet " + subnet.name() + ", " + subnet.cidr();
    }

    private void renamed(Part part, ElementId id, String was, String is) {
        if (!was.equals(is)) {
            add(Kind.RENAMED, part, id.value(), was + " is now called " + is);
        }
    }

    private void replaced(Part part, String name, ElementId gone, ElementId fresh) {
        add(
                Kind.REPLACED,
                part,
                fresh.value(),
                name + " is another one: " + fresh + " in place of " + gone);
    }

    private void clusters() {
        pair(
                before.design().clusters(),
                after.design().clusters(),
                Cluster::id,
                (a, b) -> a.name().equals(b.name()) && a.profile() == b.profile(),
                (a, b) -> {
                    renamed(Part.CLUSTERS, b.id(), a.name(), b.name());
                    clusterFacts(a, b);
                },
                (a, b) -> {
                    replaced(Part.CLUSTERS, a.name(), a.id(), b.id());
                    clusterFacts(a, b);
                },
                c -> add(Kind.REMOVED, Part.CLUSTERS, c.id().value(), clusterText(before, old, c)),
                c -> add(Kind.ADDED, Part.CLUSTERS, c.id().value(), clusterText(after, now, c)));
    }

    private void clusterFacts(Cluster a, Cluster b) {
        facts(Part.CLUSTERS, b.id().value(), b.name(), Facts.of(before, a), Facts.of(after, b));
    }

    private static String clusterText(DesignIndex index, Words words, Cluster cluster) {
        return cluster.name()
                + ", "
                + Facts.count(index, cluster)
                + " on "
                + cluster.size()
                + " in "
                + words.zones(index.members(cluster));
    }

    private void nodes() {
        pair(
                listed(before, after),
                listed(after, before),
                Node::id,
                (a, b) -> a.getClass() == b.getClass() && a.name().equals(b.name()),
                this::node,
                (a, b) -> replaced(Part.NODES, a.name(), a.id(), b.id()),
                n -> add(Kind.REMOVED, Part.NODES, n.id().value(), nodeText(old, n)),
                n -> add(Kind.ADDED, Part.NODES, n.id().value(), nodeText(now, n)));
    }

    /// All nodes but those that came or went with their whole cluster, which was told already.
    private static List<Node> listed(DesignIndex index, DesignIndex other) {
        return index.design().nodes().stream()
                .filter(node ->
                        !(node instanceof ProfileNode member)
                                || other.cluster(member.cluster()).isPresent()
                                || other.node(node.id()).isPresent())
                .toList();
    }

    private static String nodeText(Words words, Node node) {
        return node.name() + ", " + words.place(node.placement());
    }

    private void node(Node a, Node b) {
        renamed(Part.NODES, b.id(), a.name(), b.name());
        if (a.getClass() != b.getClass()) {
            replaced(Part.NODES, a.name(), a.id(), b.id());
            return;
        }
        if (!a.placement().equals(b.placement())) {
            add(
                    Kind.MOVED,
                    Part.NODES,
                    b.id().value(),
                    b.name()
                            + " stands in "
                            + now.place(b.placement())
                            + ", before in "
                            + old.place(a.placement()));
        }
        facts(Part.NODES, b.id().value(), b.name(), Facts.of(a), Facts.of(b));
        Wiring wiring = new Wiring(old, now, changes);
        if (a instanceof ProfileNode x && b instanceof ProfileNode y) {
            wiring.compare(x, y);
        } else if (a instanceof FileSystem x && b instanceof FileSystem y) {
            wiring.compare(x, y);
        } else if (a instanceof LoadBalancer x && b instanceof LoadBalancer y) {
            wiring.compare(x, y);
        }
    }

    private void connections() {
        pair(
                before.design().connections(),
                after.design().connections(),
                Connection::id,
                (a, b) -> false,
                this::connection,
                (a, b) -> {},
                c -> add(Kind.REMOVED, Part.CONNECTIONS, c.id().value(), old.line(c)),
                c -> add(Kind.ADDED, Part.CONNECTIONS, c.id().value(), now.line(c)));
    }

    private void connection(Connection a, Connection b) {
        boolean samePlaces = a.from().equals(b.from()) && a.to().equals(b.to());
        if (!samePlaces || a.kind() != b.kind() || a.port() != b.port()) {
            add(
                    samePlaces ? Kind.CHANGED : Kind.REWIRED,
                    Part.CONNECTIONS,
                    b.id().value(),
                    now.line(b) + ", before " + old.line(a));
        } else if (!a.label().equals(b.label())) {
            add(
                    Kind.CHANGED,
                    Part.CONNECTIONS,
                    b.id().value(),
                    now.line(b) + ": label '" + b.label() + "', before '" + a.label() + "'");
        }
    }

    private void acceptances() {
        pair(
                before.design().suppressions(),
                after.design().suppressions(),
                s -> List.of(s.rule(), s.element()),
                (a, b) -> false,
                (a, b) -> {
                    if (!a.equals(b)) {
                        add(Kind.CHANGED, Part.ACCEPTANCES, b.element(), text(b) + " (anew)");
                    }
                },
                (a, b) -> {},
                s -> add(Kind.REMOVED, Part.ACCEPTANCES, s.element(), text(s)),
                s -> add(Kind.ADDED, Part.ACCEPTANCES, s.element(), text(s)));
    }

    private static String text(Suppression suppression) {
        return suppression.rule()
                + " at "
                + suppression.element()
                + ": "
                + suppression.justification();
    }
}
