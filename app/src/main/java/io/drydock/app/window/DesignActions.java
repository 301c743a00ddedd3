package io.drydock.app.window;

import io.drydock.app.action.ActionKeys;
import io.drydock.app.action.AppAction;
import io.drydock.app.action.AppActions;
import io.drydock.app.workspace.Clipboard;
import io.drydock.app.workspace.SiteEdits;
import io.drydock.app.workspace.Workspace;
import io.drydock.app.workspace.WorkspaceState;
import io.drydock.model.edit.Edit;
import io.drydock.model.palette.NewSite;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;

/// Copy, paste, and the sites of a design: each makes one edit, or says why it cannot.
final class DesignActions {

    private final Workspace workspace;
    private final AppActions actions;
    private final Consumer<String> notice;
    private final Clipboard clipboard = new Clipboard();

    private DesignActions(Workspace workspace, AppActions actions, Consumer<String> notice) {
        this.workspace = workspace;
        this.actions = actions;
        this.notice = notice;
    }

    /// Says what the actions do in this workspace. Copy and paste have their keys on the canvas
    /// only; in a text field the same keys mean text.
    static void bind(
            Workspace workspace, AppActions actions, Node canvas, Consumer<String> notice) {
        DesignActions bound = new DesignActions(workspace, actions, notice);
        actions.on(AppAction.COPY, bound::copy);
        actions.on(AppAction.PASTE, bound::paste);
        actions.on(
                AppAction.ADD_ZONE,
                () -> bound.perform(() -> SiteEdits.addZone(workspace.state())));
        actions.on(
                AppAction.ADD_REGION,
                () -> bound.perform(() -> NewSite.region(workspace.state().design())));
        actions.on(
                AppAction.ADD_DATA_CENTRE,
                () -> bound.perform(() -> NewSite.dataCentre(workspace.state().design())));
        ActionKeys.installOnCanvas(canvas, actions);
        workspace.addListener((before, after) -> bound.show(after));
        bound.show(workspace.state());
        actions.available(AppAction.PASTE, false, "Nothing has been copied yet.");
    }

    private void show(WorkspaceState state) {
        actions.available(
                AppAction.COPY, !state.selection().isEmpty(), "Select what is to be copied first.");
    }

    private void copy() {
        int count = clipboard.copy(workspace.state());
        if (count == 0) {
            notice.accept("Select nodes to copy them; subnets and sites cannot be copied.");
            return;
        }
        actions.available(AppAction.PASTE, true, "");
        notice.accept(
                (count == 1 ? "1 node copied." : count + " nodes copied.")
                        + " Select a subnet to paste there, or paste beside the original.");
    }

    private void paste() {
        Optional<Edit> pasted = attempt(() -> clipboard.paste(workspace.state()).orElseThrow());
        pasted.ifPresent(workspace::performAndSelectNew);
    }

    private void perform(Supplier<Edit> edit) {
        attempt(edit).ifPresent(workspace::performAndSelectNew);
    }

    /// The edit, or a word about why there is none.
    private Optional<Edit> attempt(Supplier<Edit> edit) {
        try {
            return Optional.of(edit.get());
        } catch (IllegalArgumentException refused) {
            notice.accept(String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }
}
