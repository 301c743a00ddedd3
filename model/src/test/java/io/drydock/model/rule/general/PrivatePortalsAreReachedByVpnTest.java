package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.Sites;
import org.junit.jupiter.api.Test;

class PrivatePortalsAreReachedByVpnTest {

    private static final Rule RULE = new PrivatePortalsAreReachedByVpn();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void noVpn() {
        assertThatRule(RULE)
                .on(Designs.without(Designs.aioHa(), "vpn"))
                .reportsTimes(1)
                .reports("aws", "Staff reach portals on Internal load balancer")
                .fixedBy("Add Site-to-Site VPN");
    }

    @Test
    void directConnect() {
        assertThatRule(RULE)
                .on(
                        Drawn.service(
                                Designs.without(Designs.aioHa(), "vpn"),
                                ServiceNode.Kind.DIRECT_CONNECT))
                .isSilent();
    }

    @Test
    void servicesInADataCentre() {
        Design design = Designs.without(Sites.dataCentre(Designs.onEks()), "vpn", "internal-alb");
        assertThatRule(RULE)
                .on(
                        Drawn.with(
                                design,
                                new ExternalNode(
                                        Designs.id("erp"),
                                        "ERP",
                                        ExternalNode.Kind.BACKEND,
                                        Drawn.in("room-1-nodes"))))
                .reports("aws", "ERP is called in a data centre")
                .fixedBy("Add Site-to-Site VPN");
    }
}
