package io.drydock.model.rule.general;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.NodeFixes;
import java.util.ArrayList;
import java.util.List;

/// Every gateway connects to every one of them by name.
public final class TrafficManagersHaveStableNames implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "G-12",
                            Severity.ERROR,
                            "Traffic managers are single machines with stable DNS names")
                    .on(Platform.EC2)
                    .because(
                            """
                            Traffic managers count requests for rate limits. Gateways \
                            publish to each of them and listen to each of them, so each \
                            needs an address that survives a replacement of its machine: a \
                            group of exactly one with a DNS name that follows it. The \
                            reference architecture updates the name with a function; a \
                            record in a private hosted zone does the same. An elastic group \
                            or a load balancer would hide which one answers, and counts \
                            would be lost.\
                            """)
                    .source(
                            """
                            AWS reference architecture for a fully distributed API Manager \
                            (2020)\
                            """)
                    .example("Traffic Manager 2 has no DNS name. Name it tm2.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        List<Cluster> clusters = index.clusters(ProfileId.TRAFFIC_MANAGER);
        List<ProfileNode> nameless = new ArrayList<>();
        for (Cluster cluster : clusters) {
            if (cluster.isElastic()) {
                findings.report(
                        cluster.id(),
                        cluster.name()
                                + " is one elastic group; each node needs a group of its own",
                        NodeFixes.exactly(index, cluster, 2));
            }
            for (ProfileNode member : index.members(cluster)) {
                if (member.hostName().isEmpty()) {
                    nameless.add(member);
                }
            }
        }
        if (!nameless.isEmpty()) {
            List<Fix> fixes = NodeFixes.name(index, clusters.getFirst(), nameless);
            for (int i = 0; i < nameless.size(); i++) {
                ProfileNode node = nameless.get(i);
                findings.report(
                        node.id(),
                        node.name() + " has no DNS name for gateways to connect to",
                        fixes.get(i));
            }
        }
    }
}
