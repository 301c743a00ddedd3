package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.edit.Edit;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class ExternalGatewaysKeepConnectionsAliveTest {

    private static final Rule RULE = new ExternalGatewaysKeepConnectionsAlive();

    @Test
    void heartbeatIsRight() {
        assertThatRule(RULE).on(firewalled(30)).isSilent();
    }

    @Test
    void nothingInBetweenIsRight() {
        assertThatRule(RULE)
                .on(Designs.settings(Designs.twoSided("4.7.0"), s -> s.withAmqpHeartbeatSeconds(0)))
                .isSilent();
    }

    @Test
    void quietConnectionsThroughAFirewall() {
        assertThatRule(RULE)
                .on(firewalled(0))
                .reports("gw-internal-external", "no sign of life")
                .fixedBy("Send a heartbeat every 30 seconds");
    }

    private static Design firewalled(int seconds) {
        return Designs.settings(
                Designs.edit(
                        Designs.twoSided("4.7.0"),
                        new Edit.AddNode(
                                new ServiceNode(
                                        Designs.id("firewall"),
                                        "Firewall",
                                        ServiceNode.Kind.FIREWALL,
                                        new Placement.AtSite(Designs.id("aws"))))),
                s -> s.withAmqpHeartbeatSeconds(seconds));
    }
}
