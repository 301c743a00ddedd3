package io.drydock.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Bastion;
import io.drydock.model.design.Cidr;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.Engine;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.LogicalDatabase;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Settings;
import io.drydock.model.edit.Edit;
import io.drydock.model.edit.History;
import io.drydock.model.file.DesignWriter;
import io.drydock.model.pattern.PatternKey;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Breaks right designs in one way each and asks for exactly the rules that this breaks. Fixes then
/// settle what can be settled, and undo brings back the first bytes.
class BreakingGeneralRulesTest {

    private static final Design DISTRIBUTED =
            Designs.start(PatternKey.FULLY_DISTRIBUTED, "3.2.0", Platform.EC2, 2);
    private static final Design PAIR =
            Designs.start(PatternKey.ALL_IN_ONE_HA, "3.2.0", Platform.EC2, 3);
    private static final Design PODS =
            Designs.start(PatternKey.CONTROL_TRAFFIC_GATEWAY, "4.7.0", Platform.EKS, 3);

    private static Design withBastions(Design design, int count) {
        Design next = design;
        for (int n = 1; n <= count; n++) {
            next =
                    new Edit.AddNode(
                                    new Bastion(
                                            Designs.id("bastion-" + n),
                                            "Bastion " + n,
                                            "t3.micro",
                                            Placement.in(Designs.id("public-a")),
                                            List.of(Cidr.of("203.0.113.0/24"))))
                            .apply(next);
        }
        return next;
    }

    private record Case(String name, Design start, Design broken, List<String> rules) {
        Case gives(String... ids) {
            return new Case(name, start, broken, List.of(ids));
        }
    }

    private static Case broken(String name, Design start, Design broken) {
        return new Case(name, start, broken, List.of());
    }

