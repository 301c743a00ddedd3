package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G2X;
import static io.drydock.model.catalogue.Generation.G3X;
import static io.drydock.model.catalogue.ProfileId.ANALYTICS_WORKER;
import static io.drydock.model.pattern.PatternKey.ALL_IN_ONE_HA;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.NodeFixes;
import io.drydock.model.rule.fix.StorageFixes;
import java.util.Set;
import java.util.stream.Collectors;

/// A worker's index and identity belong to it alone.
public final class AnalyticsWorkersHaveTheirOwnVolumes implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P1-R9", ERROR, "Each analytics worker has a volume of its own")
                    .in(G2X, G3X)
                    .of(ALL_IN_ONE_HA)
                    .because(
                            "A worker keeps its index and its identity in files. Two workers on the"
                                    + " same files would overwrite each other; a worker without a"
                                    + " lasting volume comes back as a stranger to its partner and"
                                    + " starts from nothing.")
                    .source("Deployment patterns, pattern 1")
                    .example("An analytics worker has no volume: give it one.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (ProfileNode node : index.members(ANALYTICS_WORKER)) {
            if (!node.instanceVolume()) {
                findings.report(
                        node.id(),
                        node.name() + " has no volume of its own",
                        NodeFixes.giveVolume(index, node));
            }
        }
        Set<ElementId> workers =
                index.clusters(ANALYTICS_WORKER).stream()
                        .map(Cluster::id)
                        .collect(Collectors.toSet());
        for (FileSystem files : index.all(FileSystem.class)) {
            if (files.mountedBy().stream().anyMatch(workers::contains)) {
                findings.report(
                        files.id(),
                        "Analytics workers share the files of " + files.name(),
                        StorageFixes.unmount(index, files, workers));
            }
        }
    }
}
