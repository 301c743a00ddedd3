package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.refs;
import static io.drydock.export.cloudformation.Value.sub;

import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.NetworkPlan;
import io.drydock.export.plan.NetworkPlan.NatPlan;
import io.drydock.export.plan.NetworkPlan.SubnetPlan;
import io.drydock.model.design.ElementId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// The VPC with its subnets and routes. Each zone's private subnets have a route table of their
/// own, so that they use the NAT gateway of their zone.
final class NetworkPart {

    private static final String PUBLIC_TABLE = "PublicRouteTable";
    private static final String PUBLIC_ROUTE = "PublicDefaultRoute";

    private final TemplateBuilder template;
    private final DeploymentPlan plan;
    private final NetworkPlan network;

    private NetworkPart(TemplateBuilder template, DeploymentPlan plan) {
        this.template = template;
        this.plan = plan;
        this.network = plan.network();
    }

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        NetworkPart part = new NetworkPart(template, plan);
        part.vpc();
        part.network.subnets().forEach(part::subnet);
        part.internet();
        part.network.natGateways().forEach(part::nat);
        part.network.privateZones().forEach(part::privateRoutes);
        part.network.subnets().forEach(part::association);
        part.endpoint();
    }

    private void vpc() {
        template.add(
                Names.VPC,
                "AWS::EC2::VPC",
                fields().set("CidrBlock", network.cidr().toString())
                        .set("EnableDnsSupport", true)
                        .set("EnableDnsHostnames", true)
                        .set("Tags", template.tags("network")));
    }

    private void subnet(SubnetPlan subnet) {
        template.add(
                Names.subnet(subnet.id()),
                "AWS::EC2::Subnet",
                fields().set("VpcId", ref(Names.VPC))
                        .set("CidrBlock", subnet.cidr().toString())
                        .set("AvailabilityZone", zone(subnet.zone()))
                        .set("MapPublicIpOnLaunch", false)
                        .set("Tags", EksSubnetTags.of(template, plan, subnet)));
    }

    private static Value zone(int position) {
        return new Value.Select(position, new Value.GetAZs());
    }

    private void internet() {
        if (!network.hasPublicSubnets()) {
            return;
        }
        template.add(
                Names.INTERNET_GATEWAY,
                "AWS::EC2::InternetGateway",
                fields().set("Tags", template.tags("internet")));
        template.add(
                Names.INTERNET_ATTACHMENT,
                "AWS::EC2::VPCGatewayAttachment",
                fields().set("VpcId", ref(Names.VPC))
                        .set("InternetGatewayId", ref(Names.INTERNET_GATEWAY)));
        template.add(
                PUBLIC_TABLE,
                "AWS::EC2::RouteTable",
                fields().set("VpcId", ref(Names.VPC)).set("Tags", template.tags("public")));
        template.add(
                Resource.of(
                                PUBLIC_ROUTE,
                                "AWS::EC2::Route",
                                fields().set("RouteTableId", ref(PUBLIC_TABLE))
                                        .set("DestinationCidrBlock", "0.0.0.0/0")
                                        .set("GatewayId", ref(Names.INTERNET_GATEWAY)))
                        .attribute(
                                "Metadata",
                                Exceptions.guard(
                                        "NO_UNRESTRICTED_ROUTE_TO_IGW",
                                        "Public subnets hold the public load balancer and NAT"
                                                + " only; they need this route."))
                        .after(Names.INTERNET_ATTACHMENT));
    }

    private void nat(NatPlan nat) {
        String address = Names.of(nat.id(), "Address");
        template.add(
                Resource.of(
                                address,
                                "AWS::EC2::EIP",
                                fields().set("Domain", "vpc")
                                        .set("Tags", template.tags(nat.id().value())))
                        .after(Names.INTERNET_ATTACHMENT));
        template.add(
                Names.of(nat.id()),
                "AWS::EC2::NatGateway",
                fields().set("SubnetId", ref(Names.subnet(nat.subnet())))
                        .set("AllocationId", att(address, "AllocationId"))
                        .set("Tags", template.tags(nat.id().value())));
    }

    private void privateRoutes(int zone) {
        String table = Names.privateRouteTable(zone);
        template.add(
                table,
                "AWS::EC2::RouteTable",
                fields().set("VpcId", ref(Names.VPC))
                        .set("Tags", template.tags("private " + (char) ('a' + zone))));
        network.natFor(zone)
                .ifPresent(nat ->
                        template.add(
                                Names.privateDefaultRoute(zone),
                                "AWS::EC2::Route",
                                fields().set("RouteTableId", ref(table))
                                        .set("DestinationCidrBlock", "0.0.0.0/0")
                                        .set("NatGatewayId", ref(Names.of(nat.id())))));
    }

    private void association(SubnetPlan subnet) {
        String table = subnet.isPublic() ? PUBLIC_TABLE : Names.privateRouteTable(subnet.zone());
        template.add(
                Names.routeTableAssociation(subnet.id()),
                "AWS::EC2::SubnetRouteTableAssociation",
                fields().set("SubnetId", ref(Names.subnet(subnet.id())))
                        .set("RouteTableId", ref(table)));
    }

    /// Packages and artefacts come from S3: through this endpoint they cost nothing and do not pass
    /// the NAT gateways.
    private void endpoint() {
        List<String> tables = new ArrayList<>();
        network.privateZones().forEach(zone -> tables.add(Names.privateRouteTable(zone)));
        if (tables.isEmpty()) {
            return;
        }
        template.add(
                "S3Endpoint",
                "AWS::EC2::VPCEndpoint",
                fields().set("VpcId", ref(Names.VPC))
                        .set("VpcEndpointType", "Gateway")
                        .set("ServiceName", sub("com.amazonaws.${AWS::Region}.s3"))
                        .set("RouteTableIds", refs(tables)));
    }

    /// What has to exist before a machine in these subnets can reach anything outside.
    static List<String> wayOut(NetworkPlan network, List<ElementId> subnets) {
        List<String> needed = new ArrayList<>();
        for (ElementId id : subnets) {
            SubnetPlan subnet = network.subnet(id);
            if (subnet.isPublic()) {
                needed.add(PUBLIC_ROUTE);
            } else if (network.natFor(subnet.zone()).isPresent()) {
                needed.add(Names.privateDefaultRoute(subnet.zone()));
            }
            needed.add(Names.routeTableAssociation(id));
        }
        return List.copyOf(new LinkedHashSet<>(needed));
    }

    /// References to subnets.
    static Value.Items subnetRefs(List<ElementId> subnets) {
        return list(
                subnets.stream().map(id -> (Value) ref(Names.subnet(id))).toArray(Value[]::new));
    }
}
