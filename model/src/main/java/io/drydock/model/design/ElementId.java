package io.drydock.model.design;

/// The name by which elements of a design refer to each other: unique in the design, stable over
/// edits, and readable in the file.
///
/// @param value lower-case letters, digits and hyphens, starting with a letter, at most 63 long
///   (what a DNS label and a Kubernetes name allow)
public record ElementId(String value) implements Comparable<ElementId> {

    /// The longest identifier, in characters.
    public static final int MAX_LENGTH = 63;

    public ElementId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "'"
                            + TextGrammar.shown(value)
                            + "' is not an identifier: use lower-case letters, digits and"
                            + " hyphens, starting with a letter, at most 63 characters, and no"
                            + " name that Windows keeps for a device, such as con or aux");
        }
    }

    /// Whether the text may be an identifier.
    public static boolean isValid(String text) {
        return TextGrammar.ELEMENT_ID.allows(text);
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
