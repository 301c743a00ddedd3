package io.drydock.export.helm;

import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.util.function.UnaryOperator;

/// The starting design on EKS, and designs that differ from it in one thing.
final class EksDesign {

    private EksDesign() {}

    static Design of(String version) {
        return of("shop", version);
    }

    static Design of(String name, String version) {
        return StartingDesigns.create(
                new StartingDesign(
                        new ElementId(name),
                        PatternKey.CONTROL_TRAFFIC_GATEWAY,
                        ProductVersion.parse(version).orElseThrow(),
                        Platform.EKS,
                        AwsRegion.ofCode("us-east-1").orElseThrow(),
                        3));
    }

    /// The same with one cluster changed.
    static Design with(String version, String cluster, UnaryOperator<Cluster> change) {
        Design design = of(version);
        return design.withClusters(
                design.clusters().stream()
                        .map(it -> it.id().value().equals(cluster) ? change.apply(it) : it)
                        .toList());
    }

    /// The traffic managers are key managers instead.
    static Design withKeyManagers(String version) {
        return with(version, "traffic-manager", it -> it.withProfile(ProfileId.KEY_MANAGER));
    }

    /// The control plane is a pair of all-in-one nodes instead, and there is no other cluster of
    /// the kind that the given profile replaces.
    static Design withAllInOne(String version) {
        return with(version, "control-plane", it -> it.withProfile(ProfileId.ALL_IN_ONE));
    }

    /// The same with the database server changed.
    static Design withDatabase(String version, UnaryOperator<Database> change) {
        Design design = of(version);
        return design.withNodes(
                design.nodes().stream()
                        .map(node -> node instanceof Database it ? change.apply(it) : node)
                        .toList());
    }

    /// The same with every load balancer changed.
    static Design withBalancers(String version, UnaryOperator<LoadBalancer> change) {
        Design design = of(version);
        return design.withNodes(
                design.nodes().stream()
                        .map(node -> node instanceof LoadBalancer it ? change.apply(it) : node)
                        .toList());
    }
}
