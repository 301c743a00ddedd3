package io.drydock.model.index;

import io.drydock.model.catalogue.ConnectionMatrix;
import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.catalogue.Dispatch;
import io.drydock.model.catalogue.Endpoint;
import io.drydock.model.catalogue.MatrixRow;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.catalogue.ProfileLink;
import io.drydock.model.catalogue.ProfileLink.Party;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Database;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.LogicalDatabase;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Site;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Applies the connection matrix to one design: from profiles to the clusters, nodes, load
/// balancers and stores that are there.
///
/// A cluster talks to its own site where the far end exists there, and to the other sites only
/// where it does not. A row that wants a load balancer which the design lacks is given node by
/// node, as the client then has to know the nodes.
public final class Links {

    private final DesignIndex index;
    private final List<Link> links = new ArrayList<>();

    private Links(DesignIndex index) {
        this.index = index;
    }

    /// The links of a design, in the order of the matrix, then of the design.
    public static List<Link> derive(DesignIndex index) {
        Links derivation = new Links(index);
        Set<ProfileId> present = new LinkedHashSet<>();
        index.design().clusters().forEach(cluster -> present.add(cluster.profile()));
        ConnectionMatrix.links(present, index.design().version()).forEach(derivation::apply);
        return List.copyOf(derivation.links);
    }

    private void apply(ProfileLink link) {
        switch (link.from()) {
            case Party.Nodes nodes ->
                    index.clusters(nodes.profile()).forEach(from -> fromCluster(link, from));
            case Party.Outside outside -> fromOutside(link, outside.what());
        }
    }

    private void fromCluster(ProfileLink link, Cluster from) {
        Optional<Site> home = index.siteOf(from);
        switch (link.to()) {
            case Party.Nodes nodes -> {
                List<Cluster> targets =
                        nearest(index.clusters(nodes.profile()), index::siteOf, home);
                targets.forEach(target -> toCluster(link.row(), from, target));
            }
            case Party.Outside outside -> toOutside(link.row(), from, outside.what(), home);
        }
    }

    private void toCluster(MatrixRow row, Cluster from, Cluster target) {
        if (row.peers() && !from.id().equals(target.id())) {
            return;
        }
        if (row.dispatch() == Dispatch.LOAD_BALANCED) {
            Optional<LoadBalancer> balancer = balancerFor(row, target);
            if (balancer.isPresent()) {
                add(row, from.id(), balancer.get().id(), listeners(row, balancer.get(), target));
                return;
            }
        }
        for (ProfileNode node : index.members(target)) {
            List<Integer> ports = row.ports().stream().map(p -> p + node.portOffset()).toList();
            Dispatch dispatch =
                    row.dispatch() == Dispatch.LOAD_BALANCED ? Dispatch.FAILOVER : row.dispatch();
            add(row, from.id(), node.id(), ports, dispatch);
        }
    }

