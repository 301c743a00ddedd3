package io.drydock.model.file;

/// What is wrong in a file, and where.
///
/// @param location where it is
/// @param path the way to it in the JSON, such as `nodes[3].name`; empty where there is none
/// @param message what is wrong and what to do about it
public record FormatProblem(Location location, String path, String message) {

    /// A problem of the text, which has no path.
    public FormatProblem(Location location, String message) {
        this(location, "", message);
    }

    @Override
    public String toString() {
        return path.isEmpty() ? location + ": " + message : location + ": " + path + ": " + message;
    }
}
