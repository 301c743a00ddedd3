package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class TruststoreFitsItsUseTest {

    private static final Rule RULE = new TruststoreFitsItsUse();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void addedAtRunTime() {
        assertThatRule(RULE)
                .on(Designs.settings(Designs.aioHa(), s -> s.withTruststore(true, false)))
                .reports("aio-ha", "lost with the node")
                .fixedBy("Put the truststore on a volume");
    }

    @Test
    void volumeForNothing() {
        assertThatRule(RULE)
                .on(Designs.settings(Designs.aioHa(), s -> s.withTruststore(false, true)))
                .reports("aio-ha", "nothing is ever added")
                .fixedBy("Make the truststore part of the image or a secret");
    }

    @Test
    void addedAndKept() {
        assertThatRule(RULE)
                .on(Designs.settings(Designs.aioHa(), s -> s.withTruststore(true, true)))
                .isSilent();
    }
}
