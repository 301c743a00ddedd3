package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G2X;
import static io.drydock.model.catalogue.Generation.G3X;
import static io.drydock.model.catalogue.ProfileId.GATEWAY;
import static io.drydock.model.catalogue.ProfileId.KEY_MANAGER;
import static io.drydock.model.pattern.PatternKey.GATEWAY_KEY_MANAGER;
import static io.drydock.model.pattern.PatternKey.INTERNAL_EXTERNAL;
import static io.drydock.model.rule.Severity.WARNING;

import io.drydock.model.design.Cluster;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.NodeFixes;
import java.util.List;

/// More gateways ask for more tokens.
public final class KeyManagersGrowWithGateways implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P2-R5", WARNING, "Key managers follow the load where gateways do")
                    .in(G2X, G3X)
                    .of(GATEWAY_KEY_MANAGER, INTERNAL_EXTERNAL)
                    .because(
                            "Every gateway checks tokens with the key managers. When gateways"
                                + " multiply under load and key managers do not, tokens become the"
                                + " bottleneck at the very moment of the highest load.")
                    .source("Deployment patterns, pattern 2")
                    .example("Gateways scale from 2 to 6, key managers stay at 2: let them follow.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        boolean grow = index.clusters(GATEWAY).stream().anyMatch(Cluster::isElastic);
        List<Cluster> keyManagers = index.clusters(KEY_MANAGER);
        if (grow && !keyManagers.isEmpty() && keyManagers.stream().noneMatch(Cluster::isElastic)) {
            Cluster first = keyManagers.getFirst();
            int least = Math.max(2, index.minimum(first));
            int most = Math.max(least, (index.maximum(GATEWAY) + 1) / 2);
            findings.report(
                    first.id(),
                    "Gateways follow the load, "
                            + first.name()
                            + " stays at "
                            + Wording.nodes(index.minimum(first)),
                    NodeFixes.elastic(index, first, least, most));
        }
    }
}
