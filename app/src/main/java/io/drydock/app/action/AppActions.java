package io.drydock.app.action;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.javafx.FontIcon;

/// What each action does here, whether it can be done now, and what it is called now.
public final class AppActions {

    private static final class Entry {
        private final StringProperty title;
        private final BooleanProperty disabled = new SimpleBooleanProperty();
        private Runnable work = () -> {};

        private Entry(String title) {
            this.title = new SimpleStringProperty(title);
        }
    }

    private final Map<AppAction, Entry> entries = new EnumMap<>(AppAction.class);

    /// All actions, none of which does anything yet.
    public AppActions() {
        for (AppAction action : AppAction.values()) {
            entries.put(action, new Entry(action.title()));
        }
    }

    private Entry entry(AppAction action) {
        return Optional.ofNullable(entries.get(action)).orElseThrow();
    }

    /// Says what an action does.
    public void on(AppAction action, Runnable work) {
        entry(action).work = work;
    }

    /// What an action is called now.
    public StringProperty title(AppAction action) {
        return entry(action).title;
    }

    /// Whether an action cannot be done now.
    public BooleanProperty disabled(AppAction action) {
        return entry(action).disabled;
    }

    /// What all actions did and were called at a moment.
    public static final class Memory {
        private record Was(Runnable work, String title, boolean disabled) {}

        private final Map<AppAction, Was> were = new EnumMap<>(AppAction.class);

        private Memory() {}
    }

    /// Remembers what all actions do and are called now.
    public Memory remember() {
        Memory memory = new Memory();
        entries.forEach((action, entry) ->
                memory.were.put(
                        action,
                        new Memory.Was(entry.work, entry.title.get(), entry.disabled.get())));
        return memory;
    }

    /// Makes all actions what they were, after something that was to take over did not.
    public void restore(Memory memory) {
        memory.were.forEach((action, was) -> {
            Entry entry = entry(action);
            entry.work = was.work();
            entry.title.set(was.title());
            entry.disabled.set(was.disabled());
        });
    }

    /// Does it once the event under way is over. An action may replace everything in the window;
    /// while a key is dispatched, the toolkit walks through the very keys that go away with it.
    private void runAfterEvent(AppAction action) {
        Platform.runLater(() -> run(action));
    }

    /// Does it, if it can be done.
    public void run(AppAction action) {
        Entry entry = entry(action);
        if (!entry.disabled.get()) {
            entry.work.run();
        }
    }

    /// Makes a button do it, with a tool tip that names action and keys.
    public void bind(ButtonBase button, AppAction action) {
        Entry entry = entry(action);
        button.setGraphic(new FontIcon(action.icon()));
        button.disableProperty().bind(entry.disabled);
        button.accessibleTextProperty().bind(entry.title);
        button.setOnAction(event -> runAfterEvent(action));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(Bindings.concat(entry.title, keys(action)));
        button.setTooltip(tooltip);
    }

    private static String keys(AppAction action) {
        return action.shortcut()
                .map(keys -> "  " + KeyCombination.valueOf(keys).getDisplayText())
                .orElse("");
    }

    /// Fills a menu with all actions, in their groups.
    public void fill(List<MenuItem> menu) {
        Optional<AppAction.Group> before = Optional.empty();
        for (AppAction action : AppAction.values()) {
            if (before.isPresent() && before.get() != action.group()) {
                menu.add(new SeparatorMenuItem());
            }
            before = Optional.of(action.group());
            menu.add(item(action));
        }
    }

    private MenuItem item(AppAction action) {
        Entry entry = entry(action);
        MenuItem item = new MenuItem();
        item.setGraphic(new FontIcon(action.icon()));
        item.textProperty().bind(entry.title);
        item.disableProperty().bind(entry.disabled);
        item.setOnAction(event -> runAfterEvent(action));
        action.shortcut().ifPresent(keys -> item.setAccelerator(KeyCombination.valueOf(keys)));
        return item;
    }

    /// Makes the shortcuts work in a window.
    public void install(Scene scene) {
        for (AppAction action : AppAction.values()) {
            action.shortcut()
                    .ifPresent(keys ->
                            scene.getAccelerators()
                                    .put(
                                            KeyCombination.valueOf(keys),
                                            () -> runAfterEvent(action)));
        }
        scene.getAccelerators()
                .put(KeyCombination.valueOf("Shortcut+Y"), () -> runAfterEvent(AppAction.REDO));
    }
}
