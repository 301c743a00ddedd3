package io.drydock.app.window;

import io.drydock.app.deploy.helm.ChartCheck;
import io.drydock.app.deploy.helm.ChartReport;
import io.drydock.app.deploy.helm.Progress;
import io.drydock.app.workspace.Workspace;
import io.drydock.app.workspace.WorkspaceState;
import io.drydock.model.rule.Finding;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/// Checks the open design with the official charts: asks where they are, works in the background,
/// and shows what was found on the nodes and in the problems panel.
final class ChartCheckAction {

    private final Workspace workspace;
    private final DesignerController frame;
    private final Background background;

    ChartCheckAction(Workspace workspace, DesignerController frame, Background background) {
        this.workspace = workspace;
        this.frame = frame;
        this.background = background;
    }

    /// Stops between two steps, and tells of each.
    private final class Shown implements Progress {
        private final AtomicBoolean cancelled = new AtomicBoolean();

        @Override
        public void step(String what) {
            Platform.runLater(() -> {
                if (!isCancelled()) {
                    frame.showProgress(what + "…", this::cancel);
                }
            });
        }

        void cancel() {
            cancelled.set(true);
        }

        @Override
        public boolean isCancelled() {
            return cancelled.get();
        }
    }

    /// Starts a check with charts from somewhere.
    void run(String source) {
        WorkspaceState state = workspace.state();
        Shown progress = new Shown();
        frame.showProgress("Getting the charts…", progress::cancel);
        background.run(
                () -> ChartCheck.run(state.design(), List.of(source.strip()), progress),
                report -> done(state, report),
                failure -> {
                    if (failure instanceof CancellationException) {
                        over("Check cancelled");
                    } else {
                        frame.hideProgress();
                        background.refuse(
                                "The design cannot be checked with these charts", failure);
                    }
                });
    }

    private void done(WorkspaceState state, ChartReport report) {
        List<Finding> findings = ChartCheck.findings(report, state.index());
        workspace.report(state.design(), findings);
        over(summary(report));
        if (!findings.isEmpty()) {
            frame.showProblems();
        }
    }

    private void over(String words) {
        frame.hideProgress();
        frame.notice(words);
    }

    private static String summary(ChartReport report) {
        int problems = report.problems().size();
        String found =
                switch (problems) {
                    case 0 -> "no problems";
                    case 1 -> "1 problem";
                    default -> problems + " problems";
                };
        return "Checked "
                + report.charts().size()
                + " charts and "
                + report.objects()
                + " objects: "
                + found;
    }

    /// Whether something names a source at all.
    static Optional<String> named(String text) {
        return Optional.of(text.strip()).filter(it -> !it.isEmpty());
    }
}
