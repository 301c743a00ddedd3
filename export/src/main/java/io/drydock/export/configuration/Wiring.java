package io.drydock.export.configuration;

import io.drydock.export.language.Phrase;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.catalogue.Role;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The addresses under which a machine reaches the others, as the connection matrix wants them.
final class Wiring {

    /// The machine's own address.
    static final String NODE_IP = Phrase.known("NODE_IP").marked();

    private static final int SERVLET = 9443;
    private static final int API = 8243;
    private static final int HTTPS = 443;

    private final DeploymentPlan plan;
    private final MachineGroup group;
    private final DeploymentNames names;

    Wiring(DeploymentPlan plan, MachineGroup group, DeploymentNames names) {
        this.plan = plan;
        this.group = group;
        this.names = names;
    }

    /// A node and one of its ports, with the offset.
    ///
    /// @param node the node's machine group
    /// @param port the port
    record Address(MachineGroup node, int port) {

        String url(String scheme) {
            return scheme + "://" + node.hostName() + ":" + port;
        }
    }

    /// The nodes that this machine addresses one by one on a port, in the design's order. Its own
    /// node is among them where the matrix connects a cluster with itself.
    List<Address> nodesOn(int port) {
        List<Address> addresses = new ArrayList<>();
        for (Link link : plan.linksFrom(group.cluster().id())) {
            if (plan.index().node(link.to()).orElseThrow() instanceof ProfileNode node
                    && link.ports().contains(port + node.portOffset())) {
                Address address = new Address(machine(node), port + node.portOffset());
                if (!addresses.contains(address)) {
                    addresses.add(address);
                }
            }
        }
        return addresses;
    }

    /// The nodes on a port except this one.
    List<Address> othersOn(int port) {
        return others(nodesOn(port));
    }

    /// The nodes on a port that play a role: from 4.0 on a gateway has two brokers on one port.
    List<Address> nodesOn(Role role, int port) {
        Optional<ProfileId> player = playerProfile(role);
        return nodesOn(port).stream()
                .filter(address -> player.filter(address.node().profile().id()::equals).isPresent())
                .toList();
    }

    /// The nodes on a port that play a role, except this one.
    List<Address> othersOn(Role role, int port) {
        return others(nodesOn(role, port));
    }

    private List<Address> others(List<Address> addresses) {
        return addresses.stream()
                .filter(address -> !address.node().id().equals(group.id()))
                .toList();
    }

    /// Addresses as URLs of one scheme.
    static List<String> urls(List<Address> addresses, String scheme) {
        return addresses.stream().map(address -> address.url(scheme)).toList();
    }

    /// The store of counters that this machine uses, if there is one.
    Optional<Cache> cache() {
        if (plan.caches().isEmpty()) {
            return Optional.empty();
        }
        return plan.links().stream()
                .filter(link -> link.from().equals(group.cluster().id()))
                .flatMap(link -> plan.index().node(link.to()).stream())
                .filter(Cache.class::isInstance)
                .map(Cache.class::cast)
                .filter(cache -> plan.index().isAt(cache, plan.site()))
                .findFirst();
    }

    /// Whether an Identity Server is the key manager.
    boolean isIdentityServer() {
        return playerProfile(Role.KEY_MANAGER)
                .filter(profile -> profile == ProfileId.IDENTITY_SERVER)
                .isPresent();
    }

    private MachineGroup machine(ProfileNode node) {
        return plan.machine(node.id())
                .orElseThrow(() ->
                        new UnsupportedDesignException(
                                node.name()
                                        + " is addressed by name, but its cluster is"
                                        + " elastic or at another site; make the cluster"
                                        + " fixed"));
    }

    /// The address of whoever plays a role, on the port 9443 of its nodes: this machine itself, the
    /// load balancer before them, or the first of them where there is none.
    Optional<String> servlet(Role role) {
        return url(role, SERVLET);
    }

