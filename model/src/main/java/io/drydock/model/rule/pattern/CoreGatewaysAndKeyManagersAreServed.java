package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.ProfileId.ALL_IN_ONE;
import static io.drydock.model.catalogue.ProfileId.CONTROL_PLANE;
import static io.drydock.model.catalogue.ProfileId.CORE;
import static io.drydock.model.catalogue.ProfileId.GATEWAY;
import static io.drydock.model.catalogue.ProfileId.KEY_MANAGER;
import static io.drydock.model.pattern.PatternKey.GATEWAY_KEY_MANAGER;
import static io.drydock.model.pattern.PatternKey.INTERNAL_EXTERNAL;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.LoadBalancerFixes;
import java.util.List;

/// Clients, browsers and nodes call one address each.
public final class CoreGatewaysAndKeyManagersAreServed implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "P2-R7",
                            ERROR,
                            "A load balancer serves gateways, key managers and the core")
                    .of(GATEWAY_KEY_MANAGER, INTERNAL_EXTERNAL)
                    .because(
                            "API calls, tokens and portals each have one address, behind which a"
                                + " load balancer that understands HTTP chooses a node that is"
                                + " well. Gateways and key managers come and go with the load, so"
                                + " nobody can know them one by one.")
                    .source("Deployment patterns, pattern 2")
                    .example("No load balancer serves the key managers: let the internal one.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        if (lacksCore(index)) {
            Pairs.reportMissing(
                    index, findings, isInternalExternal(index) ? CONTROL_PLANE : ALL_IN_ONE);
        }
        index.clusters(GATEWAY).forEach(cluster -> Gateways.checkServed(index, cluster, findings));
        for (ProfileId profile : List.of(KEY_MANAGER, CORE, ALL_IN_ONE, CONTROL_PLANE)) {
            for (Cluster cluster : index.clusters(profile)) {
                if (!Portals.isServed(index, cluster, LoadBalancerFixes.SERVLET_PORT)) {
                    Portals.reportUnserved(index, cluster, findings);
                }
            }
        }
    }

    /// From 4.0 on, where no other rule asks for the core.
    private static boolean lacksCore(DesignIndex index) {
        return !index.generation().hasSeparatePortals()
                && index.clusters(ALL_IN_ONE).isEmpty()
                && index.clusters(CONTROL_PLANE).isEmpty();
    }

    private static boolean isInternalExternal(DesignIndex index) {
        return index.design().pattern().filter(INTERNAL_EXTERNAL::equals).isPresent();
    }
}
