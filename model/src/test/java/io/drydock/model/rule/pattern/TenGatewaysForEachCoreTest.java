package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class TenGatewaysForEachCoreTest {

    private static final Rule RULE = new TenGatewaysForEachCore();

    @Test
    void tenAreRight() {
        assertThatRule(RULE)
                .on(Designs.scaled(Designs.separated("3.2.0"), "gateway", 2, 10))
                .isSilent();
    }

    @Test
    void moreGateways() {
        assertThatRule(RULE)
                .on(Designs.scaled(Designs.separated("3.2.0"), "gateway", 2, 11))
                .reports("gateway", "may grow to 11 gateways")
                .fixedBy("Let Gateway run at most 10 nodes");
    }

    @Test
    void moreKeyManagers() {
        assertThatRule(RULE)
                .on(Designs.scaled(Designs.separated("4.7.0"), "key-manager", 2, 12))
                .reports("key-manager", "may grow to 12 nodes")
                .fixedBy("Let Key Manager run at most 10 nodes");
    }
}
