package io.drydock.export.cloudformation;

import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.Bastion;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Database;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.ServiceNode;
import java.util.ArrayList;
import java.util.List;

/// Where things have to stand for a template to make them. A design may leave open where something
/// stands while it is drawn.
final class Standing {

    private Standing() {}

    /// What stands where nothing can be made, each as a sentence with the remedy.
    static List<String> obstacles(DeploymentPlan plan) {
        List<String> reasons = new ArrayList<>();
        for (Node node : plan.index().design().nodes()) {
            if (needsSubnet(node, plan.design().platform())
                    && node.placement().subnetIds().isEmpty()) {
                boolean nowhere = plan.index().siteOf(node).isEmpty();
                if (nowhere || plan.index().isAt(node, plan.site())) {
                    reasons.add(
                            node.name()
                                    + " stands "
                                    + (nowhere ? "at no site" : "in no subnet")
                                    + ", and is made in one: move it into a subnet");
                }
            }
        }
        return reasons;
    }

    /// On Kubernetes a controller makes the load balancers, and finds the subnets by their tags.
    private static boolean needsSubnet(Node node, Platform platform) {
        return switch (node) {
            case LoadBalancer _ -> platform == Platform.EC2;
            case ProfileNode _, Database _, FileSystem _, Cache _, Bastion _ -> true;
            case ServiceNode service -> service.kind().standing() != ServiceNode.Standing.SITE;
            case ExternalNode _ -> false;
        };
    }
}
