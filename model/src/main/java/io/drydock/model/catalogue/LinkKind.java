package io.drydock.model.catalogue;

/// What a connection carries; drawings colour by it.
public enum LinkKind {
    /// API traffic of clients, up to the back-end.
    CLIENT,
    /// Calls between components: keys, policies, artefacts.
    CONTROL,
    /// Throttling, notification and statistics events.
    EVENTS,
    /// Databases, file systems and caches.
    DATA,
    /// Portals, consoles and dashboards used by people.
    MANAGEMENT
}
