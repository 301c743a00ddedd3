package io.drydock.app.deploy.helm;

import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.GatewayEnvironment;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.Settings;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Designs on EKS, one for each pattern: the starting design of control plane, traffic manager and
/// gateway, and what becomes of it by changing clusters.
final class EksDesigns {

    static final List<String> VERSIONS = List.of("4.5.0", "4.6.0", "4.7.0");

    /// Versions whose images are one for all profiles, and whose charts make one all-in-one node.
    static final List<String> OLDER = List.of("4.2.0", "4.3.0", "4.4.0");

    private static final String HEALTH = "/services/Version";

    private EksDesigns() {}

    static Design controlPlane(String version) {
        return starting(PatternKey.CONTROL_TRAFFIC_GATEWAY, version);
    }

    static Design allInOnePair(String version) {
        return routed(
                without(allInOneGateway(version), "gateway"),
                "public-alb",
                "gw",
                "control-plane",
                8243);
    }

    static Design allInOneGateway(String version) {
        return profile(
                without(controlPlane(version), "traffic-manager"),
                "control-plane",
                ProfileId.ALL_IN_ONE);
    }

    static Design gatewayAndKeyManager(String version) {
        return withKeyManager(allInOneGateway(version), new Scaling.Elastic(2, 4));
    }

    static Design fullyDistributed(String version) {
        return withKeyManager(controlPlane(version), Scaling.FIXED);
    }

    static Design internalAndExternal(String version) {
        Design design =
                with(
                        controlPlane(version),
                        new Cluster(
                                        new ElementId("partner-gateway"),
                                        "Partner gateway",
                                        ProfileId.GATEWAY,
                                        "m5.xlarge",
                                        Scaling.FIXED)
                                .withEnvironment(
                                        new GatewayEnvironment(
                                                "Internal", GatewayEnvironment.Type.PRODUCTION)),
                        2);
        return routed(design, "internal-alb", "partners", "partner-gateway", 8243);
    }

    /// A single all-in-one node with gateways before it; the node also serves WebSockets.
    static Design singleAndGateways(String version) {
        Design design = allInOneGateway(version);
        List<Node> nodes =
                design.nodes().stream()
                        .filter(node -> !node.id().value().equals("control-plane-2"))
                        .toList();
        return routed(design.withNodes(nodes), "internal-alb", "ws-test", "control-plane", 8099);
    }

    /// All-in-one nodes as the control plane of 3.2.
    static Design firstControlPlane() {
        return first(profile(controlPlane("4.2.0"), "control-plane", ProfileId.ALL_IN_ONE));
    }

    static Design firstSingle() {
        return first(starting(PatternKey.ALL_IN_ONE_SINGLE, "4.2.0"));
    }

    /// The same for 3.2, which knows no ports for web hooks.
    private static Design first(Design design) {
        return design.withVersion(ProductVersion.parse("3.2.0").orElseThrow())
                .withNodes(
                        design.nodes().stream()
                                .map(node ->
                                        node instanceof LoadBalancer it
                                                ? it.withRules(
                                                        it.rules().stream()
                                                                .filter(rule ->
                                                                        rule.targetPort() != 8021)
                                                                .toList())
                                                : node)
                                .toList());
    }

    /// Gateways before integrations, which one more host leads to.
    static Design withIntegrator(String version, Scaling scaling) {
        Cluster integrator =
                new Cluster(
                        new ElementId("integrator"),
                        "Micro Integrator",
                        ProfileId.MICRO_INTEGRATOR,
                        "m5.xlarge",
                        scaling);
        return routed(
                with(controlPlane(version), integrator, 2),
                "internal-alb",
                "integration",
                "integrator",
                8253,
                "");
    }

    /// Every design in every version, with a name for each.
    static Stream<Named> all() {
        return Stream.concat(newer(), older());
    }

    private static Stream<Named> older() {
        return Stream.concat(
                Stream.of(
                        new Named("cp-tm-gw 3.2.0", firstControlPlane()),
                        new Named("aio-single 3.2.0", firstSingle())),
                fourTwoToFour());
    }

    private static Stream<Named> fourTwoToFour() {
        return OLDER.stream()
                .flatMap(version ->
                        Stream.of(
                                        new Named("cp-tm-gw " + version, controlPlane(version)),
                                        new Named(
                                                "cp-tm-gw-km " + version,
                                                fullyDistributed(version)),
                                        new Named(
                                                "aio-single-gw " + version,
                                                singleAndGateways(version)),
                                        new Named(
                                                "gw-internal-external " + version,
                                                internalAndExternal(version)),
                                        new Named(
                                                "cp-tm-gw-mi " + version,
                                                withIntegrator(version, Scaling.FIXED)))
                                .filter(EksDesigns::hasCharts));
    }

    /// Key managers have a chart from 4.3 on.
    private static boolean hasCharts(Named named) {
        return !named.name().equals("cp-tm-gw-km 4.2.0");
    }

    private static Stream<Named> newer() {
        return VERSIONS.stream()
                .flatMap(version ->
                        Stream.of(
                                new Named("cp-tm-gw " + version, controlPlane(version)),
                                new Named("aio-ha " + version, allInOnePair(version)),
                                new Named("aio-gw " + version, allInOneGateway(version)),
                                new Named(
                                        "gw-km-separated " + version,
                                        gatewayAndKeyManager(version)),
                                new Named("cp-tm-gw-km " + version, fullyDistributed(version)),
                                new Named(
                                        "cp-tm-gw-mi " + version,
                                        withIntegrator(version, new Scaling.Elastic(2, 4))),
                                new Named(
                                        "gw-internal-external " + version,
                                        internalAndExternal(version))));
    }

