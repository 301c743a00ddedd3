package io.drydock.model.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.RandomDesigns;
import io.drydock.model.StartingPoints;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Cidr;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Scaling;
import io.drydock.model.diff.Change.Kind;
import io.drydock.model.edit.Edit;
import io.drydock.model.migration.Migration;
import io.drydock.model.rule.Designs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesignDiffTest {

    private static List<String> texts(Design before, Design after) {
        return DesignDiff.between(before, after).changes().stream()
                .map(change -> change.kind().sign() + " " + change.text())
                .toList();
    }

    static Stream<Design> startingDesigns() {
        return StartingPoints.all().stream();
    }

    @ParameterizedTest
    @MethodSource("startingDesigns")
    void sameDesignHasNoDifference(Design design) {
        DesignDiff diff = DesignDiff.between(design, design);
        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.appeared()).isEmpty();
        assertThat(DiffText.plain(diff)).isEqualTo("No differences.\n");
        assertThat(DiffText.markdown(diff)).isEqualTo("No differences.\n");
    }

    @Test
    void renamedElementIsNotReplaced() {
        Design before = Designs.onEks();
        Design after =
                Designs.node(
                        before, "gateway-1", ProfileNode.class, node -> node.withName("Front"));
        assertThat(texts(before, after))
                .containsExactly(
                        "~ Gateway 1 is now called Front"
                                .replace("Gateway 1", name(before, "gateway-1")));
        assertThat(DesignDiff.between(before, after).changes().getFirst().kind())
                .isEqualTo(Kind.RENAMED);
    }

    private static String name(Design design, String node) {
        return Designs.node(design, node, ProfileNode.class).name();
    }

    @Test
    void sameNameUnderAnotherIdentifierIsAReplacement() {
        Design before = Designs.onEks();
        ProfileNode gone = Designs.node(before, "gateway-1", ProfileNode.class);
        Design after =
                Designs.edit(
                        before,
                        new Edit.RemoveNode(gone.id()),
                        new Edit.AddNode(
                                new ProfileNode(
                                        Designs.id("fresh"),
                                        gone.name(),
                                        gone.cluster(),
                                        gone.placement())));
        assertThat(texts(before, after))
                .containsExactly(
                        "~ " + gone.name() + " is another one: fresh in place of gateway-1");
    }

    @Test
    void movedNodeSaysFromWhereToWhere() {
        Design before = Designs.fullyDistributed();
        Design after =
                Designs.edit(
                        before,
                        new Edit.MoveNode(
                                Designs.id("publisher-1"),
                                Placement.in(Designs.id("application-b"))));
        assertThat(texts(before, after))
                .containsExactly(
                        "> Publisher 1 stands in Application b (us-east-1b), before in Application"
                                + " a (us-east-1a)");
        assertThat(DesignDiff.between(before, after).appeared())
                .anyMatch(finding -> finding.rule().equals("G-01"));
        assertThat(DesignDiff.between(after, before).disappeared())
                .anyMatch(finding -> finding.rule().equals("G-01"));
    }

    @Test
    void rewiredHostSaysWhereItLeads() {
        Design before = Designs.fullyDistributed();
        Design after =
                Designs.balancer(
                        before,
                        "internal-alb",
                        balancer ->
                                balancer.withRules(
                                        balancer.rules().stream()
                                                .map(rule ->
                                                        rule.host().startsWith("km")
                                                                ? rule.withTargetPort(9763)
                                                                        .withSticky(!rule.sticky())
                                                                : rule)
                                                .toList()));
        assertThat(texts(before, after).getFirst())
                .isEqualTo(
                        "> Internal load balancer: km.example.com on 443 leads to Key Manager:9763,"
                                + " before to Key Manager:9443");
        assertThat(texts(before, after).get(1)).contains("keeps sessions on one node");
    }

    @Test
    void changedFactsOfEveryKind() {
        Design before = Designs.onEks();
        Design after = Designs.version(before, "4.6.0");
        after = Designs.settings(after, settings -> settings.withPlainHttp(true));
        after =
                Designs.node(
                        after,
                        "apim-database",
                        Database.class,
                        server ->
                                server.withMultiAz(false)
                                        .withAdmits(List.of(Cidr.of("10.9.0.0/16"))));
        after = Designs.cluster(after, "gateway", c -> c.withScaling(new Scaling.Elastic(3, 9)));
        after =
                Designs.balancer(
                        after,
                        "public-alb",
                        balancer -> balancer.withScheme(LoadBalancer.Scheme.INTERNAL));
        after =
                Designs.edit(
                        after,
                        new Edit.AddNode(
                                new Cache(
                                        Designs.id("counters"),
                                        "Counters",
                                        "cache.t4g.small",
                                        1,
                                        false,
                                        Placement.in(Designs.id("database-a")))));
        assertThat(texts(before, after))
                .contains(
                        "~ Product version 4.6.0, before 4.7.0",
                        "~ Transports without TLS open, before closed",
                        "~ API Manager database: standby in another zone no, before yes",
                        "~ API Manager database: also admits 10.9.0.0/16, before none",
                        "~ Universal Gateway: number 3 to 9 nodes, before 2 to 6 nodes",
                        "~ Public load balancer: scheme internal, before internet-facing",
                        "+ Counters, Database a (us-east-1a)");
    }

    @Test
    void moreTrafficManagersHaveToBeMadeKnown() {
        Design before = Designs.fullyDistributed();
        Design after =
                Designs.edit(
                        before,
                        new Edit.AddNode(
                                new ProfileNode(
                                        Designs.id("traffic-manager-3"),
                                        "Traffic Manager 3",
                                        Designs.id("traffic-manager"),
                                        Placement.in(Designs.id("application-a")))));
        List<Reconfiguration> list = DesignDiff.between(before, after).reconfigurations();
        assertThat(list).hasSize(1);
        assertThat(list.getFirst().before()).isEqualTo(2);
        assertThat(list.getFirst().after()).isEqualTo(3);
        assertThat(list.getFirst().dependents())
                .contains("Gateway", "Key Manager", "Publisher", "Traffic Manager")
                .contains("Developer Portal")
                .doesNotContain("Analytics dashboard");
    }

    @Test
    void fewerAnalyticsWorkersHaveToBeMadeKnown() {
        Design before = Designs.aioHa();
        Design after = Designs.without(before, "analytics-worker-2");
        assertThat(DesignDiff.between(before, after).reconfigurations())
                .anySatisfy(item -> {
                    assertThat(item.after()).isEqualTo(1);
                    assertThat(item.dependents()).contains("All-in-one", "Analytics dashboard");
                });
    }

    @Test
    void moreGatewaysConcernNobody() {
        Design before = Designs.onEks();
        Design after = Designs.without(before, "gateway-1");
        assertThat(DesignDiff.between(before, after).reconfigurations()).isEmpty();
    }

    @Test
    void orderAloneIsADifferenceToo() {
        Design before = Designs.onEks();
        Design after = before.withNodes(before.nodes().reversed());
        assertThat(texts(before, after)).containsExactly("~ Only the order of elements");
    }

    @Test
    void declaredPatternIsNamedByItsKey() {
        Design before = Designs.onEks();
        Design after = before.withPattern(Optional.empty());
        assertThat(texts(before, after)).contains("~ Pattern none, before cp-tm-gw");
    }

    @Test
    void namesDoNotBecomeMarkdown() {
        Design before = Designs.onEks();
        Design after =
                Designs.node(
                        before, "gateway-1", ProfileNode.class, node -> node.withName("*a* <b>"));
        assertThat(DiffText.markdown(DesignDiff.between(before, after)))
                .contains("\\*a\\* \\<b\\>");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyRandomChangeShows(long seed) {
        Random random = new Random(seed);
        Design design = Designs.fullyDistributed();
        for (int i = 0; i < 60; i++) {
            Design next = RandomDesigns.edit(design, random).apply(design);
            DesignDiff diff = DesignDiff.between(design, next);
            assertThat(diff.isEmpty()).as("step %d", i).isEqualTo(design.equals(next));
            assertThat(DesignDiff.between(design, next)).isEqualTo(diff);
            design = next;
        }
    }

    static Stream<Arguments> pairs() {
        Design six = Designs.fullyDistributed();
        Design pair = Designs.aioHa();
        List<Arguments> pairs = new ArrayList<>();
        pairs.add(Arguments.of("six-clusters-3.2-to-4.7", six, moved(six, "4.7.0")));
        pairs.add(Arguments.of("all-in-one-3.2-to-4.4", pair, moved(pair, "4.4.0")));
        pairs.add(Arguments.of("gateway-lost", six, Designs.withoutCluster(six, "gateway")));
        return pairs.stream();
    }

    private static Design moved(Design design, String version) {
        ProductVersion target = ProductVersion.parse(version).orElseThrow();
        return Migration.plan(design, target).all().apply(design);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void pairsReadAsTheGoldenFiles(String name, Design before, Design after) throws IOException {
        DesignDiff diff = DesignDiff.between(before, after);
        assertGolden(name + ".txt", DiffText.plain(diff));
        assertGolden(name + ".md", DiffText.markdown(diff));
    }

    private static void assertGolden(String name, String actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Path folder = Path.of("src/test/resources/io/drydock/model/diff");
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), actual);
            return;
        }
        try (InputStream golden = DesignDiffTest.class.getResourceAsStream(name)) {
            assertThat(golden).as("%s; write it with -Dgolden.update=true", name).isNotNull();
            assertThat(actual).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
