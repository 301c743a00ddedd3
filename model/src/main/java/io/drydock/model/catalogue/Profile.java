package io.drydock.model.catalogue;

import java.util.List;
import java.util.Optional;

/// What one generation's profile is and needs: the row of the profile catalogue.
///
/// @param id which profile
/// @param generation in which generation
/// @param displayName its name in that generation, such as `Store` in 2.x
/// @param launch what is installed and how it starts
/// @param ports what it listens on, in order of the catalogue; numbers are unique
/// @param readiness how to find out that a node is ready, oldest version first; see
///   [#health(ProductVersion)]
/// @param liveness how to find out that a node has to be restarted
/// @param sizing how large a node is
/// @param scaling how many nodes there are
/// @param storage file storage beyond its own disk
/// @param databaseUse databases by version; see [#databases(ProductVersion)]
/// @param deprecation why it should not be used for new deployments; empty where it may
/// @param notes what a designer should know, a sentence each
/// @param sources where this comes from, in words
public record Profile(
        ProfileId id,
        Generation generation,
        String displayName,
        Launch launch,
        List<ProfilePort> ports,
        List<Readiness> readiness,
        HealthCheck liveness,
        Sizing sizing,
        ScalingRule scaling,
        StorageUse storage,
        DatabaseUse databaseUse,
        Optional<String> deprecation,
        List<String> notes,
        List<String> sources) {

    /// The page that every Carbon server has; it says that the server is up, not that its APIs are.
    ///
    /// Source: basic health checks of the API Manager documentation.
    public static final String SERVER_IS_UP = "/services/Version";

    public Profile {
        ports = List.copyOf(ports);
        readiness = List.copyOf(readiness);
        if (readiness.isEmpty()) {
            throw new IllegalArgumentException("nothing tells whether " + id.key() + " is ready");
        }
        notes = List.copyOf(notes);
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("profile " + id.key() + " names no source");
        }
    }

    /// How to find out that a node is ready; load balancers use it too.
    public HealthCheck health(ProductVersion version) {
        return Since.at(version, readiness).orElseThrow().check();
    }

    /// The page that a load balancer asks of a node to learn whether it is ready; empty where it
    /// has none. Traffic managers are probed on their event ports, and over HTTPS where their
    /// servlet port is balanced.
    public Optional<String> healthPath(ProductVersion version) {
        if (health(version) instanceof HealthCheck.Http http) {
            return Optional.of(http.path());
        }
        return id == ProfileId.TRAFFIC_MANAGER ? Optional.of(SERVER_IS_UP) : Optional.empty();
    }

    /// The databases that every node of this profile uses in this version.
    public List<DatabaseRole> databases(ProductVersion version) {
        return databaseUse.at(version).required();
    }

    /// The databases that are used as well with several tenants or several gateway clusters.
    public List<DatabaseRole> multiTenantDatabases(ProductVersion version) {
        return databaseUse.at(version).multiTenant();
    }

    /// True where all nodes of a cluster must mount one file system.
    public boolean needsSharedStorage() {
        return storage.shared();
    }

    /// The port with this number, before any port offset.
    public Optional<ProfilePort> port(int number) {
        return ports.stream().filter(port -> port.port() == number).findFirst();
    }

    /// The ports of one reach, in order.
    public List<ProfilePort> ports(Reach reach) {
        return ports.stream().filter(port -> port.reach() == reach).toList();
    }
}
