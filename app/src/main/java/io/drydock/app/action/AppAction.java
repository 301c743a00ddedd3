package io.drydock.app.action;

import java.util.Optional;

/// Everything that can be done from the menu, the toolbar or by a shortcut.
public enum AppAction {
    NEW("New design…", "mdi2f-file-plus-outline", "Shortcut+N", Group.FILE),
    ADVISE(
            "New from requirements…",
            "mdi2c-clipboard-check-outline",
            "Shortcut+Shift+N",
            Group.FILE),
    OPEN("Open…", "mdi2f-folder-open-outline", "Shortcut+O", Group.FILE),
    SAVE("Save", "mdi2c-content-save-outline", "Shortcut+S", Group.FILE),
    SAVE_AS("Save as…", "mdi2c-content-save-edit-outline", "Shortcut+Shift+S", Group.FILE),
    IMPORT_VALUES("Import Helm values…", "mdi2i-import", "", Group.FILE),
    CHECK_CHARTS("Check with Helm charts…", "mdi2s-ship-wheel", "", Group.FILE),
    DEPLOY("Deploy…", "mdi2r-rocket-launch-outline", "Shortcut+D", Group.FILE),
    UNDO("Undo", "mdi2u-undo-variant", "Shortcut+Z", Group.EDIT),
    REDO("Redo", "mdi2r-redo-variant", "Shortcut+Shift+Z", Group.EDIT),
    CONNECT("Draw a connection", "mdi2v-vector-line", "", Group.EDIT),
    COPY("Copy selection", "mdi2c-content-copy", "", Group.EDIT),
    PASTE("Paste", "mdi2c-content-paste", "", Group.EDIT),
    REMOVE("Remove selection", "mdi2d-delete-outline", "", Group.EDIT),
    ADD_ZONE("Add an availability zone", "mdi2t-table-column-plus-after", "", Group.SITES),
    ADD_REGION("Add an AWS region", "mdi2e-earth-plus", "", Group.SITES),
    ADD_DATA_CENTRE("Add a data centre", "mdi2o-office-building-plus-outline", "", Group.SITES),
    MIGRATE("Move to a newer version…", "mdi2a-arrow-up-bold-circle-outline", "", Group.SITES),
    ZOOM_OUT("Zoom out", "mdi2m-magnify-minus-outline", "Shortcut+Minus", Group.VIEW),
    ZOOM_IN("Zoom in", "mdi2m-magnify-plus-outline", "Shortcut+Equals", Group.VIEW),
    ZOOM_ACTUAL("Actual size", "mdi2m-magnify", "Shortcut+0", Group.VIEW),
    FIT("Fit the window", "mdi2f-fit-to-page-outline", "Shortcut+9", Group.VIEW),
    TOGGLE_PALETTE("Palette", "mdi2d-dock-left", "Shortcut+1", Group.PANELS),
    TOGGLE_INSPECTOR("Inspector", "mdi2d-dock-right", "Shortcut+2", Group.PANELS),
    TOGGLE_PROBLEMS("Problems", "mdi2d-dock-bottom", "Shortcut+3", Group.PANELS),
    CANVAS_ALONE("Canvas alone", "mdi2f-fullscreen", "F11", Group.PANELS),
    TOGGLE_THEME("Dark theme", "mdi2t-theme-light-dark", "Shortcut+T", Group.PANELS),
    QUIT("Quit", "mdi2e-exit-to-app", "Shortcut+Q", Group.LAST);

    /// Where an action stands in the menu; a line lies between groups.
    public enum Group {
        FILE,
        EDIT,
        SITES,
        VIEW,
        PANELS,
        LAST
    }

    private final String title;
    private final String icon;
    private final String shortcut;
    private final Group group;

    AppAction(String title, String icon, String shortcut, Group group) {
        this.title = title;
        this.icon = icon;
        this.shortcut = shortcut;
        this.group = group;
    }

    /// The words in the menu.
    public String title() {
        return title;
    }

    /// The name of its Ikonli icon.
    public String icon() {
        return icon;
    }

    /// The keys, as JavaFX writes them; empty for an action that has none everywhere.
    public Optional<String> shortcut() {
        return shortcut.isEmpty() ? Optional.empty() : Optional.of(shortcut);
    }

    /// Where it stands in the menu.
    public Group group() {
        return group;
    }
}
