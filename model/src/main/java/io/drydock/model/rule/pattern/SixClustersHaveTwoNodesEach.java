package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G2X;
import static io.drydock.model.catalogue.Generation.G3X;
import static io.drydock.model.catalogue.ProfileId.ANALYTICS_WORKER;
import static io.drydock.model.catalogue.ProfileId.DEVELOPER_PORTAL;
import static io.drydock.model.catalogue.ProfileId.GATEWAY;
import static io.drydock.model.catalogue.ProfileId.KEY_MANAGER;
import static io.drydock.model.catalogue.ProfileId.PUBLISHER;
import static io.drydock.model.catalogue.ProfileId.TRAFFIC_MANAGER;
import static io.drydock.model.pattern.PatternKey.FULLY_DISTRIBUTED;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import java.util.List;

/// The fully distributed deployment of 2.x and 3.x is six clusters.
public final class SixClustersHaveTwoNodesEach implements Rule {

    private static final List<ProfileId> PROFILES =
            List.of(
                    GATEWAY,
                    KEY_MANAGER,
                    TRAFFIC_MANAGER,
                    PUBLISHER,
                    DEVELOPER_PORTAL,
                    ANALYTICS_WORKER);

    private static final RuleInfo INFO =
            RuleInfo.rule("P3-R1", ERROR, "All six clusters are there, each with two nodes")
                    .in(G2X, G3X)
                    .of(FULLY_DISTRIBUTED)
                    .because(
                            "In this pattern each function of API Manager has machines of its own:"
                                + " API calls, tokens, rate limits, publishing, the portal and"
                                + " statistics. A function without a cluster is missing from the"
                                + " product, and a function with one node stops when that node"
                                + " does.")
                    .source("Deployment patterns, pattern 3")
                    .example("There is no Key Manager: add one with two nodes.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        PROFILES.forEach(profile -> Pairs.checkAtLeastTwo(index, findings, profile));
    }
}
