package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Design;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class ProfilesExistInTheGenerationTest {

    private static final Rule RULE = new ProfilesExistInTheGeneration();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void publisherIn4() {
        assertThatRule(RULE)
                .on(
                        Drawn.cluster(
                                Designs.onEks(),
                                "publisher",
                                ProfileId.PUBLISHER,
                                "application-a",
                                "application-b"))
                .reportsTimes(1)
                .reports("publisher", "part of the Control Plane")
                .fixedBy("Let Control Plane replace publisher");
    }

    @Test
    void publisherBehindALoadBalancer() {
        Design portals =
                Drawn.cluster(
                        Designs.onEks(),
                        "publisher",
                        ProfileId.PUBLISHER,
                        "application-a",
                        "application-b");
        assertThatRule(RULE)
                .on(Drawn.serving(portals, "internal-alb", "pub.example.com", "publisher", 9443))
                .reports("publisher", "Control Plane")
                .fixedBy("Let Control Plane replace publisher");
    }

    @Test
    void analyticsIn4() {
        assertThatRule(RULE)
                .on(
                        Drawn.cluster(
                                Designs.onEks(),
                                "stats",
                                ProfileId.ANALYTICS_WORKER,
                                "application-a",
                                "application-b"))
                .reports("stats", "no analytics server")
                .fixedBy("Leave stats out");
    }

    @Test
    void controlPlaneIn3() {
        assertThatRule(RULE)
                .on(
                        Drawn.cluster(
                                Designs.aioHa(),
                                "cp",
                                ProfileId.CONTROL_PLANE,
                                "application-a",
                                "application-b"))
                .reports("cp", "cp: ")
                .hasNoFix();
    }
}
