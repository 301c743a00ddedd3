package io.drydock.model.migration;

import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.LogicalDatabase;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The analytics server ends with 3.2: workers, dashboards, their databases and their addresses go.
final class AnalyticsSteps {

    private static final Set<ProfileId> GONE =
            Set.of(
                    ProfileId.ANALYTICS_WORKER,
                    ProfileId.ANALYTICS_DASHBOARD,
                    ProfileId.EI_ANALYTICS_WORKER,
                    ProfileId.EI_ANALYTICS_DASHBOARD);

    private AnalyticsSteps() {}

    static void remove(Progress progress) {
        if (!progress.joinsPortals()) {
            return;
        }
        DesignIndex index = progress.index();
        List<Cluster> clusters =
                index.design().clusters().stream()
                        .filter(cluster -> GONE.contains(cluster.profile()))
                        .toList();
        List<Edit> edits = new ArrayList<>();
        clusters.forEach(cluster -> edits.add(new Edit.RemoveCluster(cluster.id())));
        edits.addAll(emptyBalancers(index, clusters));
        edits.addAll(databases(index));
        String successor =
                progress.to() == Generation.G4A
                        ? "the analytics cloud or an ELK stack"
                        : "Moesif or an ELK stack";
        progress.step(
                "Remove the analytics server with its databases and addresses",
                "4.x has no analytics server: gateways send statistics to "
                        + successor
                        + ". Workers, dashboards, their volumes, host names and databases have no"
                        + " use any more.",
                edits);
        if (!clusters.isEmpty()) {
            progress.note(
                    "Keep a backup of the analytics databases for as long as past statistics are"
                            + " needed; nothing reads them in 4.x.");
        }
    }

    /// Load balancers that lead only to what goes.
    private static List<Edit> emptyBalancers(DesignIndex index, List<Cluster> clusters) {
        Set<Object> ids = new HashSet<>();
        clusters.forEach(cluster -> ids.add(cluster.id()));
        List<Edit> edits = new ArrayList<>();
        for (LoadBalancer balancer : index.all(LoadBalancer.class)) {
            if (!balancer.rules().isEmpty()
                    && balancer.rules().stream().allMatch(rule -> ids.contains(rule.target()))) {
                edits.add(new Edit.RemoveNode(balancer.id()));
            }
        }
        return edits;
    }

    private static List<Edit> databases(DesignIndex index) {
        List<Edit> edits = new ArrayList<>();
        for (Database server : index.all(Database.class)) {
            List<LogicalDatabase> kept =
                    server.databases().stream().filter(d -> !d.role().isAnalytics()).toList();
            if (kept.size() < server.databases().size()) {
                edits.add(
                        kept.isEmpty()
                                ? new Edit.RemoveNode(server.id())
                                : new Edit.ReplaceNode(server.withDatabases(kept)));
            }
        }
        return edits;
    }
}
