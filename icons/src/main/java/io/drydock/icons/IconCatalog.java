package io.drydock.icons;

/// Says what each glyph looks like and what kind of thing it stands for.
///
/// The pictures are Material Design Icons: as a name for Ikonli, which paints controls with the
/// font, and as outlines for everything that is not a control.
public final class IconCatalog {
    private IconCatalog() {}

    /// The name Ikonli's Material Design 2 pack knows the glyph by.
    public static String literal(Glyph glyph) {
        return switch (glyph) {
            case ALL_IN_ONE -> "mdi2c-cube-outline";
            case GATEWAY -> "mdi2b-boom-gate-outline";
            case KEY_MANAGER -> "mdi2k-key-outline";
            case TRAFFIC_MANAGER -> "mdi2t-traffic-light-outline";
            case CONTROL_PLANE -> "mdi2t-tune-variant";
            case PUBLISHER -> "mdi2f-file-document-edit-outline";
            case DEVELOPER_PORTAL -> "mdi2s-storefront-outline";
            case CORE -> "mdi2h-hub-outline";
            case ANALYTICS_WORKER -> "mdi2c-chart-timeline-variant";
            case ANALYTICS_DASHBOARD -> "mdi2m-monitor-dashboard";
            case ENTERPRISE_INTEGRATOR -> "mdi2p-puzzle-outline";
            case MICRO_INTEGRATOR -> "mdi2t-toy-brick-outline";
            case IDENTITY_SERVER -> "mdi2f-fingerprint";
            case LOAD_BALANCER -> "mdi2s-scale-balance";
            case DATABASE -> "mdi2d-database-outline";
            case FILE_SYSTEM -> "mdi2f-folder-network-outline";
            case CACHE -> "mdi2m-memory";
            case NAT_GATEWAY -> "mdi2s-swap-horizontal-bold";
            case BASTION -> "mdi2c-castle";
            case INSTANCE_CONNECT_ENDPOINT -> "mdi2c-console-network-outline";
            case VPN -> "mdi2v-vpn";
            case DIRECT_CONNECT -> "mdi2c-connection";
            case DNS -> "mdi2s-sign-direction";
            case CERTIFICATES -> "mdi2c-certificate-outline";
            case CONTAINER_REGISTRY -> "mdi2l-layers-triple-outline";
            case SECRETS -> "mdi2s-safe-square-outline";
            case MONITORING -> "mdi2h-heart-pulse";
            case AUDIT_TRAIL -> "mdi2c-clipboard-text-clock-outline";
            case FLOW_LOGS -> "mdi2w-waves-arrow-right";
            case OBJECT_STORAGE -> "mdi2b-bucket-outline";
            case DATABASE_PROXY -> "mdi2d-database-arrow-right-outline";
            case USER_STORE -> "mdi2a-account-box-multiple-outline";
            case KUBERNETES_CLUSTER -> "mdi2s-ship-wheel";
            case UPDATE_HOST -> "mdi2d-download-network-outline";
            case CONFIGURATION_MANAGEMENT -> "mdi2c-cog-outline";
            case FIREWALL -> "mdi2w-wall-fire";
            case API_CLIENT -> "mdi2c-cellphone-link";
            case STAFF -> "mdi2a-account-tie-outline";
            case BACKEND -> "mdi2s-server-network-outline";
            case IDENTITY_PROVIDER -> "mdi2s-shield-account-outline";
            case WSO2_CLOUD -> "mdi2c-cloud-outline";
            case DATA_CENTRE -> "mdi2o-office-building-outline";
            case CLOUD_REGION -> "mdi2m-map-marker-radius-outline";
            case ERROR -> "mdi2c-close-octagon";
            case WARNING -> "mdi2a-alert";
            case INFORMATION -> "mdi2i-information";
        };
    }

    /// The glyph's outline as SVG path data in a box of 24 by 24, y downwards, to be filled by the
    /// non-zero rule. Only absolute `M`, `L`, `Q` and `Z` with numbers parted by single spaces.
    public static String outline(Glyph glyph) {
        return Outlines.of(glyph);
    }

    /// What kind of thing the glyph stands for.
    public static Category category(Glyph glyph) {
        return switch (glyph) {
            case ALL_IN_ONE,
                    GATEWAY,
                    KEY_MANAGER,
                    TRAFFIC_MANAGER,
                    CONTROL_PLANE,
                    PUBLISHER,
                    DEVELOPER_PORTAL,
                    CORE,
                    ANALYTICS_WORKER,
                    ANALYTICS_DASHBOARD,
                    ENTERPRISE_INTEGRATOR,
                    MICRO_INTEGRATOR,
                    IDENTITY_SERVER ->
                    Category.WSO2;
            case KUBERNETES_CLUSTER, CONTAINER_REGISTRY -> Category.COMPUTE;
            case LOAD_BALANCER, NAT_GATEWAY, VPN, DIRECT_CONNECT, DNS, INSTANCE_CONNECT_ENDPOINT ->
                    Category.NETWORK;
            case DATABASE, CACHE, DATABASE_PROXY -> Category.DATABASE;
            case FILE_SYSTEM, OBJECT_STORAGE -> Category.STORAGE;
            case BASTION, CERTIFICATES, SECRETS, USER_STORE, FIREWALL -> Category.SECURITY;
            case MONITORING, AUDIT_TRAIL, FLOW_LOGS, UPDATE_HOST, CONFIGURATION_MANAGEMENT ->
                    Category.MANAGEMENT;
            case API_CLIENT,
                    STAFF,
                    BACKEND,
                    IDENTITY_PROVIDER,
                    WSO2_CLOUD,
                    DATA_CENTRE,
                    CLOUD_REGION,
                    ERROR,
                    WARNING,
                    INFORMATION ->
                    Category.OUTSIDE;
        };
    }
}
