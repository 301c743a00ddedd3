package io.drydock.model.diff;

import io.drydock.model.diff.Change.Part;
import io.drydock.model.rule.Finding;
import java.util.List;

/// Prints a comparison for people: as plain text, and as Markdown for a review.
public final class DiffText {

    private static final String NONE = "No differences.\n";

    private DiffText() {}

    /// Plain text, a line for each difference, under headings.
    public static String plain(DesignDiff diff) {
        if (diff.isEmpty()) {
            return NONE;
        }
        StringBuilder out = new StringBuilder();
        for (Part part : Part.values()) {
            List<Change> changes = of(diff, part);
            if (!changes.isEmpty()) {
                out.append(part.title()).append('\n');
                changes.forEach(change -> line(out, change.kind().sign() + " " + change.text()));
            }
        }
        findings(out, "Findings that appear", diff.appeared());
        findings(out, "Findings that disappear", diff.disappeared());
        if (!diff.reconfigurations().isEmpty()) {
            out.append("To reconfigure\n");
            diff.reconfigurations().forEach(item -> line(out, "! " + item.text()));
        }
        return out.toString();
    }

    private static void findings(StringBuilder out, String title, List<Finding> findings) {
        if (!findings.isEmpty()) {
            out.append(title).append('\n');
            findings.forEach(finding -> line(out, "! " + text(finding)));
        }
    }

    private static void line(StringBuilder out, String text) {
        out.append("  ").append(text).append('\n');
    }

    private static String text(Finding finding) {
        return finding.severity().key()
                + " "
                + finding.rule()
                + " "
                + finding.element()
                + ": "
                + finding.message();
    }

    private static List<Change> of(DesignDiff diff, Part part) {
        return diff.changes().stream().filter(change -> change.part() == part).toList();
    }

    /// Markdown with a heading for each part.
    public static String markdown(DesignDiff diff) {
        if (diff.isEmpty()) {
            return NONE;
        }
        StringBuilder out = new StringBuilder();
        for (Part part : Part.values()) {
            List<Change> changes = of(diff, part);
            if (!changes.isEmpty()) {
                heading(out, part.title());
                changes.forEach(change ->
                        item(out, "**" + change.kind().key() + "** " + escaped(change.text())));
            }
        }
        markdown(out, "Findings that appear", diff.appeared());
        markdown(out, "Findings that disappear", diff.disappeared());
        if (!diff.reconfigurations().isEmpty()) {
            heading(out, "To reconfigure");
            diff.reconfigurations().forEach(change -> item(out, escaped(change.text())));
        }
        return out.toString();
    }

    private static void markdown(StringBuilder out, String title, List<Finding> findings) {
        if (!findings.isEmpty()) {
            heading(out, title);
            findings.forEach(finding -> item(out, escaped(text(finding))));
        }
    }

    private static void heading(StringBuilder out, String title) {
        out.append(out.isEmpty() ? "" : "\n").append("## ").append(title).append("\n\n");
    }

    private static void item(StringBuilder out, String text) {
        out.append("- ").append(text).append('\n');
    }

    /// Names may hold characters that mean something in Markdown.
    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_<>\\[\\]|#])", "\\\\$1").replace('\n', ' ');
    }
}
