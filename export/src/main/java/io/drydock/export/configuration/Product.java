package io.drydock.export.configuration;

import io.drydock.model.catalogue.ProfileId;

/// The product that a profile belongs to. It decides where things lie in the installed folder and
/// in which form the configuration is written.
public enum Product {
    API_MANAGER,
    ANALYTICS,
    ENTERPRISE_INTEGRATOR,
    EI_ANALYTICS,
    MICRO_INTEGRATOR,
    IDENTITY_SERVER;

    /// The product of a profile.
    public static Product of(ProfileId profile) {
        return switch (profile) {
            case ALL_IN_ONE,
                    GATEWAY,
                    KEY_MANAGER,
                    TRAFFIC_MANAGER,
                    PUBLISHER,
                    DEVELOPER_PORTAL,
                    CONTROL_PLANE,
                    CORE ->
                    API_MANAGER;
            case ANALYTICS_WORKER, ANALYTICS_DASHBOARD -> ANALYTICS;
            case ENTERPRISE_INTEGRATOR -> ENTERPRISE_INTEGRATOR;
            case EI_ANALYTICS_WORKER, EI_ANALYTICS_DASHBOARD -> EI_ANALYTICS;
            case MICRO_INTEGRATOR -> MICRO_INTEGRATOR;
            case IDENTITY_SERVER -> IDENTITY_SERVER;
        };
    }

    /// True when its archive carries the version of API Manager. The others have versions of their
    /// own, which a design does not know.
    public boolean hasVersionOfDesign() {
        return this == API_MANAGER || this == ANALYTICS;
    }

    /// True when it is configured by YAML.
    public boolean isAnalytics() {
        return this == ANALYTICS || this == EI_ANALYTICS;
    }
}
