package io.drydock.app.window;

import io.drydock.app.dialog.FormDialog;
import java.io.File;
import java.util.Optional;
import javafx.scene.control.Button;
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
        VBox content = new VBox(8, help, new HBox(8, source, folder, archive));
        content.setPrefWidth(WIDTH);
        return new FormDialog(
                        "Check with the official Helm charts",
                        content,
                        source,
                        "Check",
                        "chart-check")
                .ask(owner, source.textProperty().map(ChartCheckAction::named));
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
