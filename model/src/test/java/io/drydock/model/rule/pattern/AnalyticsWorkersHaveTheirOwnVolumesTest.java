package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.FileSystem;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalyticsWorkersHaveTheirOwnVolumesTest {

    private static final Rule RULE = new AnalyticsWorkersHaveTheirOwnVolumes();

    @Test
    void ownVolumesAreRight() {
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
    }

    @Test
    void noVolume() {
        assertThatRule(RULE)
                .on(
                        Designs.node(
                                Designs.aioHa(),
                                "analytics-worker-1",
                                ProfileNode.class,
                                node -> node.withInstanceVolume(false)))
                .reportsTimes(1)
                .reports("analytics-worker-1", "has no volume")
                .fixedBy("Give Analytics worker 1 a volume of its own");
    }

    @Test
    void sharedVolume() {
        assertThatRule(RULE)
                .on(
                        Designs.node(
                                Designs.aioHa(),
                                "shared-files",
                                FileSystem.class,
                                files ->
                                        files.withMountedBy(
                                                List.of(
                                                        Designs.id("all-in-one"),
                                                        Designs.id("analytics-worker")))))
                .reports("shared-files", "share the files")
                .fixedBy("Keep Shared artefacts for its other clusters only");
    }
}
