package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.texts;

import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.ServiceNode;
import java.util.ArrayList;
import java.util.List;

/// The AWS end of lines of Direct Connect. A line is ordered from a carrier and ends at a Direct
/// Connect gateway, which serves several regions and outlives stacks; the stack joins its network
/// to that gateway. The other end's networks become known through BGP.
///
/// Source: Direct Connect gateways and their associations in the Direct Connect user guide.
final class DirectConnectPart {

    static final String GATEWAY_ID = "DirectConnectGatewayId";
    private static final String HAS_GATEWAY = "HasDirectConnectGateway";
    private static final String OUTPUT = "VirtualPrivateGatewayId";

    private DirectConnectPart() {}

    static void parameters(TemplateBuilder template, DeploymentPlan plan) {
        if (!plan.has(ServiceNode.Kind.DIRECT_CONNECT)) {
            return;
        }
        new ParameterPart(template)
                .optional(
                        GATEWAY_ID,
                        ParameterPart.ACCESS,
                        "Direct Connect gateway",
                        "The id of the Direct Connect gateway, in this account, that the virtual"
                                + " interfaces of your lines end at. Leave it empty to join it"
                                + " later.",
                        "^$|^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
                        "The id of a Direct Connect gateway or nothing");
        template.condition(HAS_GATEWAY, ParameterPart.given(GATEWAY_ID));
    }

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        if (!plan.has(ServiceNode.Kind.DIRECT_CONNECT)) {
            return;
        }
        template.add(
                Resource.of(
                                "DirectConnectAssociation",
                                "AWS::DirectConnect::DirectConnectGatewayAssociation",
                                fields().set("DirectConnectGatewayId", ref(GATEWAY_ID))
                                        .set("AssociatedGatewayId", ref(VpnPart.GATEWAY))
                                        .set(
                                                "AllowedPrefixesToDirectConnectGateway",
                                                texts(plan.network().cidr().toString())))
                        .when(HAS_GATEWAY)
                        .after(VpnPart.ATTACHMENT));
        template.output(
                OUTPUT, "The gateway that Direct Connect is joined to", ref(VpnPart.GATEWAY));
    }

    /// What the carrier and the account of the line have to do.
    static List<String> byHand(DeploymentPlan plan) {
        List<String> statements = new ArrayList<>();
        for (ServiceNode line : plan.services(ServiceNode.Kind.DIRECT_CONNECT)) {
            statements.add(
                    "Order "
                            + line.name()
                            + " from a carrier, make its virtual interface at a Direct Connect"
                            + " gateway, and give the gateway's id as "
                            + GATEWAY_ID
                            + ". A gateway of another account is joined by hand to the one that"
                            + " the output "
                            + OUTPUT
                            + " names.");
        }
        return statements;
    }
}