    Optional<String> url(Role role, int port) {
        if (plays(role)) {
            return Optional.of("https://localhost:" + (port + group.portOffset()));
        }
        return player(role).flatMap(cluster -> balanced(cluster, port).or(() -> node(role, port)));
    }

    /// The address of a certain cluster on a port.
    Optional<String> url(Cluster cluster, int port) {
        return cluster.id().equals(group.cluster().id())
                ? Optional.of("https://localhost:" + (port + group.portOffset()))
                : balanced(cluster, port);
    }

    private Optional<String> node(Role role, int port) {
        return nodesOn(role, port).stream().findFirst().map(address -> address.url("https"));
    }

    private Optional<String> balanced(Cluster cluster, int port) {
        return route(cluster, port)
                .map(route ->
                        "https://"
                                + host(route.balancer(), route.rule().host(), route.rule().port()));
    }

    /// Machines prefer an internal load balancer.
    private Optional<DesignIndex.Route> route(Cluster cluster, int port) {
        List<DesignIndex.Route> routes =
                plan.index().routesTo(cluster).stream()
                        .filter(route -> route.rule().targetPort() == port)
                        .toList();
        return routes.stream()
                .filter(route -> !route.balancer().isInternetFacing())
                .findFirst()
                .or(() -> routes.stream().findFirst());
    }

    private String host(LoadBalancer balancer, String host, int port) {
        String name = host.isEmpty() ? names.balancerAddress(balancer) : host;
        return port == HTTPS ? name : name + ":" + port;
    }

    /// Whether this machine plays a role itself, because no dedicated profile does.
    boolean plays(Role role) {
        return playerProfile(role).filter(group.profile().id()::equals).isPresent();
    }

    private Optional<ProfileId> playerProfile(Role role) {
        return Catalogue.of(plan.index().generation()).player(role, plan.profiles());
    }

    private Optional<Cluster> player(Role role) {
        return playerProfile(role)
                .flatMap(profile -> near(plan.index().clusters(profile)).stream().findFirst());
    }

    /// The clusters that play a role.
    List<Cluster> players(Role role) {
        return playerProfile(role).map(plan.index()::clusters).map(this::near).orElse(List.of());
    }

    /// The clusters of this site where it has any, else all.
    private List<Cluster> near(List<Cluster> clusters) {
        List<Cluster> here =
                clusters.stream().filter(it -> !plan.machines(it.id()).isEmpty()).toList();
        return here.isEmpty() ? clusters : here;
    }

    /// The host name under which people and clients know a cluster on a port; empty where no load
    /// balancer has a rule for it.
    Optional<String> publicHost(Cluster cluster, int port) {
        List<DesignIndex.Route> routes =
                plan.index().routesTo(cluster).stream()
                        .filter(route -> route.rule().targetPort() == port)
                        .filter(route -> !route.rule().host().isEmpty())
                        .toList();
        return routes.stream()
                .filter(route -> route.balancer().isInternetFacing())
                .findFirst()
                .or(() -> routes.stream().findFirst())
                .map(route -> host(route.balancer(), route.rule().host(), route.rule().port()));
    }

    /// The host name that this machine's product calls itself: gateways by the name that clients
    /// call, the others by that of their pages.
    String ownHost() {
        boolean onlyGateway = plays(Role.GATEWAY) && !plays(Role.PUBLISHER);
        return publicHost(group.cluster(), onlyGateway ? API : SERVLET)
                .or(() -> anyHost(group.cluster()))
                .orElse(group.hostName().isEmpty() ? NODE_IP : group.hostName());
    }

    private Optional<String> anyHost(Cluster cluster) {
        return plan.index().routesTo(cluster).stream()
                .map(route -> route.rule().host())
                .filter(host -> !host.isEmpty())
                .findFirst();
    }

    /// Whether clients reach this machine through a load balancer.
    boolean isBalanced() {
        return !plan.index().routesTo(group.cluster()).isEmpty();
    }
}
