package io.drydock.model.catalogue;

import java.util.Optional;

/// What a logical database holds. The first two belong to API Manager, the others to Analytics of
/// 2.x and 3.x.
public enum DatabaseRole {
    APIM("apim_db"),
    SHARED("shared_db"),
    ANALYTICS("apim_analytics_db"),
    CLUSTER_COORDINATION("cluster_db"),
    PERSISTENCE("persistence_db"),
    PERMISSION("permissions_db"),
    DASHBOARD("dashboard_db"),
    BUSINESS_RULES("business_rules_db");

    private final String key;

    DatabaseRole(String key) {
        this.key = key;
    }

    /// The name in design files, which is also the usual name of the database.
    public String key() {
        return key;
    }

    /// True for the databases of Analytics.
    public boolean isAnalytics() {
        return this != APIM && this != SHARED;
    }

    /// The role with this key, if there is one.
    public static Optional<DatabaseRole> ofKey(String key) {
        for (DatabaseRole role : values()) {
            if (role.key.equals(key)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
