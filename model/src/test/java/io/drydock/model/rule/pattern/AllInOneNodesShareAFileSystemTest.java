package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.FileSystem;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllInOneNodesShareAFileSystemTest {

    private static final Rule RULE = new AllInOneNodesShareAFileSystem();

    @Test
    void sharedFilesAreRight() {
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
    }

    @Test
    void noFileSystem() {
        assertThatRule(RULE)
                .on(Designs.without(Designs.aioHa(), "shared-files"))
                .reports("all-in-one", "mount no common file system")
                .fixedBy("Let All-in-one mount Shared artefacts");
    }

    @Test
    void fileSystemForOthersOnly() {
        assertThatRule(RULE)
                .on(
                        Designs.node(
                                Designs.aioHa(),
                                "shared-files",
                                FileSystem.class,
                                files -> files.withMountedBy(List.of())))
                .reports("all-in-one", "mount no common file system")
                .fixedBy("Let All-in-one mount Shared artefacts");
    }

    @Test
    void newerVersionsAreNotAsked() {
        assertThatRule(RULE).on(Designs.version(Designs.aioHa(), "4.4.0")).isNotAsked();
    }
}
