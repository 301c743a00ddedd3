package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class AllInOneNeedsNoSharedFileSystemTest {

    private static final Rule RULE = new AllInOneNeedsNoSharedFileSystem();

    @Test
    void noFileSystemIsRight() {
        assertThatRule(RULE)
                .on(Designs.without(Designs.version(Designs.aioHa(), "4.7.0"), "shared-files"))
                .isSilent();
    }

    @Test
    void fileSystemLeftOver() {
        assertThatRule(RULE)
                .on(Designs.version(Designs.aioHa(), "4.7.0"))
                .reports("shared-files", "not needed")
                .fixedBy("Remove Shared artefacts");
    }

    @Test
    void fileSystemKeepsIndexes() {
        assertThatRule(RULE)
                .on(
                        Designs.settings(
                                Designs.version(Designs.aioHa(), "4.7.0"),
                                s -> s.withPersistentIndexes(true)))
                .isSilent();
    }

    @Test
    void olderVersionsAreNotAsked() {
        assertThatRule(RULE).on(Designs.aioHa()).isNotAsked();
    }
}
