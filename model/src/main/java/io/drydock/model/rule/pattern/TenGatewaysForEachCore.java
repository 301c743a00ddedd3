package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.ProfileId.ALL_IN_ONE;
import static io.drydock.model.catalogue.ProfileId.CORE;
import static io.drydock.model.catalogue.ProfileId.KEY_MANAGER;
import static io.drydock.model.pattern.PatternKey.GATEWAY_KEY_MANAGER;
import static io.drydock.model.rule.Severity.WARNING;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;

/// A pair of core nodes counts for about ten gateways and ten key managers.
public final class TenGatewaysForEachCore implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P2-R4", WARNING, "One core serves ten gateways and ten key managers")
                    .of(GATEWAY_KEY_MANAGER)
                    .because(
                            "The traffic managers are part of the core here, and analytics is a"
                                + " pair; both see an event for every call. The pattern document"
                                + " says that one pair carries about ten gateways, or ten key"
                                + " managers. The newer documentation gives the same limit as ten"
                                + " gateways with 5,000 calls a second each, or 20,000 events a"
                                + " second for one traffic manager. Beyond it, add pairs by hand or"
                                + " move to cp-tm-gw-km.")
                    .source(
                            "Deployment patterns, pattern 2; API Manager documentation, scaling the"
                                    + " gateway")
                    .example("Gateways scale up to 16: stop at 10, or separate the parts fully.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        ProfileId counter = index.generation().hasSeparatePortals() ? CORE : ALL_IN_ONE;
        GatewayLimit.check(index, findings, counter);
        for (Cluster cluster : index.clusters(KEY_MANAGER)) {
            if (index.maximum(cluster) > GatewayLimit.PER_PAIR) {
                findings.report(
                        cluster.id(),
                        cluster.name()
                                + " may grow to "
                                + index.maximum(cluster)
                                + " nodes; "
                                + GatewayLimit.PER_PAIR
                                + " are the most for one core",
                        GatewayLimit.remedies(index, cluster));
            }
        }
    }
}
