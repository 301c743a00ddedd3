package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.Examples;
import io.drydock.model.pattern.PatternKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The AWS end of a Direct Connect, alone and beside a VPN: a network has one gateway for both.
class DirectConnectPartTest {

    private static Resource resource(Template template, String id) {
        return template.resource(id).orElseThrow(() -> new AssertionError("no " + id));
    }

    @Test
    void theNetworkIsJoinedToTheGatewayThatIsGiven() {
        Template template = Examples.template(Examples.byLine(false));
        Resource association = resource(template, "DirectConnectAssociation");
        assertThat(association.condition()).contains("HasDirectConnectGateway");
        assertThat(association.dependsOn()).containsExactly("VpnGatewayAttachment");
        assertThat(Tree.property(association, "AssociatedGatewayId"))
                .contains(Value.ref("VpnGateway"));
        assertThat(Tree.property(association, "AllowedPrefixesToDirectConnectGateway"))
                .contains(Value.texts("10.0.0.0/16"));
        assertThat(template.outputs())
                .anyMatch(output -> output.name().equals("VirtualPrivateGatewayId"));
        assertThat(template.toYaml()).contains("from a carrier");
    }

    @Test
    void theGatewayIsThereWithoutAVpn() {
        Template template = Examples.template(Examples.byLine(false));
        for (String id : List.of("VpnGateway", "VpnGatewayAttachment", "VpnRoutePropagation")) {
            assertThat(resource(template, id).condition()).as(id).isEmpty();
        }
        assertThat(template.resources("AWS::EC2::VPNConnection")).isEmpty();
        assertThat(template.parameters())
                .extracting(Parameter::name)
                .contains("DirectConnectGatewayId")
                .doesNotContain("CustomerGatewayIp");
    }

    @Test
    void aVpnBesideItEndsAtTheSameGateway() {
        Template template = Examples.template(Examples.byLine(true));
        assertThat(template.resources("AWS::EC2::VPNGateway")).hasSize(1);
        Resource connection = resource(template, "VpnConnection");
        assertThat(connection.condition()).contains("HasCustomerGateway");
        assertThat(Tree.property(connection, "VpnGatewayId")).contains(Value.ref("VpnGateway"));
        assertThat(resource(template, "VpnGateway").condition()).isEmpty();
    }

    @Test
    void aVpnAloneStaysAsItWas() {
        Template template = Examples.template(Examples.design(PatternKey.HYBRID_CLOUD));
        for (String id : List.of("VpnGateway", "VpnGatewayAttachment", "VpnRoutePropagation")) {
            assertThat(resource(template, id).condition()).as(id).contains("HasCustomerGateway");
        }
        assertThat(template.resource("DirectConnectAssociation")).isEmpty();
    }
}
