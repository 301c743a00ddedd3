package io.drydock.app.window;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/// Whether something is to be seen. A timer that runs out after its page is gone has nothing to do.
final class OnScreen {

    private OnScreen() {}

    static boolean shows(Node node) {
        return Optional.ofNullable(node.getScene())
                .map(Scene::getWindow)
                .filter(Window::isShowing)
                .isPresent();
    }
}
