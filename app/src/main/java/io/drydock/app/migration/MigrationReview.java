package io.drydock.app.migration;

import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.diff.Change;
import io.drydock.model.diff.DesignDiff;
import io.drydock.model.edit.Edit;
import io.drydock.model.migration.Migration;
import io.drydock.model.migration.MigrationPlan;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What moving a design to a newer product version takes, as a person reads it before agreeing.
///
/// @param plan the steps with their reasons, and what is only to know
/// @param goes what the design loses
/// @param comes what it gains
/// @param changes what becomes different
/// @param appeared findings that it has afterwards and has not now
public record MigrationReview(
        MigrationPlan plan,
        List<Change> goes,
        List<Change> comes,
        List<Change> changes,
        List<Finding> appeared) {

    public MigrationReview {
        goes = List.copyOf(goes);
        comes = List.copyOf(comes);
        changes = List.copyOf(changes);
        appeared = List.copyOf(appeared);
    }

    /// The versions a design can move to, newest first.
    public static List<ProductVersion> targets(Design design) {
        return ProductVersion.OFFERED.stream()
                .filter(offered -> offered.compareTo(design.version()) > 0)
                .toList();
    }

    /// What it takes; nothing is changed.
    ///
    /// @throws io.drydock.model.migration.MigrationRefused when the version is older than the
    ///   design's
    public static MigrationReview of(Design design, ProductVersion target) {
        MigrationPlan plan = Migration.plan(design, target);
        DesignDiff diff = DesignDiff.between(design, plan.all().apply(design));
        return new MigrationReview(
                plan,
                only(diff, change -> change.kind() == Change.Kind.REMOVED),
                only(diff, change -> change.kind() == Change.Kind.ADDED),
                only(
                        diff,
                        change ->
                                change.kind() != Change.Kind.REMOVED
                                        && change.kind() != Change.Kind.ADDED),
                diff.appeared());
    }

    private static List<Change> only(DesignDiff diff, Predicate<Change> wanted) {
        return diff.changes().stream().filter(wanted).toList();
    }

    /// All of it as one edit, which one undo takes back.
    public Edit edit() {
        return plan.all();
    }

    /// What the rule book says about the result, in a sentence.
    public String verdict() {
        List<String> counts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
            long count =
                    appeared.stream().filter(finding -> finding.severity() == severity).count();
            if (count > 0) {
                counts.add(count + " " + severity.key() + (count == 1 ? "" : "s"));
            }
        }
        return counts.isEmpty()
                ? "The rule book finds nothing new in the result."
                : "The rule book finds " + String.join(" and ", counts) + " more in the result.";
    }
}
