package io.drydock.model.rule.aws;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.design.FileSystem;
import io.drydock.model.edit.Edit;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptIndexesHaveAFileSystemTest {

    private static final Rule RULE = new KeptIndexesHaveAFileSystem();

    @Test
    void machinesAreNotAsked() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isNotAsked();
    }

    @Test
    void startingDesignIsRight() {
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void noFileSystem() {
        assertThatRule(RULE)
                .on(kept())
                .reportsTimes(1)
                .reports("control-plane", "mounts no file system")
                .fixedBy("Let Control Plane mount Shared artefacts");
    }

    @Test
    void fileSystem() {
        assertThatRule(RULE)
                .on(
                        Drawn.with(
                                kept(),
                                new FileSystem(
                                        Designs.id("files"),
                                        "Indexes",
                                        Drawn.in("application-a", "application-b"),
                                        List.of(Designs.id("control-plane")))))
                .isSilent();
    }

    private static Design kept() {
        Design design =
                Designs.edit(
                        Designs.onEks(),
                        Designs.onEks().nodes().stream()
                                .filter(FileSystem.class::isInstance)
                                .map(node -> new Edit.RemoveNode(node.id()))
                                .toArray(Edit[]::new));
        return Designs.settings(design, s -> s.withPersistentIndexes(true));
    }
}
