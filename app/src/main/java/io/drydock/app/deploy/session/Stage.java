package io.drydock.app.deploy.session;

/// How far a deployment is. Nothing is deployed before [#RUNNING].
public enum Stage {
    /// Nothing has been asked yet.
    READY,
    /// Looking whether it could work.
    CHECKING,
    /// It has been looked at.
    CHECKED,
    /// Working out what would change.
    PREVIEWING,
    /// What would change is known; a person decides.
    PREVIEWED,
    /// Something changes.
    RUNNING,
    /// It is over, well or not.
    ENDED;

    /// Whether something is being waited for.
    public boolean isBusy() {
        return this == CHECKING || this == PREVIEWING || this == RUNNING;
    }
}
