package io.drydock.app.action;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Hears the keys of all actions, on every page of a window.
///
/// They are no accelerators of the scene: those come and go with the menus of a page, so that a
/// page without a menu would be deaf, and the toolkit walks through them while it dispatches a key.
/// A handler of the scene is installed once and hears what no control has used, before them.
public final class ActionKeys {

    private final Map<KeyCombination, AppAction> keys = new LinkedHashMap<>();
    private final AppActions actions;

    private ActionKeys(AppActions actions) {
        this.actions = actions;
        for (AppAction action : AppAction.values()) {
            action.keys().forEach(text -> keys.put(KeyCombination.valueOf(text), action));
        }
    }

    /// Makes the keys work in a window.
    public static void install(Scene scene, AppActions actions) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, new ActionKeys(actions)::pressed);
    }

    /// Makes the keys work that count on the canvas only.
    public static void installOnCanvas(Node canvas, AppActions actions) {
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, new ActionKeys(actions)::pressedOnCanvas);
    }

    private Optional<AppAction> meant(KeyEvent event) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getKey().match(event))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void pressed(KeyEvent event) {
        meant(event)
                .ifPresent(action -> {
                    event.consume();
                    if (action.scope() == AppAction.Scope.CANVAS && actions.designOpen().get()) {
                        actions.refuse(
                                action, "Its keys work on the canvas: click it, then press them.");
                    } else {
                        actions.runAfterEvent(action);
                    }
                });
    }

    private void pressedOnCanvas(KeyEvent event) {
        meant(event)
                .filter(action -> action.scope() == AppAction.Scope.CANVAS)
                .ifPresent(action -> {
                    event.consume();
                    actions.run(action);
                });
    }
}
