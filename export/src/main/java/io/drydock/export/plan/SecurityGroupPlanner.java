package io.drydock.export.plan;

import io.drydock.export.plan.BalancerPlan.ListenerPlan;
import io.drydock.export.plan.BalancerPlan.RoutePlan;
import io.drydock.export.plan.BalancerPlan.TargetPlan;
import io.drydock.export.plan.SecurityGroupPlan.Rule;
import io.drydock.export.plan.SecurityGroupPlan.Source;
import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.InfrastructurePort;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Bastion;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Cidr;
import io.drydock.model.design.Database;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Site;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Derives who may connect to what. A connection that is addressed node by node becomes one rule
/// for the whole group of nodes; one through a load balancer becomes two, on either side of it.
final class SecurityGroupPlanner {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final DesignIndex index;
    private final Site site;
    private final Map<ElementId, String> descriptions = new LinkedHashMap<>();
    private final Map<ElementId, Map<String, Rule>> rules = new LinkedHashMap<>();
    private final List<ElementId> stores = new ArrayList<>();
    private final List<ElementId> proxies = new ArrayList<>();

    private SecurityGroupPlanner(DesignIndex index, Site site) {
        this.index = index;
        this.site = site;
    }

    static List<SecurityGroupPlan> plan(
            DesignIndex index,
            Site site,
            List<MachineGroup> machines,
            List<BalancerPlan> balancers,
            List<Link> links) {
        SecurityGroupPlanner planner = new SecurityGroupPlanner(index, site);
        balancers.forEach(b -> planner.protect(b.balancer().id(), b.balancer().name()));
        machines.forEach(m -> planner.protect(m.cluster().id(), m.cluster().name()));
        index.design().nodes().forEach(planner::protect);
        balancers.forEach(planner::clients);
        balancers.forEach(planner::targets);
        links.forEach(planner::link);
        planner.identity(machines);
        planner.proxies();
        planner.administration(machines);
        return planner.groups();
    }

    private void protect(ElementId id, String name) {
        descriptions.putIfAbsent(id, plain(name));
        rules.putIfAbsent(id, new LinkedHashMap<>());
    }

    private void protect(Node node) {
        if (index.siteOf(node).filter(site::equals).isEmpty()) {
            return;
        }
        switch (node) {
            case Database database -> {
                store(database);
                for (Cidr network : database.admits()) {
                    int port = database.engine().port();
                    admit(database.id(), new Source.Network(network), port, "admitted network");
                }
                new Neighbours(index, site)
                        .dataCentreWithCopy(database)
                        .ifPresent(other ->
                                admit(
                                        database.id(),
                                        new Source.Network(other.cidr()),
                                        database.engine().port(),
                                        "replication"));
            }
            case FileSystem files -> store(files);
            case Cache cache -> store(cache);
            case Bastion bastion -> {
                protect(bastion.id(), bastion.name());
                for (Cidr network : bastion.sshFrom()) {
                    admit(bastion.id(), new Source.Network(network), port("ssh"), "SSH");
                }
            }
            case ServiceNode service -> {
                boolean proxy = service.kind() == ServiceNode.Kind.DATABASE_PROXY;
                boolean directory = service.kind() == ServiceNode.Kind.USER_STORE;
                if (isMachine(service) || isConnectEndpoint(service) || proxy || directory) {
                    protect(service.id(), service.name());
                }
                if (proxy) {
                    proxies.add(service.id());
                }
            }
            case ProfileNode _, LoadBalancer _, ExternalNode _ -> {}
        }
    }

    private void store(Node node) {
        protect(node.id(), node.name());
        stores.add(node.id());
    }

    private static boolean isConnectEndpoint(ServiceNode service) {
        return service.kind() == ServiceNode.Kind.INSTANCE_CONNECT_ENDPOINT;
    }

    static boolean isMachine(ServiceNode service) {
        return service.kind() == ServiceNode.Kind.UPDATE_HOST
                || service.kind() == ServiceNode.Kind.CONFIGURATION_MANAGEMENT;
    }

    /// The internet reaches port 443 of public load balancers and nothing else. Every other
    /// listener, also the one that redirects port 80, is for the networks of staff and internal
    /// clients.
    private void clients(BalancerPlan plan) {
        LoadBalancer balancer = plan.balancer();
        for (ListenerPlan listener : plan.listeners()) {
            boolean open = balancer.isInternetFacing() && listener.port() == HTTPS;
            Source source = open ? new Source.Internet() : new Source.Staff();
            admit(balancer.id(), source, listener.port(), "clients");
        }
        admit(balancer.id(), new Source.Staff(), HTTP, "redirect to HTTPS");
    }

    private void targets(BalancerPlan plan) {
        for (ListenerPlan listener : plan.listeners()) {
            for (RoutePlan route : listener.routes()) {
                for (TargetPlan target : route.targets()) {
                    Source from = new Source.Group(plan.balancer().id());
                    admit(target.cluster(), from, target.port(), "requests");
                    for (int port : target.health().ports()) {
                        admit(target.cluster(), from, port, "health checks");
                    }
                }
            }
        }
    }

