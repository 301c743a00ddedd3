package io.drydock.app.deployer;

import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

/// The fields of a [TargetForm], one above the other.
final class FormPane extends VBox {

    private final SequencedMap<String, Supplier<String>> values = new LinkedHashMap<>();
    private final List<FormField> fields;

    FormPane(List<FormField> fields) {
        super(8);
        this.fields = List.copyOf(fields);
        fields.stream().filter(field -> !field.rare()).forEach(it -> getChildren().add(box(it)));
        List<FormField> rare = fields.stream().filter(FormField::rare).toList();
        if (!rare.isEmpty()) {
            getChildren().add(folded(rare));
        }
    }

    /// What has a value already is not hidden.
    private TitledPane folded(List<FormField> rare) {
        VBox inside = new VBox(8);
        rare.forEach(field -> inside.getChildren().add(box(field)));
        TitledPane pane = new TitledPane("More that can be given", inside);
        pane.setId("deploy-more");
        pane.setAnimated(false);
        pane.setExpanded(rare.stream().anyMatch(field -> !field.initial().isEmpty()));
        return pane;
    }

    /// What is filled in, by key.
    Map<String, String> values() {
        Map<String, String> all = new LinkedHashMap<>();
        values.forEach((key, value) -> all.put(key, value.get().strip()));
        return all;
    }

    /// The first field that must not stay empty and is.
    Optional<FormField> missing() {
        Map<String, String> now = values();
        return fields.stream()
                .filter(field -> field.required() && now.getOrDefault(field.key(), "").isEmpty())
                .findFirst();
    }

    private VBox box(FormField field) {
        Label label = new Label(field.label());
        label.getStyleClass().add("field-label");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        Node editor = editor(field);
        label.setLabelFor(editor);
        editor.setId("deploy-" + field.key());
        VBox box = new VBox(4, label, line(field, editor));
        if (!field.help().isEmpty()) {
            Label help = new Label(field.help());
            help.getStyleClass().add("muted");
            help.setWrapText(true);
            help.setMinHeight(Label.USE_PREF_SIZE);
            box.getChildren().add(help);
        }
        return box;
    }

    private Node editor(FormField field) {
        return switch (field.kind()) {
            case TEXT, SOURCES -> filledBy(field, new TextField(field.initial()));
            case SECRET -> filledBy(field, new PasswordField());
            case CHOICE -> {
                ComboBox<String> choice =
                        new ComboBox<>(FXCollections.observableList(field.choices()));
                choice.setValue(field.initial());
                choice.setMaxWidth(Double.MAX_VALUE);
                values.put(field.key(), () -> Optional.ofNullable(choice.getValue()).orElse(""));
                yield choice;
            }
        };
    }

    private TextField filledBy(FormField field, TextField text) {
        values.put(field.key(), text::getText);
        return text;
    }

    private static Node line(FormField field, Node editor) {
        if (field.kind() != FormField.Kind.SOURCES || !(editor instanceof TextField text)) {
            return editor;
        }
        Button folder = new Button("Folder…");
        folder.setOnAction(event -> {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(field.label());
            Optional.ofNullable(chooser.showDialog(text.getScene().getWindow()))
                    .ifPresent(chosen -> add(text, List.of(chosen)));
        });
        Button archives = new Button("Archives…");
        archives.setOnAction(event -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(field.label());
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter("Chart archives", "*.tgz", "*.tar.gz"));
            Optional.ofNullable(chooser.showOpenMultipleDialog(text.getScene().getWindow()))
                    .ifPresent(chosen -> add(text, chosen));
        });
        return new VBox(4, text, new HBox(8, folder, archives));
    }

    private static void add(TextField text, List<File> files) {
        List<String> all = new ArrayList<>();
        if (!text.getText().isBlank()) {
            all.add(text.getText().strip());
        }
        files.forEach(file -> all.add(file.toString()));
        text.setText(String.join("; ", all));
    }
}
