package io.drydock.app.inspector;

import io.drydock.app.form.Change;
import io.drydock.app.form.Field;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A line of the inspector: a label, a control, and below it why a value was refused.
///
/// Text takes effect on Enter or when the field is left; Escape gives the old text back.
final class FieldView {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("error");
    private static final double LABEL_WIDTH = 112;

    private FieldView() {}

    static Node of(Field field, Consumer<Change.Possible> perform) {
        return switch (field) {
            case Field.Fact fact -> line(fact.label(), value(fact));
            case Field.Text text -> text(text, perform);
            case Field.Choice choice -> choice(choice, perform);
            case Field.Toggle toggle -> toggle(toggle, perform);
        };
    }

    private static Label value(Field.Fact fact) {
        Label value = new Label(fact.value());
        value.getStyleClass().add("fact");
        value.setWrapText(true);
        value.setMinHeight(Label.USE_PREF_SIZE);
        return value;
    }

    private static HBox line(String text, Node control) {
        Label label = new Label(text);
        label.getStyleClass().add("field-label");
        label.setMinWidth(LABEL_WIDTH);
        label.setPrefWidth(LABEL_WIDTH);
        label.setMaxWidth(LABEL_WIDTH);
        label.setWrapText(true);
        label.setLabelFor(control);
        HBox line = new HBox(8, label, control);
        line.getStyleClass().add("field-line");
        HBox.setHgrow(control, Priority.ALWAYS);
        return line;
    }

    private static Node text(Field.Text field, Consumer<Change.Possible> perform) {
        TextField control = new TextField(field.value());
        control.setAccessibleText(field.label());
        control.setId(
                "field-" + field.label().toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        Label refusal = refusal();
        Runnable commit =
                () -> {
                    if (!control.getText().equals(field.value())) {
                        answer(field.change().apply(control.getText()), control, refusal, perform);
                    } else {
                        clear(control, refusal);
                    }
                };
        control.setOnAction(event -> commit.run());
        control.focusedProperty()
                .addListener((observable, before, focused) -> {
                    if (!focused && control.getScene() != null) {
                        commit.run();
                    }
                });
        control.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        control.setText(field.value());
                        clear(control, refusal);
                        event.consume();
                    }
                });
        return new VBox(2, line(field.label(), control), refusal);
    }

    private static Node choice(Field.Choice field, Consumer<Change.Possible> perform) {
        ComboBox<String> control = new ComboBox<>();
        control.getItems().setAll(field.options());
        control.setValue(field.value());
        control.setMaxWidth(Double.MAX_VALUE);
        control.setMinWidth(0);
        control.setPrefWidth(60);
        control.setAccessibleText(field.label());
        Label refusal = refusal();
        control.setOnAction(event -> {
            String chosen = control.getValue();
            if (chosen != null && !chosen.equals(field.value())) {
                answer(field.change().apply(chosen), control, refusal, perform);
            }
        });
        return new VBox(2, line(field.label(), control), refusal);
    }

    private static Node toggle(Field.Toggle field, Consumer<Change.Possible> perform) {
        CheckBox control = new CheckBox(field.label());
        control.setSelected(field.on());
        control.setTooltip(new Tooltip(field.label()));
        Label refusal = refusal();
        control.setOnAction(event ->
                answer(field.change().apply(control.isSelected()), control, refusal, perform));
        HBox line = new HBox(control);
        line.getStyleClass().add("field-line");
        return new VBox(2, line, refusal);
    }

    private static Label refusal() {
        Label label = new Label();
        label.getStyleClass().add("refusal");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.setVisible(false);
        label.setManaged(false);
        return label;
    }

    /// An edit that does not fit the design any more is refused like a value that never could.
    private static void answer(
            Change change, Node control, Label refusal, Consumer<Change.Possible> perform) {
        switch (change) {
            case Change.Refuse refuse -> refuse(refuse.reason(), control, refusal);
            case Change.Possible possible -> {
                clear(control, refusal);
                try {
                    perform.accept(possible);
                } catch (IllegalArgumentException e) {
                    refuse(String.valueOf(e.getMessage()), control, refusal);
                }
            }
        }
    }

    private static void refuse(String reason, Node control, Label refusal) {
        control.pseudoClassStateChanged(REFUSED, true);
        refusal.setText(reason);
        refusal.setVisible(true);
        refusal.setManaged(true);
    }

    private static void clear(Node control, Label refusal) {
        control.pseudoClassStateChanged(REFUSED, false);
        refusal.setVisible(false);
        refusal.setManaged(false);
    }
}
