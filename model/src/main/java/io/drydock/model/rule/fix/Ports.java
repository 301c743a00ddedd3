package io.drydock.model.rule.fix;

import io.drydock.model.catalogue.ProfileId;

/// The ports that rules speak of, by what may be done with them. Numbers are those of the product,
/// before any offset.
public final class Ports {

    private Ports() {}

    /// Portals, consoles and internal services, with or without TLS.
    public static boolean isServlet(int port) {
        return port == 9443 || port == 9763;
    }

    /// API calls, WebSocket and WebSub.
    public static boolean isApiTraffic(int port) {
        return switch (port) {
            case 8243, 8280, 8099, 9099, 8021, 9021 -> true;
            default -> false;
        };
    }

    /// Events and brokers: clients address each node by itself.
    public static boolean isEvent(int port) {
        return switch (port) {
            case 5672, 8672, 9611, 9711, 7611, 7711, 7612, 7712, 9893, 10711 -> true;
            default -> false;
        };
    }

    /// Services of an analytics worker for dashboards.
    public static boolean isAnalyticsService(int port) {
        return port == 9444 || port == 9091 || port == 7444;
    }

    /// The embedded directory, its ticket service, and Java management.
    public static boolean isHidden(int port) {
        return port == 10389 || port == 8000 || port == 9999 || port == 11111;
    }

    /// The port that serves the same with TLS; the port itself where it is encrypted or unknown.
    public static int encryptedTwin(int port) {
        return switch (port) {
            case 8280 -> 8243;
            case 9763 -> 9443;
            case 9099 -> 8099;
            case 9021 -> 8021;
            default -> port;
        };
    }

    /// Whether nodes of the profile run API Manager itself, not a product beside it.
    public static boolean isApiManager(ProfileId profile) {
        return profile.key().startsWith("am-");
    }
}
