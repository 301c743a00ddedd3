package io.drydock.model.design;

import java.util.Optional;

/// A connection that somebody drew. The ones that WSO2 needs are not stored: they follow from the
/// connection matrix.
///
/// @param id the identifier
/// @param from the element that opens it
/// @param to the element that accepts it
/// @param kind what it is for
/// @param port the TCP port it uses; 0 where a port has no meaning
/// @param label a remark shown with it; may be empty
public record Connection(
        ElementId id, ElementId from, ElementId to, Kind kind, int port, String label) {

    public Connection {
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "a connection leads from one element to another, not from "
                            + from
                            + " to itself");
        }
        Bound.PORT_OR_NONE.require("port", port);
        TextGrammar.LINE.requireOrEmpty("label", label);
    }

    /// What a drawn connection is for.
    public enum Kind {
        /// Clients reach a load balancer or a node.
        EXPOSURE("exposure"),
        /// A gateway or an integrator calls a service.
        BACKEND("backend"),
        /// A line between two sites: VPN or Direct Connect.
        SITE_LINK("site-link"),
        /// A database or file system kept equal at another site.
        REPLICATION("replication"),
        /// A DNS name that moves to the other site when the first fails.
        FAILOVER("failover");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /// The name in design files.
        public String key() {
            return key;
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
}
