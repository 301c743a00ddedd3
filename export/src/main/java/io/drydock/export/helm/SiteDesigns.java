package io.drydock.export.helm;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.Site;
import io.drydock.model.index.DesignIndex;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A design as one of its sites sees it. Each site has a Kubernetes cluster of its own, so each
/// needs releases of its own: pods of one site do not run in another.
public final class SiteDesigns {

    private SiteDesigns() {}

    /// The sites that pods run at, in the design's order.
    public static List<Site> sites(Design design) {
        DesignIndex index = new DesignIndex(design);
        return design.sites().stream()
                .filter(site -> design.clusters().stream().anyMatch(it -> isAt(index, it, site)))
                .toList();
    }

    /// What stands at a site, and what stands at none; a design of one site is itself.
    public static Design at(Design design, Site site) {
        if (design.sites().size() < 2) {
            return design;
        }
        DesignIndex index = new DesignIndex(design);
        List<Cluster> clusters =
                design.clusters().stream().filter(it -> isAt(index, it, site)).toList();
        List<Node> nodes =
                design.nodes().stream()
                        .filter(it -> index.siteOf(it).isEmpty() || index.isAt(it, site))
                        .toList();
        Set<ElementId> left = new LinkedHashSet<>();
        clusters.forEach(it -> left.add(it.id()));
        nodes.forEach(it -> left.add(it.id()));
        List<Connection> connections =
                design.connections().stream()
                        .filter(it -> left.contains(it.from()) && left.contains(it.to()))
                        .toList();
        return design.withSites(List.of(site))
                .withClusters(clusters)
                .withNodes(MovingHosts.answering(index, site, nodes))
                .withConnections(
                        Stream.concat(connections.stream(), MovingHosts.lines(index, site).stream())
                                .toList());
    }

    /// The group of ingresses that a load balancer of a design is made of.
    public static String ingressGroup(Design design, LoadBalancer balancer) {
        return AlbIngress.group(design.name().value(), balancer);
    }

    private static boolean isAt(DesignIndex index, Cluster cluster, Site site) {
        return index.siteOf(cluster).filter(it -> it.id().equals(site.id())).isPresent();
    }
}
