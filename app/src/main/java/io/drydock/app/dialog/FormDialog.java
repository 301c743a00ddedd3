package io.drydock.app.dialog;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;

/// A question with a form, in the look of the window that asks.
///
/// @param heading what is asked
/// @param content the form
/// @param focus the part of the form to begin with
/// @param button what is on the button that answers
/// @param buttonId the button's id in the scene
public record FormDialog(String heading, Node content, Node focus, String button, String buttonId) {

    /// Asks, and waits. The button can be pressed while the form holds an answer.
    ///
    /// @param answer what the form says now; empty while something is missing
    /// @return the answer; empty when the person thinks better of it
    public <T> Optional<T> ask(Window owner, ObservableValue<Optional<T>> answer) {
        ButtonType accept = new ButtonType(button, ButtonData.OK_DONE);
        Dialog<T> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle("Drydock");
        dialog.setHeaderText(heading);
        dialog.getDialogPane().setStyle(owner.getScene().getRoot().getStyle());
        dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(accept, ButtonType.CANCEL);
        Node pressed = dialog.getDialogPane().lookupButton(accept);
        pressed.setId(buttonId);
        pressed.disableProperty().bind(answer.map(Optional::isEmpty));
        dialog.setResultConverter(
                chosen -> chosen == accept ? answer.getValue().orElse(null) : null);
        dialog.setOnShown(event -> focus.requestFocus());
        return dialog.showAndWait();
    }
}
