package io.drydock.export.bench;

import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Scaling;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.util.ArrayList;
import java.util.List;

/// Designs of any size: a starting design, and gateway clusters of ten nodes or more, behind the
/// internal load balancer, until there are enough nodes. There are at most twenty such clusters:
/// each is an environment that the boot scripts of the portals name, and those have a limit. The
/// same size gives the same design.
final class SizedDesigns {

    private static final int CLUSTER_SIZE = 10;
    private static final int CLUSTERS = 20;
    private static final int SMALL = 30;

    private SizedDesigns() {}

    /// A design on EC2 with about so many nodes. Small ones are all-in-one pairs.
    static Design onEc2(int nodes) {
        PatternKey pattern =
                nodes <= SMALL ? PatternKey.ALL_IN_ONE_HA : PatternKey.FULLY_DISTRIBUTED;
        return grown(start(pattern, new ProductVersion(3, 2, 0), Platform.EC2), nodes);
    }

    /// A design on EKS with about so many nodes.
    static Design onEks(int nodes) {
        return grown(
                start(
                        PatternKey.CONTROL_TRAFFIC_GATEWAY,
                        new ProductVersion(4, 7, 0),
                        Platform.EKS),
                nodes);
    }

    /// A starting design over three zones, as it is.
    static Design start(PatternKey pattern, ProductVersion version, Platform platform) {
        return StartingDesigns.create(
                new StartingDesign(
                        new ElementId("bench"),
                        pattern,
                        version,
                        platform,
                        AwsRegion.OFFERED.getFirst(),
                        3));
    }

    private static Design grown(Design start, int wanted) {
        List<Cluster> clusters = new ArrayList<>(start.clusters());
        List<Node> nodes = new ArrayList<>(start.nodes());
        List<ListenerRule> rules = new ArrayList<>();
        int size = Math.max(CLUSTER_SIZE, wanted / CLUSTERS);
        for (int n = 1; nodes.size() + size <= wanted; n++) {
            ElementId id = new ElementId("gateway-group-" + n);
            clusters.add(
                    new Cluster(id, "Gateways " + n, ProfileId.GATEWAY, "c5.large", Scaling.FIXED));
            rules.add(
                    new ListenerRule(
                            443, "gw" + n + ".example.com", id, 8243, false, "/services/Version"));
            for (int i = 0; i < size; i++) {
                String zone = String.valueOf((char) ('a' + i % 3));
                nodes.add(
                        new ProfileNode(
                                new ElementId(id + "-" + (i + 1)),
                                "Gateway " + n + "." + (i + 1),
                                id,
                                Placement.in(new ElementId("application-" + zone))));
            }
        }
        nodes.replaceAll(node -> withRules(node, rules));
        return start.withClusters(clusters).withNodes(nodes);
    }

    private static Node withRules(Node node, List<ListenerRule> more) {
        if (node instanceof LoadBalancer balancer && !balancer.isInternetFacing()) {
            List<ListenerRule> rules = new ArrayList<>(balancer.rules());
            rules.addAll(more);
            return balancer.withRules(rules);
        }
        return node;
    }
}
