package io.drydock.app.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads the panels.
final class Fxml {

    private Fxml() {}

    static Parent load(String name, Object controller) {
        FXMLLoader loader =
                new FXMLLoader(
                        Objects.requireNonNull(Fxml.class.getResource(name), name + " missing"));
        loader.setController(controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be loaded", e);
        }
    }
}
