package io.drydock.export.helm;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.drydock.export.language.GoTemplate;
import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.catalogue.Endpoint.External;
import io.drydock.model.catalogue.ProfileLink;
import io.drydock.model.catalogue.ProfileLink.Party;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Database;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Site;
import io.drydock.model.index.DesignIndex.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Shuts the namespace and opens what the connection matrix calls for: pods by the labels their
/// charts give them, load balancers and databases by the networks of their subnets.
final class NetworkPolicies {

    private static final String API = "networking.k8s.io/v1";
    private static final String EVERYWHERE = "0.0.0.0/0";

    /// Where the node-local DNS cache listens, when a cluster has one.
    private static final String NODE_LOCAL_DNS = "169.254.20.10/32";

    private static final int DNS = 53;
    private static final int HTTPS = 443;
    private static final int LDAPS = 636;

    /// How OpenShift marks the namespaces that its routers' requests come from.
    private static final List<Yaml> ROUTERS =
            List.of(
                    namespace(
                            YamlMap.map()
                                    .put(
                                            "matchLabels",
                                            YamlMap.map(
                                                    "policy-group.network.openshift.io/ingress",
                                                    ""))),
                    namespace(
                            YamlMap.map()
                                    .put(
                                            "matchLabels",
                                            YamlMap.map(
                                                    "policy-group.network.openshift.io/host-network",
                                                    ""))));

    private final HelmPlan plan;
    private final Edges edges;

    private NetworkPolicies(HelmPlan plan) {
        this.plan = plan;
        edges = new Edges(plan);
    }

    static List<Yaml> of(HelmPlan plan) {
        NetworkPolicies policies = new NetworkPolicies(plan);
        List<Yaml> objects = new ArrayList<>();
        objects.add(denyAll());
        objects.add(allowDns());
        plan.releases().forEach(release -> objects.add(policies.policy(release)));
        return objects;
    }

    private static Yaml denyAll() {
        return Manifest.of(API, "NetworkPolicy", "default-deny")
                .put(
                        "spec",
                        YamlMap.map()
                                .put("podSelector", YamlMap.map())
                                .put("policyTypes", Yaml.texts("Ingress", "Egress")))
                .build();
    }

    private static Yaml allowDns() {
        Yaml kubeSystem =
                YamlMap.map()
                        .put(
                                "namespaceSelector",
                                Manifest.labels("kubernetes.io/metadata.name", "kube-system"))
                        .build();
        Yaml rule =
                YamlMap.map()
                        .put("to", Yaml.items(kubeSystem, block(NODE_LOCAL_DNS)))
                        .put("ports", Yaml.items(port("UDP", DNS), port("TCP", DNS)))
                        .build();
        return Manifest.of(API, "NetworkPolicy", "allow-dns")
                .put(
                        "spec",
                        YamlMap.map()
                                .put("podSelector", YamlMap.map())
                                .put("policyTypes", Yaml.texts("Egress"))
                                .put("egress", Yaml.items(rule)))
                .build();
    }

    private Yaml policy(HelmRelease release) {
        return Manifest.of(API, "NetworkPolicy", release.name())
                .put(
                        "spec",
                        YamlMap.map()
                                .put("podSelector", Manifest.podsOf(release))
                                .put("policyTypes", Yaml.texts("Ingress", "Egress"))
                                .put("ingress", Yaml.items(ingress(release)))
                                .put("egress", Yaml.items(egress(release))))
                .build();
    }

    private List<Yaml> ingress(HelmRelease release) {
        List<Yaml> rules = new ArrayList<>();
        edges.clients(release)
                .forEach(client ->
                        rules.add(
                                rule("from", List.of(pods(client)), edges.ports(client, release))));
        switch (plan.settings().exposure()) {
            case ALB_INGRESS -> {
                Map<LoadBalancer, Set<Integer>> balanced = new LinkedHashMap<>();
                for (Route route : plan.routes(release)) {
                    balanced.computeIfAbsent(
                                    route.balancer(),
                                    key -> new TreeSet<>(Set.of(AlbIngress.healthPort(release))))
                            .add(route.rule().targetPort());
                }
                balanced.forEach(
                        (balancer, ports) -> rules.add(rule("from", networks(balancer), ports)));
            }
            case NGINX_INGRESS ->
                    plan.routes(release)
                            .forEach(route ->
                                    addDistinct(
                                            rules,
                                            proxied(
                                                    route.balancer().isInternetFacing()
                                                            ? "publicProxyNamespace"
                                                            : "internalProxyNamespace",
                                                    route)));
            case GATEWAY_API ->
                    plan.routes(release)
                            .forEach(route -> addDistinct(rules, proxied("proxyNamespace", route)));
            case OPENSHIFT_ROUTE ->
                    plan.routes(release)
                            .forEach(route ->
                                    addDistinct(
                                            rules,
                                            rule(
                                                    "from",
                                                    ROUTERS,
                                                    List.of(route.rule().targetPort()))));
        }
        return rules;
    }

