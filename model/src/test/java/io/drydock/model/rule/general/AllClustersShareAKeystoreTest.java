package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class AllClustersShareAKeystoreTest {

    private static final Rule RULE = new AllClustersShareAKeystore();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void anotherKeystore() {
        assertThatRule(RULE)
                .on(
                        Designs.cluster(
                                Designs.fullyDistributed(), "gateway", c -> c.withKeystore("edge")))
                .reportsTimes(1)
                .reports("gateway", "keystore edge, the others primary")
                .fixedBy("Give Gateway the keystore primary");
    }

    @Test
    void analyticsIsAnotherProduct() {
        assertThatRule(RULE)
                .on(
                        Designs.cluster(
                                Designs.fullyDistributed(),
                                "analytics-worker",
                                c -> c.withKeystore("stats")))
                .isSilent();
    }
}
