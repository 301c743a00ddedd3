package io.drydock.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Bastion;
import io.drydock.model.design.Cidr;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Engine;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.GatewayEnvironment;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.LogicalDatabase;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Requirements;
import io.drydock.model.design.Requirements.Purpose;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Settings;
import io.drydock.model.edit.Edit;
import io.drydock.model.edit.History;
import io.drydock.model.pattern.PatternKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every way to break a starting design reports exactly the rules it breaks, its fixes mend it, and
/// undo takes it back.
class BreakingTheDesignTest {

    private static final String AIO = "all-in-one";

    /// A design, what is done to it, and the rules that speak up then and did not before.
    record Case(String name, Design design, Edit edit, List<String> rules) {
        @Override
        public String toString() {
            return name + " breaks " + rules;
        }
    }

    private static final List<Case> CASES = new Cases().all;

    static List<Case> cases() {
        return CASES;
    }

    @Test
    void thereAreAtLeastFortyWays() {
        assertThat(CASES).hasSizeGreaterThanOrEqualTo(40);
        assertThat(CASES).extracting(Case::name).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleIsBrokenInSomeWay() {
        Set<String> broken = new TreeSet<>(BreakingGeneralRulesTest.rulesBroken());
        CASES.forEach(way -> broken.addAll(way.rules()));
        assertThat(broken)
                .containsAll(RuleBook.rules().stream().map(rule -> rule.info().id()).toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reportsExactlyTheRulesBroken(Case broken) {
        Set<String> fresh = new TreeSet<>(rules(broken.edit().apply(broken.design())));
        fresh.removeAll(rules(broken.design()));
        assertThat(fresh).containsExactlyInAnyOrderElementsOf(broken.rules());
    }

    /// Applies the first fix of a finding again and again, as a person would.
    @ParameterizedTest
    @MethodSource("cases")
    void fixesMendIt(Case broken) {
        Set<String> before = rules(broken.design());
        Design design = broken.edit().apply(broken.design());
        int rounds = 0;
        for (Optional<Fix> fix = nextFix(design, before);
                fix.isPresent();
                fix = nextFix(design, before)) {
            design = fix.get().edit().apply(design);
            assertThat(++rounds).as("rounds of fixing").isLessThan(20);
        }
        Set<String> left = new TreeSet<>();
        for (Finding finding : RuleBook.validator().validate(design)) {
            if (!before.contains(finding.rule()) && !finding.fixes().isEmpty()) {
                left.add(finding.rule());
            }
            boolean mendable = RuleBook.rule(finding.rule()).orElseThrow().info().hasFix();
            if (finding.severity() == Severity.ERROR && mendable) {
                left.add(finding.rule());
            }
        }
        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void undoTakesItBack(Case broken) {
        History history = new History(broken.design());
        history.perform(broken.edit());
        nextFix(history.current(), rules(broken.design()))
                .ifPresent(fix -> history.perform(fix.edit()));
        while (history.undoLabel().isPresent()) {
            history.undo();
        }
        assertThat(history.current()).isSameAs(broken.design());
    }

    private static Optional<Fix> nextFix(Design design, Set<String> before) {
        return RuleBook.validator().validate(design).stream()
                .filter(finding -> !before.contains(finding.rule()))
                .flatMap(finding -> finding.fixes().stream().limit(1))
                .findFirst();
    }

    private static Set<String> rules(Design design) {
        return RuleBook.validator().validate(design).stream()
                .map(Finding::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The table, a part for each starting design.
    private static final class Cases {

        private final List<Case> all = new ArrayList<>();

        private Cases() {
            allInOne();
            fullyDistributed();
            kubernetes();
            separated();
            twoSided();
            recovery();
            smaller();
            rarer();
        }

        private void add(String name, Design design, Edit edit, String... rules) {
            all.add(
                    new Case(
                            design.pattern().orElseThrow().key() + ": " + name,
                            design,
                            edit,
                            List.of(rules)));
        }

        private void allInOne() {
            Design d = Designs.aioHa();
            add("one node removed", d, remove("all-in-one-1"), "P1-R1");
            add("third node", d, node(AIO, "third", "application-a"), "P1-R2");
            add("scales by load", d, scale(d, AIO, 2, 4), "P1-R2", "P1-R3");
            add("scales from one", d, scale(d, AIO, 1, 2), "P1-R1", "P1-R3");
            add(
                    "both nodes in one zone",
                    d,
                    move("all-in-one-2", "application-a"),
                    "G-01",
                    "P1-R4");
            add("no file system", d, remove("shared-files"), "G-18", "P1-R5");
            add("analytics database gone", d, remove("analytics-database"), "G-16", "P1-R7");
            add("database of API Manager gone", d, remove("apim-database"), "G-16");
            add("one worker removed", d, remove("analytics-worker-2"), "G-14", "G-33", "P1-R10");
            add(
                    "workers removed",
                    d,
                    new Edit.RemoveCluster(id("analytics-worker")),
                    "G-33",
                    "P1-R10");
            add("dashboard removed", d, new Edit.RemoveCluster(id("analytics-dashboard")), "G-33");
            add(
                    "worker without volume",
                    d,
                    change(
                            d,
                            "analytics-worker-1",
                            ProfileNode.class,
                            n -> n.withInstanceVolume(false)),
                    "P1-R9");
            add(
                    "event port behind a load balancer",
                    d,
                    serve(d, "internal-alb", AIO, 9611),
                    "G-13",
                    "P1-R11");
            add(
                    "worker behind a load balancer",
                    d,
                    serve(d, "internal-alb", "analytics-worker", 7612),
                    "G-13",
                    "P1-R10",
                    "P1-R11");
            add("internal load balancer gone", d, remove("internal-alb"), "P1-R12");

            add(
                    "portals on the public load balancer",
                    d,
                    serve(d, "public-alb", AIO, 9443),
                    "G-04",
                    "G-24",
                    "P1-R12");
            add(
                    "sessions not kept",
                    d,
                    change(
                            d,
                            "internal-alb",
                            LoadBalancer.class,
                            b ->
                                    b.withRules(
                                            b.rules().stream()
                                                    .map(r -> r.withSticky(false))
                                                    .toList())),
                    "G-24",
                    "P1-R12");
            add(
                    "bare health checks",
                    d,
                    change(
                            d,
                            "public-alb",
                            LoadBalancer.class,
                            b ->
                                    b.withRules(
                                            b.rules().stream()
                                                    .map(r -> r.withHealthCheckPath(""))
                                                    .toList())),
                    "G-34");
            add(
                    "peak too high",
                    d,
                    new Edit.ChangeRequirements(
                            new Requirements(
                                    OptionalInt.of(5000), OptionalInt.of(10), Optional.empty())),
                    "P1-R13");
            add(
                    "second zone gone",
                    d,
                    new Edit.RemoveZone(id("zone-b")),
                    "A-01",
                    "G-01",
                    "G-05",
                    "G-06",
                    "G-14",
                    "G-33",
                    "P1-R1",
                    "P1-R10");
            add(
                    "embedded database",
                    d,
                    change(d, "apim-database", Database.class, s -> s.withEngine(Engine.H2, "2")),
                    "G-17");
            add(
                    "database without standby",
                    d,
                    change(d, "apim-database", Database.class, s -> s.withMultiAz(false)),
                    "G-07");
            add("plain HTTP", d, new Edit.ChangeSettings(d.settings().withPlainHttp(true)), "G-26");
            add(
                    "rsync",
                    d,
                    new Edit.ChangeSettings(
                            d.settings().withArtifactSync(Settings.ArtifactSync.RSYNC)),
                    "G-19");
            add(
                    "newer version",
                    d,
                    new Edit.ChooseVersion(new ProductVersion(4, 7, 0)),
                    "D-04",
                    "G-34",
                    "H-R6",
                    "P1-R6");
            add("node in a public subnet", d, move("all-in-one-1", "public-a"), "G-03");
        }

        private void fullyDistributed() {
            Design d = Designs.fullyDistributed();
            add(
                    "another keystore",
                    d,
                    new Edit.ReplaceCluster(Designs.cluster(d, "gateway").withKeystore("other")),
                    "G-23");
            add("no key manager", d, new Edit.RemoveCluster(id("key-manager")), "P3-R1");
            add("one publisher", d, remove("publisher-1"), "G-01");
            add("gateways from one", d, scale(d, "gateway", 1, 6), "P3-R1");
            add("gateways up to 16", d, scale(d, "gateway", 2, 16), "G-28", "P3-R9");
            add("traffic managers scale", d, scale(d, "traffic-manager", 2, 6), "G-12", "P3-R4");
            add(
                    "nameless traffic manager",
                    d,
                    change(d, "traffic-manager-2", ProfileNode.class, n -> n.withHostName("")),
                    "G-12",
                    "P3-R5");
            add(
                    "traffic manager events behind a load balancer",
                    d,
                    serve(d, "internal-alb", "traffic-manager", 5672),
                    "G-13",
                    "P3-R8");
            add(
                    "traffic manager services behind a load balancer",
                    d,
                    serve(d, "internal-alb", "traffic-manager", 9443),
                    "G-24");
            add(
                    "portal unserved",
                    d,
                    change(
                            d,
                            "public-alb",
                            LoadBalancer.class,
                            b -> b.withRules(b.rules().subList(0, 1))),
                    "P3-R7");
            add("NAT gateway gone", d, remove("nat-gateway-a"), "G-10");
            add(
                    "bastion open to all",
                    d,
                    change(
                            d,
                            "bastion",
                            Bastion.class,
                            b -> b.withSshFrom(List.of(Cidr.of("0.0.0.0/0")))),
                    "G-08");
            add("bastion in a private subnet", d, move("bastion", "application-a"), "G-08");
            add(
                    "files for gateways only",
                    d,
                    change(
                            d,
                            "shared-files",
                            FileSystem.class,
                            f -> f.withMountedBy(List.of(id("gateway")))),
                    "G-18");
            add("files in one zone", d, move("shared-files", "application-a"), "G-18");
            add("VPN gone", d, remove("vpn"), "G-38");
        }

        private void kubernetes() {
            Design d = Designs.onEks();
            add(
                    "third control plane node",
                    d,
                    node("control-plane", "third", "application-a"),
                    "K-16",
                    "P3-R3");
            add("control plane scales", d, scale(d, "control-plane", 2, 3), "K-16", "P3-R3");
            add("one traffic manager", d, remove("traffic-manager-1"), "G-14", "P3-R3");
            add("no gateway", d, new Edit.RemoveCluster(id("gateway")), "P3-R7");
            add(
                    "twelve gateways at once",
                    d,
                    scale(d, "gateway", 12, 12),
                    "G-28",
                    "P3-R10",
                    "P3-R9");
            add("gateway unserved", d, remove("public-alb"), "P3-R7");
            add(
                    "a publisher by itself",
                    d,
                    new Edit.ReplaceCluster(
                            Designs.cluster(d, "control-plane").withProfile(ProfileId.PUBLISHER)),
                    "D-04",
                    "P3-R2",
                    "P3-R3");
        }

        private void separated() {
            Design d = Designs.separated("3.2.0");
            add("one core node", d, remove("core-1"), "P2-R2");
            add("core scales", d, scale(d, "core", 2, 4), "P2-R2", "P2-R3");
            add("no key manager", d, new Edit.RemoveCluster(id("key-manager")), "P2-R1");
            add("one key manager at times", d, scale(d, "key-manager", 1, 4), "P2-R1");
            add("twelve gateways", d, scale(d, "gateway", 2, 12), "G-28", "P2-R10", "P2-R4");
            add(
                    "key managers stay",
                    d,
                    new Edit.ReplaceCluster(
                            Designs.cluster(d, "key-manager").withScaling(Scaling.FIXED)),
                    "P2-R5");
            add(
                    "core events behind a load balancer",
                    d,
                    serve(d, "internal-alb", "core", 9611),
                    "G-13",
                    "P2-R8");
            add(
                    "gateways without files",
                    d,
                    change(
                            d,
                            "shared-files",
                            FileSystem.class,
                            f -> f.withMountedBy(List.of(id("core")))),
                    "G-18",
                    "P2-R9");
            add("no public load balancer", d, remove("public-alb"), "P2-R7");

            Design k = Designs.start(PatternKey.GATEWAY_KEY_MANAGER, "4.7.0", Platform.EKS, 2);
            add("key manager pods scale", k, scale(k, "key-manager", 2, 4), "K-16", "P2-R6");
            add(
                    "range of the charts' example",
                    k,
                    scale(k, "gateway", 1, 1),
                    "H-R3",
                    "H-R4",
                    "P2-R1");
            add("more gateways than key managers serve", k, scale(k, "gateway", 2, 6), "P2-R10");
            add(
                    "key managers of 4.2",
                    k,
                    new Edit.ChooseVersion(new ProductVersion(4, 2, 0)),
                    "H-R7",
                    "P2-R11");
        }

        private void twoSided() {
            Design d = Designs.start(PatternKey.INTERNAL_EXTERNAL, "4.7.0", Platform.EKS, 2);
            add("one side", d, new Edit.RemoveCluster(id("internal-gateway")), "P4-R1");
            add(
                    "same environment",
                    d,
                    new Edit.ReplaceCluster(
                            Designs.cluster(d, "internal-gateway")
                                    .withEnvironment(
                                            new GatewayEnvironment(
                                                    "External", GatewayEnvironment.Type.HYBRID))),
                    "P4-R1");
            add(
                    "sandbox keys only",
                    d,
                    new Edit.ReplaceCluster(
                            Designs.cluster(d, "internal-gateway")
                                    .withEnvironment(
                                            new GatewayEnvironment(
                                                    "Internal", GatewayEnvironment.Type.SANDBOX))),
                    "P4-R8");
            add(
                    "internal gateways from the internet",
                    d,
                    serve(d, "public-alb", "internal-gateway", 8243),
                    "P4-R2");
            add(
                    "internal gateway in a public subnet",
                    d,
                    move("internal-gateway-1", "public-a"),
                    "G-03",
                    "P4-R3");

            add(
                    "one internal gateway at times",
                    d,
                    scale(d, "internal-gateway", 1, 4),
                    "H-R4",
                    "P4-R1");
            add("eight and four gateways", d, scale(d, "internal-gateway", 2, 8), "G-28", "P4-R7");
        }

        private void recovery() {
            Design d = Designs.recovery("3.2.0");
            add("no purpose", d, new Edit.ChangeRequirements(Requirements.NONE), "P5-R2");

            add("second core node gone", d, remove("dr-core-2"), "P5-R1");
            add("database not replicated", d, disconnect("replicate-apim"), "P5-R3");
            add("name does not move", d, disconnect("failover"), "P5-R3");
            add("no line", d, disconnect("site-link"), "P5-R9");
            add(
                    "both sites called",
                    d,
                    new Edit.AddConnection(
                            new Connection(
                                    id("second-call"),
                                    id("api-clients"),
                                    id("dr-public-alb"),
                                    Connection.Kind.EXPOSURE,
                                    443,
                                    "")),
                    "P5-R4");
            Design n = Designs.recovery("4.7.0");
            add(
                    "replicated MySQL",
                    n,
                    change(
                            n,
                            "apim-database",
                            Database.class,
                            s -> s.withEngine(Engine.MYSQL, "8.4.9")),
                    "P5-R8");
        }

        /// What takes several edits at once, or a design that few people draw.
        private void rarer() {
            Design a = Designs.aioHa();
            Database statistics = Designs.node(a, "analytics-database", Database.class);
            add(
                    "one server for both",
                    a,
                    Edit.all(
                            "Join them",
                            remove("analytics-database"),
                            change(
                                    a,
                                    "apim-database",
                                    Database.class,
                                    server -> server.withDatabases(both(server, statistics)))),
                    "P1-R8");
            Design p = Designs.onEks();
            add("one control plane", p, remove("control-plane-1"), "H-R1", "P3-R3");
            Design d = Designs.start(PatternKey.INTERNAL_EXTERNAL, "4.7.0", Platform.EKS, 2);
            add(
                    "no control plane",
                    d,
                    new Edit.RemoveCluster(id("control-plane")),
                    "P2-R7",
                    "P4-R4");
            Cluster inside = Designs.cluster(d, "internal-gateway");
            add(
                    "gateways without an environment",
                    d,
                    new Edit.ReplaceCluster(
                            new Cluster(
                                    inside.id(),
                                    inside.name(),
                                    inside.profile(),
                                    inside.size(),
                                    inside.scaling())),
                    "P4-R6");
            add(
                    "quiet connections through a firewall",
                    d,
                    Edit.all(
                            "Add one",
                            new Edit.AddNode(
                                    new ServiceNode(
                                            id("firewall"),
                                            "Firewall",
                                            ServiceNode.Kind.FIREWALL,
                                            new Placement.AtSite(d.sites().getFirst().id()))),
                            new Edit.ChangeSettings(d.settings().withAmqpHeartbeatSeconds(0))),
                    "G-27",
                    "P4-R5");
            Design c = Designs.hybrid(Purpose.EXTRA_CAPACITY, "3.2.0", Platform.EC2, 2);
            add(
                    "nothing said of the line",
                    c,
                    new Edit.ReplaceConnection(
                            new Connection(
                                    id("site-link"),
                                    id("vpn"),
                                    id("dr-vpn"),
                                    Connection.Kind.SITE_LINK,
                                    0,
                                    "")),
                    "P5-R5");
            regional();
        }

        private static List<LogicalDatabase> both(Database one, Database other) {
            return Stream.of(one, other).flatMap(server -> server.databases().stream()).toList();
        }

        /// A region that has gateways only.
        private void regional() {
            Design d = Designs.recovery("4.7.0");
            Edit shared = new Edit.ChangeSettings(Designs.multiTenant(d).settings());
            List<Edit> alone =
                    new ArrayList<>(
                            List.of(
                                    new Edit.RemoveCluster(id("dr-all-in-one")),
                                    new Edit.RemoveCluster(id("dr-key-manager"))));
            add(
                    "gateways of several organisations in the second site",
                    d,
                    Edit.all("Share it", new Edit.All("Strip it", alone), shared),
                    "P5-R7");
            alone.add(disconnect("site-link"));
            add(
                    "gateways in the second site, without a line",
                    d,
                    new Edit.All("Strip it", alone),
                    "P5-R6",
                    "P5-R9");
        }

        private void smaller() {
            Design g = Designs.start(PatternKey.ALL_IN_ONE_GATEWAY, "4.7.0", Platform.EKS, 2);
            add("one all-in-one node", g, remove("all-in-one-1"), "G-20", "H-R2");
            add("no gateway", g, new Edit.RemoveCluster(id("gateway")), "H-R4");
            Design i = Designs.start(PatternKey.IDENTITY_SERVER, "4.7.0", Platform.EC2, 2);
            add("no Identity Server", i, new Edit.RemoveCluster(id("identity-server")), "H-R5");
            Design s = Designs.start(PatternKey.ALL_IN_ONE_SINGLE, "3.2.0", Platform.EC2, 2);
            add(
                    "production",
                    s,
                    new Edit.DeclarePattern(Optional.of(PatternKey.ALL_IN_ONE_HA)),
                    "P1-R1",
                    "P1-R10");
        }

        private static Edit disconnect(String connection) {
            return new Edit.RemoveConnection(id(connection));
        }

        private static ElementId id(String text) {
            return new ElementId(text);
        }

        private static Edit remove(String node) {
            return new Edit.RemoveNode(id(node));
        }

        private static Edit move(String node, String subnet) {
            return new Edit.MoveNode(id(node), Placement.in(id(subnet)));
        }

        private static Edit node(String cluster, String node, String subnet) {
            return new Edit.AddNode(
                    new ProfileNode(id(node), node, id(cluster), Placement.in(id(subnet))));
        }

        private static Edit scale(Design design, String cluster, int min, int max) {
            return new Edit.ReplaceCluster(
                    Designs.cluster(design, cluster).withScaling(new Scaling.Elastic(min, max)));
        }

        private static <T extends Node> Edit change(
                Design design, String node, Class<T> type, UnaryOperator<T> change) {
            return new Edit.ReplaceNode(change.apply(Designs.node(design, node, type)));
        }

        private static Edit serve(Design design, String balancer, String cluster, int port) {
            return new Edit.ReplaceNode(
                    Designs.node(
                            Designs.serving(design, balancer, cluster, port),
                            balancer,
                            LoadBalancer.class));
        }
    }
}
