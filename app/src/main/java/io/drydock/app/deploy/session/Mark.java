package io.drydock.app.deploy.session;

/// What is shown at an element. Of several things that would change, the later constant is the
/// graver one.
public enum Mark {
    /// It would be made.
    TO_ADD("would be made"),
    /// It would be changed.
    TO_CHANGE("would be changed"),
    /// It would be made anew.
    TO_REPLACE("would be replaced"),
    /// It would be deleted.
    TO_DELETE("would be deleted"),
    /// Something about it is being made or changed.
    RUNNING("under way"),
    /// All of it is as wanted.
    DONE("done"),
    /// Something about it went wrong by itself.
    FAILED("failed"),
    /// It was given up because something else went wrong.
    GIVEN_UP("given up"),
    /// It is being taken back or deleted.
    LEAVING("being taken back"),
    /// It is not there any more.
    GONE("not there"),
    /// It is not as it was deployed.
    DRIFTED("changed outside");

    private final String words;

    Mark(String words) {
        this.words = words;
    }

    /// What it means, for a tooltip.
    public String words() {
        return words;
    }
}
