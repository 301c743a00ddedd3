package io.drydock.export.plan;

import io.drydock.model.design.Connection;
import io.drydock.model.design.Database;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Engine;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Site;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a site has to do with the other sites of its design: lines, copies of data, and names that
/// move from one to the other.
///
/// @param index the design
/// @param site the site
public record Neighbours(DesignIndex index, Site site) {

    /// A name that clients keep when a site fails.
    ///
    /// @param host the host name
    /// @param main the load balancer that answers to it
    /// @param standby the load balancer that takes over
    /// @param rule the rule of the standby that serves the same requests
    public record MovingName(
            String host, LoadBalancer main, LoadBalancer standby, ListenerRule rule) {}

    /// The neighbours of a plan's site.
    public static Neighbours of(DeploymentPlan plan) {
        return new Neighbours(plan.index(), plan.site());
    }

    /// The sites on AWS, in the order in which they are deployed: that of the design, because the
    /// second takes values from the first.
    public static List<Site> deployed(DesignIndex index) {
        return index.design().sites().stream()
                .filter(it -> it.kind() == Site.Kind.AWS_REGION)
                .toList();
    }

    private Optional<Site> siteOf(ElementId end) {
        return index.site(end).or(() -> index.node(end).flatMap(index::siteOf));
    }

    private List<Connection> connections(Connection.Kind kind) {
        return index.design().connections().stream().filter(it -> it.kind() == kind).toList();
    }

    /// The sites that a line leads to from here, each once.
    public List<Site> linked() {
        List<Site> sites = new ArrayList<>();
        for (Connection line : connections(Connection.Kind.SITE_LINK)) {
            List<Site> ends = new ArrayList<>();
            siteOf(line.from()).ifPresent(ends::add);
            siteOf(line.to()).ifPresent(ends::add);
            if (ends.remove(site) && !ends.isEmpty() && !sites.contains(ends.getFirst())) {
                sites.add(ends.getFirst());
            }
        }
        return sites;
    }

    /// Whether a linked site is deployed before this one.
    public boolean isEarlier(Site other) {
        List<Site> order = deployed(index);
        return order.indexOf(other) < order.indexOf(site);
    }

    /// The server at another AWS site that a server here is a copy of, where AWS can keep the copy.
    public Optional<Database> sourceOf(Database copy) {
        return connections(Connection.Kind.REPLICATION).stream()
                .filter(line -> line.to().equals(copy.id()))
                .flatMap(line -> index.node(line.from()).stream())
                .filter(Database.class::isInstance)
                .map(Database.class::cast)
                .filter(source -> isReplicable(source, copy))
                .findFirst();
    }

    /// The copies of a server at other AWS sites that AWS can keep.
    public List<Database> copiesOf(Database source) {
        return connections(Connection.Kind.REPLICATION).stream()
                .filter(line -> line.from().equals(source.id()))
                .flatMap(line -> index.node(line.to()).stream())
                .filter(Database.class::isInstance)
                .map(Database.class::cast)
                .filter(copy -> isReplicable(source, copy))
                .toList();
    }

    private boolean isReplicable(Database source, Database copy) {
        Optional<Site> from = index.siteOf(source);
        Optional<Site> to = index.siteOf(copy);
        boolean engine =
                source.engine() == copy.engine()
                        && (source.engine() == Engine.MYSQL
                                || source.engine() == Engine.POSTGRESQL);
        return engine
                && from.isPresent()
                && to.isPresent()
                && !from.equals(to)
                && from.get().kind() == Site.Kind.AWS_REGION
                && to.get().kind() == Site.Kind.AWS_REGION;
    }

    /// The replications that begin or end here and that no template can set up.
    public List<Connection> replicatedByHand() {
        return connections(Connection.Kind.REPLICATION).stream()
                .filter(line ->
                        siteOf(line.from()).filter(site::equals).isPresent()
                                || siteOf(line.to()).filter(site::equals).isPresent())
                .filter(line ->
                        !(index.node(line.from()).orElse(null) instanceof Database source
                                && index.node(line.to()).orElse(null) instanceof Database copy
                                && isReplicable(source, copy)))
                .toList();
    }

    /// The data centre that keeps a copy of a database here and so has to reach it.
    public Optional<Site> dataCentreWithCopy(Database database) {
        return connections(Connection.Kind.REPLICATION).stream()
                .filter(line -> line.from().equals(database.id()))
                .flatMap(line -> siteOf(line.to()).stream())
                .filter(other -> other.kind() == Site.Kind.DATA_CENTRE)
                .findFirst();
    }

    /// The names that move to another site when theirs fails.
    public List<MovingName> movingNames() {
        List<MovingName> names = new ArrayList<>();
        for (Connection line : connections(Connection.Kind.FAILOVER)) {
            Optional<Site> home = siteOf(line.from());
            if (home.isPresent()
                    && index.node(line.to()).orElse(null) instanceof LoadBalancer standby) {
                for (LoadBalancer main : index.all(LoadBalancer.class)) {
                    if (main.isInternetFacing() && index.isAt(main, home.get())) {
                        names.addAll(moving(main, standby));
                    }
                }
            }
        }
        return names;
    }

    private List<MovingName> moving(LoadBalancer main, LoadBalancer standby) {
        List<MovingName> names = new ArrayList<>();
        for (ListenerRule rule : main.rules()) {
            if (!rule.host().isEmpty()) {
                standby.rules().stream()
                        .filter(other -> other.targetPort() == rule.targetPort())
                        .filter(other -> plays(other.target(), rule.target()))
                        .findFirst()
                        .ifPresent(other ->
                                names.add(new MovingName(rule.host(), main, standby, other)));
            }
        }
        return names;
    }

    private boolean plays(ElementId one, ElementId other) {
        return index.cluster(one)
                .flatMap(a -> index.cluster(other).map(b -> a.profile() == b.profile()))
                .orElse(false);
    }
}
