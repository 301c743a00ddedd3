package io.drydock.app.cli;

import io.drydock.model.design.Suppression;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Judgement.AcceptedFinding;
import io.drydock.model.rule.Severity;
import java.io.PrintWriter;
import java.util.List;

/// Findings for people, one block each, in a form that editors turn into links.
final class TextFindings {

    private TextFindings() {}

    static void print(List<Report> reports, Output output) {
        for (Report report : reports) {
            report.findings().forEach(finding -> print(report, finding, output));
            report.judgement().accepted().forEach(item -> output.note(accepted(report, item)));
            report.judgement()
                    .outdated()
                    .forEach(suppression -> output.note(outdated(report, suppression)));
            output.note(summary(report));
        }
    }

    private static void print(Report report, Finding finding, Output output) {
        PrintWriter out = output.result();
        out.println(
                report.path()
                        + ":"
                        + report.location(finding.element())
                        + ": "
                        + output.styled(word(finding.severity()))
                        + " "
                        + finding.rule()
                        + " "
                        + finding.element()
                        + ": "
                        + finding.message());
        for (Fix fix : finding.fixes()) {
            out.println("    fix: " + fix.title());
        }
    }

    private static String accepted(Report report, AcceptedFinding item) {
        return report.path()
                + ": accepted "
                + item.finding().rule()
                + " "
                + item.finding().element()
                + ": "
                + item.suppression().justification();
    }

    private static String outdated(Report report, Suppression suppression) {
        return report.path()
                + ": the acceptance of "
                + suppression.rule()
                + " for "
                + suppression.element()
                + " no longer matches a finding; remove it, or accept the finding again";
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case ERROR -> "@|bold,red error|@";
            case WARNING -> "@|yellow warning|@";
            case INFORMATION -> "@|cyan information|@";
        };
    }

    private static String summary(Report report) {
        return report.path()
                + ": "
                + counted(report.count(Severity.ERROR), "error")
                + ", "
                + counted(report.count(Severity.WARNING), "warning")
                + ", "
                + counted(report.count(Severity.INFORMATION), "remark");
    }

    private static String counted(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
