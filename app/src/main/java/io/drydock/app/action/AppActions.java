package io.drydock.app.action;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.javafx.FontIcon;

/// What each action does here, what it is called now, and why it is not available now.
///
/// What is not available is dimmed and not disabled: whoever tries it by menu, key or button is
/// told why it does nothing.
public final class AppActions {

    private static final String UNAVAILABLE = "unavailable";

    private static final class Entry {
        private final StringProperty title;
        private final StringProperty reason = new SimpleStringProperty("");
        private final StringExpression obstacle;
        private Runnable work = () -> {};

        private Entry(AppAction action, BooleanProperty designOpen) {
            title = new SimpleStringProperty(action.title());
            obstacle =
                    action.scope() == AppAction.Scope.ANYWHERE
                            ? reason
                            : Bindings.when(designOpen)
                                    .then(reason)
                                    .otherwise("No design is open; open one, or make a new one.");
        }
    }

    private final Map<AppAction, Entry> entries = new EnumMap<>(AppAction.class);
    private final BooleanProperty designOpen = new SimpleBooleanProperty();
    private final Consumer<String> notice;

    /// All actions, none of which does anything yet.
    ///
    /// @param notice says why something cannot be done
    public AppActions(Consumer<String> notice) {
        this.notice = notice;
        for (AppAction action : AppAction.values()) {
            entries.put(action, new Entry(action, designOpen));
        }
    }

    private Entry entry(AppAction action) {
        return Optional.ofNullable(entries.get(action)).orElseThrow();
    }

    /// Whether a design is open; without one, only what belongs anywhere is available.
    public BooleanProperty designOpen() {
        return designOpen;
    }

    /// Says what an action does.
    public void on(AppAction action, Runnable work) {
        entry(action).work = work;
    }

    /// What an action is called now.
    public StringProperty title(AppAction action) {
        return entry(action).title;
    }

    /// Why an action is not available now, as a sentence; empty when it is.
    public StringProperty reason(AppAction action) {
        return entry(action).reason;
    }

    /// Says why an action is not available, if it is not.
    public void available(AppAction action, boolean available, String otherwise) {
        entry(action).reason.set(available ? "" : otherwise);
    }

    /// What all actions did and were called at a moment.
    public static final class Memory {
        private record Was(Runnable work, String title, String reason) {}

        private final Map<AppAction, Was> were = new EnumMap<>(AppAction.class);

        private Memory() {}
    }

    /// Remembers what all actions do and are called now.
    public Memory remember() {
        Memory memory = new Memory();
        entries.forEach((action, entry) ->
                memory.were.put(
                        action, new Memory.Was(entry.work, entry.title.get(), entry.reason.get())));
        return memory;
    }

    /// Makes all actions what they were, after something that was to take over did not.
    public void restore(Memory memory) {
        memory.were.forEach((action, was) -> {
            Entry entry = entry(action);
            entry.work = was.work();
            entry.title.set(was.title());
            entry.reason.set(was.reason());
        });
    }

    /// Does it once the event under way is over. An action may replace everything in the window,
    /// and the toolkit is still walking through the menu or the page that it was chosen from.
    void runAfterEvent(AppAction action) {
        Platform.runLater(() -> run(action));
    }

    /// Does it, or says why it cannot be done.
    public void run(AppAction action) {
        Entry entry = entry(action);
        String obstacle = entry.obstacle.get();
        if (obstacle.isEmpty()) {
            entry.work.run();
        } else {
            refuse(action, obstacle);
        }
    }

    /// Says why an action does not happen.
    void refuse(AppAction action, String reason) {
        notice.accept(action.title().replace("…", "") + ": " + reason);
    }

    /// Makes a button do it, with a tool tip that names action and keys, and what is in the way.
    public void bind(ButtonBase button, AppAction action) {
        Entry entry = entry(action);
        button.setGraphic(new FontIcon(action.icon()));
        button.accessibleTextProperty().bind(entry.title);
        button.accessibleHelpProperty().bind(entry.obstacle);
        button.setOnAction(event -> runAfterEvent(action));
        dim(button.getProperties(), button.getStyleClass(), entry.obstacle);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(
                        Bindings.concat(
                                entry.title,
                                keys(action),
                                Bindings.when(entry.obstacle.isEmpty())
                                        .then("")
                                        .otherwise(Bindings.concat("\n", entry.obstacle))));
        button.setTooltip(tooltip);
    }

    /// The actions outlive the pages, so that a page's controls are only referred to weakly.
    ///
    /// @param properties keeps the listener for as long as the control lives
    private static void dim(
            ObservableMap<Object, Object> properties,
            ObservableList<String> styles,
            StringExpression obstacle) {
        ChangeListener<String> listener =
                (observable, before, after) -> {
                    styles.remove(UNAVAILABLE);
                    if (!after.isEmpty()) {
                        styles.add(UNAVAILABLE);
                    }
                };
        properties.put(UNAVAILABLE, listener);
        obstacle.addListener(new WeakChangeListener<>(listener));
        listener.changed(obstacle, "", obstacle.get());
    }

    private static String keys(AppAction action) {
        return action.keys().isEmpty()
                ? ""
                : "  " + KeyCombination.valueOf(action.keys().getFirst()).getDisplayText();
    }

    /// Fills a menu with all actions, in their groups; those of exports have a menu of their own.
    public void fill(List<MenuItem> menu) {
        Set<AppAction.Group> groups = EnumSet.allOf(AppAction.Group.class);
        groups.remove(AppAction.Group.EXPORT);
        for (AppAction.Group group : groups) {
            if (!menu.isEmpty()) {
                menu.add(new SeparatorMenuItem());
            }
            fill(menu, group);
        }
    }

    /// Fills a menu with the actions of a group.
    public void fill(List<MenuItem> menu, AppAction.Group group) {
        for (AppAction action : AppAction.values()) {
            if (action.group() == group) {
                menu.add(item(action));
            }
        }
    }

    private MenuItem item(AppAction action) {
        Entry entry = entry(action);
        MenuItem item = new MenuItem();
        item.setId("do-" + action.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        item.setGraphic(new FontIcon(action.icon()));
        item.textProperty().bind(entry.title);
        item.setOnAction(event -> runAfterEvent(action));
        dim(item.getProperties(), item.getStyleClass(), entry.obstacle);
        // Shown beside the words; ActionKeys hears the keys before the toolkit looks here.
        action.keys().stream()
                .findFirst()
                .ifPresent(keys -> item.setAccelerator(KeyCombination.valueOf(keys)));
        return item;
    }
}
