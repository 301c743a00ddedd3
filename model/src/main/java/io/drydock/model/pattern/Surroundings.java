package io.drydock.model.pattern;

import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Settings.ArtifactSync;
import io.drydock.model.index.DesignIndex;
import java.util.List;
import java.util.Set;

/// What every highly available pattern has around its nodes: databases, files, load balancers.
final class Surroundings {

    private static final double WEIGHT = 0.5;
    private static final int SERVLET_PORT = 9443;
    private static final Set<Integer> API_PORTS = Set.of(8243, 8280, 8099, 9099, 8021, 9021);
    private static final List<ProfileId> PORTALS =
            List.of(
                    ProfileId.ALL_IN_ONE,
                    ProfileId.CORE,
                    ProfileId.CONTROL_PLANE,
                    ProfileId.PUBLISHER,
                    ProfileId.DEVELOPER_PORTAL,
                    ProfileId.KEY_MANAGER);

    /// Who reaches a gateway cluster.
    enum Exposure {
        PUBLIC,
        INTERNAL,
        NOBODY
    }

    private Surroundings() {}

    static void compare(DesignIndex index, Blueprint blueprint, Tally tally) {
        if (!holds(index, DatabaseRole.APIM)) {
            tally.missing("a database server with apim_db", WEIGHT);
        }
        if (blueprint.has(ProfileId.ANALYTICS_WORKER) && !holds(index, DatabaseRole.ANALYTICS)) {
            tally.missing("a database server for analytics", WEIGHT);
        }
        if (index.generation().hasSeparatePortals()
                && index.design().settings().artifactSync() == ArtifactSync.SHARED_FILE_SYSTEM
                && index.all(FileSystem.class).isEmpty()) {
            tally.missing("a shared file system", WEIGHT);
        }
        if (index.design().platform() == Platform.EKS
                && index.services(ServiceNode.Kind.KUBERNETES_CLUSTER).isEmpty()) {
            tally.missing("an EKS cluster", WEIGHT);
        }
        ProfileId entrance =
                blueprint.has(ProfileId.GATEWAY) ? ProfileId.GATEWAY : ProfileId.ALL_IN_ONE;
        for (Cluster cluster : index.clusters(entrance)) {
            if (exposure(index, cluster) == Exposure.NOBODY) {
                tally.missing("a load balancer for API calls to " + cluster.name(), WEIGHT);
            }
        }
        for (ProfileId profile : PORTALS) {
            for (Cluster cluster : index.clusters(profile)) {
                if (blueprint.has(profile) && !servesPortal(index, cluster)) {
                    tally.missing("a load balancer for 9443 of " + cluster.name(), WEIGHT);
                }
            }
        }
    }

    private static boolean holds(DesignIndex index, DatabaseRole role) {
        return index.all(Database.class).stream()
                .flatMap(server -> server.databases().stream())
                .anyMatch(database -> database.role() == role);
    }

    private static boolean servesPortal(DesignIndex index, Cluster cluster) {
        return index.routesTo(cluster).stream()
                .anyMatch(route -> route.rule().targetPort() == SERVLET_PORT);
    }

    /// Who reaches the APIs of a cluster: the internet, only the company, or nobody.
    static Exposure exposure(DesignIndex index, Cluster cluster) {
        List<LoadBalancer> balancers =
                index.routesTo(cluster).stream()
                        .filter(route -> API_PORTS.contains(route.rule().targetPort()))
                        .map(DesignIndex.Route::balancer)
                        .toList();
        if (balancers.isEmpty()) {
            return Exposure.NOBODY;
        }
        return balancers.stream().anyMatch(LoadBalancer::isInternetFacing)
                ? Exposure.PUBLIC
                : Exposure.INTERNAL;
    }
}
