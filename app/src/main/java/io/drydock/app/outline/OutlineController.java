package io.drydock.app.outline;

import io.drydock.app.workspace.Workspace;
import io.drydock.app.workspace.WorkspaceState;
import io.drydock.model.design.ElementId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Shows the outline. It follows the selection and leads it.
public final class OutlineController {

    @FXML private TreeView<OutlineModel.Entry> tree;

    private final Workspace workspace;
    private final Consumer<ElementId> goTo;
    private final Runnable remove;
    private final Map<ElementId, TreeItem<OutlineModel.Entry>> items = new HashMap<>();
    private boolean following;
    private boolean shown;
    private boolean stale = true;

    /// An outline of a workspace.
    ///
    /// @param goTo selects and reveals an element
    /// @param remove removes what is selected
    public OutlineController(Workspace workspace, Consumer<ElementId> goTo, Runnable remove) {
        this.workspace = workspace;
        this.goTo = goTo;
        this.remove = remove;
    }

    @FXML
    void initialize() {
        tree.setCellFactory(view -> new EntryCell());
        tree.getSelectionModel()
                .selectedItemProperty()
                .addListener((observable, before, after) -> chosen(Optional.ofNullable(after)));
        tree.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.DELETE) {
                        remove.run();
                        event.consume();
                    }
                });
        workspace.addListener(this::changed);
    }

    private static final class EntryCell extends TreeCell<OutlineModel.Entry> {
        @Override
        protected void updateItem(OutlineModel.@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(empty || entry == null ? null : entry.text());
        }
    }

    private void chosen(Optional<TreeItem<OutlineModel.Entry>> item) {
        if (!following) {
            item.ifPresent(chosen -> goTo.accept(chosen.getValue().id()));
        }
    }

    private void changed(WorkspaceState before, WorkspaceState after) {
        stale |= before.design() != after.design();
        if (shown) {
            refresh();
        }
    }

    /// A tree that nobody sees is not kept up to date: for large designs that takes time.
    public void showing(boolean now) {
        shown = now;
        if (shown) {
            refresh();
        }
    }

    private void refresh() {
        if (stale) {
            stale = false;
            rebuild();
        } else {
            follow();
        }
    }

    private void rebuild() {
        following = true;
        items.clear();
        tree.setRoot(item(OutlineModel.of(workspace.state().index()), 0));
        following = false;
        follow();
    }

    private TreeItem<OutlineModel.Entry> item(OutlineModel.Entry entry, int depth) {
        TreeItem<OutlineModel.Entry> item = new TreeItem<>(entry);
        item.setExpanded(depth < 4);
        entry.children().forEach(child -> item.getChildren().add(item(child, depth + 1)));
        items.put(entry.id(), item);
        return item;
    }

    private void follow() {
        following = true;
        Optional<TreeItem<OutlineModel.Entry>> item = workspace.state().single().map(items::get);
        if (item.isPresent()) {
            tree.getSelectionModel().select(item.get());
            int row = tree.getRow(item.get());
            if (row >= 0 && !tree.isFocused()) {
                tree.scrollTo(Math.max(0, row - 4));
            }
        } else {
            tree.getSelectionModel().clearSelection();
        }
        following = false;
    }
}
