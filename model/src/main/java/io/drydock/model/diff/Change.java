package io.drydock.model.diff;

/// One difference between two designs.
///
/// @param kind what happened
/// @param part what it happened to
/// @param element the identifier of the element; for the design as a whole its name
/// @param text what happened, in words
public record Change(Kind kind, Part part, String element, String text) {

    /// What happened to an element.
    public enum Kind {
        ADDED("added", "+"),
        REMOVED("removed", "-"),
        /// Same identifier, another name.
        RENAMED("renamed", "~"),
        /// Another identifier under the name of one that is gone.
        REPLACED("replaced", "~"),
        MOVED("moved", ">"),
        /// It leads somewhere else, or serves others.
        REWIRED("rewired", ">"),
        CHANGED("changed", "~");

        private final String key;
        private final String sign;

        Kind(String key, String sign) {
            this.key = key;
            this.sign = sign;
        }

        /// The name in reports for other programs.
        public String key() {
            return key;
        }

        /// One character for lists.
        public String sign() {
            return sign;
        }
    }

    /// What part of a design an element belongs to.
    public enum Part {
        DESIGN("design", "Design"),
        SETTINGS("settings", "Settings"),
        NETWORK("network", "Network"),
        CLUSTERS("clusters", "Clusters"),
        NODES("nodes", "Nodes"),
        CONNECTIONS("connections", "Connections"),
        ACCEPTANCES("acceptances", "Accepted findings");

        private final String key;
        private final String title;

        Part(String key, String title) {
            this.key = key;
            this.title = title;
        }

        /// The name in reports for other programs.
        public String key() {
            return key;
        }

        /// The name people read.
        public String title() {
            return title;
        }
    }
}
