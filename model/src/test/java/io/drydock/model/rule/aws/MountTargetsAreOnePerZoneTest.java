package io.drydock.model.rule.aws;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.design.FileSystem;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class MountTargetsAreOnePerZoneTest {

    private static final Rule RULE = new MountTargetsAreOnePerZone();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void twoInAZone() {
        assertThatRule(RULE)
                .on(
                        Drawn.moved(
                                Designs.aioHa(),
                                "shared-files",
                                "application-a",
                                "database-a",
                                "application-b"))
                .reportsTimes(1)
                .reports("shared-files", "more than one mount target in us-east-1a")
                .fixedBy("Keep one mount target in each zone");
    }

    @Test
    void noneInAZoneIn4x() {
        assertThatRule(RULE)
                .on(kept("application-a"))
                .reportsTimes(1)
                .reports("files", "no mount target in us-east-1b")
                .fixedBy("Add a mount target in us-east-1b");
    }

    @Test
    void oneInEachZone() {
        assertThatRule(RULE).on(kept("application-a", "application-b")).isSilent();
    }

    @Test
    void missingOnesIn3xHaveAnotherRule() {
        assertThatRule(RULE)
                .on(Drawn.moved(Designs.aioHa(), "shared-files", "application-a"))
                .isSilent();
    }

    private static Design kept(String... subnets) {
        return Drawn.with(
                Designs.onEks(),
                new FileSystem(
                        Designs.id("files"),
                        "Indexes",
                        Drawn.in(subnets),
                        List.of(Designs.id("control-plane"))));
    }
}
