package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.design.Settings;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class SharedFilesReachEveryZoneTest {

    private static final Rule RULE = new SharedFilesReachEveryZone();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
    }

    @Test
    void notNeededFrom4On() {
        assertThatRule(RULE).on(Designs.onEks()).isNotAsked();
    }

    @Test
    void zoneWithoutMountTarget() {
        assertThatRule(RULE)
                .on(Drawn.moved(Designs.fullyDistributed(), "shared-files", "application-a"))
                .reportsTimes(1)
                .reports("shared-files", "no mount target in us-east-1b")
                .fixedBy("Add a mount target in us-east-1b");
    }

    @Test
    void nothingShared() {
        assertThatRule(RULE)
                .on(Designs.without(Designs.fullyDistributed(), "shared-files"))
                .reportsTimes(2)
                .reports("gateway", "share no file system")
                .fixedBy("Let Gateway mount Shared artefacts");
    }

    @Test
    void gatewaysMayUseTheDatabase() {
        Design fetching =
                Designs.settings(
                        Designs.fullyDistributed(),
                        s -> s.withArtifactSync(Settings.ArtifactSync.DATABASE));
        assertThatRule(RULE)
                .on(Designs.without(fetching, "shared-files"))
                .reportsTimes(1)
                .reports("traffic-manager", "share no file system");
    }
}
