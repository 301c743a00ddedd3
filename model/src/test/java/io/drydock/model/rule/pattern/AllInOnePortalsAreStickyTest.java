package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class AllInOnePortalsAreStickyTest {

    private static final Rule RULE = new AllInOnePortalsAreSticky();

    @Test
    void stickyPortalsAreRight() {
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
    }

    @Test
    void looseSessions() {
        assertThatRule(RULE)
                .on(
                        Designs.balancer(
                                Designs.aioHa(),
                                "internal-alb",
                                b ->
                                        b.withRules(
                                                b.rules().stream()
                                                        .map(rule -> rule.withSticky(false))
                                                        .toList())))
                .reports("internal-alb", "does not keep sessions")
                .fixedBy("Keep sessions with All-in-one on one node");
    }

    @Test
    void portalsWithoutLoadBalancer() {
        assertThatRule(RULE)
                .on(Designs.without(Designs.aioHa(), "internal-alb"))
                .reports("all-in-one", "No load balancer serves All-in-one on 9443")
                .fixedBy("Let Internal load balancer serve All-in-one on 9443");
    }
}
