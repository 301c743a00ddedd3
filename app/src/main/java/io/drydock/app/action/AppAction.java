package io.drydock.app.action;

import io.drydock.app.export.ExportFormat;
import java.util.List;
import java.util.Optional;

/// Everything that can be done, by whatever way: the one table from which menus, keys, buttons and
/// tool tips are made.
///
/// The identifier of a row is its constant. What a row does, what it is called now, and why it is
/// not available now is said in [AppActions].
public enum AppAction {
    NEW("New design…", "mdi2f-file-plus-outline", Scope.ANYWHERE, Group.FILE, "Shortcut+N"),
    ADVISE(
            "New from requirements…",
            "mdi2c-clipboard-check-outline",
            Scope.ANYWHERE,
            Group.FILE,
            "Shortcut+Shift+N"),
    OPEN("Open…", "mdi2f-folder-open-outline", Scope.ANYWHERE, Group.FILE, "Shortcut+O"),
    SAVE("Save", "mdi2c-content-save-outline", Scope.DESIGN, Group.FILE, "Shortcut+S"),
    SAVE_AS(
            "Save as…",
            "mdi2c-content-save-edit-outline",
            Scope.DESIGN,
            Group.FILE,
            "Shortcut+Shift+S"),
    IMPORT_VALUES("Import Helm values…", "mdi2i-import", Scope.ANYWHERE, Group.FILE),
    CHECK_CHARTS("Check with Helm charts…", "mdi2s-ship-wheel", Scope.DESIGN, Group.FILE),
    DEPLOY("Deploy…", "mdi2r-rocket-launch-outline", Scope.DESIGN, Group.FILE, "Shortcut+D"),
    UNDO("Undo", "mdi2u-undo-variant", Scope.DESIGN, Group.EDIT, "Shortcut+Z"),
    REDO("Redo", "mdi2r-redo-variant", Scope.DESIGN, Group.EDIT, "Shortcut+Shift+Z", "Shortcut+Y"),
    CONNECT("Draw a connection", "mdi2v-vector-line", Scope.DESIGN, Group.EDIT),
    COPY("Copy selection", "mdi2c-content-copy", Scope.CANVAS, Group.EDIT, "Shortcut+C"),
    PASTE("Paste", "mdi2c-content-paste", Scope.CANVAS, Group.EDIT, "Shortcut+V"),
    REMOVE(
            "Remove selection",
            "mdi2d-delete-outline",
            Scope.CANVAS,
            Group.EDIT,
            "Delete",
            "Backspace"),
    ADD_ZONE(
            "Add an availability zone", "mdi2t-table-column-plus-after", Scope.DESIGN, Group.SITES),
    ADD_REGION("Add an AWS region", "mdi2e-earth-plus", Scope.DESIGN, Group.SITES),
    ADD_DATA_CENTRE(
            "Add a data centre", "mdi2o-office-building-plus-outline", Scope.DESIGN, Group.SITES),
    MIGRATE(
            "Move to a newer version…",
            "mdi2a-arrow-up-bold-circle-outline",
            Scope.DESIGN,
            Group.SITES),
    ZOOM_OUT("Zoom out", "mdi2m-magnify-minus-outline", Scope.DESIGN, Group.VIEW, "Shortcut+Minus"),
    ZOOM_IN("Zoom in", "mdi2m-magnify-plus-outline", Scope.DESIGN, Group.VIEW, "Shortcut+Equals"),
    ZOOM_ACTUAL("Actual size", "mdi2m-magnify", Scope.DESIGN, Group.VIEW, "Shortcut+0"),
    FIT("Fit the window", "mdi2f-fit-to-page-outline", Scope.DESIGN, Group.VIEW, "Shortcut+9"),
    TOGGLE_PALETTE("Palette", "mdi2d-dock-left", Scope.DESIGN, Group.PANELS, "Shortcut+1"),
    TOGGLE_INSPECTOR("Inspector", "mdi2d-dock-right", Scope.DESIGN, Group.PANELS, "Shortcut+2"),
    TOGGLE_PROBLEMS("Problems", "mdi2d-dock-bottom", Scope.DESIGN, Group.PANELS, "Shortcut+3"),
    CANVAS_ALONE("Canvas alone", "mdi2f-fullscreen", Scope.DESIGN, Group.PANELS, "F11"),
    TOGGLE_THEME(
            "Dark theme", "mdi2t-theme-light-dark", Scope.ANYWHERE, Group.PANELS, "Shortcut+T"),
    QUIT("Quit", "mdi2e-exit-to-app", Scope.ANYWHERE, Group.LAST, "Shortcut+Q"),
    EXPORT_CLOUDFORMATION(ExportFormat.CLOUDFORMATION, "mdi2c-cloud-outline"),
    EXPORT_HELM(ExportFormat.HELM, "mdi2s-ship-wheel"),
    EXPORT_SVG(ExportFormat.SVG, "mdi2v-vector-square"),
    EXPORT_PNG(ExportFormat.PNG, "mdi2f-file-image-outline"),
    EXPORT_PDF(ExportFormat.PDF, "mdi2f-file-pdf-box");

    /// Where an action and its keys belong.
    public enum Scope {
        /// On every page.
        ANYWHERE,
        /// Where a design is open.
        DESIGN,
        /// Where a design is open; the keys mean something else in other parts of the window, such
        /// as a text field, and count on the canvas only.
        CANVAS
    }

    /// Where an action stands in the menu; a line lies between groups.
    public enum Group {
        FILE,
        EDIT,
        SITES,
        VIEW,
        PANELS,
        LAST,
        /// In a menu of its own.
        EXPORT
    }

    private final String title;
    private final String icon;
    private final Scope scope;
    private final Group group;

    /// With blanks between them.
    private final String keys;

    private final Optional<ExportFormat> format;

    AppAction(String title, String icon, Scope scope, Group group, String... keys) {
        this.title = title;
        this.icon = icon;
        this.scope = scope;
        this.group = group;
        this.keys = String.join(" ", keys);
        this.format = Optional.empty();
    }

    AppAction(ExportFormat format, String icon) {
        this.title = format.title() + "…";
        this.icon = icon;
        this.scope = Scope.DESIGN;
        this.group = Group.EXPORT;
        this.keys = "";
        this.format = Optional.of(format);
    }

    /// The words in the menu.
    public String title() {
        return title;
    }

    /// The name of its Ikonli icon.
    public String icon() {
        return icon;
    }

    /// Where it belongs.
    public Scope scope() {
        return scope;
    }

    /// Where it stands in the menu.
    public Group group() {
        return group;
    }

    /// The keys, as JavaFX writes them; the first are shown.
    public List<String> keys() {
        return keys.isEmpty() ? List.of() : List.of(keys.split(" ", -1));
    }

    /// What it exports; empty for anything but an export.
    public Optional<ExportFormat> format() {
        return format;
    }
}
