package io.drydock.model.migration;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The Enterprise Integrator ends with API Manager 3.x; the Micro Integrator takes its place.
final class IntegratorSteps {

    /// Ports of the Enterprise Integrator and those of the Micro Integrator for the same traffic.
    private static final Map<Integer, Integer> PORTS = Map.of(8243, 8253, 8280, 8290);

    private IntegratorSteps() {}

    static void replace(Progress progress) {
        if (!progress.joinsPortals()) {
            return;
        }
        for (Cluster cluster : progress.index().clusters(ProfileId.ENTERPRISE_INTEGRATOR)) {
            List<Edit> edits = new ArrayList<>();
            edits.add(
                    new Edit.ReplaceCluster(
                            cluster.withProfile(ProfileId.MICRO_INTEGRATOR)
                                    .withName("Micro Integrator")));
            edits.addAll(routes(progress.index(), cluster));
            progress.step(
                    "Run " + cluster.name() + " as Micro Integrator",
                    "With API Manager 4.x the Micro Integrator takes the place of the Enterprise"
                            + " Integrator. It serves integrations on 8253 rather than 8243 and has"
                            + " no Carbon console, so the console's address goes.",
                    edits);
            progress.note(
                    "Integrations of the Enterprise Integrator have to be built as composite"
                            + " applications for the Micro Integrator; business processes and"
                            + " message brokering have no part in it.");
        }
    }

    private static List<Edit> routes(DesignIndex index, Cluster cluster) {
        List<Edit> edits = new ArrayList<>();
        for (LoadBalancer balancer : index.all(LoadBalancer.class)) {
            List<ListenerRule> rules = new ArrayList<>();
            for (ListenerRule rule : balancer.rules()) {
                if (!rule.target().equals(cluster.id())) {
                    rules.add(rule);
                } else if (PORTS.containsKey(rule.targetPort())) {
                    rules.add(
                            rule.withTargetPort(
                                    PORTS.getOrDefault(rule.targetPort(), rule.targetPort())));
                }
            }
            if (rules.isEmpty() && !balancer.rules().isEmpty()) {
                edits.add(new Edit.RemoveNode(balancer.id()));
            } else if (!rules.equals(balancer.rules())) {
                edits.add(new Edit.ReplaceNode(balancer.withRules(rules)));
            }
        }
        return edits;
    }
}
