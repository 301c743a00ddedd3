package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class RegionalGatewaysServeOneTenantTest {

    private static final Rule RULE = new RegionalGatewaysServeOneTenant();

    private static final Design REGIONAL =
            Designs.withGatewaySite(
                    Designs.declaring(
                            Designs.start(
                                    PatternKey.CONTROL_TRAFFIC_GATEWAY, "4.7.0", Platform.EC2, 2),
                            PatternKey.HYBRID_CLOUD));

    @Test
    void oneTenantIsRight() {
        assertThatRule(RULE).on(REGIONAL).isSilent();
    }

    @Test
    void severalTenantsAtWholeSitesAreRight() {
        assertThatRule(RULE).on(Designs.multiTenant(Designs.recovery("4.7.0"))).isSilent();
    }

    @Test
    void severalTenants() {
        assertThatRule(RULE)
                .on(Designs.multiTenant(REGIONAL))
                .reports("far", "cannot serve several organisations")
                .hasNoFix();
    }
}
