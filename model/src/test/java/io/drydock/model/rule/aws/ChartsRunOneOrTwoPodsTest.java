package io.drydock.model.rule.aws;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Design;
import io.drydock.model.design.Scaling;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class ChartsRunOneOrTwoPodsTest {

    private static final Rule RULE = new ChartsRunOneOrTwoPods();

    @Test
    void machinesAreNotAsked() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isNotAsked();
    }

    @Test
    void startingDesignIsRight() {
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void elasticKeyManager() {
        assertThatRule(RULE)
                .on(
                        Designs.cluster(
                                keyManagers("application-a"),
                                "km",
                                c -> c.withScaling(new Scaling.Elastic(2, 4))))
                .reportsTimes(1)
                .reports("km", "follows the load")
                .fixedBy("Fix km at 2 nodes");
    }

    @Test
    void threePods() {
        assertThatRule(RULE)
                .on(keyManagers("application-a", "application-b", "application-a"))
                .reports("km", "has 3 pods")
                .fixedBy("Remove km 3");
    }

    @Test
    void gatewaysFollowTheLoad() {
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    private static Design keyManagers(String... subnets) {
        return Drawn.cluster(Designs.onEks(), "km", ProfileId.KEY_MANAGER, subnets);
    }
}
