package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class PublicLoadBalancersExposeOnlyApisTest {

    private static final Rule RULE = new PublicLoadBalancersExposeOnlyApis();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void publisherInPublic() {
        assertThatRule(RULE)
                .on(
                        Drawn.serving(
                                Designs.fullyDistributed(),
                                "public-alb",
                                "pub.example.com",
                                "publisher",
                                9443))
                .reportsTimes(1)
                .reports("public-alb", "port 9443 of Publisher as pub.example.com")
                .fixedBy("Move pub.example.com to Internal load balancer");
    }

    @Test
    void consoleOfAllInOne() {
        assertThatRule(RULE)
                .on(
                        Drawn.serving(
                                Designs.aioHa(),
                                "public-alb",
                                "console.example.com",
                                "all-in-one",
                                9443))
                .reports("public-alb", "console.example.com")
                .fixedBy("Move console.example.com to Internal load balancer");
    }

    @Test
    void dashboardInPublic() {
        assertThatRule(RULE)
                .on(
                        Drawn.serving(
                                Designs.aioHa(),
                                "public-alb",
                                "stats.example.com",
                                "analytics-dashboard",
                                9643))
                .reports("public-alb", "9643")
                .fixedBy("Move stats.example.com to Internal load balancer");
    }

    @Test
    void consoleOfGateway() {
        assertThatRule(RULE)
                .on(
                        Drawn.serving(
                                Designs.fullyDistributed(),
                                "public-alb",
                                "x.example.com",
                                "gateway",
                                9443))
                .reports("public-alb", "Gateway")
                .fixedBy("Stop Public load balancer from serving x.example.com");
    }

    @Test
    void noInternalLoadBalancerYet() {
        Design alone = Designs.without(Designs.onEks(), "internal-alb");
        assertThatRule(RULE)
                .on(Drawn.serving(alone, "public-alb", "am.example.com", "control-plane", 9443))
                .reports("public-alb", "Control Plane")
                .fixedBy("Move am.example.com to Internal load balancer");
    }

    @Test
    void developerPortalMayBePublic() {
        assertThatRule(RULE)
                .on(
                        Drawn.serving(
                                Designs.fullyDistributed(),
                                "public-alb",
                                "dev2.example.com",
                                "developer-portal",
                                9443))
                .isSilent();
    }
}
