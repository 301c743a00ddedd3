package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.ServiceNode;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class ManagementStandsApartTest {

    private static final Rule RULE = new ManagementStandsApart();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void updateHostAmongNodes() {
        assertThatRule(RULE)
                .on(Drawn.moved(Designs.fullyDistributed(), "update-host-a", "application-a"))
                .reportsTimes(1)
                .reports("update-host-a", "shares Application a")
                .fixedBy("Move Update host to the management subnets");
    }

    @Test
    void noManagementSubnetYet() {
        assertThatRule(RULE)
                .on(
                        Drawn.service(
                                Designs.aioHa(),
                                ServiceNode.Kind.CONFIGURATION_MANAGEMENT,
                                "application-b"))
                .reports("configuration-management", "shares")
                .fixedBy("Move Configuration management to the management subnets");
    }
}
