package io.drydock.app.window;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks where the official charts are: a folder, an archive, or the address of a repository.
final class ChartSourceDialog {

    private static final double WIDTH = 560;

    private ChartSourceDialog() {}

    /// @param proposal what was said last
    static Optional<String> ask(Window owner, String proposal) {
        Dialog<String> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle("Drydock");
        dialog.setHeaderText("Check with the official Helm charts");
        TextField source = new TextField(proposal);
        source.setId("chart-source");
        source.setAccessibleText("Folder, archive or repository");
        HBox.setHgrow(source, Priority.ALWAYS);
        Button folder = new Button("Folder…");
        folder.setOnAction(event -> folder(owner).ifPresent(source::setText));
        Button archive = new Button("Archive…");
        archive.setOnAction(event -> archive(owner).ifPresent(source::setText));
        Label help =
                new Label(
                        "A checkout of the charts, a folder with archives, an archive, or the"
                                + " address of a chart repository. Nothing is installed, and no"
                                + " cluster is asked.");
        help.setWrapText(true);
        help.setMaxWidth(WIDTH);
        dialog.getDialogPane().setContent(new VBox(8, help, new HBox(8, source, folder, archive)));
        dialog.getDialogPane().setPrefWidth(WIDTH);
        dialog.getDialogPane().setStyle(owner.getScene().getRoot().getStyle());
        ButtonType check = new ButtonType("Check", ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().setAll(List.of(check, ButtonType.CANCEL));
        Node button = dialog.getDialogPane().lookupButton(check);
        button.setId("chart-check");
        button.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> ChartCheckAction.named(source.getText()).isEmpty(),
                                source.textProperty()));
        dialog.setResultConverter(pressed -> pressed == check ? source.getText() : null);
        return dialog.showAndWait().flatMap(ChartCheckAction::named);
    }

    private static Optional<String> folder(Window owner) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Folder with charts");
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::getPath);
    }

    private static Optional<String> archive(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Chart archive");
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("Chart archives", "*.tgz", "*.tar.gz"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::getPath);
    }
}
