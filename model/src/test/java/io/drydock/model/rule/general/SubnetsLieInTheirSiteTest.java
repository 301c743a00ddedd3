package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class SubnetsLieInTheirSiteTest {

    private static final Rule RULE = new SubnetsLieInTheirSite();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void outside() {
        assertThatRule(RULE)
                .on(Drawn.cidr(Designs.aioHa(), "public-b", "192.168.1.0/24"))
                .reportsTimes(1)
                .reports("public-b", "outside the network of AWS N. Virginia (10.0.0.0/16)")
                .fixedBy("Give Public b the addresses 10.0.1.0/24");
    }
}
