package io.drydock.app.deploy.helm;

import io.drydock.model.design.ElementId;
import java.util.List;

/// What a check looked at, and what it found.
///
/// @param charts the charts that were rendered, in the order of the releases, our own one last
/// @param problems what is wrong, in the order of the releases; empty when nothing is
public record ChartReport(List<CheckedChart> charts, List<ChartProblem> problems) {

    /// A chart that was rendered and linted.
    ///
    /// @param cluster the cluster it stands for; the design's name for our own chart
    /// @param release the release
    /// @param chart the chart's name
    /// @param version the chart's version, as its description says
    /// @param objects how many Kubernetes objects it makes
    public record CheckedChart(
            ElementId cluster, String release, String chart, String version, int objects) {}

    public ChartReport {
        charts = List.copyOf(charts);
        problems = List.copyOf(problems);
    }

    /// How many Kubernetes objects were checked.
    public int objects() {
        return charts.stream().mapToInt(CheckedChart::objects).sum();
    }
}
