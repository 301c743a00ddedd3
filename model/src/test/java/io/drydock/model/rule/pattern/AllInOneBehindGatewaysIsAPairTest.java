package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class AllInOneBehindGatewaysIsAPairTest {

    private static final Rule RULE = new AllInOneBehindGatewaysIsAPair();

    private static final Design DESIGN =
            Designs.start(PatternKey.ALL_IN_ONE_GATEWAY, "4.7.0", Platform.EKS, 2);

    @Test
    void pairIsRight() {
        assertThatRule(RULE).on(DESIGN).isSilent();
    }

    @Test
    void oneNode() {
        assertThatRule(RULE)
                .on(Designs.without(DESIGN, "all-in-one-1"))
                .reports("all-in-one", "may run with 1 node")
                .fixedBy("Add a node to All-in-one in us-east-1a");
    }

    @Test
    void noNode() {
        assertThatRule(RULE)
                .on(Designs.withoutCluster(DESIGN, "all-in-one"))
                .reports("aio-gw", "There is no All-in-One")
                .fixedBy("Add All-in-One with 2 nodes");
    }
}