    /// Machines prefer an internal load balancer: the way through a public one leaves the network.
    private Optional<LoadBalancer> balancerFor(MatrixRow row, Cluster target) {
        List<LoadBalancer> candidates =
                index.routesTo(target).stream()
                        .filter(route -> row.ports().contains(route.rule().targetPort()))
                        .map(DesignIndex.Route::balancer)
                        .toList();
        return candidates.stream()
                .filter(Predicate.not(LoadBalancer::isInternetFacing))
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    private List<Integer> listeners(MatrixRow row, LoadBalancer balancer, Cluster target) {
        return index.routesTo(target).stream()
                .filter(route -> route.balancer().id().equals(balancer.id()))
                .filter(route -> row.ports().contains(route.rule().targetPort()))
                .map(route -> route.rule().port())
                .distinct()
                .toList();
    }

    private void toOutside(
            MatrixRow row, Cluster from, Endpoint.External what, Optional<Site> home) {
        switch (what) {
            case DATABASE -> toDatabases(row, from, home, role -> !role.isAnalytics());
            case ANALYTICS_DATABASE -> toDatabases(row, from, home, DatabaseRole::isAnalytics);
            case FILE_SYSTEM ->
                    index.all(FileSystem.class).stream()
                            .filter(files -> files.mountedBy().contains(from.id()))
                            .forEach(files -> add(row, from.id(), files.id(), row.ports()));
            case CACHE ->
                    nearest(index.all(Cache.class), index::siteOf, home)
                            .forEach(cache -> add(row, from.id(), cache.id(), row.ports()));
            case USER_STORE ->
                    nearest(index.services(ServiceNode.Kind.USER_STORE), index::siteOf, home)
                            .forEach(store -> add(row, from.id(), store.id(), row.ports()));
            case BACKEND ->
                    index.all(ExternalNode.class).stream()
                            .filter(node -> node.kind() == ExternalNode.Kind.BACKEND)
                            .forEach(node -> add(row, from.id(), node.id(), row.ports()));
            case API_CLIENT, BROWSER -> {}
        }
    }

    private void toDatabases(
            MatrixRow row, Cluster from, Optional<Site> home, Predicate<DatabaseRole> wanted) {
        List<Database> holders =
                index.all(Database.class).stream()
                        .filter(database ->
                                database.databases().stream()
                                        .map(LogicalDatabase::role)
                                        .anyMatch(wanted))
                        .toList();
        nearest(holders, index::siteOf, home)
                .forEach(db -> add(row, from.id(), db.id(), List.of(db.engine().port())));
    }

    private void fromOutside(ProfileLink link, Endpoint.External what) {
        Optional<ExternalNode.Kind> kind =
                switch (what) {
                    case API_CLIENT -> Optional.of(ExternalNode.Kind.API_CLIENT);
                    case BROWSER -> Optional.of(ExternalNode.Kind.STAFF);
                    case BACKEND, DATABASE, ANALYTICS_DATABASE, FILE_SYSTEM, CACHE, USER_STORE ->
                            Optional.empty();
                };
        for (ExternalNode client : index.all(ExternalNode.class)) {
            if (kind.filter(client.kind()::equals).isPresent()) {
                link.to().profileId().ifPresent(to -> fromClient(link.row(), client, to));
            }
        }
    }

    /// Clients come through the load balancers that somebody drew a line to.
    private void fromClient(MatrixRow row, ExternalNode client, ProfileId profile) {
        for (Cluster target : index.clusters(profile)) {
            for (LoadBalancer balancer : exposedTo(client)) {
                List<Integer> ports = listeners(row, balancer, target);
                if (!ports.isEmpty()) {
                    add(row, client.id(), balancer.id(), ports);
                }
            }
        }
    }

    private List<LoadBalancer> exposedTo(ExternalNode client) {
        return index.design().connections().stream()
                .filter(line -> line.kind() == Connection.Kind.EXPOSURE)
                .filter(line -> line.from().equals(client.id()))
                .flatMap(line -> index.node(line.to()).stream())
                .filter(LoadBalancer.class::isInstance)
                .map(LoadBalancer.class::cast)
                .distinct()
                .toList();
    }

    private interface SiteOf<T> {
        Optional<Site> of(T item);
    }

    /// Those of the home site where it has any, else all.
    private static <T> List<T> nearest(List<T> all, SiteOf<T> siteOf, Optional<Site> home) {
        List<T> near = all.stream().filter(item -> siteOf.of(item).equals(home)).toList();
        return near.isEmpty() ? all : near;
    }

    private void add(MatrixRow row, ElementId from, ElementId to, List<Integer> ports) {
        add(row, from, to, ports, row.dispatch());
    }

    private void add(
            MatrixRow row, ElementId from, ElementId to, List<Integer> ports, Dispatch dispatch) {
        links.add(
                new Link(
                        row.id(),
                        from,
                        to,
                        ports,
                        row.protocol(),
                        row.purpose(),
                        dispatch,
                        row.kind()));
    }
}
