package io.drydock.export.helm;

import io.drydock.model.catalogue.ProfileId;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// What an official chart is like: where it lies in a checkout, how it names what it makes, and
/// which of its ports it can expose.
///
/// Source: templates of the charts for API Manager 4.5 to 4.7.
enum ChartKind {
    CONTROL_PLANE("acp", "distributed/control-plane", "", true, "wso2am-control-plane"),
    TRAFFIC_MANAGER("tm", "distributed/traffic-manager", "", true, "wso2am-traffic-manager"),
    KEY_MANAGER("km", "distributed/key-manager", "", false, "wso2am-km"),
    GATEWAY("gw", "distributed/gateway", "", false, "wso2am-gateway"),
    ALL_IN_ONE("aio", "all-in-one", "-am", true, "wso2am");

    private final String key;
    private final String folder;
    private final String suffix;
    private final boolean pair;
    private final String container;

    ChartKind(String key, String folder, String suffix, boolean pair, String container) {
        this.key = key;
        this.folder = folder;
        this.suffix = suffix;
        this.pair = pair;
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
            case PUBLISHER,
                    DEVELOPER_PORTAL,
                    CORE,
                    ANALYTICS_WORKER,
                    ANALYTICS_DASHBOARD,
                    ENTERPRISE_INTEGRATOR,
                    EI_ANALYTICS_WORKER,
                    EI_ANALYTICS_DASHBOARD,
                    MICRO_INTEGRATOR,
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

    /// Whether its pods are two deployments of one pod each, every one with a service of its own.
    boolean isPair() {
        return pair;
    }

    /// The name of the product's container in its pods.
    String container() {
        return container;
    }

    /// Port of the product -> name of the ingress in the chart's values, by port.
    SequencedMap<Integer, String> ingresses() {
        SequencedMap<Integer, String> names = new LinkedHashMap<>();
        switch (this) {
            case CONTROL_PLANE -> names.put(9443, "controlPlane");
            case TRAFFIC_MANAGER -> {}
            case KEY_MANAGER -> names.put(9443, "km");
            case GATEWAY -> addTraffic(names);
            case ALL_IN_ONE -> {
                names.put(9443, "management");
                addTraffic(names);
            }
        }
        return names;
    }

    private static void addTraffic(SequencedMap<Integer, String> names) {
        names.put(8243, "gateway");
        names.put(8099, "websocket");
        names.put(8021, "websub");
    }
}
