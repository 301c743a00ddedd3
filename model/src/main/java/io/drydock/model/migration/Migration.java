package io.drydock.model.migration;

import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Design;
import io.drydock.model.edit.Edit;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.Fixer;
import io.drydock.model.rule.RuleBook;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.Validator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Proposes the edits that bring a design to a newer product version.
///
/// Source: the product profile, artefact synchronisation and scaling pages of the API Manager
/// documentation for 3.x and 4.x, and the official charts. Migrating data is the vendor's own
/// procedure and no part of it.
public final class Migration {

    private Migration() {}

    /// The plan for a version; without steps when the design has that version already.
    ///
    /// @throws MigrationRefused when the version is older than the design's
    public static MigrationPlan plan(Design design, ProductVersion target) {
        if (target.compareTo(design.version()) < 0) {
            throw new MigrationRefused(
                    "The design is for API Manager "
                            + design.version()
                            + ". It cannot go back to "
                            + target
                            + ": the older product does not read the newer one's databases. Start"
                            + " a new design for "
                            + target
                            + " instead.");
        }
        Progress progress = new Progress(design, target);
        if (target.equals(design.version())) {
            return progress.plan();
        }
        progress.step(
                "Choose API Manager " + target,
                "The version decides which profiles, ports and connections exist.",
                List.of(new Edit.ChooseVersion(target)));
        AnalyticsSteps.remove(progress);
        ServingSteps.renameStore(progress);
        PortalSteps.join(progress);
        KeyManagerSteps.settle(progress);
        IntegratorSteps.replace(progress);
        StorageSteps.release(progress);
        ServingSteps.nameEnvironments(progress);
        ServingSteps.alignStickiness(progress);
        ServingSteps.askForDeployedApis(progress);
        DatabaseSteps.upgrade(progress);
        PatternSteps.declare(progress);
        mend(progress, design);
        addNotes(progress);
        return progress.plan();
    }

    /// Applies the fixes for errors that the design did not have before: rules of the new version
    /// that no step above stands for.
    private static void mend(Progress progress, Design before) {
        Validator validator = RuleBook.validator();
        Set<List<Object>> known = new HashSet<>();
        for (Finding finding : validator.validate(before)) {
            known.add(keyOf(finding));
        }
        Fixer.Result result =
                new Fixer(validator)
                        .fix(
                                progress.current(),
                                finding ->
                                        finding.severity() == Severity.ERROR
                                                && !known.contains(keyOf(finding)));
        for (Fixer.Applied applied : result.applied()) {
            progress.step(
                    applied.fix().title(),
                    applied.finding().message() + " (rule " + applied.finding().rule() + ").",
                    List.of(applied.fix().edit()));
        }
    }

    private static List<Object> keyOf(Finding finding) {
        return List.of(finding.rule(), finding.element());
    }

    private static void addNotes(Progress progress) {
        if (progress.crosses(4, 5)) {
            progress.note(
                    "From 4.5 on, each role has a distribution and an image of its own; the"
                            + " start-up option -Dprofile is gone.");
        }
        boolean trafficManagers = !progress.index().clusters(ProfileId.TRAFFIC_MANAGER).isEmpty();
        if (progress.crosses(4, 7)) {
            progress.note(
                    "4.7 asks for one encryption key, the same on every node of the deployment.");
            if (trafficManagers) {
                progress.note("Traffic managers of 4.7 use no database: drop their users' grants.");
            }
        }
        if (progress.joinsPortals() && trafficManagers) {
            progress.note(
                    "In 4.x the control plane announces changes, not the traffic manager: gateways"
                            + " list the nodes of both.");
        }
    }
}
