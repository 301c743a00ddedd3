package io.drydock.model.catalogue;

import java.util.Optional;

/// A WSO2 runtime role that a node can play. Which of them exist in a product generation is in the
/// [Catalogue].
public enum ProfileId {
    ALL_IN_ONE("am-aio"),
    GATEWAY("am-gw"),
    KEY_MANAGER("am-km"),
    TRAFFIC_MANAGER("am-tm"),
    PUBLISHER("am-pub"),
    DEVELOPER_PORTAL("am-dev"),
    CONTROL_PLANE("am-cp"),
    /// Publisher, portal, administration and traffic manager in one JVM.
    CORE("am-core"),
    ANALYTICS_WORKER("an-worker"),
    ANALYTICS_DASHBOARD("an-dash"),
    ENTERPRISE_INTEGRATOR("ei"),
    EI_ANALYTICS_WORKER("ei-an-worker"),
    EI_ANALYTICS_DASHBOARD("ei-an-dash"),
    MICRO_INTEGRATOR("mi"),
    IDENTITY_SERVER("is-km");

    private final String key;

    ProfileId(String key) {
        this.key = key;
    }

    /// The stable name used in design files, such as `am-gw`.
    public String key() {
        return key;
    }

    /// The profile with this key, if there is one.
    public static Optional<ProfileId> ofKey(String key) {
        for (ProfileId profile : values()) {
            if (profile.key.equals(key)) {
                return Optional.of(profile);
            }
        }
        return Optional.empty();
    }
}
