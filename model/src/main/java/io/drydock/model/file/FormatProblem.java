package io.drydock.model.file;

/// What is wrong in a file, and where.
///
/// @param location where it is
/// @param message what is wrong and what to do about it
public record FormatProblem(Location location, String message) {

    @Override
    public String toString() {
        return location + ": " + message;
    }
}
