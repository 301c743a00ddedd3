package io.drydock.app.deployer;

import java.util.List;

/// Something to be filled in before a deployment.
///
/// @param key under which its value is passed on
/// @param label what it is called
/// @param kind how it is filled in
/// @param choices what can be chosen, for a choice
/// @param initial the value to begin with; empty for none
/// @param help what it is for; may be empty
/// @param required whether it must not stay empty
/// @param rare whether it is seldom filled in, so that it is not shown at first
public record FormField(
        String key,
        String label,
        Kind kind,
        List<String> choices,
        String initial,
        String help,
        boolean required,
        boolean rare) {

    /// How a field is filled in.
    public enum Kind {
        /// A line of text.
        TEXT,
        /// A line of text that is not shown and never kept.
        SECRET,
        /// One of several.
        CHOICE,
        /// Folders, files and addresses, separated by semicolons.
        SOURCES
    }

    public FormField {
        choices = List.copyOf(choices);
    }

    /// A line of text.
    public static FormField text(
            String key, String label, String initial, String help, boolean required) {
        return new FormField(key, label, Kind.TEXT, List.of(), initial, help, required, false);
    }

    /// A line of text that is not shown and never kept.
    public static FormField secret(String key, String label, String help, boolean required) {
        return new FormField(key, label, Kind.SECRET, List.of(), "", help, required, false);
    }

    /// One of several; the first to begin with.
    public static FormField choice(String key, String label, List<String> choices, String help) {
        String first = choices.isEmpty() ? "" : choices.getFirst();
        return new FormField(key, label, Kind.CHOICE, choices, first, help, false, false);
    }

    /// Folders, files and addresses, at least one of them.
    public static FormField sources(String key, String label, String help) {
        return new FormField(key, label, Kind.SOURCES, List.of(), "", help, true, false);
    }

    /// The same, not to stay empty.
    public FormField asRequired() {
        return new FormField(key, label, kind, choices, initial, help, true, rare);
    }

    /// The same, not shown at first.
    public FormField asRare() {
        return new FormField(key, label, kind, choices, initial, help, required, true);
    }
}
