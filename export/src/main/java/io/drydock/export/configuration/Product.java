package io.drydock.export.configuration;

import io.drydock.model.catalogue.ProfileId;
import java.util.List;

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

    /// The logs that are kept, by their file names without the ending; a star stands for a date.
    /// Each becomes a stream of its own: of several files that fit one name, the agent sends the
    /// newest only. Those that are empty unless they are turned on are left out.
    ///
    /// Source: `log4j2.properties` and `catalina-server.xml` of wso2/product-apim,
    /// wso2/product-micro-integrator and wso2/carbon-kernel; CloudWatch User Guide, logs section of
    /// the agent's configuration file.
    List<String> logNames() {
        return switch (this) {
            case API_MANAGER -> List.of("wso2carbon", "wso2-apigw-errors", "audit", "http_access*");
            case ENTERPRISE_INTEGRATOR, MICRO_INTEGRATOR ->
                    List.of("wso2carbon", "wso2error", "audit", "http_access*");
            case ANALYTICS, EI_ANALYTICS -> List.of("carbon", "audit");
            case IDENTITY_SERVER -> List.of("wso2carbon", "audit", "http_access*");
        };
    }
}
