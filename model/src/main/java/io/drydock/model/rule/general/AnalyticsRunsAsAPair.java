package io.drydock.model.rule.general;

import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.ClusterFixes;
import io.drydock.model.rule.fix.NodeFixes;
import java.util.List;

/// Workers are an active node and its stand-in.
public final class AnalyticsRunsAsAPair implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("G-33", Severity.ERROR, "Analytics has two workers and a dashboard")
                    .in(Generation.G2X, Generation.G3X)
                    .because(
                            """
                            The workers of analytics run as a pair: one computes, the other \
                            keeps its state and takes over. One alone has no stand-in; a \
                            third would not know whose state to keep, unless all are set up \
                            to share the work, which is another configuration. Somebody must \
                            be able to look at the results, so there is a dashboard; one is \
                            accepted although the general advice is two of everything, \
                            because nothing depends on it.\
                            """)
                    .source(
                            """
                            AWS reference architecture for API Manager, Enterprise \
                            Integrator and Analytics; API Manager documentation, configuring \
                            analytics active-passive\
                            """)
                    .example("There are three analytics workers. Remove one.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        check(index, ProfileId.ANALYTICS_WORKER, ProfileId.ANALYTICS_DASHBOARD, findings);
        check(index, ProfileId.EI_ANALYTICS_WORKER, ProfileId.EI_ANALYTICS_DASHBOARD, findings);
    }

    private static void check(
            DesignIndex index, ProfileId worker, ProfileId dashboard, Findings findings) {
        List<Cluster> workers = index.clusters(worker);
        List<Cluster> dashboards = index.clusters(dashboard);
        if (workers.isEmpty() && !dashboards.isEmpty()) {
            findings.report(
                    dashboards.getFirst().id(),
                    dashboards.getFirst().name() + " has no workers to show results of",
                    ClusterFixes.add(index, worker, 2));
        }
        if (!workers.isEmpty() && dashboards.isEmpty()) {
            findings.report(
                    workers.getFirst().id(),
                    "Nobody can see what " + workers.getFirst().name() + " computes",
                    ClusterFixes.add(index, dashboard, 1));
        }
        index.clustersBySite(worker).forEach(pair -> checkPair(index, pair, findings));
    }

    private static void checkPair(DesignIndex index, List<Cluster> workers, Findings findings) {
        int most = workers.stream().mapToInt(index::maximum).sum();
        int fewest = workers.stream().mapToInt(index::minimum).sum();
        if (most != 2 || fewest != 2) {
            Cluster first = workers.getFirst();
            findings.report(
                    first.id(),
                    first.name()
                            + " has "
                            + most
                            + (most == 1 ? " worker" : " workers")
                            + "; a pair is 2",
                    workers.size() == 1
                            ? NodeFixes.exactly(index, first, 2)
                            : surplus(index, workers));
        }
    }

    private static List<Fix> surplus(DesignIndex index, List<Cluster> workers) {
        return workers.stream().anyMatch(Cluster::isElastic)
                ? List.of()
                : NodeFixes.removeSurplus(index, workers, 2);
    }
}
