package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.ref;

import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.Neighbours;
import io.drydock.model.design.Site;
import java.util.List;
import java.util.Optional;

/// The private ways to the other sites: to another region a peering of the two networks, to a data
/// centre a route through the VPN of [VpnPart].
///
/// Two stacks need a value of each other, so the later one makes the peering from the earlier one's
/// network, and the earlier one is updated with the peering when it is there.
final class SiteLinkPart {

    private static final String GROUP = "Other sites";

    private SiteLinkPart() {}

    static String vpcParameter(Site other) {
        return Names.of(other.id()) + "VpcId";
    }

    static String peering(Site other) {
        return "PeeringWith" + Names.of(other.id());
    }

    private static String hasPeering(Site other) {
        return "Has" + peering(other);
    }

    /// The site of which the stack has to be there before a resource is made, by an update.
    static Optional<Site> waitsFor(DeploymentPlan plan, Resource resource) {
        return Neighbours.of(plan).linked().stream()
                .filter(other -> resource.condition().filter(hasPeering(other)::equals).isPresent())
                .findFirst();
    }

    /// What the two ends of a peering tell each other.
    static List<HandedOn> handedOn(DeploymentPlan plan) {
        Neighbours neighbours = Neighbours.of(plan);
        Site here = plan.site();
        return neighbours.linked().stream()
                .filter(other -> other.kind() == Site.Kind.AWS_REGION)
                .map(other ->
                        neighbours.isEarlier(other)
                                ? HandedOn.output(other, "VpcId", here, vpcParameter(other))
                                : HandedOn.later(other, peering(here), here, peering(other)))
                .toList();
    }

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        Neighbours neighbours = Neighbours.of(plan);
        for (Site other : neighbours.linked()) {
            switch (other.kind()) {
                case AWS_REGION -> {
                    if (neighbours.isEarlier(other)) {
                        later(template, plan, other);
                    } else {
                        earlier(template, plan, other);
                    }
                }
                case DATA_CENTRE -> VpnPart.routeTo(template, plan, other);
            }
        }
    }

    private static void later(TemplateBuilder template, DeploymentPlan plan, Site other) {
        template.parameter(
                new Parameter(
                        vpcParameter(other),
                        GROUP,
                        "Network of " + other.name(),
                        fields().set("Type", "String")
                                .set(
                                        "Description",
                                        "The output VpcId of the stack of "
                                                + other.name()
                                                + ", which is deployed first.")
                                .set("AllowedPattern", "^vpc-[0-9a-f]+$")
                                .set("ConstraintDescription", "The id of a VPC")
                                .done()));
        template.add(
                peering(other),
                "AWS::EC2::VPCPeeringConnection",
                fields().set("VpcId", ref(Names.VPC))
                        .set("PeerVpcId", ref(vpcParameter(other)))
                        .set("PeerRegion", other.region())
                        .set("Tags", template.tags("to " + other.name())));
        for (Resource route : routes(plan, other)) {
            template.add(route);
        }
        template.output(
                peering(other),
                "The peering with " + other.name() + ", to be given to its stack",
                ref(peering(other)));
    }

    private static void earlier(TemplateBuilder template, DeploymentPlan plan, Site other) {
        template.parameter(
                new Parameter(
                        peering(other),
                        GROUP,
                        "Peering with " + other.name(),
                        fields().set("Type", "String")
                                .set(
                                        "Description",
                                        "The output "
                                                + peering(plan.site())
                                                + " of the stack of "
                                                + other.name()
                                                + ". Leave it empty at first and update this stack"
                                                + " when that one is there.")
                                .set("Default", "")
                                .set("AllowedPattern", "^$|^pcx-[0-9a-f]+$")
                                .set(
                                        "ConstraintDescription",
                                        "The id of a peering connection or nothing")
                                .done()));
        template.condition(hasPeering(other), ParameterPart.given(peering(other)));
        for (Resource route : routes(plan, other)) {
            template.add(route.when(hasPeering(other)));
        }
    }

    private static List<Resource> routes(DeploymentPlan plan, Site other) {
        return plan.network().privateZones().stream()
                .map(zone ->
                        Resource.of(
                                "RouteTo"
                                        + Names.of(other.id())
                                        + "From"
                                        + Names.privateRouteTable(zone),
                                "AWS::EC2::Route",
                                fields().set("RouteTableId", ref(Names.privateRouteTable(zone)))
                                        .set("DestinationCidrBlock", other.cidr().toString())
                                        .set("VpcPeeringConnectionId", ref(peering(other)))))
                .toList();
    }
}
