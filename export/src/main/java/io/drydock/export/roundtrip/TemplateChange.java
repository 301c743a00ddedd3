package io.drydock.export.roundtrip;

/// Something in a template that differs from what Drydock exports for the design inside it.
///
/// @param kind what happened
/// @param file the template's file
/// @param path where, such as `Resources.PublicAlb.Properties.Scheme`
/// @param exported the value as it is exported; empty for an addition
/// @param now the value in the file; empty for a removal
public record TemplateChange(Kind kind, String file, String path, String exported, String now) {

    /// What happened.
    public enum Kind {
        ADDED("added"),
        REMOVED("removed"),
        CHANGED("changed");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /// The name in output.
        public String key() {
            return key;
        }
    }

    /// The change in one line.
    public String text() {
        return switch (kind) {
            case ADDED -> path + " was added: " + now;
            case REMOVED -> path + " was removed: " + exported;
            case CHANGED -> path + " was " + exported + " and is " + now;
        };
    }
}
