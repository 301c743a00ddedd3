package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.fields;

import io.drydock.export.plan.BalancerPlan;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.NetworkPlan.SubnetPlan;
import io.drydock.model.design.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The tags by which the AWS Load Balancer Controller finds the subnets of load balancers.
///
/// Source: subnet discovery in the documentation of the AWS Load Balancer Controller.
final class EksSubnetTags {

    private static final String PUBLIC = "kubernetes.io/role/elb";
    private static final String INTERNAL = "kubernetes.io/role/internal-elb";

    private EksSubnetTags() {}

    static Value.Items of(TemplateBuilder template, DeploymentPlan plan, SubnetPlan subnet) {
        List<Value> tags = new ArrayList<>(template.tags(subnet.name()).items());
        role(plan, subnet)
                .ifPresent(role -> tags.add(fields().set("Key", role).set("Value", "1").done()));
        return new Value.Items(tags);
    }

    /// Where the design's own load balancers stand; the controller takes one subnet a zone.
    private static Optional<String> role(DeploymentPlan plan, SubnetPlan subnet) {
        if (plan.design().platform() != Platform.EKS) {
            return Optional.empty();
        }
        if (holds(plan, subnet, true)) {
            return Optional.of(PUBLIC);
        }
        return holds(plan, subnet, false) ? Optional.of(INTERNAL) : Optional.empty();
    }

    private static boolean holds(DeploymentPlan plan, SubnetPlan subnet, boolean internetFacing) {
        return plan.balancers().stream()
                .filter(it -> it.balancer().isInternetFacing() == internetFacing)
                .map(BalancerPlan::subnets)
                .anyMatch(subnets -> subnets.contains(subnet.id()));
    }
}
