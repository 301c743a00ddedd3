package io.drydock.export.helm;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.Engine;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds what keeps a design from becoming releases of the official charts.
final class ReleaseChecks {

    /// Source: deployment templates and configuration files of the charts for 3.2 and 4.2 to 4.4.
    private static final String TAKES_SECRETS =
            " takes passwords as plain text in its values, not from a secret, and names its image"
                    + " by digest alone, which a design does not know";

    /// Source: the chart's own repository, which follows the Micro Integrator's versions.
    private static final String CHART_APART =
            "the Micro Integrator has a chart of its own, mi, in a repository and a count of"
                    + " versions apart from API Manager's; no values are written for it: install it"
                    + " beside this deployment, and take it out of the design for the export";

    private final HelmPlan plan;
    private final List<HelmObstacle> obstacles = new ArrayList<>();

    private ReleaseChecks(HelmPlan plan) {
        this.plan = plan;
    }

    static List<HelmObstacle> of(Design design) {
        Optional<String> whole = wholeDesign(design);
        if (whole.isPresent()) {
            return List.of(new HelmObstacle(design.name(), whole.get()));
        }
        if (!ChartKeys.lines().contains(design.version().line())) {
            return design.clusters().stream().map(cluster -> older(design, cluster)).toList();
        }
        ReleaseChecks checks = new ReleaseChecks(new HelmPlan(new DesignIndex(design)));
        design.clusters().forEach(checks::cluster);
        checks.databases();
        return List.copyOf(checks.obstacles);
    }

    private static Optional<String> wholeDesign(Design design) {
        if (design.platform() != Platform.EKS) {
            return Optional.of(
                    "the design stands on "
                            + design.platform().title()
                            + "; Helm charts need Kubernetes: choose EKS, or export"
                            + " CloudFormation");
        }
        if (design.clusters().isEmpty()) {
            return Optional.of("the design has no cluster, so there is nothing to install");
        }
        return Optional.empty();
    }

    /// Why a cluster of a version before 4.5 gets no values.
    private static HelmObstacle older(Design design, Cluster cluster) {
        ProductVersion version = design.version();
        String reason =
                Catalogue.helmChart(cluster.profile(), version)
                        .map(chart ->
                                "the chart "
                                        + chart.name()
                                        + " of "
                                        + version.line()
                                        + TAKES_SECRETS)
                        .orElseGet(() -> noChart(design, cluster));
        return new HelmObstacle(
                cluster.id(), cluster.name() + ": " + reason + "; choose 4.5 or later");
    }

    private static String noChart(Design design, Cluster cluster) {
        return "the official charts of API Manager "
                + design.version().line()
                + " have none for "
                + Catalogue.of(design.generation())
                        .profile(cluster.profile())
                        .map(profile -> profile.displayName())
                        .orElse(cluster.profile().key());
    }

    private void add(Cluster cluster, String reason) {
        obstacles.add(new HelmObstacle(cluster.id(), cluster.name() + ": " + reason));
    }

    private void cluster(Cluster cluster) {
        Design design = plan.design();
        Optional<ChartKind> kind = ChartKind.of(cluster.profile());
        if (kind.isEmpty() || Catalogue.helmChart(cluster.profile(), design.version()).isEmpty()) {
            boolean integrator = cluster.profile() == ProfileId.MICRO_INTEGRATOR;
            add(cluster, integrator ? CHART_APART : noChart(design, cluster));
            return;
        }
        count(cluster, kind.get());
        storage(cluster);
        ports(cluster);
        size(cluster);
    }

    private void count(Cluster cluster, ChartKind kind) {
        int minimum = plan.index().minimum(cluster);
        int maximum = plan.index().maximum(cluster);
        if (minimum == 0) {
            add(cluster, "it has no nodes");
        } else if (kind.isPair() && minimum != maximum) {
            add(cluster, "its chart knows one node or a fixed pair, which cannot follow the load");
        } else if (kind.isPair() && maximum > 2) {
            add(cluster, "its chart knows one node or two, not " + maximum);
        }
    }

    private void storage(Cluster cluster) {
        plan.releases().stream()
                .filter(release -> release.cluster().equals(cluster.id()))
                .filter(release -> Persistence.isShared(plan, release))
                .forEach(release ->
                        add(
                                cluster,
                                "its chart gives both nodes the same access points for indexes and"
                                    + " local database, which they would destroy for each other; do"
                                    + " not keep indexes, or separate the control plane"));
    }

    /// Charts of traffic manager and key manager address the control plane's ports as they are.
    private void ports(Cluster cluster) {
        for (ProfileNode node : plan.index().members(cluster)) {
            if (node.portOffset() != 0) {
                obstacles.add(
                        new HelmObstacle(
                                node.id(),
                                node.name()
                                        + ": the charts expect a port offset of 0; pods do not"
                                        + " share ports anyway"));
            }
        }
    }

    private void size(Cluster cluster) {
        Catalogue.of(plan.design().generation())
                .profile(cluster.profile())
                .filter(profile ->
                        PodSizing.on(cluster.size(), profile.sizing().container()).isEmpty())
                .ifPresent(profile ->
                        add(
                                cluster,
                                "a worker node of type "
                                        + cluster.size()
                                        + " has no room for a pod with "
                                        + PodSizing.LEAST_CPU
                                        + "m CPU and "
                                        + PodSizing.LEAST_MEMORY
                                        + " MiB; choose a larger type"));
    }

    private void databases() {
        for (HelmRelease release : plan.releases()) {
            for (DatabaseRole role : plan.databases(release)) {
                Optional<Database> server = plan.database(role);
                if (server.isEmpty()) {
                    add(
                            plan.cluster(release),
                            "no database server of the design holds " + role.key());
                } else if (server.get().engine() == Engine.H2) {
                    add(
                            plan.cluster(release),
                            "pods cannot share the embedded database " + role.key());
                }
            }
        }
    }
}
