package io.drydock.model.pattern;

import java.util.Optional;

/// A deployment pattern under its stable key. Numbers are aliases that belong to a scheme, because
/// at least five numberings are in use.
public enum PatternKey {
    ALL_IN_ONE_SINGLE("aio-single"),
    ALL_IN_ONE_HA("aio-ha"),
    ALL_IN_ONE_GATEWAY("aio-gw"),
    GATEWAY_KEY_MANAGER("gw-km-separated"),
    CONTROL_TRAFFIC_GATEWAY("cp-tm-gw"),
    FULLY_DISTRIBUTED("cp-tm-gw-km"),
    INTERNAL_EXTERNAL("gw-internal-external"),
    HYBRID_CLOUD("hybrid-cloud"),
    IDENTITY_SERVER("aio-is");

    private final String key;

    PatternKey(String key) {
        this.key = key;
    }

    /// The name in design files and on the command line.
    public String key() {
        return key;
    }

    /// The pattern with this key, if there is one.
    public static Optional<PatternKey> ofKey(String key) {
        for (PatternKey pattern : values()) {
            if (pattern.key.equals(key)) {
                return Optional.of(pattern);
            }
        }
        return Optional.empty();
    }
}
