package io.drydock.model.catalogue;

/// From where a port may be reached.
///
/// Source: the default product ports and the production guidelines of the API Manager
/// documentation.
public enum Reach {
    /// May sit behind a load balancer that clients reach.
    EDGE,
    /// May sit behind a load balancer, but an internal one: other components and staff only.
    PRIVATE,
    /// Each node must be addressed by itself; a load balancer in front of it breaks the product.
    NODE,
    /// Unencrypted twin of another port, to be closed in production.
    CLOSE_IN_PRODUCTION,
    /// Only old ways of clustering use it.
    LEGACY,
    /// Nobody outside the machine may reach it.
    BLOCKED
}
