package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.ProfileId.GATEWAY;
import static io.drydock.model.catalogue.ProfileId.KEY_MANAGER;
import static io.drydock.model.pattern.PatternKey.GATEWAY_KEY_MANAGER;
import static io.drydock.model.pattern.PatternKey.INTERNAL_EXTERNAL;
import static io.drydock.model.rule.Severity.WARNING;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.Platform;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.NodeFixes;
import java.util.ArrayList;
import java.util.List;

/// A key manager checks tokens for two gateways.
public final class KeyManagersMatchGateways implements Rule {

    private static final int GATEWAYS_PER_KEY_MANAGER = 2;

    private static final RuleInfo INFO =
            RuleInfo.rule("P2-R10", WARNING, "There is a key manager for every two gateways")
                    .of(GATEWAY_KEY_MANAGER, INTERNAL_EXTERNAL)
                    .because(
                            "A key manager checks about 500 tokens a second, a gateway passes about"
                                + " 3,000 calls. The gateway remembers the tokens it has seen, and"
                                + " with that cache WSO2 counts one key manager for two gateways."
                                + " Where the cache of the gateway is switched off and only the key"
                                + " manager caches, it is one for one; a design does not say so,"
                                + " therefore the milder figure is used.")
                    .source("API Manager documentation, performance and capacity planning")
                    .example(
                            "Gateways may grow to 10 and key managers to 2: let key managers grow"
                                    + " to 5.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        int gateways = index.maximum(GATEWAY);
        int keyManagers = index.maximum(KEY_MANAGER);
        if (keyManagers > 0 && gateways > GATEWAYS_PER_KEY_MANAGER * keyManagers) {
            Cluster first = index.clusters(KEY_MANAGER).getFirst();
            findings.report(
                    first.id(),
                    "Up to "
                            + gateways
                            + " gateways ask "
                            + (keyManagers == 1 ? "1 key manager" : keyManagers + " key managers")
                            + "; one serves "
                            + GATEWAYS_PER_KEY_MANAGER,
                    remedies(index, first, gateways, keyManagers));
        }
    }

    /// Pods of the official chart are two at most, so there the gateways must stop growing.
    private static List<Fix> remedies(
            DesignIndex index, Cluster first, int gateways, int keyManagers) {
        List<Fix> fixes = new ArrayList<>();
        List<Cluster> gatewayClusters = index.clusters(GATEWAY);
        int needed = (gateways + 1) / GATEWAYS_PER_KEY_MANAGER;
        int own = needed - keyManagers + index.maximum(first);
        if (index.design().platform() == Platform.EC2) {
            if (first.isElastic()) {
                fixes.addAll(NodeFixes.elastic(index, first, index.minimum(first), own));
            } else {
                fixes.addAll(NodeFixes.atLeast(index, first, own));
            }
        }
        Cluster only = gatewayClusters.getFirst();
        int allowed = GATEWAYS_PER_KEY_MANAGER * keyManagers;
        if (gatewayClusters.size() == 1 && only.isElastic() && index.minimum(only) <= allowed) {
            fixes.addAll(NodeFixes.atMost(index, only, allowed));
        }
        return fixes;
    }
}
