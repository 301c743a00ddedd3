package io.drydock.app.deploy.helm.install;

import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.FindingsCheck;
import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmExporter;
import io.drydock.export.helm.HelmRelease;
import io.drydock.export.helm.SiteDesigns;
import io.drydock.export.helm.SiteInput;
import io.drydock.export.helm.SiteInputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is looked at before a design is installed: the design, what was given for it, the charts,
/// and the cluster. What stands in the way early hides what comes after it.
final class HelmChecks {

    private final HelmRequest request;
    private final ClusterApi api;
    private final InstalledReleases releases;
    private final Charts charts;
    private final List<Check> checks = new ArrayList<>();

    HelmChecks(HelmRequest request, ClusterApi api, InstalledReleases releases, Charts charts) {
        this.request = request;
        this.api = api;
        this.releases = releases;
        this.charts = charts;
    }

    List<Check> all() {
        checks.add(FindingsCheck.of(request.design(), request.override()));
        design();
        if (checks.size() > 1) {
            return checks;
        }
        try {
            inputs();
            charts();
        } catch (DeploymentException failed) {
            checks.add(
                    Check.failed(
                            "Charts",
                            String.valueOf(failed.getMessage()),
                            "Name a checkout, archives or a repository of the official charts."));
        }
        if (checks.size() > 1) {
            return checks;
        }
        try {
            checks.add(Check.passed("Cluster", "Kubernetes " + charts.version() + " answers."));
            releases();
            checks.addAll(new ClusterChecks(api, request.namespace()).of(charts.render()));
        } catch (ClusterFault fault) {
            checks.add(Check.failed("Cluster", fault.text() + ".", fault.remedy()));
        } catch (DeploymentException failed) {
            checks.add(Check.failed("Charts", String.valueOf(failed.getMessage()), ""));
        }
        return checks;
    }

    private void design() {
        if (request.isAmbiguous()) {
            String sites =
                    SiteDesigns.sites(request.design()).stream()
                            .map(site -> site.id().value())
                            .collect(Collectors.joining(", "));
            checks.add(
                    Check.failed(
                            "Design",
                            "It has pods at several sites, and this is one cluster.",
                            "Say which of them this cluster is, with --site: " + sites + "."));
            return;
        }
        HelmExporter.obstacles(request.part())
                .forEach(it -> checks.add(Check.failed("Design", it.reason(), "Change it.")));
    }

    private void inputs() {
        SiteInputs.of(request.part()).stream()
                .filter(SiteInput::isRequired)
                .filter(input -> request.inputs().getOrDefault(input.name(), "").isBlank())
                .forEach(input ->
                        checks.add(
                                Check.failed(
                                        "Site",
                                        input.name() + " is not given: " + input.meaning() + ".",
                                        "Give it with --site-value " + input.name() + "=VALUE.")));
    }

    private void charts() {
        charts.renderer()
                .withoutChart()
                .forEach(release ->
                        checks.add(
                                Check.failed(
                                        "Charts",
                                        "There is no chart "
                                                + release.chart()
                                                + " for this version in "
                                                + String.join(", ", request.charts())
                                                + ".",
                                        "Name a checkout, archives or a repository of the official"
                                                + " charts of that version.")));
    }

    private void releases() {
        Set<String> wanted =
                Stream.concat(
                                Stream.of(HelmBundle.PLATFORM),
                                HelmExporter.export(request.part()).releases().stream()
                                        .map(HelmRelease::name))
                        .collect(Collectors.toUnmodifiableSet());
        for (ReleaseRecord release : releases.latest()) {
            if (release.isPending()) {
                checks.add(
                        Check.failed(
                                "Releases",
                                "Another operation is in progress on " + release.name() + ".",
                                "Reattach to it, or cancel it, which takes it back."));
            } else if (wanted.contains(release.name())
                    && release.isOf(request.design().name().value())
                    && !release.isFor(request.mark())) {
                checks.add(
                        Check.failed(
                                "Releases",
                                release.name()
                                        + " in this namespace belongs to site "
                                        + release.note(ReleaseRecord.SITE).orElse("")
                                        + ".",
                                "Name the context of this site's cluster, or another namespace."));
            } else if (!releases.isOurs(release) && release.isDeployed()) {
                checks.add(
                        Check.warning(
                                "Releases",
                                release.name()
                                        + " in this namespace was not made from this design.",
                                "If the design has a release of that name, it takes its place."));
            }
        }
    }
}
