package io.drydock.export.helm;

import io.drydock.model.catalogue.ProfileId;
import java.util.Optional;

/// What an official chart is like in every line: where it lies in a checkout, and how it names what
/// it makes.
///
/// Source: templates of the charts for API Manager 3.2 and 4.2 to 4.7, and Micro Integrator 4.6.
enum ChartKind {
    CONTROL_PLANE("acp", "distributed/control-plane", "", "wso2am-control-plane"),
    TRAFFIC_MANAGER("tm", "distributed/traffic-manager", "", "wso2am-traffic-manager"),
    KEY_MANAGER("km", "distributed/key-manager", "", "wso2am-km"),
    GATEWAY("gw", "distributed/gateway", "", "wso2am-gateway"),
    ALL_IN_ONE("aio", "all-in-one", "-am", "wso2am"),
    MICRO_INTEGRATOR("mi", "mi", "", "wso2mi");

    private final String key;
    private final String folder;
    private final String suffix;
    private final String container;

    ChartKind(String key, String folder, String suffix, String container) {
        this.key = key;
        this.folder = folder;
        this.suffix = suffix;
        this.container = container;
    }

    /// The chart's kind for a profile; empty where the official charts know no such role.
    static Optional<ChartKind> of(ProfileId profile) {
        return switch (profile) {
            case CONTROL_PLANE -> Optional.of(CONTROL_PLANE);
            case TRAFFIC_MANAGER -> Optional.of(TRAFFIC_MANAGER);
            case KEY_MANAGER -> Optional.of(KEY_MANAGER);
            case GATEWAY -> Optional.of(GATEWAY);
            case ALL_IN_ONE -> Optional.of(ALL_IN_ONE);
            case MICRO_INTEGRATOR -> Optional.of(MICRO_INTEGRATOR);
            case PUBLISHER,
                    DEVELOPER_PORTAL,
                    CORE,
                    ANALYTICS_WORKER,
                    ANALYTICS_DASHBOARD,
                    ENTERPRISE_INTEGRATOR,
                    EI_ANALYTICS_WORKER,
                    EI_ANALYTICS_DASHBOARD,
                    IDENTITY_SERVER ->
                    Optional.empty();
        };
    }

    /// The column of the key table.
    String key() {
        return key;
    }

    /// Its folder in a checkout of the charts.
    String folder() {
        return folder;
    }

    /// What it puts between the full name and the rest of a name.
    String suffix() {
        return suffix;
    }

    /// The name of the product's container in its pods.
    String container() {
        return container;
    }
}
