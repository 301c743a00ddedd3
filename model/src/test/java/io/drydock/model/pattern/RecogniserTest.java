package io.drydock.model.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.edit.Edit;
import io.drydock.model.file.DesignFiles;
import io.drydock.model.file.DesignFormatException;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.pattern.Recognition.Match;
import io.drydock.model.rule.Designs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecogniserTest {

    private static final Path SAMPLES =
            Path.of(System.getProperty("drydock.root", "..")).resolve("samples");

    static Stream<Design> startingDesigns() {
        return Stream.concat(
                Designs.everyStartingDesign().stream(),
                Stream.of(ReferenceArchitecture.values()).map(ReferenceArchitecture::design));
    }

    /// Every design in the folder of samples, those broken on purpose too.
    static List<Design> samples() throws IOException, DesignFormatException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(SAMPLES)) {
            folders = all.filter(Files::isDirectory).sorted().toList();
        }
        List<Design> designs = new ArrayList<>();
        for (Path folder : folders) {
            designs.add(DesignFiles.read(folder.resolve("design.json")));
        }
        return designs;
    }

    @Test
    void thereAreSamples() throws IOException, DesignFormatException {
        assertThat(samples()).hasSizeGreaterThan(6);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsNearestToItsPattern(Design design) {
        assertThat(recognise(design).nearest().pattern()).isEqualTo(patternOf(design));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleWithoutAnyOneNodeIsNearestToItsPattern(Design design) {
        for (Node node : design.nodes()) {
            Recognition recognition = recognise(new Edit.RemoveNode(node.id()).apply(design));
            assertThat(recognition.nearest().pattern())
                    .as("without %s: %s", node.id(), recognition.ranked())
                    .isEqualTo(patternOf(design));
        }
    }

    private static Recognition recognise(Design design) {
        Design undeclared = design.withPattern(Optional.empty());
        return Recogniser.recognise(new DesignIndex(undeclared));
    }

    private static PatternKey patternOf(Design design) {
        return design.pattern().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("startingDesigns")
    void everyStartingDesignIsItsPattern(Design design) {
        Match nearest = recognise(design).nearest();
        assertThat(nearest.missing()).isEmpty();
        assertThat(nearest.surplus()).isEmpty();
        assertThat(nearest.exact()).isTrue();
        assertThat(nearest.distance()).isZero();
        assertThat(nearest.pattern()).isEqualTo(patternOf(design));
    }

    /// With one node of two taken away an all-in-one pair of 4.x is a single node, which is a
    /// pattern too; everything else stays nearest to what it was.
    @ParameterizedTest
    @MethodSource("startingDesigns")
    void withoutOneNodeItIsStillNearestToItsPattern(Design design) {
        for (Node node : design.nodes()) {
            Design broken = new Edit.RemoveNode(node.id()).apply(design);
            assertNearest(broken, patternOf(design), node.id());
        }
    }

    @ParameterizedTest
    @MethodSource("startingDesigns")
    void withoutOneClusterThePatternSaysWhatIsMissing(Design design) {
        for (Cluster cluster : design.clusters()) {
            Design broken = new Edit.RemoveCluster(cluster.id()).apply(design);
            assertNear(broken, patternOf(design), cluster.id());
        }
    }

    private static void assertNearest(Design broken, PatternKey was, ElementId removed) {
        Recognition recognition = recognise(broken);
        Match nearest = recognition.nearest();
        if (nearest.pattern() == was) {
            return;
        }
        assertThat(nearest.exact())
                .as("without %s: %s, not %s", removed, recognition.ranked(), was)
                .isTrue();
        Match original =
                recognition.ranked().stream()
                        .filter(match -> match.pattern() == was)
                        .findFirst()
                        .orElseThrow();
        assertThat(original.missing()).as("without %s", removed).isNotEmpty();
    }

    /// Without its gateways an all-in-one pair with gateways is nearer to a plain pair, and without
    /// any node everything is nearest to the smallest pattern: the original must follow closely.
    private static void assertNear(Design broken, PatternKey was, ElementId removed) {
        Recognition recognition = recognise(broken);
        Match nearest = recognition.nearest();
        Match original =
                recognition.ranked().stream()
                        .filter(match -> match.pattern() == was)
                        .findFirst()
                        .orElseThrow();
        if (original.exact() && !removed.value().equals("enterprise-integrator")) {
            // it may build on a pattern without that cluster; integrators are beside all patterns
            assertThat(was).isIn(PatternKey.INTERNAL_EXTERNAL, PatternKey.HYBRID_CLOUD);
        } else if (!original.exact()) {
            assertThat(original.missing()).as("without %s", removed).isNotEmpty();
        }
        if (!nearest.exact()) {
            assertThat(original.distance() - nearest.distance())
                    .as("without %s: %s", removed, recognition.ranked())
                    .isLessThanOrEqualTo(2);
        }
    }

    @Test
    void gatewayMissingFromSixClusters() {
        Design design = Designs.withoutCluster(Designs.fullyDistributed(), "gateway");
        Match nearest = recognise(design).nearest();
        assertThat(nearest.pattern()).isEqualTo(PatternKey.FULLY_DISTRIBUTED);
        assertThat(nearest.exact()).isFalse();
        assertThat(nearest.missing()).contains("two or more Gateway nodes");
    }

    @Test
    void oneTrafficManagerMissing() {
        Design design = Designs.without(Designs.onEks(), "traffic-manager-1");
        Match nearest = recognise(design).nearest();
        assertThat(nearest.pattern()).isEqualTo(PatternKey.CONTROL_TRAFFIC_GATEWAY);
        assertThat(nearest.missing()).containsExactly("one more Traffic Manager node");
        assertThat(nearest.distance()).isEqualTo(1);
    }

    @Test
    void loadBalancerAndDatabaseMissing() {
        Design design = Designs.without(Designs.aioHa(), "public-alb", "apim-database");
        Match nearest = recognise(design).nearest();
        assertThat(nearest.pattern()).isEqualTo(PatternKey.ALL_IN_ONE_HA);
        assertThat(nearest.missing())
                .containsExactly(
                        "a database server with apim_db",
                        "a load balancer for API calls to All-in-one");
    }

    @Test
    void oneNodeOfAnAllInOnePairIsASingleNode() {
        Design design = Designs.version(Designs.aioHa(), "4.7.0");
        Design single =
                Designs.without(design, "all-in-one-2", "analytics-worker-1", "analytics-worker-2");
        single = Designs.without(single, "analytics-dashboard-1");
        assertThat(recognise(single).nearest().pattern()).isEqualTo(PatternKey.ALL_IN_ONE_SINGLE);
        assertThat(recognise(single).ranked().get(1).missing())
                .containsExactly("one more All-in-One node");
    }

    @Test
    void designWithoutNodesIsNearestToTheSmallestPattern() {
        Design design = Designs.onEks();
        List<ElementId> members =
                design.nodes().stream()
                        .filter(ProfileNode.class::isInstance)
                        .map(Node::id)
                        .toList();
        for (ElementId member : members) {
            design = new Edit.RemoveNode(member).apply(design);
        }
        Match nearest = recognise(design).nearest();
        assertThat(nearest.pattern()).isEqualTo(PatternKey.ALL_IN_ONE_SINGLE);
        assertThat(nearest.exact()).isFalse();
    }

    @Test
    void declaredPatternPlaysNoPart() {
        Design design = Designs.declaring(Designs.onEks(), PatternKey.ALL_IN_ONE_HA);
        assertThat(Recogniser.recognise(new DesignIndex(design)).nearest().pattern())
                .isEqualTo(PatternKey.CONTROL_TRAFFIC_GATEWAY);
    }
}
