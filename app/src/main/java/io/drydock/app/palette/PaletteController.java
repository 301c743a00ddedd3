package io.drydock.app.palette;

import io.drydock.app.canvas.CanvasController;
import io.drydock.app.canvas.GlyphView;
import io.drydock.app.canvas.Glyphs;
import io.drydock.app.workspace.Workspace;
import io.drydock.app.workspace.WorkspaceState;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Subnet;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.palette.PaletteGroup;
import io.drydock.model.palette.PaletteItem;
import io.drydock.model.palette.PlacementPolicy;
import io.drydock.model.palette.Placing;
import io.drydock.model.palette.Target;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Shows the palette and starts drags from it. Enter places an item without the mouse: in the
/// selected subnet, or in the first one where it may live.
public final class PaletteController {

    @FXML private TextField search;
    @FXML private VBox items;
    @FXML private ScrollPane scroll;

    private final Workspace workspace;
    private final CanvasController canvas;
    private final Consumer<String> notice;

    /// What Escape put back is not taken up again by the same press.
    private boolean pickedUp;

    /// A palette for a workspace, dragging onto a canvas.
    public PaletteController(
            Workspace workspace, CanvasController canvas, Consumer<String> notice) {
        this.workspace = workspace;
        this.canvas = canvas;
        this.notice = notice;
    }

    @FXML
    void initialize() {
        search.textProperty().addListener((observable, before, after) -> refresh());
        workspace.addListener(this::changed);
        scroll.setFitToWidth(true);
        refresh();
    }

    private void changed(WorkspaceState before, WorkspaceState after) {
        if (!before.design().version().equals(after.design().version())
                || before.design().platform() != after.design().platform()) {
            refresh();
        }
    }

    private void refresh() {
        items.getChildren().clear();
        List<PaletteGroup> groups =
                PaletteModel.matching(workspace.state().design(), search.getText());
        for (PaletteGroup group : groups) {
            Label heading = new Label(group.title());
            heading.getStyleClass().add("group-heading");
            items.getChildren().add(heading);
            group.items().forEach(item -> items.getChildren().add(cell(item)));
        }
        if (groups.isEmpty()) {
            Label nothing =
                    new Label("Nothing is called \u201c" + search.getText().strip() + "\u201d.");
            nothing.getStyleClass().add("empty");
            nothing.setWrapText(true);
            items.getChildren().add(nothing);
        }
    }

    private HBox cell(PaletteItem item) {
        String title = item.title(workspace.state().design().generation());
        Label name = new Label(title);
        name.setMinWidth(0);
        HBox cell = new HBox(12, new GlyphView(Glyphs.of(item), Glyphs.paint(item), 20), name);
        cell.getStyleClass().add("palette-cell");
        cell.setId("palette-" + item.key());
        cell.setFocusTraversable(true);
        cell.setAccessibleRole(AccessibleRole.BUTTON);
        cell.setAccessibleText(title + ": drag it into a subnet, or press Enter");
        cell.setCursor(Cursor.OPEN_HAND);
        cell.addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    cell.requestFocus();
                    pickedUp = false;
                });
        cell.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag(item, event));
        cell.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        cell.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(item, event));
        return cell;
    }

    private void drag(PaletteItem item, MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (!pickedUp && !event.isStillSincePress()) {
            pickedUp = true;
            canvas.pickUp(item, event.getSceneX(), event.getSceneY());
        }
        canvas.carry(event.getSceneX(), event.getSceneY());
        event.consume();
    }

    private void release(MouseEvent event) {
        if (canvas.isCarrying()) {
            canvas.drop(event.getSceneX(), event.getSceneY());
            event.consume();
        }
    }

    private void key(PaletteItem item, KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            placeByKey(item);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            canvas.cancel();
            event.consume();
        }
    }

    private void placeByKey(PaletteItem item) {
        DesignIndex index = workspace.state().index();
        Target target = target(item, index);
        Optional<String> refusal = PlacementPolicy.refusal(item, target, index);
        if (refusal.isPresent()) {
            notice.accept(refusal.get());
            return;
        }
        Edit edit = Placing.edit(item, target, index);
        workspace.performAndSelectNew(edit);
        notice.accept(edit.label() + ": done.");
    }

    private Target target(PaletteItem item, DesignIndex index) {
        if (item instanceof PaletteItem.External) {
            return new Target.Elsewhere();
        }
        if (item.isRegional()) {
            return index.design().sites().stream()
                    .findFirst()
                    .<Target>map(Target.BesideNetwork::new)
                    .orElseGet(Target.Elsewhere::new);
        }
        return selectedSubnet(index)
                .or(() -> firstLegal(item, index))
                .<Target>map(Target.InSubnet::new)
                .orElseGet(Target.Elsewhere::new);
    }

    /// The selected subnet, or the one that the selected node stands in.
    private Optional<Subnet> selectedSubnet(DesignIndex index) {
        Optional<ElementId> single = workspace.state().single();
        return single.flatMap(index::subnet)
                .or(() ->
                        single.flatMap(index::node)
                                .flatMap(node -> index.places(node).stream().findFirst()))
                .map(DesignIndex.SubnetPlace::subnet);
    }

    private static Optional<Subnet> firstLegal(PaletteItem item, DesignIndex index) {
        return index.design().sites().stream()
                .flatMap(site -> site.subnets().stream())
                .filter(subnet -> PlacementPolicy.refusal(item, subnet, index).isEmpty())
                .findFirst();
    }
}
