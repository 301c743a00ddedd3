package io.drydock.model.rule.general;

import io.drydock.model.catalogue.Generation;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.FileSystem;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.StorageFixes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// In 2.x and 3.x, nodes of a cluster read the same files.
public final class SharedFilesReachEveryZone implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "G-18",
                            Severity.ERROR,
                            "Shared files have a mount target in every zone with clients")
                    .in(Generation.G2X, Generation.G3X)
                    .because(
                            """
                            Up to 3.2, APIs and throttling policies are files that all nodes \
                            of a cluster must see, so they mount one network file system. \
                            Amazon EFS is entered through a mount target in the zone of the \
                            client; a node whose zone has none cannot mount and does not \
                            start. API Manager 4.x fetches its artefacts from the database \
                            and needs no such file system.\
                            """)
                    .source(
                            """
                            AWS reference architecture for API Manager, Enterprise \
                            Integrator and Analytics; Best practices for deploying API \
                            Manager; Amazon EFS user guide, mount targets\
                            """)
                    .example(
                            """
                            A gateway stands in zone b, and the file system has no mount \
                            target there. Add one.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        Set<ElementId> mounting = new HashSet<>();
        for (FileSystem files : index.all(FileSystem.class)) {
            mounting.addAll(files.mountedBy());
            MountTargets.lacking(index, files)
                    .forEach((site, zones) ->
                            findings.report(
                                    files.id(),
                                    files.name()
                                            + " has no mount target in "
                                            + MountTargets.names(zones),
                                    MountTargets.add(index, files, site, zones)));
        }
        for (Cluster cluster : index.design().clusters()) {
            if (!mounting.contains(cluster.id()) && SharedFiles.areNeeded(index, cluster)) {
                findings.report(
                        cluster.id(),
                        "The nodes of " + cluster.name() + " share no file system",
                        StorageFixes.share(index, List.of(cluster)));
            }
        }
    }
}
