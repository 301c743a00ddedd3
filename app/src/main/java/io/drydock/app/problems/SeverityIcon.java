package io.drydock.app.problems;

import io.drydock.model.rule.Severity;
import org.kordamp.ikonli.javafx.FontIcon;

/// A severity as shape and colour: an octagon, a triangle, a circle.
public final class SeverityIcon {

    private SeverityIcon() {}

    /// The icon of a severity.
    public static FontIcon of(Severity severity) {
        FontIcon icon =
                new FontIcon(
                        switch (severity) {
                            case ERROR -> "mdi2a-alert-octagon";
                            case WARNING -> "mdi2a-alert";
                            case INFORMATION -> "mdi2i-information";
                        });
        icon.getStyleClass().addAll("severity-icon", severity.key());
        icon.setAccessibleText(severity.key());
        return icon;
    }
}
