package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.refs;

import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Site;
import java.util.List;

/// The gateway to networks outside AWS, and the site-to-site VPN for staff: made when the address
/// of the other end is given. AWS makes up the keys; they are never in the template.
final class VpnPart {

    /// The gateway of the VPC, which has one: a Direct Connect ends at it too.
    static final String GATEWAY = "VpnGateway";

    static final String ATTACHMENT = "VpnGatewayAttachment";
    private static final String CUSTOMER = "CustomerGateway";
    private static final String CONNECTION = "VpnConnection";

    private VpnPart() {}

    /// A data centre at the other end, besides the network of staff.
    static void routeTo(TemplateBuilder template, DeploymentPlan plan, Site other) {
        if (!plan.has(ServiceNode.Kind.VPN)) {
            return;
        }
        template.add(
                Resource.of(
                                "VpnRouteTo" + Names.of(other.id()),
                                "AWS::EC2::VPNConnectionRoute",
                                fields().set("VpnConnectionId", ref(CONNECTION))
                                        .set("DestinationCidrBlock", other.cidr().toString()))
                        .when(ParameterPart.HAS_CUSTOMER_GATEWAY));
    }

    /// What the resources of the gateway wait for: a Direct Connect needs it in any case.
    private static Resource own(DeploymentPlan plan, Resource resource) {
        return plan.has(ServiceNode.Kind.DIRECT_CONNECT)
                ? resource
                : resource.when(ParameterPart.HAS_CUSTOMER_GATEWAY);
    }

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        boolean vpn = plan.has(ServiceNode.Kind.VPN);
        if (!vpn && !plan.has(ServiceNode.Kind.DIRECT_CONNECT)) {
            return;
        }
        List<String> tables =
                plan.network().privateZones().stream().map(Names::privateRouteTable).toList();
        template.add(
                own(
                        plan,
                        Resource.of(
                                GATEWAY,
                                "AWS::EC2::VPNGateway",
                                fields().set("Type", "ipsec.1")
                                        .set("Tags", template.tags("VPN")))));
        template.add(
                own(
                        plan,
                        Resource.of(
                                ATTACHMENT,
                                "AWS::EC2::VPCGatewayAttachment",
                                fields().set("VpcId", ref(Names.VPC))
                                        .set("VpnGatewayId", ref(GATEWAY)))));
        if (vpn) {
            connection(template);
        }
        template.add(
                own(
                        plan,
                        Resource.of(
                                        "VpnRoutePropagation",
                                        "AWS::EC2::VPNGatewayRoutePropagation",
                                        fields().set("VpnGatewayId", ref(GATEWAY))
                                                .set("RouteTableIds", refs(tables)))
                                .after(ATTACHMENT)));
    }

    private static void connection(TemplateBuilder template) {
        List<Resource> resources =
                List.of(
                        Resource.of(
                                CUSTOMER,
                                "AWS::EC2::CustomerGateway",
                                fields().set("Type", "ipsec.1")
                                        .set("IpAddress", ref(ParameterPart.CUSTOMER_GATEWAY))
                                        .set("BgpAsn", ref(ParameterPart.CUSTOMER_ASN))
                                        .set("Tags", template.tags("VPN"))),
                        Resource.of(
                                CONNECTION,
                                "AWS::EC2::VPNConnection",
                                fields().set("Type", "ipsec.1")
                                        .set("VpnGatewayId", ref(GATEWAY))
                                        .set("CustomerGatewayId", ref(CUSTOMER))
                                        .set("StaticRoutesOnly", true)
                                        .set("Tags", template.tags("VPN"))),
                        Resource.of(
                                "VpnRouteToStaff",
                                "AWS::EC2::VPNConnectionRoute",
                                fields().set("VpnConnectionId", ref(CONNECTION))
                                        .set(
                                                "DestinationCidrBlock",
                                                ref(ParameterPart.STAFF_CIDR))));
        resources.forEach(
                resource -> template.add(resource.when(ParameterPart.HAS_CUSTOMER_GATEWAY)));
    }
}
