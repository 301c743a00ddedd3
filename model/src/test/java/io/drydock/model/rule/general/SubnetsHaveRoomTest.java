package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.design.Scaling;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.Sites;
import org.junit.jupiter.api.Test;

class SubnetsHaveRoomTest {

    private static final Rule RULE = new SubnetsHaveRoom();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void tooSmallForAws() {
        assertThatRule(RULE)
                .on(Drawn.cidr(Designs.aioHa(), "database-b", "10.0.17.0/29"))
                .reportsTimes(1)
                .reports("database-b", "is a /29")
                .fixedBy("Give Database b the addresses 10.0.2.0/24");
    }

    @Test
    void tooSmallForItsNodes() {
        assertThatRule(RULE)
                .on(Drawn.cidr(Designs.aioHa(), "application-a", "10.0.32.0/28"))
                .reports("application-a", "has 11 addresses and needs 12")
                .fixedBy("Give Application a the addresses 10.0.2.0/27");
    }

    @Test
    void elasticGroupsGrow() {
        Design grown =
                Designs.cluster(
                        Drawn.cidr(Designs.onEks(), "application-b", "10.0.48.0/27"),
                        "gateway",
                        c -> c.withScaling(new Scaling.Elastic(2, 60)));
        assertThatRule(RULE).on(grown).reports("application-b", "has 27 addresses");
    }

    @Test
    void networkTooLarge() {
        assertThatRule(RULE)
                .on(Sites.network(Designs.aioHa(), "10.0.0.0/8"))
                .reports("aws", "a VPC is /16 to /28")
                .hasNoFix();
    }

    @Test
    void dataCentresMayUseAnySize() {
        assertThatRule(RULE).on(Sites.dataCentre(Designs.aioHa(), "172.16.0.0/12")).isSilent();
    }
}
