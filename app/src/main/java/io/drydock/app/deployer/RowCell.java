package io.drydock.app.deployer;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A [Row] with its icon, two lines of text and a word at the end.
final class RowCell extends ListCell<Row> {

    RowCell() {
        getStyleClass().add("deploy-row");
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        FontIcon icon = new FontIcon(row.icon());
        icon.getStyleClass().addAll("deploy-icon", row.tone());
        Label title = new Label(row.title());
        title.setMinWidth(0);
        Label text = new Label(row.text());
        text.getStyleClass().add("muted");
        text.setMinWidth(0);
        setTooltip(new Tooltip(row.title() + "\n" + row.text()));
        VBox lines = new VBox(title, text);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        Label status = new Label(row.status());
        status.getStyleClass().add("muted");
        status.setMinWidth(Label.USE_PREF_SIZE);
        HBox line = new HBox(8, icon, lines, status);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPrefWidth(0);
        setGraphic(line);
        setAccessibleText(row.title() + ", " + row.text() + ", " + row.status());
    }
}
