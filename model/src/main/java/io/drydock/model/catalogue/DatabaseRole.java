package io.drydock.model.catalogue;

/// What a database is for. Databases of two roles are two databases, though they may lie on one
/// server.
public enum DatabaseRole {
    /// APIs, applications, subscriptions and keys.
    APIM("apim_db"),
    /// Users, permissions and registry that nodes share.
    SHARED("shared_db"),
    /// Aggregated statistics.
    ANALYTICS("apim_analytics_db"),
    /// Coordination of the analytics workers.
    ANALYTICS_CLUSTER("cluster_db"),
    /// State snapshots of the analytics workers.
    ANALYTICS_PERSISTENCE("persistence_db"),
    /// Permissions of analytics users.
    ANALYTICS_PERMISSION("permission_db"),
    /// Dashboard definitions.
    ANALYTICS_DASHBOARD("dashboard_db"),
    /// Business rule definitions.
    ANALYTICS_BUSINESS_RULES("business_rules_db"),
    /// Statistics of the integrator, kept apart from those of API Manager.
    EI_ANALYTICS("ei_analytics_db"),
    /// Identities and tokens that an Identity Server keeps of its own.
    IDENTITY("identity_db");

    private final String schema;

    DatabaseRole(String schema) {
        this.schema = schema;
    }

    /// The customary name of the database, such as `apim_db`.
    public String schema() {
        return schema;
    }

    /// True for the databases that belong to analytics, which never share one with API Manager.
    public boolean isAnalytics() {
        return switch (this) {
            case ANALYTICS,
                    ANALYTICS_CLUSTER,
                    ANALYTICS_PERSISTENCE,
                    ANALYTICS_PERMISSION,
                    ANALYTICS_DASHBOARD,
                    ANALYTICS_BUSINESS_RULES,
                    EI_ANALYTICS ->
                    true;
            case APIM, SHARED, IDENTITY -> false;
        };
    }
}
