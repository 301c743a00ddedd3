package io.drydock.export.plan;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.catalogue.Profile;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Bastion;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.LogicalDatabase;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Site;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One site of a design resolved for deployment. Meaning is decided here; an exporter only spells
/// it in its format.
///
/// @param index the design, indexed
/// @param site the site
/// @param network its network
/// @param securityGroups who may connect to what
/// @param machines the machine groups, in the order of the clusters
/// @param balancers the load balancers
/// @param databases the database servers
/// @param fileSystems the file systems
/// @param bastions the bastions
/// @param services the services of the site, in the design's order
/// @param privateZones the DNS zones in which nodes have their stable names, such as
///   `drydock.internal`
/// @param links the connections of the whole design
/// @param lookup the same by what it is looked up by
public record DeploymentPlan(
        DesignIndex index,
        Site site,
        NetworkPlan network,
        List<SecurityGroupPlan> securityGroups,
        List<MachineGroup> machines,
        List<BalancerPlan> balancers,
        List<Database> databases,
        List<FileSystem> fileSystems,
        List<Bastion> bastions,
        List<ServiceNode> services,
        List<String> privateZones,
        List<Link> links,
        PlanLookup lookup) {

    public DeploymentPlan {
        securityGroups = List.copyOf(securityGroups);
        machines = List.copyOf(machines);
        balancers = List.copyOf(balancers);
        databases = List.copyOf(databases);
        fileSystems = List.copyOf(fileSystems);
        bastions = List.copyOf(bastions);
        services = List.copyOf(services);
        privateZones = List.copyOf(privateZones);
        links = List.copyOf(links);
    }

    /// A plan, made ready for being looked into.
    public DeploymentPlan(
            DesignIndex index,
            Site site,
            NetworkPlan network,
            List<SecurityGroupPlan> securityGroups,
            List<MachineGroup> machines,
            List<BalancerPlan> balancers,
            List<Database> databases,
            List<FileSystem> fileSystems,
            List<Bastion> bastions,
            List<ServiceNode> services,
            List<String> privateZones,
            List<Link> links) {
        this(
                index,
                site,
                network,
                securityGroups,
                machines,
                balancers,
                databases,
                fileSystems,
                bastions,
                services,
                privateZones,
                links,
                PlanLookup.of(machines, balancers, links));
    }

    /// The design.
    public Design design() {
        return index.design();
    }

    /// The services of one kind.
    public List<ServiceNode> services(ServiceNode.Kind kind) {
        return services.stream().filter(service -> service.kind() == kind).toList();
    }

    /// Whether there is a service of this kind.
    public boolean has(ServiceNode.Kind kind) {
        return !services(kind).isEmpty();
    }

    /// The clusters with machines at this site.
    public List<Cluster> clusters() {
        return lookup.clusters();
    }

    /// The profiles of those clusters.
    public List<ProfileId> profiles() {
        return lookup.profiles();
    }

    /// The machine groups of a cluster.
    public List<MachineGroup> machines(ElementId cluster) {
        return lookup.machinesOf().getOrDefault(cluster, List.of());
    }

    /// The machine group with this identifier; empty where this site has none.
    public Optional<MachineGroup> machine(ElementId id) {
        return Optional.ofNullable(lookup.machines().get(id));
    }

    /// The connections that start at a cluster or node.
    public List<Link> linksFrom(ElementId id) {
        return lookup.linksFrom().getOrDefault(id, List.of());
    }

    /// The ways on which requests reach a machine group, in the order of the load balancers.
    public List<MachineRoute> routesTo(ElementId machines) {
        return lookup.routes().getOrDefault(machines, List.of());
    }

    /// The database accounts of a cluster: of the databases that its profile uses and that servers
    /// of this site hold.
    public List<DatabaseLogin> logins(Cluster cluster) {
        Profile profile = Catalogue.of(index.generation()).require(cluster.profile());
        List<DatabaseRole> roles = new ArrayList<>(profile.databases(design().version()));
        if (design().settings().multiTenant()) {
            roles.addAll(profile.multiTenantDatabases(design().version()));
        }
        List<DatabaseLogin> logins = new ArrayList<>();
        for (Database database : databases) {
            for (LogicalDatabase logical : database.databases()) {
                if (roles.contains(logical.role())) {
                    logins.add(new DatabaseLogin(database, logical));
                }
            }
        }
        return logins;
    }

    /// The caches of the site, in the design's order.
    public List<Cache> caches() {
        return index.all(Cache.class).stream().filter(it -> index.isAt(it, site)).toList();
    }

    /// The proxy before a database server. Where there are fewer proxies than servers, the last one
    /// serves the servers that are left.
    public Optional<ServiceNode> proxyOf(Database database) {
        List<ServiceNode> proxies = services(ServiceNode.Kind.DATABASE_PROXY);
        int position = databases.indexOf(database);
        return proxies.isEmpty() || position < 0
                ? Optional.empty()
                : Optional.of(proxies.get(Math.min(position, proxies.size() - 1)));
    }

    /// The file systems that a cluster mounts.
    public List<FileSystem> fileSystemsOf(Cluster cluster) {
        return fileSystems.stream().filter(f -> f.mountedBy().contains(cluster.id())).toList();
    }

    /// The zone of a stable name: what follows its first label.
    public static String zoneOf(String hostName) {
        return hostName.substring(hostName.indexOf('.') + 1);
    }
}
