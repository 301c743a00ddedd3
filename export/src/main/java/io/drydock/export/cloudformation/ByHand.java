package io.drydock.export.cloudformation;

import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.Neighbours;
import io.drydock.export.plan.Neighbours.MovingName;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Node;
import io.drydock.model.design.Platform;
import io.drydock.model.design.Site;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a design asks for between its sites and no template can do.
final class ByHand {

    private ByHand() {}

    static List<String> of(DeploymentPlan plan) {
        DesignIndex index = plan.index();
        Neighbours neighbours = Neighbours.of(plan);
        List<String> statements = new ArrayList<>();
        for (Connection line : neighbours.replicatedByHand()) {
            Optional<Node> from = index.node(line.from());
            Optional<Node> to = index.node(line.to());
            if (from.isPresent() && to.isPresent()) {
                statements.add(
                        "Set up by hand that "
                                + to.get().name()
                                + " is kept equal to "
                                + from.get().name()
                                + "; the template does not do it.");
            }
        }
        if (plan.design().platform() == Platform.EKS && !namesFollowIngresses(plan)) {
            for (MovingName name : neighbours.movingNames()) {
                statements.add(
                        "Make the records with which "
                                + name.host()
                                + " moves to "
                                + name.standby().name()
                                + " by hand: the load balancers are made by a controller in the"
                                + " clusters, and nothing there keeps names for this way in.");
            }
        }
        statements.addAll(DirectConnectPart.byHand(plan));
        statements.addAll(DirectoryPart.byHand(plan));
        for (Site other : neighbours.linked()) {
            if (other.kind() == Site.Kind.DATA_CENTRE) {
                statements.add(
                        "Configure the other end of the line at "
                                + other.name()
                                + ": route "
                                + plan.site().cidr()
                                + " into it.");
            }
        }
        return statements;
    }

    /// ExternalDNS, as EKS installs it, looks at ingresses.
    private static boolean namesFollowIngresses(DeploymentPlan plan) {
        return switch (plan.design().settings().exposure()) {
            case ALB_INGRESS, NGINX_INGRESS -> true;
            case GATEWAY_API, OPENSHIFT_ROUTE -> false;
        };
    }
}
