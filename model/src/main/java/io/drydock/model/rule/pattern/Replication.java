package io.drydock.model.rule.pattern;

import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Database;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.Site;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the main site keeps, and what is missing at the other one.
///
/// @param index the design
/// @param lacking stores of the main site that no connection replicates; files only where the other
///   site has some, as its own pattern's rules ask for them
/// @param hasFailover whether a DNS name moves to the other site
record Replication(DesignIndex index, List<Node> lacking, boolean hasFailover) {

    static Replication of(DesignIndex index) {
        Set<ElementId> replicated = new HashSet<>();
        boolean failover = false;
        for (Connection connection : index.design().connections()) {
            if (connection.kind() == Connection.Kind.REPLICATION
                    && crossesSites(index, connection)) {
                replicated.add(connection.from());
                replicated.add(connection.to());
            }
            failover |= connection.kind() == Connection.Kind.FAILOVER;
        }
        boolean filesElsewhere =
                index.all(FileSystem.class).stream().anyMatch(f -> !isAtMainSite(index, f));
        List<Node> lacking = new ArrayList<>();
        for (Node node : index.design().nodes()) {
            boolean store =
                    node instanceof Database || (node instanceof FileSystem && filesElsewhere);
            if (store && isAtMainSite(index, node) && !replicated.contains(node.id())) {
                lacking.add(node);
            }
        }
        return new Replication(index, lacking, failover);
    }

    private static boolean crossesSites(DesignIndex index, Connection connection) {
        Optional<Site> from = SiteLinks.siteOf(index, connection.from());
        Optional<Site> to = SiteLinks.siteOf(index, connection.to());
        return from.isPresent() && to.isPresent() && !from.equals(to);
    }

    private static boolean isAtMainSite(DesignIndex index, Node node) {
        return !index.design().sites().isEmpty()
                && index.isAt(node, index.design().sites().getFirst());
    }

    boolean isComplete() {
        return lacking.isEmpty() && hasFailover;
    }

    /// The store at another site that can take the copy: of the same databases, or any file system.
    Optional<Node> twin(Node store) {
        return index.design().nodes().stream()
                .filter(node -> !isAtMainSite(index, node) && isTwin(store, node))
                .findFirst();
    }

    private static boolean isTwin(Node store, Node other) {
        if (store instanceof Database server && other instanceof Database copy) {
            return roles(copy).containsAll(roles(server));
        }
        return store instanceof FileSystem && other instanceof FileSystem;
    }

    private static Set<DatabaseRole> roles(Database server) {
        Set<DatabaseRole> roles = EnumSet.noneOf(DatabaseRole.class);
        server.databases().forEach(database -> roles.add(database.role()));
        return roles;
    }

    /// The load balancer at another site that a DNS name can move to.
    Optional<LoadBalancer> standby() {
        return index.all(LoadBalancer.class).stream()
                .filter(balancer -> balancer.isInternetFacing() && !isAtMainSite(index, balancer))
                .findFirst();
    }
}
