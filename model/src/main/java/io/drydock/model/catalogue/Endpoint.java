package io.drydock.model.catalogue;

import java.util.List;

/// One end of a row of the connection matrix. Rows speak of roles, not of profiles, so that one
/// matrix holds for every composition.
public sealed interface Endpoint {

    /// Every node that plays one of these roles, each by itself.
    ///
    /// @param roles one or more roles
    record NodesPlaying(List<Role> roles) implements Endpoint {
        public NodesPlaying {
            roles = requireSome(roles);
        }
    }

    /// The load balancer before the nodes that play one of these roles.
    ///
    /// @param roles one or more roles
    record LoadBalancerOf(List<Role> roles) implements Endpoint {
        public LoadBalancerOf {
            roles = requireSome(roles);
        }
    }

    /// Every node of exactly this profile, whatever roles it plays.
    ///
    /// @param profile the profile
    record NodesOf(ProfileId profile) implements Endpoint {}

    /// Something that is not a WSO2 node.
    enum External implements Endpoint {
        /// An application that calls APIs or asks for tokens.
        API_CLIENT,
        /// A person's browser.
        BROWSER,
        /// A service behind an API or an integration.
        BACKEND,
        /// The database server with `apim_db` and `shared_db`.
        DATABASE,
        /// The database server of analytics.
        ANALYTICS_DATABASE,
        /// The shared file system.
        FILE_SYSTEM,
        /// Redis or Valkey.
        CACHE,
        /// The directory of people and groups.
        USER_STORE
    }

    private static List<Role> requireSome(List<Role> roles) {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("an end of a connection names no role");
        }
        return List.copyOf(roles);
    }
}
