package io.drydock.app.deploy.helm;

import io.drydock.app.deploy.helm.ChartProblem.Kind;
import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmExporter;
import io.drydock.export.helm.SiteDesigns;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Checks a design with the official charts, from its export to what is rendered.
public final class ChartCheck {

    private ChartCheck() {}

    /// Exports the design, gets the charts, renders and checks them; what stands at several sites
    /// goes into a cluster at each, and is checked for each. What keeps the design from being
    /// exported is reported as problems, too; no chart is looked at then.
    ///
    /// @param sources folders, archives or addresses of chart repositories, as people name them
    /// @throws ChartSourceException when a source cannot be used; the message says why
    /// @throws java.util.concurrent.CancellationException when the listener stopped it
    public static ChartReport run(Design design, List<String> sources, Progress progress)
            throws IOException {
        List<Design> parts =
                SiteDesigns.sites(design).size() < 2
                        ? List.of(design)
                        : SiteDesigns.sites(design).stream()
                                .map(site -> SiteDesigns.at(design, site))
                                .toList();
        List<ChartProblem> obstacles =
                parts.stream()
                        .flatMap(part -> HelmExporter.obstacles(part).stream())
                        .map(it -> new ChartProblem(it.element(), "", Kind.EXPORT, it.reason()))
                        .distinct()
                        .toList();
        if (!obstacles.isEmpty()) {
            return new ChartReport(List.of(), obstacles);
        }
        List<ChartReport.CheckedChart> charts = new ArrayList<>();
        List<ChartProblem> problems = new ArrayList<>();
        for (Design part : parts) {
            HelmBundle bundle = HelmExporter.export(part);
            try (ChartSource source = ChartSource.open(sources, bundle, progress)) {
                ChartReport report = source.checker().report(bundle, progress);
                charts.addAll(report.charts());
                problems.addAll(report.problems());
            }
        }
        return new ChartReport(charts, problems);
    }

    /// The problems as findings, to be shown beside those of the rule book.
    public static List<Finding> findings(ChartReport report, DesignIndex index) {
        return report.problems().stream()
                .map(problem ->
                        new Finding(
                                problem.kind().key(),
                                Severity.ERROR,
                                problem.element(),
                                message(problem, index),
                                List.of()))
                .toList();
    }

    private static String message(ChartProblem problem, DesignIndex index) {
        String name = name(problem.element(), index);
        return problem.message().startsWith(name + ":")
                ? problem.message()
                : name + ": " + problem.message();
    }

    /// The name of an element; the design's own for the whole of it.
    public static String name(ElementId element, DesignIndex index) {
        return index.cluster(element)
                .map(Cluster::name)
                .or(() -> index.node(element).map(Node::name))
                .orElse(element.value());
    }

    /// What is checked, described as rules are.
    public static List<RuleInfo> descriptions() {
        return Stream.of(Kind.values()).map(ChartCheck::description).toList();
    }

    private static RuleInfo description(Kind kind) {
        return RuleInfo.rule(kind.key(), Severity.ERROR, kind.title())
                .because(kind.rationale())
                .source("The official charts themselves, rendered by Helm")
                .withoutFix()
                .build();
    }
}
