package io.drydock.export.helm;

import java.util.List;
import java.util.stream.IntStream;

/// The names that a release of an official chart gives to what it makes. They are computed as the
/// charts compute them: names copied from examples are stale, and a service that nobody answers to
/// shows only when the first API is published.
///
/// Source: the `fullname` helper and the service templates of the charts for 3.2 and 4.2 to 4.7, and
/// the `resource.prefix` helpers of 3.2 and Micro Integrator.
///
/// @param fullName the release's name, followed by the chart's unless it is part of it
/// @param loadBalanced the service before all pods of the release
/// @param perNode a service for each pod, in order; the one before all pods where a chart runs a
///   single node; empty where the pods are interchangeable
/// @param deployments the deployments
/// @param podLabel the value of the label `deployment` on every pod
/// @param unwanted ingresses that the chart makes whatever its values say, and that are taken out
///   of what it renders
public record ChartNames(
        String fullName,
        String loadBalanced,
        List<String> perNode,
        List<String> deployments,
        String podLabel,
        List<String> unwanted) {

    /// The longest name of a release, in characters.
    public static final int MAX_RELEASE = 53;

    private static final int MAX_FULL_NAME = 63;

    public ChartNames {
        perNode = List.copyOf(perNode);
        deployments = List.copyOf(deployments);
        unwanted = List.copyOf(unwanted);
    }

    static ChartNames of(String release, String chart, OfficialChart official, int nodes) {
        String fullName = official.ownPrefix(release).orElseGet(() -> fullName(release, chart));
        if (official.kind() == ChartKind.MICRO_INTEGRATOR) {
            return new ChartNames(
                    fullName, fullName, List.of(), List.of(fullName), fullName, List.of());
        }
        String base = fullName + official.kind().suffix();
        String service = base + "-service";
        boolean numberFirst = official.isFirst() && official.kind() == ChartKind.CONTROL_PLANE;
        return new ChartNames(
                fullName,
                service,
                nodeServices(fullName, service, official, nodes),
                official.isPair()
                        ? numbers(nodes)
                                .mapToObj(n ->
                                        numberFirst
                                                ? base + "-" + n + "-deployment"
                                                : base + "-deployment-" + n)
                                .toList()
                        : List.of(base + "-deployment"),
                official.isFirst() ? fullName : base,
                official.stubbornIngresses().stream().map(fullName::concat).toList());
    }

    private static IntStream numbers(int nodes) {
        return IntStream.rangeClosed(1, nodes);
    }

    private static List<String> nodeServices(
            String fullName, String service, OfficialChart official, int nodes) {
        if (official.isSingle()) {
            return List.of(service);
        }
        return official.isPair()
                ? numbers(nodes)
                        .mapToObj(n -> nodeService(fullName, official.kind(), n))
                        .toList()
                : List.of();
    }

    private static String nodeService(String fullName, ChartKind kind, int number) {
        return kind == ChartKind.ALL_IN_ONE
                ? fullName + "-am-service-" + number
                : fullName + "-" + number + "-service";
    }

    /// The name that everything of a release starts with.
    static String fullName(String release, String chart) {
        String whole = release.contains(chart) ? release : release + "-" + chart;
        String cut = whole.length() > MAX_FULL_NAME ? whole.substring(0, MAX_FULL_NAME) : whole;
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }
}
