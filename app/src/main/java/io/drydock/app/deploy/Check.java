package io.drydock.app.deploy;

/// Something that was looked at before a deployment.
///
/// @param result how it looks
/// @param subject what was looked at, such as `Certificate`
/// @param text what was seen
/// @param remedy what to do about it; empty where nothing needs to be done
public record Check(Result result, String subject, String text, String remedy) {

    /// How it looks.
    public enum Result {
        /// Fine.
        PASSED,
        /// It may work; a person should know.
        WARNING,
        /// It would fail, or must not be done without a reason.
        FAILED
    }

    /// Something in order.
    public static Check passed(String subject, String text) {
        return new Check(Result.PASSED, subject, text, "");
    }

    /// Something a person should know.
    public static Check warning(String subject, String text, String remedy) {
        return new Check(Result.WARNING, subject, text, remedy);
    }

    /// Something that stands in the way.
    public static Check failed(String subject, String text, String remedy) {
        return new Check(Result.FAILED, subject, text, remedy);
    }

    /// Whether this stands in the way.
    public boolean blocks() {
        return result == Result.FAILED;
    }
}
