package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.ProfileId.GATEWAY;
import static io.drydock.model.pattern.PatternKey.INTERNAL_EXTERNAL;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.GatewayEnvironment;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.EnvironmentFixes;
import io.drydock.model.rule.fix.NodeFixes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Inside and outside are two clusters with two names.
public final class TwoGatewayEnvironments implements Rule {

    private static final String DEFAULT = "Default";

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "P4-R1",
                            ERROR,
                            "Two gateway clusters of two nodes serve environments of two names")
                    .of(INTERNAL_EXTERNAL)
                    .because(
                            "An API is published to a gateway environment, which is a name. Two"
                                + " clusters with two names let the publisher choose who may call"
                                + " an API: everybody, or only the inside. With one name both"
                                + " clusters serve everything, and the separation exists on paper"
                                + " only. Each cluster needs two nodes, so that one can fail.")
                    .source(
                            "Deployment patterns, pattern 4; API Manager documentation, overview of"
                                    + " the gateway")
                    .example("Both clusters serve Default: call the second one Internal.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        List<Cluster> clusters = index.clusters(GATEWAY);
        if (clusters.size() < 2) {
            findings.report(
                    index.design().name(),
                    "There "
                            + (clusters.isEmpty()
                                    ? "is no gateway cluster"
                                    : "is one gateway cluster")
                            + "; inside and outside need one each",
                    clusters.isEmpty()
                            ? List.of()
                            : EnvironmentFixes.addOther(index, clusters.getFirst()));
        }
        Set<String> names = new HashSet<>();
        for (Cluster cluster : clusters) {
            String name = cluster.environment().map(GatewayEnvironment::name).orElse(DEFAULT);
            if (!names.add(name)) {
                findings.report(
                        cluster.id(),
                        cluster.name() + " serves the environment of another cluster, " + name,
                        EnvironmentFixes.rename(index, cluster));
            }
            if (index.minimum(cluster) < 2) {
                findings.report(
                        cluster.id(),
                        cluster.name() + " may run with 1 node; it needs two",
                        NodeFixes.atLeast(index, cluster, 2));
            }
        }
    }
}