    /// What every pattern starts with, in every version.
    static Stream<Named> starting() {
        return Stream.concat(OLDER.stream(), VERSIONS.stream())
                .flatMap(version ->
                        Stream.of(PatternKey.values())
                                .filter(key ->
                                        StartingDesigns.isOffered(
                                                key,
                                                ProductVersion.parse(version)
                                                        .orElseThrow()
                                                        .generation(),
                                                Platform.EKS))
                                .map(key ->
                                        new Named(
                                                "starting " + key.key() + " " + version,
                                                starting(key, version))));
    }

    private static Design starting(PatternKey pattern, String version) {
        return StartingDesigns.create(
                new StartingDesign(
                        new ElementId("shop"),
                        pattern,
                        ProductVersion.parse(version).orElseThrow(),
                        Platform.EKS,
                        AwsRegion.ofCode("us-east-1").orElseThrow(),
                        3));
    }

    /// Designs whose load balancers come about another way than by default, in every version.
    static Stream<Named> exposed() {
        Stream<Named> older =
                older().flatMap(named ->
                                Stream.of(
                                        exposed(named, Settings.Exposure.NGINX_INGRESS),
                                        exposed(named, Settings.Exposure.GATEWAY_API)));
        return Stream.concat(newerExposed(), older);
    }

    private static Named exposed(Named named, Settings.Exposure exposure) {
        return new Named(
                named.name() + " " + exposure.key(), exposed(named.design(), exposure));
    }

    private static Stream<Named> newerExposed() {
        return VERSIONS.stream()
                .flatMap(version ->
                        Stream.of(
                                new Named("cp-tm-gw " + version, controlPlane(version)),
                                new Named("aio-ha " + version, allInOnePair(version)),
                                new Named("cp-tm-gw-km " + version, fullyDistributed(version)),
                                new Named(
                                        "cp-tm-gw-mi " + version,
                                        withIntegrator(version, Scaling.FIXED)),
                                new Named(
                                        "gw-internal-external " + version,
                                        internalAndExternal(version))))
                .flatMap(named ->
                        Stream.of(Settings.Exposure.values())
                                .filter(it -> it != Settings.Exposure.ALB_INGRESS)
                                .map(exposure -> exposed(named, exposure)));
    }

    static Design exposed(Design design, Settings.Exposure exposure) {
        return design.withSettings(design.settings().withExposure(exposure));
    }

    /// A design under the name that a test report shows.
    record Named(String name, Design design) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Design withKeyManager(Design design, Scaling scaling) {
        Cluster keyManager =
                new Cluster(
                        new ElementId("key-manager"),
                        "Key Manager",
                        ProfileId.KEY_MANAGER,
                        "m5.xlarge",
                        scaling);
        return routed(with(design, keyManager, 2), "public-alb", "km", "key-manager", 9443);
    }

    static Design profile(Design design, String cluster, ProfileId profile) {
        return change(design, cluster, it -> it.withProfile(profile));
    }

    static Design change(
            Design design, String cluster, java.util.function.UnaryOperator<Cluster> change) {
        return design.withClusters(
                design.clusters().stream()
                        .map(it -> it.id().value().equals(cluster) ? change.apply(it) : it)
                        .toList());
    }

    static Design with(Design design, Cluster cluster, int count) {
        List<Cluster> clusters = new ArrayList<>(design.clusters());
        clusters.add(cluster);
        List<Node> nodes = new ArrayList<>(design.nodes());
        for (int n = 1; n <= count; n++) {
            nodes.add(
                    new ProfileNode(
                            new ElementId(cluster.id() + "-" + n),
                            cluster.name() + " " + n,
                            cluster.id(),
                            Placement.in(
                                    new ElementId("application-" + (char) ('a' + (n - 1) % 3)))));
        }
        return design.withClusters(clusters).withNodes(nodes);
    }

    private static Design without(Design design, String cluster) {
        ElementId id = new ElementId(cluster);
        return design.withClusters(
                        design.clusters().stream().filter(it -> !it.id().equals(id)).toList())
                .withNodes(
                        design.nodes().stream()
                                .filter(node ->
                                        !(node instanceof ProfileNode member
                                                && member.cluster().equals(id)))
                                .map(node -> withoutRules(node, id))
                                .toList());
    }

    private static Node withoutRules(Node node, ElementId target) {
        return node instanceof LoadBalancer balancer
                ? balancer.withRules(
                        balancer.rules().stream()
                                .filter(rule -> !rule.target().equals(target))
                                .toList())
                : node;
    }

    static Design routed(Design design, String balancer, String host, String cluster, int port) {
        return routed(design, balancer, host, cluster, port, HEALTH);
    }

    private static Design routed(
            Design design,
            String balancer,
            String host,
            String cluster,
            int port,
            String healthCheck) {
        ListenerRule rule =
                new ListenerRule(
                        443,
                        host + ".example.com",
                        new ElementId(cluster),
                        port,
                        false,
                        healthCheck);
        return design.withNodes(
                design.nodes().stream()
                        .map(node ->
                                node instanceof LoadBalancer it && it.id().value().equals(balancer)
                                        ? it.withRules(
                                                Stream.concat(it.rules().stream(), Stream.of(rule))
                                                        .toList())
                                        : node)
                        .toList());
    }
}
