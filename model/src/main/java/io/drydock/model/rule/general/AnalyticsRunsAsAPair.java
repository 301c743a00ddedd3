package io.drydock.model.rule.general;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Site;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.ClusterFixes;
import io.drydock.model.rule.fix.DataFixes;
import io.drydock.model.rule.fix.NodeFixes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        Map<Optional<Site>, List<Cluster>> workers = bySite(index, worker);
        Map<Optional<Site>, List<Cluster>> dashboards = bySite(index, dashboard);
        Set<Optional<Site>> sites = new LinkedHashSet<>(workers.keySet());
        sites.addAll(dashboards.keySet());
        for (Optional<Site> site : sites) {
            check(
                    index,
                    workers.getOrDefault(site, List.of()),
                    dashboards.getOrDefault(site, List.of()),
                    worker,
                    dashboard,
                    findings);
        }
    }

    /// Each site of a hybrid deployment has a pair of its own.
    private static Map<Optional<Site>, List<Cluster>> bySite(DesignIndex index, ProfileId profile) {
        Map<Optional<Site>, List<Cluster>> clusters = new LinkedHashMap<>();
        for (Cluster cluster : index.clusters(profile)) {
            Optional<Site> site =
                    index.members(cluster).stream().findFirst().flatMap(index::siteOf);
            clusters.computeIfAbsent(site, key -> new ArrayList<>()).add(cluster);
        }
        return clusters;
    }

    private static void check(
            DesignIndex index,
            List<Cluster> workers,
            List<Cluster> dashboards,
            ProfileId worker,
            ProfileId dashboard,
            Findings findings) {
        int count = workers.stream().mapToInt(index::maximum).sum();
        int least = workers.stream().mapToInt(index::minimum).sum();
        if (workers.isEmpty() && !dashboards.isEmpty()) {
            findings.report(
                    dashboards.getFirst().id(),
                    dashboards.getFirst().name() + " has no workers to show results of",
                    ClusterFixes.add(index, worker, 2).stream()
                            .filter(fix -> hasDatabases(index, worker))
                            .toList());
        } else if (!workers.isEmpty() && (count != 2 || least != 2)) {
            findings.report(
                    workers.getFirst().id(),
                    workers.getFirst().name() + " has " + count + " workers; a pair is 2",
                    workers.size() == 1
                            ? NodeFixes.exactly(index, workers.getFirst(), 2)
                            : surplus(index, workers));
        }
        if (!workers.isEmpty() && dashboards.isEmpty()) {
            findings.report(
                    workers.getFirst().id(),
                    "Nobody can see what " + workers.getFirst().name() + " computes",
                    ClusterFixes.add(index, dashboard, 1).stream()
                            .filter(fix -> hasDatabases(index, dashboard))
                            .toList());
        }
    }

    private static List<Fix> surplus(DesignIndex index, List<Cluster> workers) {
        return workers.stream().anyMatch(Cluster::isElastic)
                ? List.of()
                : NodeFixes.removeSurplus(index, workers, 2);
    }

    private static boolean hasDatabases(DesignIndex index, ProfileId profile) {
        return Catalogue.of(index.generation())
                .profile(profile)
                .filter(p ->
                        DataFixes.held(index).containsAll(p.databases(index.design().version())))
                .isPresent();
    }
}
