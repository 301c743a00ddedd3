package io.drydock.model.file;

/// A place in a text file, as editors count it.
///
/// @param line the line, from 1
/// @param column the character in the line, from 1
public record Location(int line, int column) {

    /// The beginning of a file.
    public static final Location START = new Location(1, 1);

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
