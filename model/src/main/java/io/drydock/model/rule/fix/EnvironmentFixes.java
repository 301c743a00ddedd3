package io.drydock.model.rule.fix;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.GatewayEnvironment;
import io.drydock.model.design.LoadBalancer.Scheme;
import io.drydock.model.design.Scaling;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Fix;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Remedies about the environments that gateway clusters serve.
public final class EnvironmentFixes {

    private EnvironmentFixes() {}

    /// Lets a cluster serve an environment of its own, named after it.
    public static Fix rename(DesignIndex index, Cluster cluster) {
        return serve(index, cluster, freeName(index, GatewayEnvironment.nameAfter(cluster)));
    }

    private static Fix serve(DesignIndex index, Cluster cluster, String name) {
        GatewayEnvironment.Type type =
                cluster.environment()
                        .map(GatewayEnvironment::type)
                        .orElse(GatewayEnvironment.Type.HYBRID);
        FixPlan plan = new FixPlan(index);
        plan.before(
                new Edit.ReplaceCluster(
                        cluster.withEnvironment(new GatewayEnvironment(name, type))));
        return plan.fix("Let " + cluster.name() + " serve the environment " + name);
    }

    /// Lets a cluster's environment accept both kinds of keys.
    public static Fix acceptAllKeys(DesignIndex index, Cluster cluster, String name) {
        FixPlan plan = new FixPlan(index);
        plan.before(
                new Edit.ReplaceCluster(
                        cluster.withEnvironment(
                                new GatewayEnvironment(name, GatewayEnvironment.Type.HYBRID))));
        return plan.fix("Let " + name + " accept production and sandbox keys");
    }

    private static String freeName(DesignIndex index, String wanted) {
        Set<String> taken = new HashSet<>();
        taken.add("Default");
        for (Cluster cluster : index.clusters(ProfileId.GATEWAY)) {
            cluster.environment().map(GatewayEnvironment::name).ifPresent(taken::add);
        }
        String name = wanted;
        for (int n = 2; taken.contains(name); n++) {
            name = wanted + " " + n;
        }
        return name;
    }

    /// Adds a second gateway cluster on the other side: behind an internal load balancer when the
    /// first is behind a public one, and the other way round. A first that nobody serves becomes
    /// the internal one.
    public static List<Fix> addOther(DesignIndex index, Cluster first) {
        boolean outside =
                index.routesTo(first).stream().anyMatch(r -> r.balancer().isInternetFacing());
        String side = outside ? "Internal" : "External";
        FixPlan plan = new FixPlan(index);
        Cluster cluster =
                new Cluster(
                                plan.freeId(side + " gateway"),
                                side + " gateway",
                                ProfileId.GATEWAY,
                                first.size(),
                                Scaling.FIXED)
                        .withEnvironment(
                                new GatewayEnvironment(
                                        freeName(index, side), GatewayEnvironment.Type.HYBRID));
        boolean served =
                index.routesTo(first).stream()
                        .anyMatch(r -> r.rule().targetPort() != LoadBalancerFixes.SERVLET_PORT);
        if (!served) {
            new Routes(plan).add(first, LoadBalancerFixes.API_PORT, Scheme.INTERNAL);
        }
        return ClusterFixes.put(
                        plan, cluster, 2, outside ? Scheme.INTERNAL : Scheme.INTERNET_FACING)
                ? List.of(plan.fix("Add " + cluster.name() + " with 2 nodes"))
                : List.of();
    }
}
