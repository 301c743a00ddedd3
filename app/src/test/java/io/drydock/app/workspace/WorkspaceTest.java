package io.drydock.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.Designs;
import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.palette.PaletteItem;
import io.drydock.model.palette.Placing;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.Validator;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WorkspaceTest {

    /// Reports the number of nodes, so that a finding tells which design was judged.
    private static final class CountsNodes implements Rule {
        @Override
        public RuleInfo info() {
            return RuleInfo.rule("T-01", Severity.INFORMATION, "Nodes are counted").build();
        }

        @Override
        public void check(DesignIndex index, Findings findings) {
            findings.report(index.design().name(), index.design().nodes().size() + " nodes");
        }
    }

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<WorkspaceState> kept = new ArrayList<>();
    private final List<WorkspaceState> seen = new ArrayList<>();

    private Workspace workspace(Design design) {
        Workspace workspace =
                new Workspace(
                        design,
                        Optional.empty(),
                        new Validator(List.of(new CountsNodes())),
                        background::add,
                        Runnable::run,
                        kept::add);
        workspace.addListener((before, after) -> seen.add(after));
        return workspace;
    }

    private static Edit addGateway(Design design) {
        DesignIndex index = new DesignIndex(design);
        return Placing.edit(
                new PaletteItem.Wso2(ProfileId.GATEWAY),
                index.subnet(new ElementId("application-b")).orElseThrow().subnet(),
                index);
    }

    @Test
    void editIsJudgedKeptAndTold() {
        Design design = Designs.distributed();
        Workspace workspace = workspace(design);

        workspace.perform(addGateway(design));

        assertThat(seen).hasSize(1);
        assertThat(seen.getLast().undo()).contains("Add a gateway in us-east-1b");
        assertThat(seen.getLast().modified()).isTrue();
        assertThat(seen.getLast().findings().getFirst().message())
                .isEqualTo(design.nodes().size() + 1 + " nodes");
        assertThat(kept).hasSize(1);
    }

    @Test
    void undoGivesBackTheVeryDesign() {
        Design design = Designs.distributed();
        Workspace workspace = workspace(design);
        workspace.performAndSelectNew(addGateway(design));
        assertThat(workspace.state().selection()).containsExactly(new ElementId("gateway-3"));

        workspace.undo();

        assertThat(workspace.state().design()).isSameAs(design);
        assertThat(workspace.state().modified()).isFalse();
        assertThat(workspace.state().selection()).isEmpty();
        assertThat(workspace.state().redo()).contains("Add a gateway in us-east-1b");
        workspace.redo();
        assertThat(workspace.state().design().nodes()).hasSize(design.nodes().size() + 1);
    }

    @Test
    void editThatDoesNotFitChangesNothing() {
        Workspace workspace = workspace(Designs.distributed());
        Edit impossible = new Edit.RemoveNode(new ElementId("nobody"));

        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () -> workspace.perform(impossible)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(seen).isEmpty();
        assertThat(kept).isEmpty();
    }

    @Test
    void selectingIsNoChangeOfTheDesign() {
        Workspace workspace = workspace(Designs.distributed());
        workspace.select(List.of(new ElementId("gateway-1")));
        assertThat(workspace.state().single()).contains(new ElementId("gateway-1"));
        assertThat(workspace.state().undo()).isEmpty();
        assertThat(kept).isEmpty();
    }

    @Test
    void largeDesignsAreJudgedInTheBackgroundAndTheLatestWins() {
        Design design = Designs.large(Workspace.JUDGED_AT_ONCE + 1);
        Workspace workspace = workspace(design);
        workspace.perform(addGateway(design));
        assertThat(workspace.state().checking()).isTrue();
        assertThat(background).hasSize(2);

        background.removeFirst().run();
        assertThat(workspace.state().findings()).isEmpty();

        background.removeFirst().run();
        assertThat(workspace.state().checking()).isFalse();
        assertThat(workspace.state().findings().getFirst().message())
                .isEqualTo(design.nodes().size() + 1 + " nodes");
    }

    @Test
    void savingWhileSomebodyEditsKeepsTheLaterEditUnsaved() {
        Design design = Designs.distributed();
        Workspace workspace = workspace(design);
        workspace.perform(addGateway(design));
        Design written = workspace.state().design();
        workspace.perform(addGateway(written));

        workspace.saved(written, Path.of("shop.json"));

        assertThat(workspace.state().modified()).isTrue();
        workspace.undo();
        assertThat(workspace.state().modified()).isFalse();
    }

    @Test
    void openingForgetsTheHistory() {
        Design design = Designs.distributed();
        Workspace workspace = workspace(design);
        workspace.perform(addGateway(design));

        workspace.open(Designs.gatewaysInOneZone(), Optional.of(Path.of("other.json")));

        assertThat(workspace.state().undo()).isEmpty();
        assertThat(workspace.state().modified()).isFalse();
        assertThat(workspace.state().design().generation()).isEqualTo(Generation.G3X);
    }

    @Test
    void recoveredWorkIsUnsaved() {
        Design saved = Designs.distributed();
        Workspace workspace = workspace(saved);

        workspace.openUnsaved(Optional.of(saved), Designs.gatewaysInOneZone(), Optional.empty());

        assertThat(workspace.state().modified()).isTrue();
    }

    @Test
    void recoveredWorkThatNeverHadAFileIsUnsaved() {
        Workspace workspace = workspace(Designs.distributed());

        workspace.openUnsaved(Optional.empty(), Designs.distributed(), Optional.empty());

        assertThat(workspace.state().modified()).isTrue();
    }
}
