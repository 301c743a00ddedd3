package io.drydock.app.workspace;

import io.drydock.model.design.Node;
import io.drydock.model.design.Subnet;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.palette.Copying;
import java.util.List;
import java.util.Optional;

/// Nodes that were copied, to be pasted into the same design.
public final class Clipboard {

    private List<Node> copied = List.of();

    /// Remembers the selected nodes; without any, what was copied before stays.
    ///
    /// @return how many were copied
    public int copy(WorkspaceState state) {
        List<Node> selected =
                state.selection().stream().flatMap(id -> state.index().node(id).stream()).toList();
        if (!selected.isEmpty()) {
            copied = selected;
        }
        return selected.size();
    }

    /// The edit that pastes them: into the selected subnet, or to where the originals stand. Empty
    /// when nothing was copied.
    ///
    /// @throws IllegalArgumentException with the reason when there is no place for one of them
    public Optional<Edit> paste(WorkspaceState state) {
        if (copied.isEmpty()) {
            return Optional.empty();
        }
        Optional<Subnet> subnet =
                state.single()
                        .flatMap(id -> state.index().subnet(id))
                        .map(DesignIndex.SubnetPlace::subnet);
        return Optional.of(
                subnet.map(into -> Copying.edit(copied, into, state.index()))
                        .orElseGet(() -> Copying.edit(copied, state.index())));
    }
}
