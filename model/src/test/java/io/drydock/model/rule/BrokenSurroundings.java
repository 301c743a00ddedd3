package io.drydock.model.rule;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.rule.BrokenDesigns.Broken;
import java.util.ArrayList;
import java.util.List;

/// One design, broken in ways that need something drawn into it first.
final class BrokenSurroundings {

    private BrokenSurroundings() {}

    static List<Broken> of(Design design) {
        List<Broken> broken = new ArrayList<>();
        add(broken, design, "overlapping subnets", Drawn.cidr(design, "public-b", "10.0.0.0/20"));
        add(broken, design, "tiny subnet", Drawn.cidr(design, "database-a", "10.0.16.0/30"));
        add(broken, design, "full subnet", Drawn.cidr(design, "public-a", "10.0.0.0/28"));
        add(
                broken,
                design,
                "firewall without heartbeat",
                Drawn.service(
                        Designs.settings(design, s -> s.withAmqpHeartbeatSeconds(0)),
                        ServiceNode.Kind.FIREWALL));
        firstNode(design)
                .forEach(node ->
                        add(
                                broken,
                                design,
                                "line to JMX",
                                Drawn.connection(
                                        design,
                                        "staff",
                                        node.id().value(),
                                        Connection.Kind.EXPOSURE,
                                        9999)));
        integrator(broken, design);
        addresses(broken, design);
        storage(broken, design);
        return broken;
    }

    private static List<ProfileNode> firstNode(Design design) {
        return design.nodes().stream()
                .filter(ProfileNode.class::isInstance)
                .map(ProfileNode.class::cast)
                .limit(1)
                .toList();
    }

    private static void integrator(List<Broken> broken, Design design) {
        Design esb =
                Drawn.cluster(
                        design,
                        "esb",
                        ProfileId.ENTERPRISE_INTEGRATOR,
                        "application-a",
                        "application-b");
        for (LoadBalancer balancer : balancers(design)) {
            String id = balancer.id().value();
            Design services = Drawn.serving(esb, id, "esb.example.com", "esb", 8243);
            add(broken, design, "integrator on " + id, services);
            add(
                    broken,
                    design,
                    "integrator and its console on " + id,
                    Drawn.serving(services, id, "console.example.com", "esb", 9443));
        }
    }

    private static void addresses(List<Broken> broken, Design design) {
        Design crowded = design;
        for (int n = gateways(design) + 1; n <= 5; n++) {
            crowded =
                    Drawn.with(
                            crowded,
                            new ServiceNode(
                                    Designs.id("further-" + n),
                                    "Further NAT gateway " + n,
                                    ServiceNode.Kind.NAT_GATEWAY,
                                    Drawn.in("public-a")));
        }
        add(broken, design, "five NAT gateways", crowded);
    }

    private static int gateways(Design design) {
        return (int)
                design.nodes().stream()
                        .filter(node -> node.id().value().startsWith("nat-gateway"))
                        .count();
    }

    private static void storage(List<Broken> broken, Design design) {
        add(
                broken,
                design,
                "single-zone database with one subnet",
                Designs.node(
                        Drawn.moved(design, "apim-database", "database-a"),
                        "apim-database",
                        Database.class,
                        d -> d.withMultiAz(false)));
        Design kept = Designs.settings(design, s -> s.withPersistentIndexes(true));
        for (Cluster cluster : design.clusters()) {
            add(
                    broken,
                    design,
                    cluster.id() + " as all-in-one with kept indexes",
                    Designs.cluster(
                            kept, cluster.id().value(), c -> c.withProfile(ProfileId.ALL_IN_ONE)));
        }
        List<ElementId> clusters = design.clusters().stream().map(Cluster::id).toList();
        FileSystem files =
                new FileSystem(
                        Designs.id("files"),
                        "Files",
                        Drawn.in("application-a", "database-a"),
                        clusters);
        add(broken, design, "two mount targets in a zone", Drawn.with(design, files));
    }

    private static List<LoadBalancer> balancers(Design design) {
        return design.nodes().stream()
                .filter(LoadBalancer.class::isInstance)
                .map(LoadBalancer.class::cast)
                .toList();
    }

    private static void add(List<Broken> broken, Design start, String name, Design design) {
        broken.add(new Broken(start.name() + ": " + name, design));
    }
}
