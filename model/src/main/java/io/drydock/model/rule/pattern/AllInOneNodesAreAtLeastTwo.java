package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.ProfileId.ALL_IN_ONE;
import static io.drydock.model.pattern.PatternKey.ALL_IN_ONE_HA;
import static io.drydock.model.pattern.PatternKey.ALL_IN_ONE_SINGLE;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.ClusterFixes;
import io.drydock.model.rule.fix.FixPlan;
import io.drydock.model.rule.fix.NodeFixes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One all-in-one node cannot be highly available.
public final class AllInOneNodesAreAtLeastTwo implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P1-R1", ERROR, "The all-in-one pair has at least two nodes")
                    .of(ALL_IN_ONE_HA)
                    .because(
                            "In this pattern every function of API Manager runs in one process, and"
                                + " a second, equal process takes over when the first stops. With a"
                                + " single node there is nothing to take over: portals, tokens and"
                                + " API calls all stop together. One node alone is a pattern of its"
                                + " own, meant for trying out.")
                    .source(
                            "Deployment patterns, pattern 1; API Manager 4.x documentation,"
                                    + " deployment patterns")
                    .example(
                            "A design declares aio-ha and has one all-in-one node: add a second in"
                                    + " another zone, or declare aio-single.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        int least = index.minimum(ALL_IN_ONE);
        if (least >= 2) {
            return;
        }
        ElementId name = index.design().name();
        if (index.clusters(ALL_IN_ONE).isEmpty()) {
            findings.report(
                    name,
                    "There is no all-in-one node; the pattern aio-ha has two",
                    ClusterFixes.add(index, ALL_IN_ONE, 2));
            return;
        }
        Cluster cluster = index.clusters(ALL_IN_ONE).getFirst();
        List<Fix> fixes = new ArrayList<>(NodeFixes.exactly(index, cluster, 2));
        fixes.add(declareSingle(index));
        findings.report(
                cluster.id(),
                cluster.name() + " may run with 1 node; the pattern aio-ha has two",
                fixes);
    }

    private static Fix declareSingle(DesignIndex index) {
        FixPlan plan = new FixPlan(index);
        plan.also(new Edit.DeclarePattern(Optional.of(ALL_IN_ONE_SINGLE)));
        return plan.fix("Declare the pattern aio-single");
    }
}
