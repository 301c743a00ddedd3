package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.ProfileId.ALL_IN_ONE;
import static io.drydock.model.pattern.PatternKey.ALL_IN_ONE_HA;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.design.Cluster;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;

/// A browser session lives in the memory of one node.
public final class AllInOnePortalsAreSticky implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "P1-R12",
                            ERROR,
                            "A load balancer serves port 9443 and keeps sessions on one node")
                    .of(ALL_IN_ONE_HA)
                    .because(
                            "Publisher, portal and administration answer on port 9443, and a"
                                + " session is known only to the node that opened it. A load"
                                + " balancer is needed so that people have one address, and it must"
                                + " send a person back to the same node; otherwise they are logged"
                                + " out at random.")
                    .source(
                            "API Manager documentation, active-active deployment and load balancer"
                                    + " configuration")
                    .example(
                            "The rule for am.example.com is not sticky: switch session affinity"
                                    + " on.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (Cluster cluster : index.clusters(ALL_IN_ONE)) {
            Portals.checkSticky(index, cluster, findings);
        }
    }
}
