package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.GatewayEnvironment;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class TwoGatewayEnvironmentsTest {

    private static final Rule RULE = new TwoGatewayEnvironments();

    @Test
    void twoEnvironmentsAreRight() {
        assertThatRule(RULE).on(Designs.twoSided("3.2.0")).isSilent();
        assertThatRule(RULE).on(Designs.twoSided("4.7.0")).isSilent();
    }

    @Test
    void oneCluster() {
        assertThatRule(RULE)
                .on(Designs.withoutCluster(Designs.twoSided("4.7.0"), "internal-gateway"))
                .reports("gw-internal-external", "There is one gateway cluster")
                .fixedBy("Add Internal gateway with 2 nodes");
        assertThatRule(RULE)
                .on(Designs.withoutCluster(Designs.twoSided("3.2.0"), "external-gateway"))
                .reports("gw-internal-external", "There is one gateway cluster")
                .fixedBy("Add External gateway with 2 nodes");
    }

    @Test
    void sameName() {
        assertThatRule(RULE)
                .on(
                        Designs.cluster(
                                Designs.twoSided("4.7.0"),
                                "internal-gateway",
                                c ->
                                        c.withEnvironment(
                                                new GatewayEnvironment(
                                                        "External",
                                                        GatewayEnvironment.Type.HYBRID))))
                .reports("internal-gateway", "serves the environment of another cluster")
                .fixedBy("Let Internal gateway serve the environment Internal gateway");
    }

    @Test
    void oneNode() {
        assertThatRule(RULE)
                .on(Designs.scaled(Designs.twoSided("4.7.0"), "internal-gateway", 1, 4))
                .reports("internal-gateway", "may run with 1 node")
                .fixedBy("Let Internal gateway run at least 2 nodes");
    }
}
