package io.drydock.model.catalogue;

/// A part in the product's conversation. A profile plays one or more: an all-in-one node plays
/// nearly all of them, a gateway only one.
public enum Role {
    GATEWAY,
    KEY_MANAGER,
    TRAFFIC_MANAGER,
    PUBLISHER,
    DEVELOPER_PORTAL,
    /// Portals, administration and internal API of 4.x.
    CONTROL_PLANE,
    /// Announces changes of APIs, applications and keys to the other nodes.
    EVENT_HUB,
    ANALYTICS_WORKER,
    ANALYTICS_DASHBOARD,
    ENTERPRISE_INTEGRATOR,
    MICRO_INTEGRATOR,
    EI_ANALYTICS_WORKER,
    EI_ANALYTICS_DASHBOARD
}
