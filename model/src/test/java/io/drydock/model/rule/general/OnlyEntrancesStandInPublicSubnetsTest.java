package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class OnlyEntrancesStandInPublicSubnetsTest {

    private static final Rule RULE = new OnlyEntrancesStandInPublicSubnets();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void gatewayInPublic() {
        assertThatRule(RULE)
                .on(Drawn.moved(Designs.fullyDistributed(), "gateway-1", "public-a"))
                .reportsTimes(1)
                .reports("gateway-1", "public subnet")
                .fixedBy("Move Gateway 1 to the application subnets");
    }

    @Test
    void databaseInPublic() {
        assertThatRule(RULE)
                .on(Drawn.moved(Designs.aioHa(), "apim-database", "public-a", "public-b"))
                .reports("apim-database", "public subnet")
                .fixedBy("Move API Manager database to the database subnets");
    }

    @Test
    void mountTargetInPublic() {
        assertThatRule(RULE)
                .on(Drawn.moved(Designs.aioHa(), "shared-files", "application-a", "public-b"))
                .reports("shared-files", "public")
                .fixedBy("Move Shared artefacts to the application subnets");
    }

    @Test
    void puppetInPublic() {
        assertThatRule(RULE)
                .on(
                        Drawn.moved(
                                Designs.fullyDistributed(),
                                "configuration-management-a",
                                "public-b"))
                .reports("configuration-management-a", "public")
                .fixedBy("Move Configuration management to the management subnets");
    }
}