    private void link(Link link) {
        ElementId target =
                switch (index.node(link.to()).orElseThrow()) {
                    case ProfileNode node -> node.cluster();
                    case Node other -> other.id();
                };
        if (rules.containsKey(target)) {
            source(link.from())
                    .ifPresent(from ->
                            link.ports()
                                    .forEach(port -> admit(target, from, port, link.purpose())));
        }
    }

    /// A group of another site cannot be named here; its network can.
    private Optional<Source> source(ElementId from) {
        if (rules.containsKey(from)) {
            return Optional.of(new Source.Group(from));
        }
        return index.cluster(from)
                .flatMap(index::siteOf)
                .filter(other -> !other.equals(site))
                .map(other -> new Source.Network(other.cidr()));
    }

    /// The databases of Identity Server are in no design, and so in no link.
    private void identity(List<MachineGroup> machines) {
        boolean present =
                machines.stream().anyMatch(it -> it.profile().id() == ProfileId.IDENTITY_SERVER);
        if (!present) {
            return;
        }
        List<Database> servers =
                index.all(Database.class).stream()
                        .filter(it -> rules.containsKey(it.id()))
                        .filter(IdentityDatabase::holdsApim)
                        .limit(1)
                        .toList();
        for (MachineGroup machine : machines) {
            if (machine.profile().id() == ProfileId.IDENTITY_SERVER) {
                Source from = new Source.Group(machine.cluster().id());
                servers.forEach(it ->
                        admit(it.id(), from, it.engine().port(), "read and write the databases"));
            }
        }
    }

    /// Behind a proxy a server admits only the proxy, and the proxy admits the machines.
    private void proxies() {
        List<Database> servers =
                index.all(Database.class).stream()
                        .filter(it -> rules.containsKey(it.id()))
                        .toList();
        for (int i = 0; i < servers.size() && !proxies.isEmpty(); i++) {
            ElementId server = servers.get(i).id();
            ElementId proxy = proxies.get(Math.min(i, proxies.size() - 1));
            List<Rule> before = List.copyOf(rules.getOrDefault(server, Map.of()).values());
            for (Rule rule : before) {
                if (rule.from() instanceof Source.Group) {
                    rules.getOrDefault(server, new LinkedHashMap<>())
                            .remove(rule.from() + "/" + rule.port());
                    admit(proxy, rule.from(), rule.port(), rule.purpose());
                    admit(server, new Source.Group(proxy), rule.port(), "connections of the proxy");
                }
            }
        }
    }

    /// Administrators come through a bastion or an instance connect endpoint; machines ask the
    /// configuration management for their configuration.
    private void administration(List<MachineGroup> machines) {
        List<ElementId> clusters =
                machines.stream().map(machine -> machine.cluster().id()).distinct().toList();
        for (ElementId door : doors()) {
            clusters.forEach(id -> admit(id, new Source.Group(door), port("ssh"), "SSH"));
            hosts().forEach(id -> admit(id, new Source.Group(door), port("ssh"), "SSH"));
        }
        for (ServiceNode host : index.services(ServiceNode.Kind.CONFIGURATION_MANAGEMENT)) {
            if (rules.containsKey(host.id())) {
                int port = port("puppet");
                clusters.forEach(
                        id -> admit(host.id(), new Source.Group(id), port, "configuration"));
            }
        }
    }

    private List<ElementId> doors() {
        List<ElementId> doors = new ArrayList<>();
        index.all(Bastion.class).forEach(bastion -> doors.add(bastion.id()));
        index.services(ServiceNode.Kind.INSTANCE_CONNECT_ENDPOINT)
                .forEach(endpoint -> doors.add(endpoint.id()));
        return doors.stream().filter(rules::containsKey).toList();
    }

    private List<ElementId> hosts() {
        return index.all(ServiceNode.class).stream()
                .filter(SecurityGroupPlanner::isMachine)
                .map(ServiceNode::id)
                .filter(rules::containsKey)
                .toList();
    }

    private static int port(String key) {
        InfrastructurePort port = Catalogue.infrastructurePort(key);
        return port.port();
    }

    /// Who is admitted from everywhere needs no further rule.
    private void admit(ElementId to, Source from, int port, String purpose) {
        Rule rule = new Rule(from, port, plain(purpose));
        Map<String, Rule> known = rules.get(to);
        if (known != null && !known.containsKey(new Source.Internet() + "/" + port)) {
            known.putIfAbsent(from + "/" + port, rule);
        }
    }

    private List<SecurityGroupPlan> groups() {
        List<SecurityGroupPlan> groups = new ArrayList<>();
        rules.forEach((id, map) ->
                groups.add(
                        new SecurityGroupPlan(
                                id,
                                descriptions.getOrDefault(id, id.value()),
                                !stores.contains(id),
                                List.copyOf(map.values()))));
        return groups;
    }

    /// AWS accepts letters, digits, blanks and a few signs in descriptions, at most 255.
    private static String plain(String text) {
        String cleaned = text.replaceAll("[^A-Za-z0-9 ._:/()#,@\\[\\]+=&;{}!$*-]", " ").strip();
        return cleaned.length() > 200 ? cleaned.substring(0, 200) : cleaned;
    }
}
