package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G2X;
import static io.drydock.model.catalogue.Generation.G3X;
import static io.drydock.model.catalogue.ProfileId.ANALYTICS_WORKER;
import static io.drydock.model.pattern.PatternKey.ALL_IN_ONE_HA;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.ClusterFixes;
import io.drydock.model.rule.fix.LoadBalancerFixes;
import io.drydock.model.rule.fix.NodeFixes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One worker is active, the other waits; whoever sends statistics knows both.
public final class AnalyticsWorkersAreAnUnbalancedPair implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "P1-R10",
                            ERROR,
                            "Analytics workers are exactly two, without a load balancer")
                    .in(G2X, G3X)
                    .of(ALL_IN_ONE_HA)
                    .because(
                            "One worker processes statistics and keeps the other informed; when it"
                                    + " stops, the other goes on. Gateways know both addresses and"
                                    + " change over by themselves. A load balancer would feed the"
                                    + " worker that waits, and a third worker has no part in this"
                                    + " arrangement.")
                    .source(
                            "Deployment patterns, pattern 1; AWS reference architecture of API"
                                + " Manager with Enterprise Integrator and Analytics; API Manager"
                                + " 3.2 documentation, analytics in active-passive mode")
                    .example(
                            "There is one analytics worker: add the second in another zone. Or:"
                                    + " the load balancer serves port 7612: remove that rule.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        List<Cluster> clusters = index.clusters(ANALYTICS_WORKER);
        if (clusters.isEmpty()) {
            findings.report(
                    index.design().name(),
                    "There is no analytics worker; the pattern aio-ha has two",
                    ClusterFixes.add(index, ANALYTICS_WORKER, 2));
            return;
        }
        int least = index.minimum(ANALYTICS_WORKER);
        int most = index.maximum(ANALYTICS_WORKER);
        if (least != 2 || most != 2) {
            Cluster first = clusters.getFirst();
            findings.report(
                    first.id(),
                    first.name()
                            + " has "
                            + (least == most
                                    ? Wording.nodes(least)
                                    : least + " to " + most + " nodes")
                            + "; workers are exactly two",
                    clusters.size() == 1
                            ? NodeFixes.exactly(index, first, 2)
                            : NodeFixes.removeSurplus(index, clusters, 2));
        }
        clusters.forEach(cluster -> checkUnbalanced(index, cluster, findings));
    }

    private static void checkUnbalanced(DesignIndex index, Cluster cluster, Findings findings) {
        Set<LoadBalancer> balancers = new LinkedHashSet<>();
        index.routesTo(cluster).forEach(route -> balancers.add(route.balancer()));
        for (LoadBalancer balancer : balancers) {
            findings.report(
                    balancer.id(),
                    balancer.name() + " stands before " + cluster.name(),
                    LoadBalancerFixes.removeRules(
                            index,
                            balancer,
                            rule -> rule.target().equals(cluster.id()),
                            cluster.name()));
        }
    }
}
