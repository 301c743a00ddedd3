package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.design.Settings;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class ArtefactsAreNotCopiedByRsyncTest {

    private static final Rule RULE = new ArtefactsAreNotCopiedByRsync();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void copied() {
        assertThatRule(RULE)
                .on(rsync(Designs.aioHa()))
                .reportsTimes(1)
                .reports("aio-ha", "copied from one node")
                .fixedBy("Share artefacts on a file system");
    }

    @Test
    void copiedWithoutAFileSystem() {
        assertThatRule(RULE)
                .on(rsync(Designs.without(Designs.fullyDistributed(), "shared-files")))
                .reports("cp-tm-gw-km", "copied")
                .fixedBy("Share artefacts on a file system");
    }

    @Test
    void databaseFrom4On() {
        assertThatRule(RULE)
                .on(rsync(Designs.onEks()))
                .reports("cp-tm-gw", "copied")
                .fixedBy("Get artefacts from the database");
    }

    private static Design rsync(Design design) {
        return Designs.settings(design, s -> s.withArtifactSync(Settings.ArtifactSync.RSYNC));
    }
}
