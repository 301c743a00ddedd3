package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Design;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class IntegratorConsoleHasItsOwnLoadBalancerTest {

    private static final Rule RULE = new IntegratorConsoleHasItsOwnLoadBalancer();

    @Test
    void startingDesignIsRight() {
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
    }

    @Test
    void notAskedFrom4On() {
        assertThatRule(RULE).on(Designs.onEks()).isNotAsked();
    }

    @Test
    void both() {
        assertThatRule(RULE)
                .on(
                        Drawn.serving(
                                integrator(),
                                "internal-alb",
                                "esb-console.example.com",
                                "esb",
                                9443))
                .reportsTimes(1)
                .reports("internal-alb", "both the services and the console")
                .fixedBy("Move esb-console.example.com to Internal load balancer");
    }

    @Test
    void servicesOnly() {
        assertThatRule(RULE).on(integrator()).isSilent();
    }

    private static Design integrator() {
        Design design =
                Drawn.cluster(
                        Designs.aioHa(),
                        "esb",
                        ProfileId.ENTERPRISE_INTEGRATOR,
                        "application-a",
                        "application-b");
        return Drawn.serving(design, "internal-alb", "esb.example.com", "esb", 8243);
    }
}
