package io.drydock.export.helm;

import io.drydock.export.language.Fragment;
import io.drydock.model.design.Design;
import io.drydock.model.index.DesignIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// Writes a design on Kubernetes as values for the official WSO2 charts, with everything around
/// them. The same design gives the same bytes.
public final class HelmExporter {

    private HelmExporter() {}

    /// What keeps a design from being exported; empty when nothing does.
    public static List<HelmObstacle> obstacles(Design design) {
        return ReleaseChecks.of(design);
    }

    /// The reasons of all obstacles, a line each; empty when there is none.
    public static Optional<String> refusal(Design design) {
        List<HelmObstacle> obstacles = obstacles(design);
        return obstacles.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        obstacles.stream()
                                .map(HelmObstacle::reason)
                                .collect(Collectors.joining("\n")));
    }

    /// The files for a design.
    ///
    /// @throws IllegalArgumentException with the [#refusal] when there is one
    public static HelmBundle export(Design design) {
        refusal(design)
                .ifPresent(reasons -> {
                    throw new IllegalArgumentException(reasons);
                });
        HelmPlan plan = new HelmPlan(new DesignIndex(design));
        SequencedMap<String, Fragment> files = new LinkedHashMap<>();
        for (HelmRelease release : plan.releases()) {
            files.put(release.valuesFile(), values(plan, release));
        }
        PlatformChart.write(plan, files);
        PodPatches.write(plan, files);
        InstallFiles.write(plan, files);
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        files.forEach((path, code) -> texts.put(path, code.text()));
        return new HelmBundle(plan.namespace(), plan.design().version(), plan.releases(), texts);
    }

    private static Fragment values(HelmPlan plan, HelmRelease release) {
        String remark =
                plan.cluster(release).name()
                        + " of "
                        + plan.design().name()
                        + ": values for the chart "
                        + release.chart()
                        + release.chartVersion().map(version -> " " + version).orElse("")
                        + ".\nMade by Drydock; change the design and export it again.";
        return YamlWriter.write(
                remark,
                KeptValues.merge(
                        ReleaseValues.of(plan, release), plan.cluster(release).helmValues()));
    }
}
