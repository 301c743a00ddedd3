package io.drydock.model.rule.aws;

import io.drydock.model.design.ElementId;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.Placement;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.DesignIndex.SubnetPlace;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.general.MountTargets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// EFS refuses a second one in a zone; all its subnets share the first.
public final class MountTargetsAreOnePerZone implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "A-03",
                            Severity.ERROR,
                            "A file system has one mount target in each zone with clients")
                    .because(
                            """
                            A mount target is the address of a file system in a zone. All \
                            subnets of the zone use it, and EFS refuses to create a second \
                            one there. A zone with clients and without a mount target cannot \
                            mount at all. For 2.x and 3.x, where files are shared by all \
                            nodes, a general rule already asks for the missing ones.\
                            """)
                    .source("Amazon EFS user guide, managing mount targets")
                    .example(
                            """
                            The file system has mount targets in two subnets of zone a. Keep \
                            one.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (FileSystem files : index.all(FileSystem.class)) {
            if (index.isAtAws(files)) {
                checkSecond(index, files, findings);
                if (!index.generation().hasSeparatePortals()) {
                    checkMissing(index, files, findings);
                }
            }
        }
    }

    private static void checkSecond(DesignIndex index, FileSystem files, Findings findings) {
        Map<ElementId, SubnetPlace> first = new LinkedHashMap<>();
        Set<String> crowded = new LinkedHashSet<>();
        for (SubnetPlace place : index.places(files)) {
            if (first.putIfAbsent(place.zone().id(), place) != null) {
                crowded.add(place.zone().name());
            }
        }
        if (!crowded.isEmpty()) {
            List<ElementId> kept = first.values().stream().map(p -> p.subnet().id()).toList();
            findings.report(
                    files.id(),
                    files.name()
                            + " has more than one mount target in "
                            + String.join(", ", crowded),
                    new Fix(
                            "Keep one mount target in each zone",
                            new Edit.MoveNode(files.id(), Placement.across(kept))));
        }
    }

    private static void checkMissing(DesignIndex index, FileSystem files, Findings findings) {
        MountTargets.lacking(index, files)
                .forEach((site, zones) ->
                        findings.report(
                                files.id(),
                                files.name()
                                        + " has no mount target in "
                                        + MountTargets.names(zones),
                                MountTargets.add(index, files, site, zones)));
    }
}
