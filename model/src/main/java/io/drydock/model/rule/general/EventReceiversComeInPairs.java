package io.drydock.model.rule.general;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.NodeFixes;
import java.util.List;

/// One receiver is a single point of failure for rate limits and statistics.
public final class EventReceiversComeInPairs implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("G-14", Severity.ERROR, "Lists of event receivers name two nodes")
                    .because(
                            """
                            Gateways send throttling data and statistics to the receivers in \
                            their configuration. A list with one address means that the \
                            limits stop being enforced, or the statistics are lost, as soon \
                            as that node restarts. With two, the sender publishes to both or \
                            fails over by itself.\
                            """)
                    .source(
                            """
                            AWS reference architecture for a fully distributed API Manager \
                            (2020); API Manager documentation, configuring analytics \
                            active-passive\
                            """)
                    .example("There is one traffic manager. Add a second one in another zone.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final List<ProfileId> RECEIVERS =
            List.of(
                    ProfileId.TRAFFIC_MANAGER,
                    ProfileId.ANALYTICS_WORKER,
                    ProfileId.EI_ANALYTICS_WORKER);

    @Override
    public void check(DesignIndex index, Findings findings) {
        Catalogue catalogue = Catalogue.of(index.generation());
        for (ProfileId receiver : RECEIVERS) {
            if (catalogue.has(receiver)) {
                index.clustersBySite(receiver)
                        .forEach(clusters -> check(index, clusters, findings));
            }
        }
    }

    private static void check(DesignIndex index, List<Cluster> clusters, Findings findings) {
        if (clusters.stream().mapToInt(index::maximum).sum() == 1) {
            Cluster cluster = clusters.getFirst();
            findings.report(
                    cluster.id(),
                    cluster.name() + " has one node: its clients know no other receiver",
                    NodeFixes.exactly(index, cluster, 2));
        }
    }
}
