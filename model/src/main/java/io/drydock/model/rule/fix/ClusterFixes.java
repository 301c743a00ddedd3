package io.drydock.model.rule.fix;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.Profile;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.GatewayEnvironment;
import io.drydock.model.design.LoadBalancer.Scheme;
import io.drydock.model.design.Platform;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.Settings.ArtifactSync;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Fix;
import java.util.List;

/// Remedies that add or replace whole clusters.
public final class ClusterFixes {

    private static final int DASHBOARD_PORT = 9643;
    private static final String WORKER_NODE = "m5.xlarge";

    private ClusterFixes() {}

    /// Adds a cluster of a profile with so many nodes over the zones, together with the load
    /// balancer rules, shared files, volumes and names that its profile needs. None where the
    /// generation has no such profile or the design no place for it.
    public static List<Fix> add(DesignIndex index, ProfileId profileId, int count) {
        return Catalogue.of(index.generation()).profile(profileId).stream()
                .flatMap(profile -> add(index, profile, count).stream())
                .toList();
    }

    private static List<Fix> add(DesignIndex index, Profile profile, int count) {
        Remedy remedy = new Remedy(index);
        Cluster cluster = cluster(remedy, profile);
        Nodes nodes = new Nodes(remedy, cluster);
        if (nodes.next().isEmpty()) {
            return List.of();
        }
        remedy.then(new Edit.AddCluster(cluster));
        nodes.add(count);
        expose(remedy, cluster);
        if (sharesFiles(index, profile)) {
            StorageFixes.share(remedy, List.of(cluster), nodes.newSubnets());
        }
        return List.of(remedy.titled("Add " + profile.displayName() + " with " + count + " nodes"));
    }

    /// Lets a cluster run another profile, with exactly so many nodes, under that profile's name.
    public static List<Fix> turnInto(
            DesignIndex index, Cluster cluster, ProfileId profileId, int count) {
        return Catalogue.of(index.generation()).profile(profileId).stream()
                .map(profile -> {
                    Remedy remedy = new Remedy(index);
                    remedy.then(
                            new Edit.ReplaceCluster(
                                    cluster.withProfile(profileId)
                                            .withName(profile.displayName())
                                            .withScaling(Scaling.FIXED)));
                    NodeFixes.resize(remedy, cluster, count);
                    return remedy.titled(
                            "Turn " + cluster.name() + " into " + profile.displayName());
                })
                .toList();
    }

    /// Removes a cluster with its nodes and what points at it.
    public static Fix remove(DesignIndex index, Cluster cluster) {
        return new Remedy(index)
                .then(new Edit.RemoveCluster(cluster.id()))
                .titled("Remove " + cluster.name());
    }

    private static Cluster cluster(Remedy remedy, Profile profile) {
        DesignIndex index = remedy.index();
        Cluster cluster =
                new Cluster(
                        remedy.free(profile.displayName()),
                        profile.displayName(),
                        profile.id(),
                        size(index, profile),
                        Scaling.FIXED);
        boolean first = index.clusters(ProfileId.GATEWAY).isEmpty();
        return profile.id() == ProfileId.GATEWAY && first
                ? cluster.withEnvironment(
                        new GatewayEnvironment("Default", GatewayEnvironment.Type.HYBRID))
                : cluster;
    }

    /// The size of the profile's other clusters, else what the product asks for.
    private static String size(DesignIndex index, Profile profile) {
        return index.clusters(profile.id()).stream()
                .findFirst()
                .map(Cluster::size)
                .orElse(
                        index.design().platform() == Platform.EKS
                                ? WORKER_NODE
                                : profile.sizing().instanceType());
    }

    private static boolean sharesFiles(DesignIndex index, Profile profile) {
        boolean fromDatabase =
                profile.id() == ProfileId.GATEWAY
                        && index.design().settings().artifactSync() == ArtifactSync.DATABASE
                        && index.design().version().atLeast(3, 2);
        return profile.needsSharedStorage() && !fromDatabase;
    }

    private static void expose(Remedy remedy, Cluster cluster) {
        Routes routes = new Routes(remedy);
        switch (cluster.profile()) {
            case GATEWAY -> {
                routes.add(cluster, LoadBalancerFixes.API_PORT, Scheme.INTERNET_FACING);
                if (remedy.index().generation().hasSeparatePortals()) {
                    routes.add(cluster, LoadBalancerFixes.SERVLET_PORT, Scheme.INTERNAL);
                }
            }
            case ALL_IN_ONE -> {
                routes.add(cluster, LoadBalancerFixes.API_PORT, Scheme.INTERNET_FACING);
                routes.add(cluster, LoadBalancerFixes.SERVLET_PORT, Scheme.INTERNAL);
            }
            case KEY_MANAGER, CONTROL_PLANE, CORE, PUBLISHER, DEVELOPER_PORTAL, IDENTITY_SERVER ->
                    routes.add(cluster, LoadBalancerFixes.SERVLET_PORT, Scheme.INTERNAL);
            case ANALYTICS_DASHBOARD, EI_ANALYTICS_DASHBOARD ->
                    routes.add(cluster, DASHBOARD_PORT, Scheme.INTERNAL);
            case TRAFFIC_MANAGER,
                    ANALYTICS_WORKER,
                    EI_ANALYTICS_WORKER,
                    ENTERPRISE_INTEGRATOR,
                    MICRO_INTEGRATOR -> {
                // Addressed node by node, or exposed only where its services are asked for.
            }
        }
    }
}
