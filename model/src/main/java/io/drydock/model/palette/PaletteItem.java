package io.drydock.model.palette;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.index.DesignIndex;

/// Something that can be dragged into a design.
public sealed interface PaletteItem {

    /// A WSO2 runtime.
    ///
    /// @param profile which
    record Wso2(ProfileId profile) implements PaletteItem {}

    /// A load balancer.
    ///
    /// @param scheme whether the internet reaches it
    record Balancer(LoadBalancer.Scheme scheme) implements PaletteItem {}

    /// A database server.
    record DatabaseServer() implements PaletteItem {}

    /// A file system that several machines mount.
    record SharedFiles() implements PaletteItem {}

    /// A Redis or Valkey store.
    record CacheStore() implements PaletteItem {}

    /// A bastion host.
    record BastionHost() implements PaletteItem {}

    /// Infrastructure that is no more than a kind and a place.
    ///
    /// @param kind what it is
    record Service(ServiceNode.Kind kind) implements PaletteItem {}

    /// Something outside the deployment.
    ///
    /// @param kind what it is
    record External(ExternalNode.Kind kind) implements PaletteItem {}

    /// What a node would have been dragged from.
    static PaletteItem of(Node node, DesignIndex index) {
        return switch (node) {
            case io.drydock.model.design.ProfileNode member ->
                    new Wso2(
                            index.cluster(member.cluster())
                                    .orElseThrow(() ->
                                            new IllegalArgumentException(
                                                    "no cluster " + member.cluster()))
                                    .profile());
            case LoadBalancer balancer -> new Balancer(balancer.scheme());
            case io.drydock.model.design.Database _ -> new DatabaseServer();
            case io.drydock.model.design.FileSystem _ -> new SharedFiles();
            case io.drydock.model.design.Cache _ -> new CacheStore();
            case io.drydock.model.design.Bastion _ -> new BastionHost();
            case ServiceNode service -> new Service(service.kind());
            case ExternalNode external -> new External(external.kind());
        };
    }

    /// The name people read, in the words of the product generation.
    default String title(Generation generation) {
        return switch (this) {
            case Wso2 item ->
                    Catalogue.of(generation)
                            .profile(item.profile())
                            .map(profile -> profile.displayName())
                            .orElse(item.profile().key());
            case Balancer item ->
                    item.scheme() == LoadBalancer.Scheme.INTERNET_FACING
                            ? "Public load balancer"
                            : "Internal load balancer";
            case DatabaseServer _ -> "Database";
            case SharedFiles _ -> "Shared file system";
            case CacheStore _ -> "Redis cache";
            case BastionHost _ -> "Bastion";
            case Service item -> item.kind().title();
            case External item -> item.kind().title();
        };
    }

    /// A short key that is the same in every run, such as `am-gw` or `nat-gateway`.
    default String key() {
        return switch (this) {
            case Wso2 item -> item.profile().key();
            case Balancer item -> item.scheme().key() + "-load-balancer";
            case DatabaseServer _ -> "database";
            case SharedFiles _ -> "file-system";
            case CacheStore _ -> "cache";
            case BastionHost _ -> "bastion";
            case Service item -> item.kind().key();
            case External item -> item.kind().key();
        };
    }

    /// True for what stands beside the network of a site, not in a subnet.
    default boolean isRegional() {
        return this instanceof Service item && item.kind().standing() == ServiceNode.Standing.SITE;
    }
}
