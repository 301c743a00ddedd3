package io.drydock.app.deploy.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.app.Designs;
import io.drydock.app.deploy.Action;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Preview;
import io.drydock.app.deploy.Step;
import io.drydock.app.deploy.Step.Phase;
import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RehearsalTest {

    private static final Design DESIGN = Designs.distributed();
    private static final int AT_ONCE = 1_000_000;

    private final List<Step> steps = new ArrayList<>();

    private static Rehearsal rehearsal(Optional<ElementId> failing) {
        return new Rehearsal(DESIGN, AT_ONCE, failing);
    }

    private Map<String, Phase> last() {
        Map<String, Phase> phases = new HashMap<>();
        // What stays at AWS without its stack is gone from the stack all the same.
        steps.forEach(
                step -> phases.put(step.name(), step.isLeftBehind() ? Phase.GONE : step.phase()));
        return phases;
    }

    @Test
    void everythingIsMadeAfterWhatItNeeds() {
        try (Rehearsal rehearsal = rehearsal(Optional.empty())) {
            Outcome outcome = rehearsal.apply(rehearsal.preview(), steps::add);

            assertThat(outcome.result()).isEqualTo(Outcome.Result.DONE);
            assertThat(last()).hasSize(rehearsal.preview().isNew() ? 0 : last().size());
            assertThat(last().values()).containsOnly(Phase.DONE);
            assertThat(steps).isSortedAccordingTo((a, b) -> a.elapsed().compareTo(b.elapsed()));
            Map<String, Duration> begun = new HashMap<>();
            Map<String, Duration> done = new HashMap<>();
            for (Step step : steps) {
                (step.phase() == Phase.RUNNING ? begun : done).put(step.name(), step.elapsed());
            }
            for (Task task : RehearsalPlan.of(DESIGN)) {
                assertThat(task.after())
                        .allSatisfy(needed ->
                                assertThat(done.get(needed))
                                        .isLessThanOrEqualTo(begun.get(task.name())));
            }
            assertThat(rehearsal.typicalLength())
                    .isBetween(Duration.ofMinutes(10), Duration.ofHours(1));
        }
    }

    @Test
    void everyNodeOfTheTemplateTurnsGreen() {
        try (Rehearsal rehearsal = rehearsal(Optional.empty())) {
            rehearsal.apply(rehearsal.preview(), steps::add);
            assertThat(steps.stream().flatMap(step -> step.element().stream()).distinct())
                    .contains(new ElementId("gateway"), new ElementId("traffic-manager-1"));
        }
    }

    @Test
    void anInjectedFailureIsTakenBackCompletely() {
        try (Rehearsal rehearsal = rehearsal(Optional.of(new ElementId("traffic-manager-1")))) {
            Outcome outcome = rehearsal.apply(rehearsal.preview(), steps::add);

            assertThat(outcome.result()).isEqualTo(Outcome.Result.ROLLED_BACK);
            assertThat(outcome.cause().orElseThrow().element())
                    .contains(new ElementId("traffic-manager-1"));
            assertThat(outcome.cause().orElseThrow().reason()).startsWith("Simulated");
            assertThat(last().values()).containsOnly(Phase.GONE);
            assertThat(rehearsal.actions()).isEmpty();
            assertThat(rehearsal.preview().isNew()).isTrue();
            assertThat(outcome.retained())
                    .as("as AWS does")
                    .contains(
                            "DataKey (AWS::KMS::Key)",
                            "LogBucket (AWS::S3::Bucket)",
                            "DatabaseSetupLogGroup (AWS::Logs::LogGroup)")
                    .noneMatch(name -> name.contains("AWS::RDS") || name.contains("Secret"));
        }
    }

    /// One after the other, as the template orders them.
    @Test
    void nodesOfAPairAreNeverMadeTogether() {
        try (Rehearsal rehearsal = rehearsal(Optional.empty())) {
            rehearsal.apply(rehearsal.preview(), steps::add);
            assertThat(moment("TrafficManager2Machines", Phase.RUNNING))
                    .isGreaterThanOrEqualTo(moment("TrafficManager1Machines", Phase.DONE));
        }
    }

    private Duration moment(String name, Phase phase) {
        return steps.stream()
                .filter(step -> step.name().equals(name) && step.phase() == phase)
                .map(Step::elapsed)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsCancelledIsTakenBack() {
        try (Rehearsal rehearsal = rehearsal(Optional.empty())) {
            Outcome outcome =
                    rehearsal.apply(
                            rehearsal.preview(),
                            step -> {
                                steps.add(step);
                                if (steps.size() == 40) {
                                    assertThat(rehearsal.actions()).containsExactly(Action.CANCEL);
                                    rehearsal.cancel();
                                }
                            });

            assertThat(outcome.result()).isEqualTo(Outcome.Result.CANCELLED);
            assertThat(steps).hasSizeGreaterThan(40);
            assertThat(last().values()).containsOnly(Phase.GONE);
        }
    }

    @Test
    void whatIsThereCanBeDeletedOnce() {
        try (Rehearsal rehearsal = rehearsal(Optional.empty())) {
            rehearsal.apply(rehearsal.preview(), steps::add);
            assertThat(rehearsal.preview().changes()).isEmpty();
            assertThat(rehearsal.actions()).containsExactly(Action.DELETE);

            assertThat(rehearsal.perform(Action.DELETE, steps::add).isDone()).isTrue();

            assertThat(last().values()).containsOnly(Phase.GONE);
            assertThatThrownBy(() -> rehearsal.perform(Action.DELETE, steps::add))
                    .isInstanceOf(DeploymentException.class)
                    .hasMessageContaining("not possible");
        }
    }

    @Test
    void itSaysThatItIsSimulated() {
        try (Rehearsal rehearsal = rehearsal(Optional.empty())) {
            assertThat(rehearsal.place().isSimulated()).isTrue();
            assertThat(rehearsal.place().target().title()).contains("simulated");
            assertThat(rehearsal.check()).anyMatch(check -> check.text().contains("Nothing is"));
            assertThat(rehearsal.apply(rehearsal.preview(), steps::add).text())
                    .startsWith("Simulated");
        }
    }

    @Test
    void anElementThatNothingIsMadeForCannotFail() {
        Optional<ElementId> nothing = Optional.of(new ElementId("no-such-thing"));
        assertThatThrownBy(() -> rehearsal(nothing))
                .isInstanceOf(DeploymentException.class)
                .hasMessageContaining("no-such-thing");
    }

    @Test
    void onKubernetesTheReleasesComeAfterTheCluster() {
        Design design =
                StartingDesigns.create(
                        new StartingDesign(
                                new ElementId("shop"),
                                PatternKey.CONTROL_TRAFFIC_GATEWAY,
                                new ProductVersion(4, 7, 0),
                                Platform.EKS,
                                AwsRegion.OFFERED.getFirst(),
                                3));
        try (Rehearsal rehearsal = new Rehearsal(design, AT_ONCE, Optional.empty())) {
            assertThat(rehearsal.apply(rehearsal.preview(), steps::add).isDone()).isTrue();
        }
        List<String> releases =
                steps.stream()
                        .filter(step -> step.type().startsWith("Helm release"))
                        .filter(step -> step.phase() == Phase.DONE)
                        .map(Step::name)
                        .toList();
        assertThat(releases).hasSizeGreaterThan(2);
        assertThat(releases.getFirst()).contains("control-plane");
        assertThat(releases.getLast()).contains("gateway");
        int nodes =
                steps.indexOf(
                        steps.stream()
                                .filter(step -> step.type().equals("AWS::EKS::Nodegroup"))
                                .filter(step -> step.phase() == Phase.DONE)
                                .findFirst()
                                .orElseThrow());
        assertThat(steps.subList(0, nodes)).noneMatch(step -> releases.contains(step.name()));
    }

    private static Design twoRegions() {
        return StartingDesigns.create(
                new StartingDesign(
                        new ElementId("shop"),
                        PatternKey.HYBRID_CLOUD,
                        new ProductVersion(4, 7, 0),
                        Platform.EKS,
                        AwsRegion.OFFERED.getFirst(),
                        3));
    }

    private static boolean isAt(String site, Step step) {
        return step.name().startsWith(site + "/");
    }

    @Test
    void sitesArePlayedOneAfterTheOther() {
        try (Rehearsal rehearsal = new Rehearsal(twoRegions(), AT_ONCE, Optional.empty())) {
            assertThat(rehearsal.check())
                    .anyMatch(it -> it.text().contains("site by site: aws (us-east-1), then dr"));
            Preview preview = rehearsal.preview();
            assertThat(preview.changes())
                    .extracting(Preview.Change::name)
                    .doesNotHaveDuplicates()
                    .contains("aws/Vpc", "dr-aws/Vpc", "aws/gateway", "dr-aws/dr-gateway");
            assertThat(rehearsal.apply(preview, steps::add).isDone()).isTrue();
            assertThat(last()).hasSameSizeAs(preview.changes());
        }
        List<String> names = steps.stream().map(Step::name).distinct().toList();
        int second = names.indexOf("dr-aws/Vpc");
        assertThat(names.subList(0, second))
                .contains("aws/gateway")
                .allMatch(it -> it.startsWith("aws/"));
        int update = names.indexOf("aws/RouteToDrAwsFromPrivateRouteTableA");
        assertThat(names.subList(second, update))
                .contains("dr-aws/dr-gateway", "dr-aws/PeeringWithAws")
                .allMatch(it -> it.startsWith("dr-aws/"));
        assertThat(names.subList(update, names.size()))
                .allMatch(it -> it.startsWith("aws/RouteTo"));
        assertThat(steps.stream().flatMap(step -> step.element().stream()).distinct())
                .contains(new ElementId("gateway"), new ElementId("dr-gateway"));
    }

    @Test
    void aFailureAtTheSecondSiteLeavesTheFirst() {
        Optional<ElementId> failing = Optional.of(new ElementId("dr-apim-database"));
        try (Rehearsal rehearsal = new Rehearsal(twoRegions(), AT_ONCE, failing)) {
            Outcome outcome = rehearsal.apply(rehearsal.preview(), steps::add);

            assertThat(outcome.result()).isEqualTo(Outcome.Result.ROLLED_BACK);
            assertThat(outcome.cause().orElseThrow().name()).isEqualTo("dr-aws/DrApimDatabase");
            assertThat(outcome.text()).endsWith("There already, and kept: aws.");
            assertThat(steps)
                    .filteredOn(step -> isAt("aws", step))
                    .isNotEmpty()
                    .allMatch(step -> step.phase() == Phase.RUNNING || step.phase() == Phase.DONE);
            Map<String, Phase> last = last();
            assertThat(last)
                    .hasEntrySatisfying("dr-aws/Vpc", it -> assertThat(it).isEqualTo(Phase.GONE));
            assertThat(rehearsal.preview().isNew()).isFalse();
            assertThat(rehearsal.preview().changes())
                    .extracting(Preview.Change::name)
                    .contains("dr-aws/Vpc")
                    .doesNotContain("aws/Vpc");
            assertThat(rehearsal.actions()).containsExactly(Action.DELETE);
        }
    }

    @Test
    void whatIsCancelledAtTheSecondSiteIsTakenBackThere() {
        try (Rehearsal rehearsal = new Rehearsal(twoRegions(), AT_ONCE, Optional.empty())) {
            Outcome outcome =
                    rehearsal.apply(
                            rehearsal.preview(),
                            step -> {
                                steps.add(step);
                                if (step.name().equals("dr-aws/EksCluster")) {
                                    rehearsal.cancel();
                                }
                            });

            assertThat(outcome.result()).isEqualTo(Outcome.Result.CANCELLED);
            last().forEach((name, phase) ->
                    assertThat(phase)
                            .as(name)
                            .isEqualTo(name.startsWith("aws/") ? Phase.DONE : Phase.GONE));
            assertThat(rehearsal.perform(Action.DELETE, steps::add).isDone()).isTrue();
            assertThat(last().values()).containsOnly(Phase.GONE);
            assertThat(rehearsal.preview().isNew()).isTrue();
        }
    }
}
