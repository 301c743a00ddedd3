package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.design.GatewayEnvironment;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class EnvironmentsAcceptAllKeysTest {

    private static final Rule RULE = new EnvironmentsAcceptAllKeys();

    @Test
    void hybridIsRight() {
        assertThatRule(RULE).on(Designs.twoSided("4.7.0")).isSilent();
    }

    @Test
    void productionOnly() {
        assertThatRule(RULE)
                .on(typed(Designs.twoSided("4.7.0"), "internal-gateway", "production"))
                .reports("internal-gateway", "accepts production keys only")
                .fixedBy("Let internal-gateway accept production and sandbox keys");
    }

    @Test
    void oneOfEach() {
        Design one = typed(Designs.twoSided("4.7.0"), "internal-gateway", "production");
        assertThatRule(RULE).on(typed(one, "external-gateway", "sandbox")).isSilent();
    }

    private static Design typed(Design design, String cluster, String key) {
        GatewayEnvironment.Type type =
                key.equals("sandbox")
                        ? GatewayEnvironment.Type.SANDBOX
                        : GatewayEnvironment.Type.PRODUCTION;
        return Designs.cluster(
                design, cluster, c -> c.withEnvironment(new GatewayEnvironment(cluster, type)));
    }
}
