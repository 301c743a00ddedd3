package io.drydock.model.design;

import java.util.regex.Pattern;

/// The environment that APIs are published to and a gateway cluster serves.
///
/// @param name its name, also the label that gateways subscribe to
/// @param type what kind of keys it accepts
public record GatewayEnvironment(String name, Type type) {

    private static final Pattern OTHER_SIGN = Pattern.compile("[^A-Za-z0-9 _.-]");

    public GatewayEnvironment {
        TextGrammar.ENVIRONMENT.require("environment", name);
    }

    /// A name for the environment that a cluster serves, after the cluster: names of clusters may
    /// hold signs that names of environments may not.
    public static String nameAfter(Cluster cluster) {
        String name = OTHER_SIGN.matcher(cluster.name()).replaceAll("").strip();
        return TextGrammar.ENVIRONMENT.allows(name) ? name : cluster.id().value();
    }

    /// What kind of keys an environment accepts.
    public enum Type {
        HYBRID("hybrid"),
        PRODUCTION("production"),
        SANDBOX("sandbox");

        private final String key;

        Type(String key) {
            this.key = key;
        }

        /// The name in design files and in the product's configuration.
        public String key() {
            return key;
        }
    }
}
