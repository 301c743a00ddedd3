package io.drydock.export.helm;

import io.drydock.export.plan.Neighbours;
import io.drydock.export.plan.Neighbours.MovingName;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.Site;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.DesignIndex.Route;
import java.util.ArrayList;
import java.util.List;

/// Host names that move to another site when theirs fails, in a design as one site sees it.
///
/// The other site is not in such a design, so a name that moves is written as a line of its own:
/// from its load balancer to the site where the name is at home, from the site to its load balancer
/// where the name comes to. The label is the name.
///
/// Both sites keep a record of the name, of which Route 53 answers with the second while no pod
/// behind the first is healthy. ExternalDNS makes them of annotations, so that they follow the load
/// balancers. Source: the annotations of ExternalDNS for AWS.
final class MovingHosts {

    private static final String PREFIX = "external-dns.alpha.kubernetes.io/";

    private MovingHosts() {}

    /// The load balancers of a site, which also answer to the names that come to it.
    static List<Node> answering(DesignIndex index, Site site, List<Node> nodes) {
        List<Node> answering = new ArrayList<>(nodes);
        for (MovingName name : new Neighbours(index, site).movingNames()) {
            answering.replaceAll(node ->
                    node instanceof LoadBalancer balancer
                                    && balancer.id().equals(name.standby().id())
                            ? answering(balancer, name)
                            : node);
        }
        return answering;
    }

    private static LoadBalancer answering(LoadBalancer standby, MovingName name) {
        List<ListenerRule> rules = new ArrayList<>(standby.rules());
        ListenerRule taken = name.rule().withHost(name.host());
        if (!rules.contains(taken)) {
            rules.add(taken);
        }
        return standby.withRules(rules);
    }

    /// The lines that stand for the names that leave a site or come to it.
    static List<Connection> lines(DesignIndex index, Site site) {
        List<Connection> lines = new ArrayList<>();
        for (MovingName name : new Neighbours(index, site).movingNames()) {
            if (index.isAt(name.main(), site)) {
                lines.add(line(lines.size(), name.main().id(), site.id(), name.host()));
            } else if (index.isAt(name.standby(), site)) {
                lines.add(line(lines.size(), site.id(), name.standby().id(), name.host()));
            }
        }
        return lines;
    }

    private static Connection line(int number, ElementId from, ElementId to, String host) {
        return new Connection(
                new ElementId("moving-name-" + (number + 1)),
                from,
                to,
                Connection.Kind.FAILOVER,
                0,
                host);
    }

    /// What ExternalDNS is told about the host of a rule, where it moves.
    static void annotate(Design design, Route route, YamlMap annotations) {
        for (Connection line : design.connections()) {
            if (line.kind() == Connection.Kind.FAILOVER
                    && !line.label().isEmpty()
                    && line.label().equals(route.rule().host())) {
                boolean main = line.from().equals(route.balancer().id());
                if (main || line.to().equals(route.balancer().id())) {
                    annotations.put(PREFIX + "set-identifier", main ? "main" : "standby");
                    annotations.put(PREFIX + "aws-failover", main ? "PRIMARY" : "SECONDARY");
                    return;
                }
            }
        }
    }
}
