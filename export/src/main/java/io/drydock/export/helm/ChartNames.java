package io.drydock.export.helm;

import java.util.List;
import java.util.stream.IntStream;

/// The names that a release of an official chart gives to what it makes. They are computed as the
/// charts compute them: names copied from examples are stale, and a service that nobody answers to
/// shows only when the first API is published.
///
/// Source: the `fullname` helper and the service templates of the charts for 4.5 to 4.7.
///
/// @param fullName the release's name, followed by the chart's unless it is part of it
/// @param loadBalanced the service before all pods of the release
/// @param perNode a service for each pod, in order; empty where the pods are interchangeable
/// @param deployments the deployments
/// @param podLabel the value of the label `deployment` on every pod
public record ChartNames(
        String fullName,
        String loadBalanced,
        List<String> perNode,
        List<String> deployments,
        String podLabel) {

    /// The longest name of a release, in characters.
    public static final int MAX_RELEASE = 53;

    private static final int MAX_FULL_NAME = 63;

    public ChartNames {
        perNode = List.copyOf(perNode);
        deployments = List.copyOf(deployments);
    }

    static ChartNames of(String release, String chart, ChartKind kind, int nodes) {
        String fullName = fullName(release, chart);
        String base = fullName + kind.suffix();
        List<Integer> numbers =
                kind.isPair() ? IntStream.rangeClosed(1, nodes).boxed().toList() : List.of();
        return new ChartNames(
                fullName,
                base + "-service",
                numbers.stream().map(n -> nodeService(fullName, kind, n)).toList(),
                kind.isPair()
                        ? numbers.stream().map(n -> base + "-deployment-" + n).toList()
                        : List.of(base + "-deployment"),
                base);
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
