package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G2X;
import static io.drydock.model.catalogue.Generation.G3X;
import static io.drydock.model.catalogue.ProfileId.ALL_IN_ONE;
import static io.drydock.model.pattern.PatternKey.ALL_IN_ONE_HA;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.FileSystem;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.StorageFixes;
import java.util.List;
import java.util.Set;

/// Both nodes must see the same artefacts.
public final class AllInOneNodesShareAFileSystem implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P1-R5", ERROR, "Both all-in-one nodes mount one file system")
                    .in(G2X, G3X)
                    .of(ALL_IN_ONE_HA)
                    .because(
                            "Up to 3.x an API is deployed as files: what the Publisher of one node"
                                + " writes, the gateway of the other must read. Both nodes"
                                + " therefore mount one file system that several machines can write"
                                + " to. Without it an API works on one node and is unknown on the"
                                + " other. Newer versions fetch artefacts from the database"
                                + " instead.")
                    .source(
                            "Deployment patterns, pattern 1; deployment best practices; API Manager"
                                    + " 3.2 documentation, active-active deployment")
                    .example(
                            "The all-in-one cluster mounts nothing: add a shared file system with a"
                                    + " mount target in each zone.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        List<Cluster> clusters = index.clusters(ALL_IN_ONE);
        List<ElementId> ids = clusters.stream().map(Cluster::id).toList();
        boolean shared =
                index.all(FileSystem.class).stream()
                        .anyMatch(files -> Set.copyOf(files.mountedBy()).containsAll(ids));
        if (!clusters.isEmpty() && !shared) {
            Cluster first = clusters.getFirst();
            findings.report(
                    first.id(),
                    "The nodes of "
                            + first.name()
                            + " mount no common file system, so what one deploys the other lacks",
                    StorageFixes.share(index, clusters));
        }
    }
}
