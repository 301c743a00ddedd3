package io.drydock.model.rule.pattern;

import static io.drydock.model.pattern.PatternKey.INTERNAL_EXTERNAL;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.Connection;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Tier;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.DesignIndex.Route;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.FixPlan;
import io.drydock.model.rule.fix.LoadBalancerFixes;
import io.drydock.model.rule.fix.PlacementFixes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// There is no other way from the internet to an internal gateway.
public final class InternalGatewaysAreUnreachableFromOutside implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P4-R3", ERROR, "No path leads from the internet to internal gateways")
                    .of(INTERNAL_EXTERNAL)
                    .because(
                            "An internal gateway serves APIs that were never meant for strangers."
                                + " It must not stand in a public subnet, no internet-facing load"
                                + " balancer may reach any of its ports, not even the one for"
                                + " administration, and nobody outside may connect to its nodes"
                                + " directly.")
                    .source("Deployment patterns, pattern 4, drawn out")
                    .example("An internal gateway stands in a public subnet: move it.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        List<Cluster> internal = Sides.of(index).onlyInternal();
        for (Cluster cluster : internal) {
            checkPlaces(index, cluster, findings);
            checkRoutes(index, cluster, findings);
        }
        Set<ElementId> ids = new HashSet<>();
        internal.forEach(cluster -> ids.add(cluster.id()));
        for (Connection connection : index.design().connections()) {
            checkConnection(index, connection, ids, findings);
        }
    }

    private static void checkPlaces(DesignIndex index, Cluster cluster, Findings findings) {
        for (ProfileNode node : index.members(cluster)) {
            if (index.tiersOf(node).contains(Tier.PUBLIC)) {
                findings.report(
                        node.id(),
                        node.name() + " is an internal gateway in a public subnet",
                        PlacementFixes.moveToTier(index, node, Tier.APPLICATION));
            }
        }
    }

    private static void checkRoutes(DesignIndex index, Cluster cluster, Findings findings) {
        List<Route> open =
                index.routesTo(cluster).stream()
                        .filter(route -> route.balancer().isInternetFacing())
                        .toList();
        if (!open.isEmpty()) {
            findings.report(
                    cluster.id(),
                    "A public load balancer reaches "
                            + cluster.name()
                            + " on "
                            + open.getFirst().rule().targetPort(),
                    LoadBalancerFixes.removeRoutes(
                            index, open, "Close the public way to " + cluster.name()));
        }
    }

    private static void checkConnection(
            DesignIndex index, Connection connection, Set<ElementId> internal, Findings findings) {
        boolean fromOutside =
                index.node(connection.from())
                        .filter(node -> node.placement() instanceof Placement.Outside)
                        .isPresent();
        boolean toInternal =
                internal.contains(connection.to())
                        || index.node(connection.to())
                                .filter(node ->
                                        node instanceof ProfileNode member
                                                && internal.contains(member.cluster()))
                                .isPresent();
        if (connection.kind() == Connection.Kind.EXPOSURE && fromOutside && toInternal) {
            FixPlan plan = new FixPlan(index);
            plan.also(new Edit.RemoveConnection(connection.id()));
            findings.report(
                    connection.id(),
                    connection.from() + " reaches the internal gateway directly",
                    plan.fix("Remove the connection " + connection.id()));
        }
    }
}
