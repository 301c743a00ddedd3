package io.drydock.model.design;

/// A horizontal band of a site: subnets of one tier serve one purpose.
public enum Tier {
    /// Reached from the internet: load balancers, NAT gateways, bastions.
    PUBLIC("public", "Public"),
    /// WSO2 nodes and internal load balancers.
    APPLICATION("application", "Application"),
    /// Databases and their proxies.
    DATABASE("database", "Database"),
    /// Configuration management, update hosts, continuous delivery.
    MANAGEMENT("management", "Management");

    private final String key;
    private final String title;

    Tier(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /// The name in design files.
    public String key() {
        return key;
    }

    /// The name people read.
    public String title() {
        return title;
    }
}
