package io.drydock.app.migration;

import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.edit.Edit;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Shows what moving to another version takes, and asks whether to do it.
public final class MigrationDialog {

    private static final double WIDTH = 680;
    private static final double HEIGHT = 520;

    private final Design design;
    private final VBox body = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);
    private final ComboBox<ProductVersion> target = new ComboBox<>();
    private final Dialog<Edit> dialog = new Dialog<>();
    private final ButtonType move = new ButtonType("Move", ButtonData.OK_DONE);
    private Optional<MigrationReview> review = Optional.empty();

    private MigrationDialog(Window owner, Design design) {
        this.design = design;
        dialog.initOwner(owner);
        dialog.setTitle("Drydock");
        dialog.setResizable(true);
        dialog.getDialogPane().setStyle(owner.getScene().getRoot().getStyle());
        dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        dialog.getDialogPane().getStyleClass().add("review");
        dialog.getDialogPane().setId("migration");
        dialog.getDialogPane().getButtonTypes().setAll(move, ButtonType.CANCEL);
        dialog.getDialogPane().setContent(content());
        dialog.setResultConverter(chosen ->
                move.equals(chosen) ? review.map(MigrationReview::edit).orElse(null) : null);
    }

    /// The edit that the person agreed to, if any.
    ///
    /// @param target the version to begin with; a newer one than the design's
    public static Optional<Edit> ask(Window owner, Design design, ProductVersion target) {
        MigrationDialog asked = new MigrationDialog(owner, design);
        asked.offer(target);
        return asked.dialog.showAndWait();
    }

    private VBox content() {
        Label from = new Label("From API Manager " + design.version() + " to");
        from.getStyleClass().add("heading");
        target.setId("migration-target");
        target.setAccessibleText("Version to move to");
        HBox head = new HBox(8, from, target);
        head.setAlignment(Pos.CENTER_LEFT);
        body.getStyleClass().add("review-body");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("review-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox content = new VBox(12, head, scroll);
        content.setPrefSize(WIDTH, HEIGHT);
        return content;
    }

    private void offer(ProductVersion first) {
        target.getItems().setAll(MigrationReview.targets(design));
        if (!target.getItems().contains(first)) {
            target.getItems().addFirst(first);
        }
        target.setValue(first);
        target.setOnAction(event -> show(MigrationReview.of(design, target.getValue())));
        show(MigrationReview.of(design, first));
    }

    private void show(MigrationReview shown) {
        review = Optional.of(shown);
        if (dialog.getDialogPane().lookupButton(move) instanceof Button button) {
            button.setId("migrate");
            button.setText("Move to " + shown.plan().to());
        }
        body.getChildren().clear();
        ReviewList.addChanges(body, "Goes", "removed", shown.goes());
        ReviewList.addChanges(body, "Comes", "added", shown.comes());
        ReviewList.addChanges(body, "Changes", "changed", shown.changes());
        ReviewList.addSteps(body, shown.plan().steps());
        ReviewList.addNotes(body, "Only to know", shown.plan().notes());
        ReviewList.addNotes(body, "Afterwards", afterwards(shown));
        scroll.setVvalue(0);
    }

    private static List<String> afterwards(MigrationReview shown) {
        return List.of(
                shown.verdict(),
                "One undo takes all of it back. The data of the product itself is not migrated.");
    }
}
