package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G4A;
import static io.drydock.model.catalogue.Generation.G4B;
import static io.drydock.model.catalogue.ProfileId.ALL_IN_ONE;
import static io.drydock.model.pattern.PatternKey.ALL_IN_ONE_HA;
import static io.drydock.model.rule.Severity.INFORMATION;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.FileSystem;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.StorageFixes;
import java.util.Set;
import java.util.stream.Collectors;

/// A file system that nothing needs costs money and can fail.
public final class AllInOneNeedsNoSharedFileSystem implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P1-R6", INFORMATION, "From 4.0 on, no shared file system is needed")
                    .in(G4A, G4B)
                    .of(ALL_IN_ONE_HA)
                    .because(
                            "From 4.0 on a node fetches the artefacts of APIs from the database"
                                + " when the other announces a change. The pattern documents,"
                                + " written for earlier versions, call a shared volume mandatory;"
                                + " the 4.x documentation and WSO2's own templates for 4.x do"
                                + " without. It is still of use where search indexes must outlive a"
                                + " container.")
                    .source(
                            "API Manager 4.x documentation, synchronizing artifacts in a gateway"
                                    + " cluster; WSO2's AWS templates for 4.2")
                    .example(
                            "A design moved from 3.2 to 4.7 still has its shared file system:"
                                    + " remove it.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        if (index.design().settings().persistentIndexes()) {
            return;
        }
        Set<ElementId> nodes =
                index.clusters(ALL_IN_ONE).stream().map(Cluster::id).collect(Collectors.toSet());
        for (FileSystem files : index.all(FileSystem.class)) {
            if (files.mountedBy().stream().anyMatch(nodes::contains)) {
                findings.report(
                        files.id(),
                        files.name()
                                + " is not needed: all-in-one nodes of "
                                + index.design().version()
                                + " get their artefacts from the database",
                        StorageFixes.unmount(index, files, nodes));
            }
        }
    }
}
