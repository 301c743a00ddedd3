package io.drydock.export.helm;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.HelmChart;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.index.DesignIndex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/// Turns the clusters of a design into releases, in the order they are installed: the control plane
/// first, because all others fetch from it, and the gateways last.
final class ReleasePlanner {

    /// The chart for control planes of 3.2, which has no profile of that name.
    static final String FIRST_CONTROL_PLANE = "wso2am-control-plane";

    /// The longest thing that a chart puts behind the full name of a service: `-am-service-2`.
    private static final int LONGEST_ENDING = 13;

    private static final int MAX_SERVICE = 63;
    private static final int HASH_LENGTH = 5;

    private final DesignIndex index;
    private final Set<String> taken = new HashSet<>();

    private ReleasePlanner(DesignIndex index) {
        this.index = index;
        taken.add(HelmBundle.PLATFORM);
    }

    static List<HelmRelease> plan(DesignIndex index) {
        ReleasePlanner planner = new ReleasePlanner(index);
        List<HelmRelease> releases = new ArrayList<>();
        for (Cluster cluster : index.design().clusters()) {
            planner.release(cluster).ifPresent(releases::add);
        }
        releases.sort(Comparator.comparingInt(release -> turn(release.kind())));
        return List.copyOf(releases);
    }

    /// When a release is installed, counted from 0: after the control plane those that talk to it,
    /// and what gateways call before the gateways.
    static int turn(ChartKind kind) {
        return switch (kind) {
            case ALL_IN_ONE, CONTROL_PLANE -> 0;
            case TRAFFIC_MANAGER -> 1;
            case KEY_MANAGER -> 2;
            case MICRO_INTEGRATOR -> 3;
            case GATEWAY -> 4;
        };
    }

    private Optional<HelmRelease> release(Cluster cluster) {
        Optional<ChartKind> kind = ChartKind.of(cluster.profile());
        Optional<HelmChart> chart =
                Catalogue.helmChart(cluster.profile(), index.design().version());
        return kind.isEmpty() || chart.isEmpty()
                ? Optional.empty()
                : Optional.of(release(cluster, kind.get(), chart.get()));
    }

    private HelmRelease release(Cluster cluster, ChartKind kind, HelmChart chart) {
        String line = chart.line().orElseGet(() -> index.design().version().line());
        boolean controlPlane = isControlPlane(cluster, line);
        OfficialChart official =
                new OfficialChart(controlPlane ? ChartKind.CONTROL_PLANE : kind, line);
        String chartName = controlPlane ? FIRST_CONTROL_PLANE : chart.name();
        String name = releaseName(cluster, chartName);
        return new HelmRelease(
                cluster.id(),
                cluster.profile(),
                name,
                chartName,
                chart.chartVersion(),
                line,
                official.kind().folder(),
                ChartNames.of(name, chartName, official, index.minimum(cluster)),
                index.minimum(cluster),
                index.maximum(cluster));
    }

    /// The control plane of 3.2 is an all-in-one node beside traffic managers: it runs everything
    /// and leaves counting to them.
    private boolean isControlPlane(Cluster cluster, String line) {
        return line.equals("3.2")
                && cluster.profile() == ProfileId.ALL_IN_ONE
                && !index.clusters(ProfileId.TRAFFIC_MANAGER).isEmpty();
    }

    /// The cluster's identifier, cut where the names of services would grow too long.
    private String releaseName(Cluster cluster, String chart) {
        String whole = cluster.id().value();
        int room =
                Math.min(ChartNames.MAX_RELEASE, MAX_SERVICE - LONGEST_ENDING - 1 - chart.length());
        if (whole.length() <= room && taken.add(whole)) {
            return whole;
        }
        String hash = hash(whole);
        String start = whole.substring(0, Math.min(whole.length(), room - HASH_LENGTH));
        String name = start + "-" + hash;
        taken.add(name);
        return name;
    }

    private static String hash(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue()).substring(0, HASH_LENGTH - 1);
    }
}