    /// Requests come from pods of a proxy in a namespace of its own, which the site names.
    private static Yaml proxied(@CompileTimeConstant String value, Route route) {
        Yaml proxies =
                namespace(
                        YamlMap.map()
                                .put(
                                        "matchLabels",
                                        YamlMap.map()
                                                .put(
                                                        "kubernetes.io/metadata.name",
                                                        Yaml.action(
                                                                GoTemplate.code("{{ .Values.")
                                                                        .and(value)
                                                                        .and(" }}")))));
        return rule("from", List.of(proxies), List.of(route.rule().targetPort()));
    }

    private static Yaml namespace(YamlMap selector) {
        return YamlMap.map().put("namespaceSelector", selector).build();
    }

    private List<Yaml> egress(HelmRelease release) {
        List<Yaml> rules = new ArrayList<>();
        edges.servers(release)
                .forEach(server ->
                        rules.add(rule("to", List.of(pods(server)), edges.ports(release, server))));
        for (DatabaseRole role : plan.databases(release)) {
            plan.database(role)
                    .ifPresent(server ->
                            addDistinct(
                                    rules,
                                    rule("to", behind(server), List.of(server.engine().port()))));
        }
        if (leadsTo(release, External.CACHE)) {
            for (Cache cache : plan.index().all(Cache.class)) {
                rules.add(rule("to", networks(cache), List.of(Cache.PORT)));
            }
        }
        if (knowsUsers(release)) {
            for (ServiceNode store : plan.index().services(ServiceNode.Kind.USER_STORE)) {
                rules.add(rule("to", networks(store), List.of(LDAPS)));
            }
        }
        Set<Integer> outside = outsidePorts(release);
        if (!outside.isEmpty()) {
            rules.add(rule("to", List.of(block(EVERYWHERE)), outside));
        }
        return rules;
    }

    private boolean knowsUsers(HelmRelease release) {
        return switch (release.kind()) {
            case CONTROL_PLANE, KEY_MANAGER, ALL_IN_ONE -> true;
            case TRAFFIC_MANAGER, GATEWAY, MICRO_INTEGRATOR -> false;
        };
    }

    private boolean leadsTo(HelmRelease release, External what) {
        for (ProfileLink link : plan.links()) {
            if (link.to().equals(new Party.Outside(what))
                    && link.from().equals(new Party.Nodes(release.profile()))) {
                return true;
            }
        }
        return false;
    }

    /// Ports outside the deployment: back-ends for what serves APIs, an identity provider for what
    /// signs people in.
    private Set<Integer> outsidePorts(HelmRelease release) {
        Set<Integer> ports = new TreeSet<>();
        if (leadsTo(release, External.BACKEND)) {
            ports.add(HTTPS);
            Set<ElementId> own = own(release);
            for (Connection connection : plan.design().connections()) {
                if (connection.kind() == Connection.Kind.BACKEND
                        && connection.port() > 0
                        && own.contains(connection.from())) {
                    ports.add(connection.port());
                }
            }
        }
        boolean identityProvider =
                plan.index().all(ExternalNode.class).stream()
                        .anyMatch(node -> node.kind() == ExternalNode.Kind.IDENTITY_PROVIDER);
        if (knowsUsers(release) && identityProvider) {
            ports.add(HTTPS);
        }
        return ports;
    }

    private Set<ElementId> own(HelmRelease release) {
        Set<ElementId> ids = new HashSet<>();
        ids.add(release.cluster());
        plan.index().members(plan.cluster(release)).forEach(node -> ids.add(node.id()));
        return ids;
    }

    private List<Yaml> networks(Node node) {
        return networks(List.of(node));
    }

    private List<Yaml> networks(List<? extends Node> nodes) {
        Set<String> networks = new TreeSet<>();
        for (Node node : nodes) {
            plan.index()
                    .places(node)
                    .forEach(place -> networks.add(place.subnet().cidr().toString()));
        }
        return networks.stream().map(NetworkPolicies::block).toList();
    }

    /// Where connections to a server go: to the proxies of its site, where there are any.
    private List<Yaml> behind(Database server) {
        Optional<Site> site = plan.index().siteOf(server);
        List<ServiceNode> proxies =
                plan.index().services(ServiceNode.Kind.DATABASE_PROXY).stream()
                        .filter(proxy -> plan.index().siteOf(proxy).equals(site))
                        .toList();
        return proxies.isEmpty() ? networks(server) : networks(proxies);
    }

    private static Yaml block(String cidr) {
        return YamlMap.map().put("ipBlock", YamlMap.map("cidr", cidr)).build();
    }

    private static Yaml pods(HelmRelease release) {
        return YamlMap.map().put("podSelector", Manifest.podsOf(release)).build();
    }

    private static Yaml rule(String direction, List<Yaml> peers, Collection<Integer> ports) {
        return YamlMap.map()
                .put(direction, Yaml.items(peers))
                .put("ports", Yaml.items(ports.stream().map(p -> port("TCP", p)).toList()))
                .build();
    }

    private static Yaml port(String protocol, int port) {
        return YamlMap.map().put("protocol", protocol).put("port", port).build();
    }

    private static void addDistinct(List<Yaml> rules, Yaml rule) {
        if (!rules.contains(rule)) {
            rules.add(rule);
        }
    }
}
