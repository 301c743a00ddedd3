package io.drydock.app.window;

import io.drydock.app.dialog.FormDialog;
import io.drydock.app.workspace.ValuesFiles;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.ElementId;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks for values files, and how the design made of them is called.
final class ImportValuesDialog {

    private static final double WIDTH = 560;
    private static final String FROM_VALUES = "As the values tell";

    /// What is to be imported.
    ///
    /// @param name the new design's name
    /// @param files the values files
    /// @param version the version, where the values do not tell it
    record Request(ElementId name, List<Path> files, Optional<ProductVersion> version) {
        Request {
            files = List.copyOf(files);
        }
    }

    private final Window owner;
    private final ObjectProperty<List<Path>> files = new SimpleObjectProperty<>(List.of());
    private final TextField name = new TextField("imported");
    private final ComboBox<Optional<ProductVersion>> version = new ComboBox<>();

    private final Button choose = new Button("Choose…");

    private ImportValuesDialog(Window owner) {
        this.owner = owner;
    }

    static Optional<Request> ask(Window owner) {
        return new ImportValuesDialog(owner).ask();
    }

    private Optional<Request> ask() {
        choose.setMinWidth(Button.USE_PREF_SIZE);
        choose.setOnAction(event -> choose());
        return new FormDialog(
                        "Make a design of Helm values",
                        content(),
                        choose,
                        "Import",
                        "import-values")
                .ask(
                        owner,
                        Bindings.createObjectBinding(
                                this::request,
                                name.textProperty(),
                                files,
                                version.valueProperty()));
    }

    private Optional<Request> request() {
        String text = name.getText().strip();
        return files.get().isEmpty() || !ElementId.isValid(text)
                ? Optional.empty()
                : Optional.of(new Request(new ElementId(text), files.get(), version.getValue()));
    }

    private VBox content() {
        Label help =
                new Label(
                        "One file for each release, called after it: gateway.yaml, or"
                                + " gateway/values.yaml. What a design has no place for is kept"
                                + " and written back; secrets are left out.");
        help.setWrapText(true);
        help.setMaxWidth(WIDTH);
        help.setMinHeight(Label.USE_PREF_SIZE);
        name.setId("import-name");
        name.setAccessibleText("Name of the design");
        version.getItems().add(Optional.empty());
        ProductVersion.OFFERED.forEach(offered -> version.getItems().add(Optional.of(offered)));
        version.setConverter(
                Shown.as(choice -> choice.map(ProductVersion::toString).orElse(FROM_VALUES)));
        version.setValue(Optional.empty());
        version.setMaxWidth(Double.MAX_VALUE);
        version.setAccessibleText("API Manager");
        GridPane fields = new GridPane(8, 8);
        fields.getColumnConstraints()
                .addAll(new ColumnConstraints(104), new ColumnConstraints(200, 200, WIDTH));
        fields.getColumnConstraints().get(1).setHgrow(Priority.ALWAYS);
        fields.addRow(0, label("Files"), chosen());
        fields.addRow(1, label("Name"), name);
        fields.addRow(2, label("API Manager"), version);
        VBox content = new VBox(16, help, fields);
        content.setPrefWidth(WIDTH);
        return content;
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("field-label");
        return label;
    }

    private HBox chosen() {
        Label releases = new Label();
        releases.setId("import-releases");
        releases.setWrapText(true);
        releases.setMaxWidth(Double.MAX_VALUE);
        releases.textProperty()
                .bind(Bindings.createStringBinding(() -> releases(files.get()), files));
        HBox.setHgrow(releases, Priority.ALWAYS);
        HBox row = new HBox(8, releases, choose);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String releases(List<Path> files) {
        return files.isEmpty()
                ? "None chosen yet"
                : files.stream().map(ValuesFiles::release).collect(Collectors.joining(", "));
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Values files");
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("Values files", "*.yaml", "*.yml"));
        List<File> picked = chooser.showOpenMultipleDialog(owner);
        if (picked != null) {
            files.set(picked.stream().map(File::toPath).toList());
        }
    }
}
