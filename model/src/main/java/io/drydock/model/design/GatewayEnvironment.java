package io.drydock.model.design;

/// The environment that APIs are published to and a gateway cluster serves.
///
/// @param name its name, also the label that gateways subscribe to
/// @param type what kind of keys it accepts
public record GatewayEnvironment(String name, Type type) {

    public GatewayEnvironment {
        TextGrammar.ENVIRONMENT.require("environment", name);
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
