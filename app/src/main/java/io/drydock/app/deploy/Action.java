package io.drydock.app.deploy;

/// What can be done with a deployment besides applying a preview.
public enum Action {
    /// End the operation that runs.
    CANCEL("Cancel", false),
    /// Go back to what was there before.
    ROLL_BACK("Roll back", true),
    /// Go on with a rollback that got stuck.
    CONTINUE_ROLLBACK("Continue rollback", false),
    /// Take everything away that is not to be kept.
    DELETE("Delete", true),
    /// Take away the rest after a deletion that got stuck, and keep what got stuck.
    DELETE_RETAINING("Delete, keeping what is stuck", true);

    private final String title;
    private final boolean dangerous;

    Action(String title, boolean dangerous) {
        this.title = title;
        this.dangerous = dangerous;
    }

    /// The name as a person reads it.
    public String title() {
        return title;
    }

    /// Whether it needs a confirmation.
    public boolean isDangerous() {
        return dangerous;
    }
}
