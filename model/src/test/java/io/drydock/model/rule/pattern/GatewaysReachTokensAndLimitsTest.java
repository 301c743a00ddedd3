package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class GatewaysReachTokensAndLimitsTest {

    private static final Rule RULE = new GatewaysReachTokensAndLimits();

    @Test
    void reachedRolesAreRight() {
        assertThatRule(RULE).on(Designs.twoSided("3.2.0")).isSilent();
        assertThatRule(RULE).on(Designs.twoSided("4.7.0")).isSilent();
    }

    @Test
    void nobodyIssuesTokens() {
        assertThatRule(RULE)
                .on(Designs.withoutCluster(Designs.twoSided("3.2.0"), "key-manager"))
                .reports("gw-internal-external", "Nothing issues tokens")
                .fixedBy("Add Key Manager with 2 nodes");
    }

    @Test
    void gatewaysAtASiteWithoutALine() {
        Design design = Designs.withGatewaySite(Designs.twoSided("4.7.0"));
        assertThatRule(RULE)
                .on(design)
                .reports("far-gateway", "which no line connects")
                .fixedBy("Connect Far site with AWS N. Virginia");
    }
}
