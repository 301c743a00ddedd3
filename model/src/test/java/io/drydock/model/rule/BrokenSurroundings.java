package io.drydock.model.rule;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Design;
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
