package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.Settings;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoreAndGatewaysShareFilesTest {

    private static final Rule RULE = new CoreAndGatewaysShareFiles();

    @Test
    void sharedFilesAreRight() {
        assertThatRule(RULE).on(Designs.separated("3.2.0")).isSilent();
    }

    @Test
    void noFiles() {
        assertThatRule(RULE)
                .on(Designs.without(Designs.separated("3.2.0"), "shared-files"))
                .reportsTimes(2)
                .reports("core", "mount no common file system")
                .fixedBy("Let Core mount Shared artefacts");
    }

    @Test
    void gatewaysFetchFromTheDatabase() {
        Design design =
                Designs.settings(
                        Designs.separated("3.2.0"),
                        s -> s.withArtifactSync(Settings.ArtifactSync.DATABASE));
        assertThatRule(RULE)
                .on(
                        Designs.node(
                                design,
                                "shared-files",
                                FileSystem.class,
                                f -> f.withMountedBy(List.of(Designs.id("core")))))
                .isSilent();
    }
}
