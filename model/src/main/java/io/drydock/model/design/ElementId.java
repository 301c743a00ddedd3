package io.drydock.model.design;

import java.util.regex.Pattern;

/// The name by which elements of a design refer to each other: unique in the design, stable over
/// edits, and readable in the file.
///
/// @param value lower-case letters, digits and hyphens, starting with a letter, at most 63 long
///   (what a DNS label and a Kubernetes name allow)
public record ElementId(String value) implements Comparable<ElementId> {

    /// The longest identifier, in characters.
    public static final int MAX_LENGTH = 63;

    private static final Pattern FORM = Pattern.compile("[a-z]([a-z0-9-]*[a-z0-9])?");

    public ElementId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "'"
                            + value
                            + "' is not an identifier: use lower-case letters, digits and"
                            + " hyphens, starting with a letter, at most 63 characters");
        }
    }

    /// Whether the text may be an identifier.
    public static boolean isValid(String text) {
        return text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(ElementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
