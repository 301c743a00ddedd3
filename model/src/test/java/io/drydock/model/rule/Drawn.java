package io.drydock.model.rule;

import static io.drydock.model.rule.Designs.id;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cidr;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.LogicalDatabase;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.edit.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Designs for tests with something drawn into them, moved or renumbered.
public final class Drawn {

    private Drawn() {}

    /// The design with a node more.
    public static Design with(Design design, Node node) {
        return new Edit.AddNode(node).apply(design);
    }

    /// The design with a node standing in these subnets.
    public static Design moved(Design design, String node, String... subnets) {
        return new Edit.MoveNode(id(node), in(subnets)).apply(design);
    }

    /// A placement in these subnets.
    public static Placement in(String... subnets) {
        return Placement.across(Stream.of(subnets).map(ElementId::new).toList());
    }

    /// The design with a service in a subnet, under the key of its kind.
    public static Design service(Design design, ServiceNode.Kind kind, String subnet) {
        return with(design, new ServiceNode(id(kind.key()), kind.title(), kind, in(subnet)));
    }

    /// The design with a service beside the network of its first site.
    public static Design service(Design design, ServiceNode.Kind kind) {
        return with(
                design,
                new ServiceNode(
                        id(kind.key()),
                        kind.title(),
                        kind,
                        new Placement.AtSite(design.sites().getFirst().id())));
    }

    /// The design with one more rule on a load balancer, on 443 and without affinity.
    public static Design serving(
            Design design, String balancer, String host, String cluster, int port) {
        return Designs.balancer(
                design,
                balancer,
                old -> {
                    List<ListenerRule> rules = new ArrayList<>(old.rules());
                    rules.add(
                            new ListenerRule(
                                    443,
                                    host,
                                    id(cluster),
                                    port,
                                    false,
                                    Designs.healthPath(design, cluster)));
                    return old.withRules(rules);
                });
    }

    /// The design with the rule for a host changed.
    public static Design rule(
            Design design, String balancer, String host, UnaryOperator<ListenerRule> change) {
        return Designs.balancer(
                design,
                balancer,
                old ->
                        old.withRules(
                                old.rules().stream()
                                        .map(r -> r.host().equals(host) ? change.apply(r) : r)
                                        .toList()));
    }

    /// The design with a load balancer of another scheme and place.
    public static Design scheme(
            Design design, String balancer, LoadBalancer.Scheme scheme, String... subnets) {
        return Designs.balancer(
                design, balancer, b -> b.withScheme(scheme).withPlacement(in(subnets)));
    }

    /// The design with other addresses of a subnet.
    public static Design cidr(Design design, String subnet, String cidr) {
        Subnet old =
                design.sites().stream()
                        .flatMap(site -> site.subnets().stream())
                        .filter(s -> s.id().equals(id(subnet)))
                        .findFirst()
                        .orElseThrow();
        return new Edit.ReplaceSubnet(old.withCidr(Cidr.of(cidr))).apply(design);
    }

    /// The design with its first site in another region.
    public static Design region(Design design, String region) {
        Site old = design.sites().getFirst();
        return new Edit.ReplaceSite(
                        new Site(
                                old.id(),
                                old.name(),
                                old.kind(),
                                region,
                                old.cidr(),
                                old.zones(),
                                old.subnets()))
                .apply(design);
    }

    /// The design with a cluster of fixed size more, a node in each of these subnets.
    public static Design cluster(Design design, String name, ProfileId profile, String... subnets) {
        List<Edit> edits = new ArrayList<>();
        edits.add(
                new Edit.AddCluster(
                        new Cluster(id(name), name, profile, "c5.large", Scaling.FIXED)));
        for (int i = 0; i < subnets.length; i++) {
            edits.add(
                    new Edit.AddNode(
                            new ProfileNode(
                                    id(name + "-" + (i + 1)),
                                    name + " " + (i + 1),
                                    id(name),
                                    in(subnets[i]))));
        }
        return Designs.edit(design, edits.toArray(Edit[]::new));
    }

    /// The design with the databases of a server changed.
    public static Design databases(
            Design design, String server, UnaryOperator<LogicalDatabase> change) {
        return Designs.node(
                design,
                server,
                Database.class,
                old -> old.withDatabases(old.databases().stream().map(change).toList()));
    }

    /// The design with a drawn connection.
    public static Design connection(
            Design design, String from, String to, Connection.Kind kind, int port) {
        return new Edit.AddConnection(new Connection(id("drawn"), id(from), id(to), kind, port, ""))
                .apply(design);
    }
}
