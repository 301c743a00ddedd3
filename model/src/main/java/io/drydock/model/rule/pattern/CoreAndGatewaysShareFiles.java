package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G2X;
import static io.drydock.model.catalogue.Generation.G3X;
import static io.drydock.model.catalogue.ProfileId.CORE;
import static io.drydock.model.catalogue.ProfileId.GATEWAY;
import static io.drydock.model.pattern.PatternKey.GATEWAY_KEY_MANAGER;
import static io.drydock.model.pattern.PatternKey.INTERNAL_EXTERNAL;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.Settings.ArtifactSync;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.StorageFixes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Up to 3.x artefacts and policies travel as files.
public final class CoreAndGatewaysShareFiles implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P2-R9", ERROR, "Core nodes share files, and so do gateways")
                    .in(G2X, G3X)
                    .of(GATEWAY_KEY_MANAGER, INTERNAL_EXTERNAL)
                    .because(
                            "Rate limit policies are files that both core nodes execute, and APIs"
                                + " are files that every gateway of a cluster serves. Each group"
                                + " mounts one file system; otherwise a policy or an API exists on"
                                + " one node only. From 3.2 on gateways may fetch APIs from the"
                                + " database instead, which the design's settings say.")
                    .source(
                            "WSO2's Kubernetes templates for 3.2; deployment best practices; API"
                                    + " Manager 3.2 documentation, synchronizing artifacts")
                    .example("The gateways mount nothing: let them mount the shared artefacts.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        Set<ElementId> mounted = new HashSet<>();
        index.all(FileSystem.class).forEach(files -> mounted.addAll(files.mountedBy()));
        for (Cluster cluster : index.clusters(CORE)) {
            check(index, cluster, mounted, findings);
        }
        Design design = index.design();
        boolean fromDatabase =
                design.settings().artifactSync() == ArtifactSync.DATABASE
                        && design.version().atLeast(3, 2);
        if (!fromDatabase) {
            for (Cluster cluster : index.clusters(GATEWAY)) {
                check(index, cluster, mounted, findings);
            }
        }
    }

    private static void check(
            DesignIndex index, Cluster cluster, Set<ElementId> mounted, Findings findings) {
        if (!mounted.contains(cluster.id())) {
            findings.report(
                    cluster.id(),
                    "The nodes of " + cluster.name() + " mount no common file system",
                    StorageFixes.share(index, List.of(cluster)));
        }
    }
}
