package io.drydock.export.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Keeps the search index and the local database of pods on EFS, where the design asks for it.
/// Every node has access points of its own: two nodes on one point destroy each other's database.
/// The identifiers are the site's; the values hold place-holders, because an empty one makes the
/// chart render broken YAML.
final class Persistence {

    /// Something that only the site knows.
    ///
    /// @param key the key in the chart's values
    /// @param variable the environment variable that holds it
    /// @param placeholder what the values hold instead
    record SiteValue(String key, String variable, String placeholder) {

        /// Whether it is the identifier of an access point, else that of the file system.
        boolean isAccessPoint() {
            return key.startsWith(ACCESS_POINTS);
        }

        /// What the access point is for, such as `solr1`.
        String purpose() {
            return key.substring(ACCESS_POINTS.length());
        }
    }

    private static final String ACCESS_POINTS = "aws.efs.accessPoints.";

    private static final String INDEXING = "wso2.deployment.persistence.solrIndexing.";

    /// EFS grows by itself; Kubernetes wants a figure all the same.
    private static final String CAPACITY = "5Gi";

    private Persistence() {}

    static void write(HelmPlan plan, HelmRelease release, ChartValues values) {
        boolean wanted = isWanted(plan, release);
        values.put(INDEXING + "enabled", wanted);
        Optional<String> shared = release.official().sharedArtifacts();
        if (!wanted && shared.isEmpty()) {
            return;
        }
        if (wanted) {
            values.put(INDEXING + "capacity.carbonDatabase", CAPACITY);
            values.put(INDEXING + "capacity.solrIndexedData", CAPACITY);
        }
        shared.ifPresent(it ->
                values.put(
                        "wso2.deployment.persistence.sharedArtifacts.capacity." + it, CAPACITY));
        values.put("aws.efs.capacity", CAPACITY);
        siteValues(plan, release).forEach(value -> values.put(value.key(), value.placeholder()));
    }

    /// Whether the pods of a release keep indexes, and the design wants them kept.
    static boolean isWanted(HelmPlan plan, HelmRelease release) {
        return plan.settings().persistentIndexes()
                && switch (release.kind()) {
                    case CONTROL_PLANE, ALL_IN_ONE -> true;
                    case TRAFFIC_MANAGER, KEY_MANAGER, GATEWAY, MICRO_INTEGRATOR -> false;
                };
    }

    /// Whether the chart would give both nodes of a pair the same access points.
    static boolean isShared(HelmPlan plan, HelmRelease release) {
        return isWanted(plan, release)
                && release.kind() == ChartKind.ALL_IN_ONE
                && release.minimum() > 1;
    }

    static List<SiteValue> siteValues(HelmPlan plan, HelmRelease release) {
        List<SiteValue> values = new ArrayList<>();
        Optional<String> shared = release.official().sharedArtifacts();
        if (isWanted(plan, release) || shared.isPresent()) {
            values.add(new SiteValue("aws.efs.fileSystemId", "EFS_FILE_SYSTEM", "fs-of-the-site"));
        }
        shared.ifPresent(it -> values.add(point(release, it, "SHARED", "")));
        if (isWanted(plan, release)) {
            List<String> ends =
                    release.kind() == ChartKind.ALL_IN_ONE
                            ? List.of("")
                            : release.minimum() > 1 ? List.of("1", "2") : List.of("1");
            for (String end : ends) {
                values.add(point(release, "carbonDb", "DATABASE", end));
                values.add(point(release, "solr", "INDEX", end));
            }
        }
        return values;
    }

    private static SiteValue point(HelmRelease release, String name, String purpose, String end) {
        String variable =
                release.name().toUpperCase(Locale.ROOT).replace('-', '_')
                        + "_"
                        + purpose
                        + (end.isEmpty() ? "" : "_" + end)
                        + "_ACCESS_POINT";
        return new SiteValue(ACCESS_POINTS + name + end, variable, "fsap-of-the-site");
    }
}
