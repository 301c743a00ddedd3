package io.drydock.model.rule.general;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Scaling;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.NodeFixes;
import java.util.List;

/// A pair of traffic managers absorbs only so many events.
public final class GatewaysFitTheirTrafficManagers implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "G-28",
                            Severity.WARNING,
                            "At most ten gateways share a pair of traffic managers and start"
                                    + " together")
                    .because(
                            """
                            Every call through a gateway becomes an event for the traffic \
                            managers. The patterns put the limit of one pair at ten \
                            gateways; the scaling page says the same as ten times 5,000 \
                            calls a second, and in newer editions as about 20,000 events a \
                            second for each traffic manager. It also advises to start no \
                            more than ten gateways at once, because each one fetches its \
                            APIs from the control plane. Both are soft limits: measure, or \
                            form further groups of gateways with a pair of their own.\
                            """)
                    .source(
                            """
                            Deployment patterns of API Manager; API Manager documentation, \
                            scaling the gateway and multi data centre deployment\
                            """)
                    .example(
                            """
                            The gateways may grow to 24 with one pair. Limit them to 10, or \
                            add pairs.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final int PER_PAIR = 10;

    private static final List<ProfileId> COUNTERS =
            List.of(
                    ProfileId.TRAFFIC_MANAGER,
                    ProfileId.CORE,
                    ProfileId.ALL_IN_ONE,
                    ProfileId.CONTROL_PLANE);

    @Override
    public void check(DesignIndex index, Findings findings) {
        int pairs = pairs(index);
        int gateways = index.maximum(ProfileId.GATEWAY);
        int limit = PER_PAIR * pairs;
        if (pairs > 0 && gateways > limit) {
            Cluster first = index.clusters(ProfileId.GATEWAY).getFirst();
            findings.report(
                    first.id(),
                    "Up to "
                            + gateways
                            + " gateways share "
                            + (pairs == 1 ? "one pair" : pairs + " pairs")
                            + " of traffic managers; "
                            + limit
                            + " is the advised limit",
                    remedies(index, first, limit));
        }
    }

    private static int pairs(DesignIndex index) {
        for (ProfileId counter : COUNTERS) {
            int nodes = index.maximum(counter);
            if (nodes > 0) {
                return Math.max(1, nodes / 2);
            }
        }
        return 0;
    }

    private static List<Fix> remedies(DesignIndex index, Cluster gateways, int limit) {
        boolean only = index.clusters(ProfileId.GATEWAY).size() == 1;
        return only
                        && gateways.scaling() instanceof Scaling.Elastic elastic
                        && elastic.min() <= limit
                ? NodeFixes.atMost(index, gateways, limit)
                : List.of();
    }
}
