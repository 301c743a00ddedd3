package io.drydock.export.cloudformation;

import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Node;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ServiceNode;
import java.util.ArrayList;
import java.util.List;

/// What a template can hold. A node that would be left out is a reason to refuse the whole export:
/// a template must not be less than the design it was made from.
final class Coverage {

    private Coverage() {}

    static void check(DeploymentPlan plan) {
        List<String> missing = new ArrayList<>();
        for (Node node : plan.index().all(Cache.class)) {
            if (plan.index().siteOf(node).filter(plan.site()::equals).isPresent()) {
                missing.add(node.name());
            }
        }
        for (ServiceNode service : plan.services()) {
            if (!isCovered(service.kind(), plan.design().platform())) {
                missing.add(service.name());
            }
        }
        if (!missing.isEmpty()) {
            throw new UnsupportedDesignException(
                    "The CloudFormation export cannot make "
                            + String.join(", ", missing)
                            + "; take it out of the design");
        }
    }

    private static boolean isCovered(ServiceNode.Kind kind, Platform platform) {
        return switch (kind) {
            case NAT_GATEWAY,
                    INSTANCE_CONNECT_ENDPOINT,
                    UPDATE_HOST,
                    CONFIGURATION_MANAGEMENT,
                    VPN,
                    DNS,
                    CERTIFICATES,
                    SECRETS,
                    MONITORING,
                    AUDIT_TRAIL,
                    FLOW_LOGS,
                    OBJECT_STORAGE ->
                    true;
            case DATABASE_PROXY, USER_STORE, FIREWALL, DIRECT_CONNECT -> false;
            case CONTAINER_REGISTRY, KUBERNETES_CLUSTER -> platform == Platform.EKS;
        };
    }
}
