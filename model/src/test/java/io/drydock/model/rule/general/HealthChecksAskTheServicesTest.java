package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class HealthChecksAskTheServicesTest {

    private static final Rule RULE = new HealthChecksAskTheServices();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void bareTcp() {
        assertThatRule(RULE)
                .on(
                        Drawn.rule(
                                Designs.aioHa(),
                                "internal-alb",
                                "am.example.com",
                                r -> r.withHealthCheckPath("")))
                .reportsTimes(1)
                .reports("internal-alb", "am.example.com")
                .fixedBy("Check am.example.com with /services/Version");
    }

    @Test
    void rootPage() {
        assertThatRule(RULE)
                .on(
                        Drawn.rule(
                                Designs.onEks(),
                                "public-alb",
                                "gw.example.com",
                                r -> r.withHealthCheckPath("/")))
                .reports("public-alb", "gw.example.com")
                .fixedBy("Check gw.example.com with /api/am/gateway/v2/server-startup-healthcheck");
    }

    @Test
    void serverMayBeUpBeforeItsApisAreDeployed() {
        assertThatRule(RULE)
                .on(
                        Drawn.rule(
                                Designs.onEks(),
                                "public-alb",
                                "gw.example.com",
                                r -> r.withHealthCheckPath("/services/Version")))
                .reports("public-alb", "is up, not whether its APIs are deployed")
                .fixedBy("Check gw.example.com with /api/am/gateway/v2/server-startup-healthcheck");
    }

    @Test
    void pathThatSomebodyChoseIsKept() {
        assertThatRule(RULE)
                .on(
                        Drawn.rule(
                                Designs.onEks(),
                                "public-alb",
                                "gw.example.com",
                                r -> r.withHealthCheckPath("/health")))
                .isSilent();
    }

    @Test
    void dashboardsHaveNoVersionPage() {
        assertThatRule(RULE)
                .on(
                        Drawn.rule(
                                Designs.aioHa(),
                                "internal-alb",
                                "analytics.example.com",
                                r -> r.withHealthCheckPath("")))
                .isSilent();
    }
}
