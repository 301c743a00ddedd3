package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Design;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.Sites;
import org.junit.jupiter.api.Test;

class EventConnectionsStayAliveTest {

    private static final Rule RULE = new EventConnectionsStayAlive();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void firewallAndNoHeartbeat() {
        assertThatRule(RULE)
                .on(
                        Drawn.service(
                                Designs.settings(
                                        Designs.onEks(), s -> s.withAmqpHeartbeatSeconds(0)),
                                ServiceNode.Kind.FIREWALL))
                .reportsTimes(1)
                .reports("cp-tm-gw", "firewall")
                .fixedBy("Send a heartbeat every 30 seconds");
    }

    @Test
    void firewallAndHeartbeat() {
        assertThatRule(RULE)
                .on(Drawn.service(Designs.onEks(), ServiceNode.Kind.FIREWALL))
                .isSilent();
    }

    @Test
    void noFirewall() {
        assertThatRule(RULE)
                .on(Designs.settings(Designs.onEks(), s -> s.withAmqpHeartbeatSeconds(0)))
                .isSilent();
    }

    @Test
    void gatewaysAtAnotherSite() {
        Design quiet = Designs.settings(Designs.onEks(), s -> s.withAmqpHeartbeatSeconds(0));
        assertThatRule(RULE)
                .on(
                        Drawn.cluster(
                                Sites.dataCentre(quiet), "edge", ProfileId.GATEWAY, "room-1-nodes"))
                .reports("cp-tm-gw", "between sites")
                .fixedBy("Send a heartbeat every 30 seconds");
    }
}
