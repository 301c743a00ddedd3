package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreGatewaysAndKeyManagersAreServedTest {

    private static final Rule RULE = new CoreGatewaysAndKeyManagersAreServed();

    @Test
    void servedClustersAreRight() {
        assertThatRule(RULE).on(Designs.separated("3.2.0")).isSilent();
        assertThatRule(RULE).on(Designs.separated("4.7.0")).isSilent();
        assertThatRule(RULE).on(Designs.twoSided("4.7.0")).isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        "core, Let Internal load balancer serve Core on 9443",
        "key-manager, Let Internal load balancer serve Key Manager on 9443",
        "gateway, Let Public load balancer serve Gateway on 8243"
    })
    void unserved(String cluster, String fix) {
        assertThatRule(RULE)
                .on(Designs.unserved(Designs.separated("3.2.0"), cluster))
                .reportsTimes(1)
                .reports(cluster, "No load balancer serves")
                .fixedBy(fix);
    }

    @Test
    void noCore() {
        assertThatRule(RULE)
                .on(Designs.withoutCluster(Designs.separated("4.7.0"), "all-in-one"))
                .reports("gw-km-separated", "There is no All-in-One")
                .fixedBy("Add All-in-One with 2 nodes");
    }
}
