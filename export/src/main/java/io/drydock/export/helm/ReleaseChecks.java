package io.drydock.export.helm;

import io.drydock.export.language.Toml;
import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.Engine;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Settings;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds what keeps a design from becoming releases of the official charts.
final class ReleaseChecks {

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?";

    /// Kubernetes names secrets like subdomains (RFC 1123).
    private static final Pattern SECRET_NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");

    /// How the secret with the passwords of a keystore ends.
    private static final String PASSWORDS = "passwords";

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

    /// Why a cluster gets no values: its version has no charts at all, or none for its profile.
    private static String noChart(Design design, Cluster cluster) {
        String line = design.version().line();
        if (!ChartKeys.lines().contains(line)) {
            return "there are no official charts of API Manager "
                    + line
                    + ", only of "
                    + String.join(", ", ChartKeys.lines());
        }
        return "the official charts of API Manager "
                + line
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
        Optional<OfficialChart> chart = plan.release(cluster.id()).map(HelmRelease::official);
        if (chart.isEmpty()) {
            add(cluster, noChart(design, cluster));
            return;
        }
        count(cluster, chart.get());
        counters(cluster);
        description(cluster, chart.get());
        openShift(cluster, chart.get());
        names(cluster, chart.get());
        keystore(cluster);
        storage(cluster);
        ports(cluster);
        size(cluster);
    }

    /// The charts write what describes a gateway environment into the product's configuration.
    private void description(Cluster cluster, OfficialChart chart) {
        if (chart.kind() == ChartKind.GATEWAY || chart.kind() == ChartKind.ALL_IN_ONE) {
            Toml.refusal(cluster.name()).ifPresent(why -> add(cluster, why));
        }
    }

    private void counters(Cluster cluster) {
        boolean nowhere =
                plan.release(cluster.id())
                        .filter(release -> CounterStore.hasNoPlace(plan, release))
                        .isPresent();
        if (nowhere) {
            add(
                    cluster,
                    "its chart has no place for a store of counters that AWS runs; choose 4.5 or"
                            + " later, or limits that hold for each node");
        }
    }

    private void count(Cluster cluster, OfficialChart chart) {
        int minimum = plan.index().minimum(cluster);
        int maximum = plan.index().maximum(cluster);
        if (minimum == 0) {
            add(cluster, "it has no nodes");
        } else if (chart.isPair() && minimum != maximum) {
            add(cluster, "its chart knows one node or a fixed pair, which cannot follow the load");
        } else if (chart.isPair() && maximum > 2) {
            add(cluster, "its chart knows one node or two, not " + maximum);
        } else if (chart.isAlwaysPair() && minimum != 2) {
            add(cluster, "its chart makes two nodes, neither more nor fewer");
        } else if (chart.isSingle() && maximum > 1) {
            add(
                    cluster,
                    "the all-in-one chart of "
                            + chart.line()
                            + " makes one node, and its configuration leaves no room to name a"
                            + " second one; separate control plane, traffic managers and gateways,"
                            + " or choose 4.5 or later");
        }
    }

    /// Two releases that give what they make the same names do not fit into one namespace.
    private void names(Cluster cluster, OfficialChart chart) {
        long alike =
                plan.releases().stream()
                        .filter(release -> release.official().equals(chart))
                        .filter(release -> chart.ownPrefix(release.name()).isPresent())
                        .map(release -> release.names().fullName())
                        .distinct()
                        .count();
        long releases = plan.releases().stream().filter(it -> it.official().equals(chart)).count();
        if (alike > 0 && alike < releases) {
            add(
                    cluster,
                    "the chart of "
                            + chart.line()
                            + " names what it makes by itself, so only one such cluster fits in");
        }
    }

    /// Secrets of Kubernetes and variables of the install script are named after keystores.
    private void keystore(Cluster cluster) {
        String name = cluster.keystore();
        if (!SECRET_NAME.matcher(name).matches() || name.endsWith(PASSWORDS)) {
            add(
                    cluster,
                    "a Kubernetes secret is named after its keystore "
                            + name
                            + "; name the keystore with lower-case letters, digits, dots and"
                            + " hyphens, and not as "
                            + PASSWORDS);
        }
    }

    /// Before 4.5 the charts make pods run as a user that OpenShift does not admit.
    private void openShift(Cluster cluster, OfficialChart chart) {
        if (plan.settings().exposure() == Settings.Exposure.OPENSHIFT_ROUTE
                && chart.kind() != ChartKind.MICRO_INTEGRATOR
                && !chart.knowsOpenShift()) {
            add(
                    cluster,
                    "the charts of "
                            + chart.line()
                            + " cannot be told to run on OpenShift; choose 4.5 or later, or expose"
                            + " it another way");
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
