package io.drydock.model.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.model.StartingPoints;
import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Engine;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.LogicalDatabase;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.Settings.ArtifactSync;
import io.drydock.model.edit.Edit;
import io.drydock.model.edit.History;
import io.drydock.model.file.DesignReader;
import io.drydock.model.file.DesignWriter;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.Recogniser;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.RuleBook;
import io.drydock.model.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationTest {

    static Stream<Arguments> upgrades() {
        return StartingPoints.all().stream()
                .flatMap(design ->
                        ProductVersion.OFFERED.stream()
                                .filter(version -> version.compareTo(design.version()) > 0)
                                .map(version -> Arguments.of(design, version)));
    }

    private static ProductVersion version(String text) {
        return ProductVersion.parse(text).orElseThrow();
    }

    private static Design migrate(Design design, String target) {
        return Migration.plan(design, version(target)).all().apply(design);
    }

    private static List<String> errors(Design design) {
        return RuleBook.validator().validate(design).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.rule() + " " + finding.element())
                .toList();
    }

    private static List<ProfileId> profiles(Design design) {
        return design.clusters().stream().map(Cluster::profile).toList();
    }

    private static List<String> hosts(Design design, String balancer) {
        return Designs.node(design, balancer, LoadBalancer.class).rules().stream()
                .map(rule -> rule.host() + " " + rule.target() + ":" + rule.targetPort())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("upgrades")
    void everyStartingDesignMovesToEveryNewerVersionWithoutNewErrors(
            Design design, ProductVersion target) throws Exception {
        MigrationPlan plan = Migration.plan(design, target);
        Design moved = plan.all().apply(design);
        assertThat(moved.version()).isEqualTo(target);
        assertThat(errors(moved)).isSubsetOf(errors(design));
        assertThat(DesignReader.read("moved.json", DesignWriter.write(moved))).isEqualTo(moved);
        assertThat(plan.steps())
                .allSatisfy(step -> {
                    assertThat(step.title()).isNotBlank();
                    assertThat(step.why()).endsWith(".");
                });
        assertThat(Migration.plan(design, target)).isEqualTo(plan);
    }

    @ParameterizedTest
    @MethodSource("upgrades")
    void whatMovedIsThePatternItDeclares(Design design, ProductVersion target) {
        Design moved = Migration.plan(design, target).all().apply(design);
        assertThat(Recogniser.recognise(new DesignIndex(moved)).nearest().pattern())
                .isEqualTo(moved.pattern().orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("upgrades")
    void oneUndoTakesTheMoveBack(Design design, ProductVersion target) {
        History history = new History(design);
        history.perform(Migration.plan(design, target).all());
        assertThat(history.undoLabel()).contains("Move to API Manager " + target);
        assertThat(history.undo()).isEqualTo(design);
        assertThat(history.undoLabel()).isEmpty();
    }

    @Test
    void sixClustersBecomeFourFrom45On() {
        Design moved = migrate(Designs.fullyDistributed(), "4.7.0");
        assertThat(profiles(moved))
                .containsExactlyInAnyOrder(
                        ProfileId.GATEWAY,
                        ProfileId.KEY_MANAGER,
                        ProfileId.TRAFFIC_MANAGER,
                        ProfileId.CONTROL_PLANE);
        assertThat(moved.pattern()).contains(PatternKey.FULLY_DISTRIBUTED);
        DesignIndex index = new DesignIndex(moved);
        Cluster controlPlane = Designs.cluster(moved, "control-plane");
        assertThat(index.members(controlPlane)).hasSize(2);
        assertThat(index.zonesOf(controlPlane)).hasSize(2);
        assertThat(controlPlane.scaling()).isEqualTo(Scaling.FIXED);
        assertThat(index.all(FileSystem.class)).isEmpty();
        assertThat(moved.settings().artifactSync()).isEqualTo(ArtifactSync.DATABASE);
        assertThat(index.all(Database.class))
                .extracting(database -> database.id().value())
                .containsExactly("apim-database");
    }

    @Test
    void portalsLeaveThePublicLoadBalancerAndKeepTheirNames() {
        Design moved = migrate(Designs.fullyDistributed(), "4.7.0");
        assertThat(hosts(moved, "public-alb")).containsExactly("gw.example.com gateway:8243");
        assertThat(hosts(moved, "internal-alb"))
                .contains(
                        "publisher.example.com control-plane:9443",
                        "devportal.example.com control-plane:9443",
                        "km.example.com key-manager:9443")
                .noneMatch(rule -> rule.startsWith("analytics"));
        assertThat(Migration.plan(Designs.fullyDistributed(), version("4.7.0")).notes())
                .anyMatch(note -> note.contains("/devportal"));
    }

    @Test
    void keyManagerJoinsTheControlPlaneIn4a() {
        Design moved = migrate(Designs.fullyDistributed(), "4.2.0");
        assertThat(profiles(moved)).doesNotContain(ProfileId.KEY_MANAGER);
        assertThat(moved.pattern()).contains(PatternKey.CONTROL_TRAFFIC_GATEWAY);
        assertThat(hosts(moved, "internal-alb")).contains("km.example.com control-plane:9443");
    }

    @Test
    void coreBecomesAllInOneBesideGatewayAndKeyManager() {
        Design core = core();
        Design to47 = migrate(core, "4.7.0");
        assertThat(Designs.cluster(to47, "core").profile()).isEqualTo(ProfileId.ALL_IN_ONE);
        assertThat(profiles(to47)).contains(ProfileId.KEY_MANAGER);
        assertThat(to47.pattern()).contains(PatternKey.GATEWAY_KEY_MANAGER);
        Design to44 = migrate(core, "4.4.0");
        assertThat(profiles(to44))
                .containsExactlyInAnyOrder(ProfileId.GATEWAY, ProfileId.ALL_IN_ONE);
        assertThat(to44.pattern()).contains(PatternKey.ALL_IN_ONE_GATEWAY);
    }

    /// Gateways, key managers and two core nodes of 3.2.
    private static Design core() {
        Design design = Designs.fullyDistributed();
        for (String cluster : List.of("traffic-manager", "developer-portal")) {
            design = Designs.withoutCluster(design, cluster);
        }
        design =
                Designs.edit(
                        design,
                        new Edit.AddCluster(
                                new Cluster(
                                        Designs.id("core"),
                                        "Core",
                                        ProfileId.CORE,
                                        "c5.large",
                                        Scaling.FIXED)));
        for (ProfileNode node : new DesignIndex(design).members(ProfileId.PUBLISHER)) {
            design =
                    Designs.edit(
                            design, new Edit.ReplaceNode(node.withCluster(Designs.id("core"))));
        }
        design =
                Designs.balancer(
                        design,
                        "internal-alb",
                        balancer ->
                                balancer.withRules(
                                        balancer.rules().stream()
                                                .map(MigrationTest::toCore)
                                                .toList()));
        return Designs.declaring(
                Designs.withoutCluster(design, "publisher"), PatternKey.GATEWAY_KEY_MANAGER);
    }

    private static ListenerRule toCore(ListenerRule rule) {
        return rule.target().equals(Designs.id("publisher"))
                ? new ListenerRule(
                        rule.port(),
                        rule.host(),
                        Designs.id("core"),
                        9443,
                        true,
                        "/services/Version")
                : rule;
    }

    @Test
    void enterpriseIntegratorBecomesMicroIntegrator() {
        Design design = Designs.aioHa();
        List<Edit> edits = new ArrayList<>();
        ElementId integrator = Designs.id("integrator");
        edits.add(
                new Edit.AddCluster(
                        new Cluster(
                                integrator,
                                "Integrator",
                                ProfileId.ENTERPRISE_INTEGRATOR,
                                "c5.xlarge",
                                Scaling.FIXED)));
        for (String zone : List.of("a", "b")) {
            edits.add(
                    new Edit.AddNode(
                            new ProfileNode(
                                    Designs.id("integrator-" + zone),
                                    "Integrator " + zone,
                                    integrator,
                                    Placement.in(Designs.id("application-" + zone)))));
        }
        edits.add(new Edit.AddNode(balancer("services", integrator, 8243)));
        edits.add(new Edit.AddNode(balancer("console", integrator, 9443)));
        Design moved = migrate(new Edit.All("Add", edits).apply(design), "4.6.0");
        assertThat(Designs.cluster(moved, "integrator").profile())
                .isEqualTo(ProfileId.MICRO_INTEGRATOR);
        assertThat(hosts(moved, "services"))
                .containsExactly("services.example.com integrator:8253");
        assertThat(moved.nodes()).noneMatch(node -> node.id().equals(Designs.id("console")));
    }

    private static LoadBalancer balancer(String name, ElementId target, int port) {
        return new LoadBalancer(
                Designs.id(name),
                name,
                LoadBalancer.Scheme.INTERNAL,
                Placement.across(List.of(Designs.id("application-a"), Designs.id("application-b"))),
                List.of(new ListenerRule(443, name + ".example.com", target, port, false, "")));
    }

    @Test
    void databasesOnOneServerLoseOnlyThoseOfAnalytics() {
        Design design =
                Designs.node(
                        Designs.without(Designs.aioHa(), "analytics-database"),
                        "apim-database",
                        Database.class,
                        server -> {
                            List<LogicalDatabase> all = new ArrayList<>(server.databases());
                            all.add(new LogicalDatabase(DatabaseRole.ANALYTICS, "a", "a"));
                            return server.withDatabases(all).withEngine(Engine.MYSQL, "5.6.51");
                        });
        Database moved = Designs.node(migrate(design, "4.4.0"), "apim-database", Database.class);
        assertThat(moved.databases())
                .extracting(LogicalDatabase::role)
                .containsExactly(DatabaseRole.APIM, DatabaseRole.SHARED);
        assertThat(moved.engineVersion()).isEqualTo("8.4.9");
    }

    @Test
    void otherEnginesAreLeftToAPerson() {
        Design design =
                Designs.node(
                        Designs.onEks(),
                        "apim-database",
                        Database.class,
                        server -> server.withEngine(Engine.POSTGRESQL, "9.6.24"));
        MigrationPlan plan = Migration.plan(Designs.version(design, "4.5.0"), version("4.7.0"));
        assertThat(plan.notes()).anyMatch(note -> note.contains("PostgreSQL 16, 17"));
        assertThat(plan.notes()).anyMatch(note -> note.contains("encryption key"));
    }

    @Test
    void smallMoveIsOneStep() {
        MigrationPlan plan =
                Migration.plan(Designs.version(Designs.onEks(), "4.5.0"), version("4.6.0"));
        assertThat(plan.steps()).hasSize(1);
        assertThat(plan.notes()).isEmpty();
    }

    @Test
    void sameVersionNeedsNothing() {
        assertThat(Migration.plan(Designs.onEks(), version("4.7.0")).steps()).isEmpty();
    }

    @Test
    void olderVersionIsRefused() {
        assertThatThrownBy(() -> Migration.plan(Designs.onEks(), version("4.5.0")))
                .isInstanceOf(MigrationRefused.class)
                .hasMessageContaining("cannot go back to 4.5.0");
    }

    @Test
    void storeIsRenamedOnTheWayTo3x() {
        Design start =
                Designs.start(
                        PatternKey.FULLY_DISTRIBUTED,
                        "2.6.0",
                        io.drydock.model.design.Platform.EC2,
                        2);
        Design moved = migrate(start, "3.2.0");
        assertThat(Designs.cluster(moved, "store").name()).isEqualTo("Developer Portal");
        assertThat(moved.nodes()).anyMatch(node -> node.name().equals("Developer Portal 1"));
    }
}
