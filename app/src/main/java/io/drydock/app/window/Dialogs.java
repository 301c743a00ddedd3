package io.drydock.app.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Questions and messages.
class Dialogs {

    private static final double WIDTH = 480;

    private final Window owner;

    Dialogs(Window owner) {
        this.owner = owner;
    }

    /// Says what went wrong and what can be done.
    void error(String what, String details) {
        Alert alert = alert(Alert.AlertType.ERROR, what, details);
        alert.getButtonTypes().setAll(ButtonType.CLOSE);
        alert.showAndWait();
    }

    /// Says something that is worth knowing.
    void tell(String what, String details) {
        Alert alert = alert(Alert.AlertType.INFORMATION, what, details);
        alert.getButtonTypes().setAll(ButtonType.CLOSE);
        alert.showAndWait();
    }

    /// Asks for one of several answers; closing the question is none of them.
    Optional<String> ask(String question, String details, List<String> answers) {
        Alert alert = alert(Alert.AlertType.CONFIRMATION, question, details);
        List<ButtonType> buttons =
                answers.stream().map(text -> new ButtonType(text, ButtonData.OTHER)).toList();
        alert.getButtonTypes().setAll(buttons);
        alert.getButtonTypes().add(ButtonType.CANCEL);
        return alert.showAndWait()
                .filter(chosen -> chosen != ButtonType.CANCEL)
                .map(ButtonType::getText);
    }

    private Alert alert(Alert.AlertType type, String heading, String details) {
        Alert alert = new Alert(type);
        alert.initOwner(owner);
        alert.setTitle("Drydock");
        alert.setHeaderText(heading);
        Label text = new Label(details);
        text.setWrapText(true);
        text.setMaxWidth(WIDTH);
        text.setMinHeight(Label.USE_PREF_SIZE);
        alert.getDialogPane().setContent(text);
        alert.getDialogPane().setMaxWidth(WIDTH + 80);
        alert.getDialogPane().setStyle(owner.getScene().getRoot().getStyle());
        return alert;
    }

    /// Asks for a design to open.
    Optional<Path> open() {
        FileChooser chooser =
                chooser("Open a design", "Designs and templates", "*.json", "*.yaml", "*.yml");
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    /// Asks where to save.
    Optional<Path> save(String title, String proposal, String kind, String extension) {
        FileChooser chooser = chooser(title, kind, "*." + extension);
        chooser.setInitialFileName(proposal + "." + extension);
        return Optional.ofNullable(chooser.showSaveDialog(owner))
                .map(File::toPath)
                .map(path ->
                        path.toString().contains(".") ? path : Path.of(path + "." + extension));
    }

    private static FileChooser chooser(String title, String kind, String... patterns) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
        return chooser;
    }
}
