package io.drydock.model.rule.general;

import io.drydock.model.design.Cidr;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.FreeSpace;
import io.drydock.model.rule.fix.NetworkFixes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// AWS keeps five addresses of each subnet to itself.
public final class SubnetsHaveRoom implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "D-03",
                            Severity.ERROR,
                            "A subnet is /16 to /28 and has room for its nodes")
                    .because(
                            """
                            AWS accepts subnets, and VPCs, from /16 to /28. Five addresses \
                            of each subnet are reserved, and a load balancer wants eight \
                            free ones to grow. Where nodes do not get an address they do not \
                            start, which shows on the day an elastic group grows.\
                            """)
                    .source(
                            """
                            Amazon VPC user guide, subnet sizing; Elastic Load Balancing \
                            user guide\
                            """)
                    .example("A /28 holds 20 nodes. Give the subnet a /26.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final int LARGEST = 16;
    private static final int SMALLEST = 28;
    private static final int RESERVED = 5;
    private static final int FOR_LOAD_BALANCER = 8;
    private static final int USUAL = 24;

    @Override
    public void check(DesignIndex index, Findings findings) {
        Map<ElementId, Integer> needs = needs(index);
        for (Site site : index.awsSites()) {
            if (!isAllowed(site.cidr())) {
                findings.report(
                        site.id(), site.name() + " has " + site.cidr() + "; a VPC is /16 to /28");
            }
            FreeSpace free = new FreeSpace(site);
            for (Subnet subnet : site.subnets()) {
                check(subnet, needs.getOrDefault(subnet.id(), 0), free, findings);
            }
        }
    }

    private static void check(Subnet subnet, int need, FreeSpace free, Findings findings) {
        long room = subnet.cidr().size() - RESERVED;
        if (!isAllowed(subnet.cidr())) {
            findings.report(
                    subnet.id(),
                    subnet.name() + " is a /" + subnet.cidr().prefix() + "; AWS takes /16 to /28",
                    NetworkFixes.renumber(subnet, free, Math.min(USUAL, fitting(need))));
        } else if (room < need) {
            findings.report(
                    subnet.id(),
                    subnet.name() + " has " + room + " addresses and needs " + need,
                    fitting(need) < LARGEST
                            ? List.of()
                            : NetworkFixes.renumber(subnet, free, fitting(need)));
        }
    }

    private static boolean isAllowed(Cidr cidr) {
        return cidr.prefix() >= LARGEST && cidr.prefix() <= SMALLEST;
    }

    /// The longest prefix with room for so many.
    private static int fitting(int need) {
        int prefix = SMALLEST;
        while (prefix > 0 && (1L << (32 - prefix)) - RESERVED < need) {
            prefix--;
        }
        return prefix;
    }

    private static Map<ElementId, Integer> needs(DesignIndex index) {
        Map<ElementId, Integer> needs = new HashMap<>();
        for (Node node : index.design().nodes()) {
            int each = node instanceof LoadBalancer ? FOR_LOAD_BALANCER : 1;
            for (ElementId subnet : node.placement().subnetIds()) {
                needs.merge(subnet, each, Integer::sum);
            }
        }
        for (Cluster cluster : index.design().clusters()) {
            int places = index.members(cluster).size();
            int surplus = index.maximum(cluster) - places;
            if (surplus > 0 && places > 0) {
                int share = (surplus + places - 1) / places;
                for (ProfileNode member : index.members(cluster)) {
                    member.placement()
                            .subnetIds()
                            .forEach(id -> needs.merge(id, share, Integer::sum));
                }
            }
        }
        return needs;
    }
}
