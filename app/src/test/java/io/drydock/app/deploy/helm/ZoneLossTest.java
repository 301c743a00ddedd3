package io.drydock.app.deploy.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.deploy.helm.Placing.Pod;
import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmExporter;
import io.drydock.export.helm.HelmRelease;
import io.drydock.model.pattern.PatternKey;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A zone is lost: of every profile at least one pod goes on.
class ZoneLossTest {

    private static final List<String> TWO_ZONES = List.of("a", "b");
    private static final List<String> THREE_ZONES = List.of("a", "b", "c");

    /// All but the one node to try things out with, which nothing stands in for.
    static Stream<EksDesigns.Named> designs() {
        return Stream.concat(EksDesigns.all(), EksDesigns.starting())
                .filter(named -> !named.name().contains(PatternKey.ALL_IN_ONE_SINGLE.key()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("designs")
    void losingAnyZoneLeavesAPodOfEveryProfile(EksDesigns.Named design) {
        HelmBundle bundle = HelmExporter.export(design.design());
        Rendering rendering = OfficialCharts.checker(bundle).render(bundle);
        for (List<String> zones : List.of(TWO_ZONES, THREE_ZONES)) {
            for (HelmRelease release : bundle.releases()) {
                List<Pod> pods = Placing.place(rendering, release, zones);
                assertThat(pods).as(release.name()).hasSize(release.minimum());
                for (String lost : zones) {
                    assertThat(pods.stream().filter(pod -> !pod.zone().equals(lost)))
                            .as(release.name() + " without zone " + lost)
                            .isNotEmpty();
                }
            }
        }
    }

    /// The scheduler played here does its worst within the rules: without the constraint it puts
    /// all pods into one zone, so the test above can fail.
    @Test
    void withoutTheConstraintAZoneTakesAll() {
        HelmBundle bundle = HelmExporter.export(EksDesigns.controlPlane("4.7.0"));
        HelmRelease gateway = bundle.releases().getLast();
        HelmBundle loose = replaced(bundle, gateway, "DoNotSchedule", "ScheduleAnyway");
        Rendering rendering = OfficialCharts.checker(loose).render(loose);
        assertThat(Placing.place(rendering, gateway, THREE_ZONES))
                .extracting(Pod::zone)
                .hasSize(3)
                .containsOnly("a");
    }

    /// The two pods of a pair come from two deployments: matching their hash would let both into
    /// one zone.
    @Test
    void hashOfAPairMustNotBeMatched() {
        HelmBundle bundle = HelmExporter.export(EksDesigns.controlPlane("4.7.0"));
        HelmRelease pair = bundle.releases().getFirst();
        HelmBundle wrong =
                replaced(
                        bundle,
                        pair,
                        "          minDomains: 2\n",
                        "          matchLabelKeys:\n            - pod-template-hash\n");
        Rendering rendering = OfficialCharts.checker(wrong).render(wrong);
        assertThat(Placing.place(rendering, pair, THREE_ZONES))
                .extracting(Pod::zone)
                .containsOnly("a");
    }

    /// After a zone is gone for good, gateways come back in the others; a pair stays single.
    @Test
    void gatewaysCrowdIntoTheZoneThatIsLeft() {
        HelmBundle bundle = HelmExporter.export(EksDesigns.controlPlane("4.7.0"));
        Rendering rendering = OfficialCharts.checker(bundle).render(bundle);
        assertThat(Placing.place(rendering, bundle.releases().getLast(), List.of("a"))).hasSize(3);
        assertThat(Placing.place(rendering, bundle.releases().getFirst(), List.of("a"))).hasSize(1);
    }

    private static HelmBundle replaced(
            HelmBundle bundle, HelmRelease release, String from, String to) {
        HelmBundle changed = bundle;
        for (String file : release.podPatchFiles()) {
            assertThat(bundle.file(file)).contains(from);
            changed = changed.withFile(file, bundle.file(file).replace(from, to));
        }
        return changed;
    }
}
