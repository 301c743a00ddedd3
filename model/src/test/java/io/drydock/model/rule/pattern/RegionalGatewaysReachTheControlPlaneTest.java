package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class RegionalGatewaysReachTheControlPlaneTest {

    private static final Rule RULE = new RegionalGatewaysReachTheControlPlane();

    private static final Design UNLINKED =
            Designs.withGatewaySite(
                    Designs.declaring(
                            Designs.start(
                                    PatternKey.CONTROL_TRAFFIC_GATEWAY, "4.7.0", Platform.EC2, 2),
                            PatternKey.HYBRID_CLOUD));

    @Test
    void wholeSitesAreRight() {
        assertThatRule(RULE).on(Designs.recovery("4.7.0")).isSilent();
    }

    @Test
    void gatewaysWithoutALine() {
        assertThatRule(RULE)
                .on(UNLINKED)
                .reports("far", "reach no control plane")
                .fixedBy("Connect Far site with AWS N. Virginia");
    }

    @Test
    void olderVersionsAreNotAsked() {
        assertThatRule(RULE).on(Designs.recovery("3.2.0")).isNotAsked();
    }
}
