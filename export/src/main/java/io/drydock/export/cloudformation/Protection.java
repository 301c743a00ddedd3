package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.ref;

import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.Platform;
import java.util.List;

/// The protection of what must not be deleted by mistake. It comes after the creation: what is
/// protected cannot be taken back when a creation fails, and the stack would end as
/// `ROLLBACK_FAILED`.
///
/// Source: AWS CloudFormation User Guide, stack failure options and `DeletionProtection` of
/// `AWS::RDS::DBInstance`; Elastic Load Balancing, deletion protection.
final class Protection {

    /// Why rule sets that want `true` in the template are told otherwise.
    static final String REASON =
            "It is the parameter DeletionProtection, which is turned on once the stack is there:"
                    + " what is protected cannot be taken back when a creation fails.";

    private Protection() {}

    /// True when a template has something to protect.
    static boolean isWanted(DeploymentPlan plan) {
        return !plan.databases().isEmpty()
                || isProtectedCluster(plan)
                || (plan.design().platform() == Platform.EC2 && !plan.balancers().isEmpty());
    }

    /// A cluster of Kubernetes holds nothing that cannot be made again, unless people depend on it.
    static boolean isProtectedCluster(DeploymentPlan plan) {
        return plan.design().platform() == Platform.EKS && plan.design().settings().production();
    }

    /// The value of the property.
    static Value value() {
        return ref(ParameterPart.PROTECTION);
    }

    /// The exception from a rule.
    static Value.Builder exception(String rule) {
        return Exceptions.guard(List.of(rule), REASON);
    }
}
