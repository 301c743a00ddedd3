package io.drydock.app;

import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Site;
import io.drydock.model.edit.Edit;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.util.ArrayList;
import java.util.List;

/// The designs that tests of the window open.
public final class Designs {

    private Designs() {}

    /// Six clusters on EC2, two zones.
    public static Design distributed() {
        return StartingDesigns.create(
                new StartingDesign(
                        new ElementId("shop"),
                        PatternKey.FULLY_DISTRIBUTED,
                        new ProductVersion(3, 2, 0),
                        Platform.EC2,
                        AwsRegion.OFFERED.getFirst(),
                        2));
    }

    /// Control plane, traffic manager and gateway on EKS, three zones.
    public static Design onKubernetes() {
        return StartingDesigns.create(
                new StartingDesign(
                        new ElementId("shop"),
                        PatternKey.CONTROL_TRAFFIC_GATEWAY,
                        new ProductVersion(4, 7, 0),
                        Platform.EKS,
                        AwsRegion.OFFERED.getFirst(),
                        3));
    }

    /// The distributed design with both gateways in the first zone, which rule G-01 reports.
    public static Design gatewaysInOneZone() {
        return new Edit.MoveNode(
                        new ElementId("gateway-2"), Placement.in(new ElementId("application-a")))
                .apply(distributed());
    }

    /// A design with at least so many nodes: gateways, one after the other.
    public static Design large(int nodes) {
        Design design = distributed();
        var all = new ArrayList<>(design.nodes());
        for (int n = 0; all.size() < nodes; n++) {
            all.add(
                    new ProfileNode(
                            new ElementId("extra-" + n),
                            "Extra " + n,
                            new ElementId("gateway"),
                            Placement.in(
                                    new ElementId(
                                            n % 2 == 0 ? "application-a" : "application-b"))));
        }
        return design.withNodes(all);
    }

    /// The hybrid pattern with a second region in the data centre's place.
    public static Design twoRegions() {
        Design start =
                StartingDesigns.create(
                        new StartingDesign(
                                new ElementId("hybrid-cloud"),
                                PatternKey.HYBRID_CLOUD,
                                new ProductVersion(3, 2, 0),
                                Platform.EC2,
                                AwsRegion.ofCode("us-east-1").orElseThrow(),
                                2));
        List<Site> sites =
                start.sites().stream()
                        .map(site ->
                                site.kind() == Site.Kind.AWS_REGION
                                        ? site
                                        : new Site(
                                                site.id(),
                                                "Ireland",
                                                Site.Kind.AWS_REGION,
                                                "eu-west-1",
                                                site.cidr(),
                                                site.zones(),
                                                site.subnets()))
                        .toList();
        List<Node> nodes = new ArrayList<>(start.nodes());
        nodes.removeIf(node ->
                node instanceof ServiceNode service && service.kind() == ServiceNode.Kind.FIREWALL);
        return start.withSites(sites).withNodes(nodes);
    }
}
