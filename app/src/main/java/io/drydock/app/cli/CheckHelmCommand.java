package io.drydock.app.cli;

import io.drydock.app.deploy.helm.ChartCheck;
import io.drydock.app.deploy.helm.ChartReport;
import io.drydock.app.deploy.helm.ChartReport.CheckedChart;
import io.drydock.app.deploy.helm.ChartSourceException;
import io.drydock.app.deploy.helm.Progress;
import io.drydock.model.design.Design;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Judgement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Renders and lints the official charts with a design's values.
@Command(
        name = "check-helm",
        sortOptions = false,
        description = "Render and lint the official Helm charts with the values of a design.",
        footer = {
            "",
            "Looks whether every key is read, every host name leads to a service, ports match,",
            "selectors select and counts are the design's. Needs no cluster, and no network unless",
            "charts are fetched from a repository.",
            "Exit code: 0 without problems, 1 with problems, 2 when a file or the charts cannot be",
            "read.",
            "",
            "Examples:",
            "  drydock check-helm design.json --charts ../helm-apim",
            "  drydock check-helm design.json --charts wso2am-acp-4.7.0-1.tgz --charts gw.tgz",
            "  drydock check-helm design.json --charts https://helm.wso2.com --format sarif"
        })
final class CheckHelmCommand implements Callable<Integer> {

    @Mixin private Output output;

    @Parameters(paramLabel = "FILE", description = "The design to check.")
    private Path file;

    @Option(
            names = "--charts",
            required = true,
            paramLabel = "DIR|ARCHIVE|REPO",
            description = {
                "Where the charts are: a checkout, a folder with archives, an archive"
                        + " (repeatable),",
                "or the address of a chart repository."
            })
    private List<String> charts;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "How to print problems: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private ValidateCommand.Format format;

    @Override
    public Integer call() {
        Design design = DesignFile.read(file);
        ChartReport checked = check(design);
        DesignIndex index = new DesignIndex(design);
        Judgement judgement =
                new Judgement(ChartCheck.findings(checked, index), List.of(), List.of());
        Report report = new Report(file, design, judgement, DesignFile.locations(file));
        switch (format) {
            case text -> text(report, checked);
            case json -> output.result().print(JsonCharts.print(report, checked, index));
            case sarif ->
                    output.result()
                            .print(SarifFindings.print(List.of(report), ChartCheck.descriptions()));
        }
        return checked.problems().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private ChartReport check(Design design) {
        try {
            return ChartCheck.run(design, charts, new Told());
        } catch (ChartSourceException refused) {
            throw CommandFailure.usage(DesignFile.message(refused));
        } catch (UncheckedIOException failed) {
            throw CommandFailure.usage(
                    "the charts could not be checked: "
                            + DesignFile.message(
                                    Optional.ofNullable(failed.getCause()).orElseThrow()));
        } catch (IOException failed) {
            throw CommandFailure.usage(
                    "the charts could not be checked: " + DesignFile.message(failed));
        }
    }

    private void text(Report report, ChartReport checked) {
        TextFindings.print(List.of(report), output);
        for (CheckedChart chart : checked.charts()) {
            output.note(
                    "checked "
                            + chart.release()
                            + ": "
                            + chart.chart()
                            + " "
                            + chart.version()
                            + ", "
                            + chart.objects()
                            + " objects");
        }
    }

    /// Tells on standard error what is under way; the process is ended by a signal.
    private final class Told implements Progress {
        @Override
        public synchronized void step(String what) {
            output.note(what);
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
