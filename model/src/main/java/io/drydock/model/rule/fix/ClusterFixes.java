package io.drydock.model.rule.fix;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.Profile;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.GatewayEnvironment;
import io.drydock.model.design.LoadBalancer.Scheme;
import io.drydock.model.design.Platform;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.Settings;
import io.drydock.model.design.Settings.ArtifactSync;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Fix;
import java.util.List;

/// Remedies that add or replace whole clusters.
public final class ClusterFixes {

    private static final int DASHBOARD_PORT = 9643;

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
        FixPlan plan = new FixPlan(index);
        return put(plan, profile, count)
                ? List.of(plan.fix("Add " + profile.displayName() + " with " + nodes(count)))
                : List.of();
    }

    private static String nodes(int count) {
        return count == 1 ? "1 node" : count + " nodes";
    }

    private static boolean put(FixPlan plan, Profile profile, int count) {
        Cluster cluster = cluster(plan, profile);
        Nodes nodes = new Nodes(plan, cluster);
        if (!nodes.add(count)) {
            return false;
        }
        plan.before(new Edit.AddCluster(cluster));
        expose(plan, cluster);
        DataFixes.addMissing(plan, profile);
        if (profile.id() == ProfileId.ANALYTICS_WORKER) {
            addDashboard(plan);
        }
        keepNoSharedIndex(plan, profile.id(), count);
        if (sharesFiles(plan.index(), profile)) {
            StorageFixes.share(plan, List.of(cluster), nodes.used());
        }
        return true;
    }

    /// Adds a gateway cluster behind a load balancer of this scheme, as a part of a fix.
    ///
    /// @return false where there is no place for it
    static boolean put(FixPlan plan, Cluster gateways, int count, Scheme scheme) {
        Nodes nodes = new Nodes(plan, gateways);
        if (!nodes.add(count)) {
            return false;
        }
        plan.before(new Edit.AddCluster(gateways));
        Routes routes = new Routes(plan);
        routes.add(gateways, LoadBalancerFixes.API_PORT, scheme);
        if (plan.index().generation().hasSeparatePortals()) {
            routes.add(gateways, LoadBalancerFixes.SERVLET_PORT, Scheme.INTERNAL);
        }
        Profile profile = Catalogue.of(plan.index().generation()).require(gateways.profile());
        if (sharesFiles(plan.index(), profile)) {
            StorageFixes.share(plan, List.of(gateways), nodes.used());
        }
        return true;
    }

    /// Workers without a dashboard compute for nobody.
    private static void addDashboard(FixPlan plan) {
        if (plan.index().clusters(ProfileId.ANALYTICS_DASHBOARD).isEmpty()) {
            Catalogue.of(plan.index().generation())
                    .profile(ProfileId.ANALYTICS_DASHBOARD)
                    .ifPresent(profile -> put(plan, profile, 1));
        }
    }

    /// Lets a cluster run another profile, with exactly so many nodes, under that profile's name.
    public static List<Fix> turnInto(
            DesignIndex index, Cluster cluster, ProfileId profileId, int count) {
        return Catalogue.of(index.generation()).profile(profileId).stream()
                .flatMap(profile -> turnInto(index, cluster, profile, count).stream())
                .toList();
    }

    private static List<Fix> turnInto(
            DesignIndex index, Cluster cluster, Profile profile, int count) {
        FixPlan plan = new FixPlan(index);
        boolean pods = index.design().platform() == Platform.EKS;
        plan.before(
                new Edit.ReplaceCluster(
                        cluster.withProfile(profile.id())
                                .withName(profile.displayName())
                                .withSize(
                                        pods
                                                ? MachineSize.fitting(cluster.size(), profile)
                                                : cluster.size())
                                .withScaling(Scaling.FIXED)));
        DataFixes.addMissing(plan, profile);
        if (keepsIndexes(index, profile)) {
            StorageFixes.share(plan, List.of(cluster), StorageFixes.lanesOf(plan, cluster));
        }
        if (profile.id() == ProfileId.CONTROL_PLANE) {
            SuccessorFixes.hide(plan, cluster);
        }
        return NodeFixes.resize(plan, cluster, count)
                ? List.of(plan.fix("Turn " + cluster.name() + " into " + profile.displayName()))
                : List.of();
    }

    /// Removes a cluster with its nodes and what points at it.
    public static Fix remove(DesignIndex index, Cluster cluster) {
        FixPlan plan = new FixPlan(index);
        plan.also(new Edit.RemoveCluster(cluster.id()));
        return plan.fix("Remove " + cluster.name());
    }

    private static Cluster cluster(FixPlan plan, Profile profile) {
        DesignIndex index = plan.index();
        Cluster cluster =
                new Cluster(
                        plan.freeId(profile.displayName()),
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
                                ? MachineSize.ROOMY
                                : profile.sizing().instanceType());
    }

    /// Whether the nodes of a cluster need a file system that they do not mount. One node alone
    /// shares with nobody, so that this shows when a second one is added.
    static boolean lacksFiles(DesignIndex index, Cluster cluster) {
        return Catalogue.of(index.generation())
                        .profile(cluster.profile())
                        .filter(Profile::needsSharedStorage)
                        .filter(profile -> sharesFiles(index, profile))
                        .isPresent()
                && index.all(FileSystem.class).stream()
                        .noneMatch(files -> files.mountedBy().contains(cluster.id()));
    }

    static boolean sharesFiles(DesignIndex index, Profile profile) {
        boolean fromDatabase =
                profile.id() == ProfileId.GATEWAY
                        && index.design().settings().artifactSync() == ArtifactSync.DATABASE
                        && index.design().version().atLeast(3, 2);
        return (profile.needsSharedStorage() && !fromDatabase) || keepsIndexes(index, profile);
    }

    /// The pods of a control plane keep their search index on access points of a file system.
    private static boolean keepsIndexes(DesignIndex index, Profile profile) {
        return profile.id() == ProfileId.CONTROL_PLANE && keepsIndexes(index);
    }

    private static boolean keepsIndexes(DesignIndex index) {
        return index.design().platform() == Platform.EKS
                && index.design().settings().persistentIndexes();
    }

    /// Two all-in-one pods would write to one index, so they keep none.
    static void keepNoSharedIndex(FixPlan plan, ProfileId profile, int count) {
        if (profile == ProfileId.ALL_IN_ONE && count > 1 && keepsIndexes(plan.index())) {
            Settings settings = plan.index().design().settings();
            plan.also(new Edit.ChangeSettings(settings.withPersistentIndexes(false)));
        }
    }

    private static void expose(FixPlan plan, Cluster cluster) {
        Routes routes = new Routes(plan);
        switch (cluster.profile()) {
            case GATEWAY -> {
                routes.add(cluster, LoadBalancerFixes.API_PORT, Scheme.INTERNET_FACING);
                if (plan.index().generation().hasSeparatePortals()) {
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
            case TRAFFIC_MANAGER -> {
                // The event hub of 3.x has one address; from 4.0 on it is the control plane's.
                if (plan.index().generation() == Generation.G3X) {
                    routes.add(cluster, LoadBalancerFixes.SERVLET_PORT, Scheme.INTERNAL);
                }
            }
            case ANALYTICS_WORKER, EI_ANALYTICS_WORKER, ENTERPRISE_INTEGRATOR, MICRO_INTEGRATOR -> {
                // Addressed node by node, or exposed only where its services are asked for.
            }
        }
    }
}