    /// The rules that the cases here break.
    static Set<String> rulesBroken() {
        return cases().stream()
                .flatMap(way -> way.rules().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Case> cases() {
        return List.of(
                broken(
                                "two zones of three",
                                PODS,
                                new Edit.RemoveZone(Designs.id("zone-b")).apply(PODS))
                        .gives("G-02", "G-14", "H-R1", "P3-R3"),
                broken("more Elastic IP addresses than there are", PAIR, withBastions(PAIR, 3))
                        .gives("A-07"),
                broken(
                                "gateways in one zone",
                                DISTRIBUTED,
                                Drawn.moved(DISTRIBUTED, "gateway-2", "application-a"))
                        .gives("G-01"),
                broken(
                                "a region cut to one zone",
                                DISTRIBUTED,
                                new Edit.RemoveZone(Designs.id("zone-b")).apply(DISTRIBUTED))
                        .gives("A-01", "G-01", "G-05", "G-06", "G-14", "G-33", "P3-R1"),
                broken(
                                "a gateway in a public subnet",
                                DISTRIBUTED,
                                Drawn.moved(DISTRIBUTED, "gateway-1", "public-a"))
                        .gives("G-03"),
                broken(
                                "a database in public subnets",
                                PAIR,
                                Drawn.moved(PAIR, "apim-database", "public-a", "public-b"))
                        .gives("G-03"),
                broken(
                                "the publisher on the internet",
                                DISTRIBUTED,
                                Drawn.serving(
                                        DISTRIBUTED,
                                        "public-alb",
                                        "pub.example.com",
                                        "publisher",
                                        9443))
                        .gives("G-04", "G-24"),
                broken(
                                "the dashboard on the internet",
                                DISTRIBUTED,
                                Drawn.serving(
                                        DISTRIBUTED,
                                        "public-alb",
                                        "stats.example.com",
                                        "analytics-dashboard",
                                        9643))
                        .gives("G-04"),
                broken(
                                "the control plane on the internet",
                                PODS,
                                Drawn.serving(
                                        PODS,
                                        "public-alb",
                                        "am.example.com",
                                        "control-plane",
                                        9443))
                        .gives("G-04", "G-24"),
                broken(
                                "a public load balancer in one subnet",
                                PAIR,
                                Drawn.moved(PAIR, "public-alb", "public-a"))
                        .gives("G-05"),
                broken(
                                "an internal load balancer in one subnet",
                                PODS,
                                Drawn.moved(PODS, "internal-alb", "application-a"))
                        .gives("A-01"),
                broken(
                                "a database beside the nodes",
                                PAIR,
                                Drawn.moved(
                                        PAIR, "apim-database", "application-a", "application-b"))
                        .gives("G-06"),
                broken(
                                "a database with one subnet",
                                PAIR,
                                Drawn.moved(PAIR, "apim-database", "database-a"))
                        .gives("G-06"),
                broken(
                                "a database without a standby",
                                PAIR,
                                Designs.node(
                                        PAIR,
                                        "apim-database",
                                        Database.class,
                                        d -> d.withMultiAz(false)))
                        .gives("G-07"),
                broken(
                                "a bastion open to everybody",
                                DISTRIBUTED,
                                Designs.node(
                                        DISTRIBUTED,
                                        "bastion",
                                        Bastion.class,
                                        b -> b.withSshFrom(List.of(Cidr.of("0.0.0.0/0")))))
                        .gives("G-08"),
                broken(
                                "a bastion in a private subnet",
                                DISTRIBUTED,
                                Drawn.moved(DISTRIBUTED, "bastion", "application-a"))
                        .gives("G-08"),
                broken(
                                "no NAT gateway",
                                PAIR,
                                Designs.without(
                                        PAIR, "nat-gateway-a", "nat-gateway-b", "nat-gateway-c"))
                        .gives("G-09"),
                broken(
                                "a NAT gateway for all zones",
                                PAIR,
                                Designs.without(PAIR, "nat-gateway-b", "nat-gateway-c"))
                        .gives("G-10"),
                broken(
                                "Puppet among the nodes",
                                DISTRIBUTED,
                                Drawn.moved(
                                        DISTRIBUTED, "configuration-management-a", "application-a"))
                        .gives("G-11"),
                broken(
                                "a traffic manager without a name",
                                DISTRIBUTED,
                                Designs.node(
                                        DISTRIBUTED,
                                        "traffic-manager-2",
                                        ProfileNode.class,
                                        n -> n.withHostName("")))
                        .gives("G-12", "P3-R5"),
                broken(
                                "elastic traffic managers",
                                DISTRIBUTED,
                                Designs.cluster(
                                        DISTRIBUTED,
                                        "traffic-manager",
                                        c -> c.withScaling(new Scaling.Elastic(2, 4))))
                        .gives("G-12", "P3-R4"),
                broken(
                                "a balanced event port",
                                DISTRIBUTED,
                                Drawn.serving(
                                        DISTRIBUTED,
                                        "internal-alb",
                                        "events.example.com",
                                        "traffic-manager",
                                        9611))
                        .gives("G-13", "P3-R8"),
                broken(
                                "a balanced broker in 4.7",
                                PODS,
                                Drawn.serving(
                                        PODS,
                                        "internal-alb",
                                        "cp.example.com",
                                        "control-plane",
                                        5672))
                        .gives("G-13"),
                broken(
                                "one traffic manager",
                                DISTRIBUTED,
                                Designs.without(DISTRIBUTED, "traffic-manager-2"))
                        .gives("G-14", "P3-R1"),
                broken("one analytics worker", PAIR, Designs.without(PAIR, "analytics-worker-1"))
                        .gives("G-14", "G-33", "P1-R10"),
                broken(
                                "one name for two databases",
                                PAIR,
                                Drawn.databases(
                                        PAIR,
                                        "apim-database",
                                        d -> new LogicalDatabase(d.role(), "wso2", d.user())))
                        .gives("G-15"),
                broken("no database at all", PODS, Designs.without(PODS, "apim-database"))
                        .gives("G-16"),
                broken(
                                "a database open to the world",
                                PODS,
                                Designs.node(
                                        PODS,
                                        "apim-database",
                                        Database.class,
                                        d -> d.withAdmits(List.of(Cidr.of("0.0.0.0/0")))))
                        .gives("G-16"),
                broken(
                                "the embedded database",
                                PODS,
                                Designs.node(
                                        PODS,
                                        "apim-database",
                                        Database.class,
                                        d -> d.withEngine(Engine.H2, "2")))
                        .gives("G-17"),
                broken(
                                "a zone without a mount target",
                                DISTRIBUTED,
                                Drawn.moved(DISTRIBUTED, "shared-files", "application-a"))
                        .gives("G-18"),
                broken("no shared files", DISTRIBUTED, Designs.without(DISTRIBUTED, "shared-files"))
                        .gives("G-18"),
                broken(
                                "artefacts copied by rsync",
                                PAIR,
                                Designs.settings(
                                        PAIR, s -> s.withArtifactSync(Settings.ArtifactSync.RSYNC)))
                        .gives("G-19"),
                broken(
                                "no registry of one's own",
                                PODS,
                                Designs.settings(PODS, s -> s.withImageRegistry("")))
                        .gives("G-21"),
                broken(
                                "certificates added and lost",
                                PAIR,
                                Designs.settings(PAIR, s -> s.withTruststore(true, false)))
                        .gives("G-22"),
                broken(
                                "another keystore",
                                DISTRIBUTED,
                                Designs.cluster(
                                        DISTRIBUTED, "gateway", c -> c.withKeystore("edge")))
                        .gives("G-23"),
                broken(
                                "portal sessions without affinity",
                                PODS,
                                Drawn.rule(
                                        PODS,
                                        "internal-alb",
                                        "am.example.com",
                                        r -> r.withSticky(false)))
                        .gives("G-24"),
                broken(
                                "small headers",
                                PODS,
                                Designs.balancer(PODS, "public-alb", b -> b.withMaxHeaderKb(8)))
                        .gives("G-25"),
                broken("plain transports", PAIR, Designs.settings(PAIR, s -> s.withPlainHttp(true)))
                        .gives("G-26"),
                broken(
                                "a listener on a plain port",
                                DISTRIBUTED,
                                Drawn.rule(
                                        DISTRIBUTED,
                                        "public-alb",
                                        "gw.example.com",
                                        r -> r.withTargetPort(8280)))
                        .gives("G-26"),
                broken(
                                "a firewall and no heartbeat",
                                DISTRIBUTED,
                                Drawn.service(
                                        Designs.settings(
                                                DISTRIBUTED, s -> s.withAmqpHeartbeatSeconds(0)),
                                        ServiceNode.Kind.FIREWALL))
                        .gives("G-27"),
                broken(
                                "too many gateways",
                                DISTRIBUTED,
                                Designs.cluster(
                                        DISTRIBUTED,
                                        "gateway",
                                        c -> c.withScaling(new Scaling.Elastic(2, 24))))
                        .gives("G-28", "P3-R9"),
                broken(
                                "strict limits without a cache",
                                PODS,
                                Designs.settings(PODS, s -> s.withConsistentRateLimits(true)))
                        .gives("G-29"),
                broken(
                                "the key manager on the internet",
                                DISTRIBUTED,
                                Drawn.serving(
                                        DISTRIBUTED,
                                        "public-alb",
                                        "keys.example.com",
                                        "key-manager",
                                        9443))
                        .gives("G-24", "G-30"),
                broken(
                                "an internal load balancer in public subnets",
                                PODS,
                                Drawn.moved(PODS, "internal-alb", "public-a", "public-b"))
                        .gives("G-30"),
                broken(
                                "a line to JMX",
                                PAIR,
                                Drawn.connection(
                                        PAIR,
                                        "staff",
                                        "all-in-one-1",
                                        Connection.Kind.EXPOSURE,
                                        9999))
                        .gives("G-31"),
                broken(
                                "one user for two databases",
                                PAIR,
                                Drawn.databases(
                                        PAIR,
                                        "apim-database",
                                        d -> new LogicalDatabase(d.role(), d.name(), "wso2carbon")))
                        .gives("G-32"),
                broken("no dashboard", PAIR, Designs.withoutCluster(PAIR, "analytics-dashboard"))
                        .gives("G-33"),
                broken(
                                "a bare TCP health check",
                                PAIR,
                                Drawn.rule(
                                        PAIR,
                                        "internal-alb",
                                        "am.example.com",
                                        r -> r.withHealthCheckPath("")))
                        .gives("G-34"),
                broken(
                                "an imported certificate",
                                PAIR,
                                Designs.balancer(
                                        PAIR,
                                        "public-alb",
                                        b ->
                                                b.withCertificate(
                                                        LoadBalancer.CertificateSource.IMPORTED)))
                        .gives("G-35"),
                broken("no name service", PODS, Designs.without(PODS, "dns")).gives("G-35"),
                broken("no way in", PAIR, Designs.without(PAIR, "instance-connect-endpoint-a"))
                        .gives("G-36"),
                broken(
                                "services and console of an integrator on one load balancer",
                                PAIR,
                                Drawn.serving(
                                        Drawn.serving(
                                                Drawn.cluster(
                                                        PAIR,
                                                        "esb",
                                                        ProfileId.ENTERPRISE_INTEGRATOR,
                                                        "application-a",
                                                        "application-b"),
                                                "internal-alb",
                                                "esb.example.com",
                                                "esb",
                                                8243),
                                        "internal-alb",
                                        "console.example.com",
                                        "esb",
                                        9763))
                        .gives("G-24", "G-37"),
                broken("staff without a VPN", PAIR, Designs.without(PAIR, "vpn")).gives("G-38"),
                broken("overlapping subnets", PAIR, Drawn.cidr(PAIR, "public-b", "10.0.0.128/25"))
                        .gives("D-01"),
                broken(
                                "a subnet outside the network",
                                PODS,
                                Drawn.cidr(PODS, "public-b", "192.168.1.0/24"))
                        .gives("D-02"),
                broken(
                                "a subnet too small for AWS",
                                PODS,
                                Drawn.cidr(PODS, "database-b", "10.0.17.0/29"))
                        .gives("D-03"),
                broken(
                                "a publisher in 4.7",
                                PODS,
                                Drawn.cluster(
                                        PODS,
                                        "publisher",
                                        ProfileId.PUBLISHER,
                                        "application-a",
                                        "application-b"))
                        .gives("D-04", "G-20", "P3-R2", "P3-R7"),
                broken(
                                "a subnet group of one zone",
                                PAIR,
                                Designs.node(
                                        Drawn.moved(PAIR, "apim-database", "database-a"),
                                        "apim-database",
                                        Database.class,
                                        d -> d.withMultiAz(false)))
                        .gives("A-02", "G-07"),
                broken(
                                "two mount targets in a zone",
                                PAIR,
                                Drawn.moved(
                                        PAIR,
                                        "shared-files",
                                        "application-a",
                                        "database-a",
                                        "application-b"))
                        .gives("A-03"),
                broken(
                                "two NAT gateways in a zone",
                                PAIR,
                                Drawn.service(PAIR, ServiceNode.Kind.NAT_GATEWAY, "public-a"))
                        .gives("A-04"),
                broken(
                                "sticky API traffic",
                                PODS,
                                Drawn.rule(
                                        PODS,
                                        "public-alb",
                                        "gw.example.com",
                                        r -> r.withSticky(true)))
                        .gives("A-12"),
                broken(
                                "kept indexes without a file system",
                                PODS,
                                Designs.settings(
                                        Designs.edit(
                                                PODS,
                                                PODS.nodes().stream()
                                                        .filter(FileSystem.class::isInstance)
                                                        .map(n -> new Edit.RemoveNode(n.id()))
                                                        .toArray(Edit[]::new)),
                                        s -> s.withPersistentIndexes(true)))
                        .gives("K-07"),
                broken(
                                "kept indexes of two all-in-one pods",
                                PODS,
                                Designs.settings(
                                        Drawn.cluster(
                                                PODS,
                                                "aio",
                                                ProfileId.ALL_IN_ONE,
                                                "application-a",
                                                "application-b"),
                                        s -> s.withPersistentIndexes(true)))
                        .gives("K-06", "K-07", "K-12"),
                broken(
                                "small worker nodes",
                                PODS,
                                Designs.cluster(PODS, "gateway", c -> c.withSize("t3.medium")))
                        .gives("K-12"),
                broken(
                                "a port offset on a pod",
                                PODS,
                                Designs.node(
                                        PODS,
                                        "traffic-manager-1",
                                        ProfileNode.class,
                                        n -> n.withPortOffset(1)))
                        .gives("K-15"),
                broken(
                                "an elastic key manager on pods",
                                PODS,
                                Designs.cluster(
                                        Drawn.cluster(
                                                PODS,
                                                "km",
                                                ProfileId.KEY_MANAGER,
                                                "application-a",
                                                "application-b"),
                                        "km",
                                        c -> c.withScaling(new Scaling.Elastic(2, 4))))
                        .gives("K-12", "K-16", "P3-R7"),
                broken(
                                "one host twice",
                                PODS,
                                Drawn.serving(
                                        PODS, "public-alb", "gw.example.com", "gateway", 8099))
                        .gives("D-05"));
    }

    @TestFactory
    Stream<DynamicTest> exactlyTheExpectedRulesSpeak() {
        return cases().stream()
                .map(c ->
                        DynamicTest.dynamicTest(
                                c.name(),
                                () -> assertThat(news(c)).isEqualTo(Set.copyOf(c.rules()))));
    }

    @TestFactory
    Stream<DynamicTest> fixesSettleThem() {
        return cases().stream().map(c -> DynamicTest.dynamicTest(c.name(), () -> settles(c)));
    }

    private static void settles(Case c) {
        Set<String> before = keys(c.start());
        History history = new History(c.broken());
        Fixer.Result result =
                new Fixer(RuleBook.validator())
                        .fix(c.broken(), finding -> !before.contains(key(finding)));
        result.applied().forEach(applied -> history.perform(applied.fix().edit()));
        assertThat(history.current()).isEqualTo(result.design());
        assertThat(result.applied()).hasSizeLessThan(20);
        assertThat(RuleBook.validator().validate(result.design()))
                .noneMatch(finding -> finding.severity() == Severity.ERROR);
        while (history.undoLabel().isPresent()) {
            history.undo();
        }
        assertThat(DesignWriter.write(history.current())).isEqualTo(DesignWriter.write(c.broken()));
    }

    /// The ids of what is found in the broken design and not in the one it was.
    private static Set<String> news(Case c) {
        Set<String> before = keys(c.start());
        return RuleBook.validator().validate(c.broken()).stream()
                .filter(finding -> !before.contains(key(finding)))
                .map(Finding::rule)
                .collect(Collectors.toSet());
    }

    private static Set<String> keys(Design design) {
        return RuleBook.validator().validate(design).stream()
                .map(BreakingGeneralRulesTest::key)
                .collect(Collectors.toSet());
    }

    private static String key(Finding finding) {
        return finding.rule() + finding.element() + finding.message();
    }
}
