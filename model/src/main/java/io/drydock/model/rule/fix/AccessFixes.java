package io.drydock.model.rule.fix;

import io.drydock.model.design.Bastion;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.ServiceNode.Kind;
import io.drydock.model.design.Site;
import io.drydock.model.design.Tier;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Fix;
import java.util.List;

/// Remedies about how administrators reach machines.
public final class AccessFixes {

    private AccessFixes() {}

    /// Puts an EC2 Instance Connect Endpoint in the place of a bastion; the site's own, where it
    /// has one.
    public static List<Fix> useEndpoint(DesignIndex index, Bastion bastion, Site site) {
        FixPlan plan = new FixPlan(index);
        plan.remove(bastion);
        Kind kind = Kind.INSTANCE_CONNECT_ENDPOINT;
        String title = "Use an EC2 Instance Connect Endpoint instead of " + bastion.name();
        if (index.hasService(site, kind)) {
            return List.of(plan.fix(title));
        }
        return NetworkFixes.place(plan, site, kind, Tier.APPLICATION)
                .map(placement -> {
                    plan.put(
                            new ServiceNode(
                                    plan.freeId(kind.key()), kind.title(), kind, placement));
                    return plan.fix(title);
                })
                .stream()
                .toList();
    }
}
