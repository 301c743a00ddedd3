package io.drydock.model.design;

import java.util.Optional;

/// Something outside the deployment that talks to it or is called by it.
///
/// @param id the identifier
/// @param name the name people read
/// @param kind what it is
/// @param placement outside, or a subnet of a data centre
public record ExternalNode(ElementId id, String name, Kind kind, Placement placement)
        implements Node {

    public ExternalNode {
        TextGrammar.LINE.require("name", name);
    }

    /// What an outside thing is.
    public enum Kind {
        API_CLIENT("api-client", "API client"),
        STAFF("staff", "Staff"),
        BACKEND("backend", "Back-end service"),
        IDENTITY_PROVIDER("identity-provider", "Identity provider"),
        WSO2_CLOUD("wso2-cloud", "WSO2 API cloud");

        private final String key;
        private final String title;

        Kind(String key, String title) {
            this.key = key;
            this.title = title;
        }

        /// The name in design files.
        public String key() {
            return key;
        }

        /// The name people read.
        public String title() {
            return title;
        }

        /// The kind with this key, if there is one.
        public static Optional<Kind> ofKey(String key) {
            for (Kind kind : values()) {
                if (kind.key.equals(key)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    @Override
    public ExternalNode withPlacement(Placement newPlacement) {
        return new ExternalNode(id, name, kind, newPlacement);
    }

    @Override
    public ExternalNode withName(String newName) {
        return new ExternalNode(id, newName, kind, placement);
    }
}
