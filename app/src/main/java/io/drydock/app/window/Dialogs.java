package io.drydock.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.stage.Window;

/// Questions and messages.
class Dialogs {

    private static final double WIDTH = 480;

    private final Window owner;
    private final FileQuestions files;

    /// @param owner the window that what is asked belongs to
    /// @param files asks for files
    Dialogs(Window owner, FileQuestions files) {
        this.owner = owner;
        this.files = files;
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

    /// Says something at once, also while the window paints, when nothing may wait for an answer.
    ///
    /// @param closed hears when it has been read
    void warn(String what, String details, Runnable closed) {
        Alert alert = alert(Alert.AlertType.WARNING, what, details);
        alert.getButtonTypes().setAll(ButtonType.CLOSE);
        alert.setOnHidden(event -> closed.run());
        alert.show();
    }

    /// Asks for one of several answers; closing the question is none of them.
    Optional<String> ask(String question, String details, List<String> answers) {
        Alert alert = alert(Alert.AlertType.CONFIRMATION, question, details);
        List<ButtonType> buttons =
                answers.stream().map(text -> new ButtonType(text, ButtonData.OTHER)).toList();
        alert.getButtonTypes().setAll(buttons);
        alert.getButtonTypes().add(ButtonType.CANCEL);
        if (answers.size() == 1) {
            // It is asked whether to go on, and a reflex must not be an answer.
            // The dialog itself chooses a focus when it shows; this comes after.
            Node cancel = alert.getDialogPane().lookupButton(ButtonType.CANCEL);
            alert.setOnShown(event -> Platform.runLater(cancel::requestFocus));
        }
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
        // A dialog is centred by the width it would like to have, which without this is the length
        // of the text in one line.
        text.setPrefWidth(WIDTH);
        text.setMinHeight(Label.USE_PREF_SIZE);
        alert.getDialogPane().setContent(text);
        alert.getDialogPane().setMaxWidth(WIDTH + 80);
        alert.getDialogPane().setStyle(owner.getScene().getRoot().getStyle());
        return alert;
    }

    /// Asks for a design to open.
    Optional<Path> open() {
        return files.open(
                owner,
                new FileQuestions.Wanted(
                        "Open a design",
                        "Designs and templates",
                        List.of("*.json", "*.yaml", "*.yml")));
    }

    /// Asks where to save.
    Optional<Path> save(String title, String proposal, String kind, String extension) {
        return files.save(
                        owner,
                        new FileQuestions.Wanted(title, kind, List.of("*." + extension)),
                        proposal + "." + extension)
                .map(path ->
                        path.toString().contains(".") ? path : Path.of(path + "." + extension));
    }

    /// Asks for a folder.
    Optional<Path> folder(String title) {
        return files.folder(owner, title);
    }
}
