package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventPortsAreNotLoadBalancedTest {

    private static final Rule RULE = new EventPortsAreNotLoadBalanced();

    @Test
    void webPortsAreRight() {
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
    }

    @ParameterizedTest
    @ValueSource(ints = {5672, 9611, 9711, 7611, 7711, 7612, 7712})
    void eventPort(int port) {
        assertThatRule(RULE)
                .on(Designs.serving(Designs.aioHa(), "internal-alb", "all-in-one", port))
                .reports("internal-alb", "serves " + port)
                .fixedBy("Stop Internal load balancer from serving " + port);
    }

    @Test
    void loadBalancerForEventsOnly() {
        Design design =
                Designs.serving(
                        Designs.balancer(
                                Designs.aioHa(), "public-alb", b -> b.withRules(List.of())),
                        "public-alb",
                        "all-in-one",
                        9611);
        assertThatRule(RULE)
                .on(design)
                .reports("public-alb", "9611")
                .fixedBy("Remove Public load balancer");
    }
}
