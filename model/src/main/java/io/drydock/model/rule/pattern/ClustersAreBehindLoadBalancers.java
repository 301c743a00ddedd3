package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G2X;
import static io.drydock.model.catalogue.Generation.G3X;
import static io.drydock.model.catalogue.Generation.G4A;
import static io.drydock.model.catalogue.Generation.G4B;
import static io.drydock.model.catalogue.ProfileId.CONTROL_PLANE;
import static io.drydock.model.catalogue.ProfileId.DEVELOPER_PORTAL;
import static io.drydock.model.catalogue.ProfileId.GATEWAY;
import static io.drydock.model.catalogue.ProfileId.KEY_MANAGER;
import static io.drydock.model.catalogue.ProfileId.PUBLISHER;
import static io.drydock.model.catalogue.ProfileId.TRAFFIC_MANAGER;
import static io.drydock.model.pattern.PatternKey.CONTROL_TRAFFIC_GATEWAY;
import static io.drydock.model.pattern.PatternKey.FULLY_DISTRIBUTED;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.LoadBalancerFixes;
import java.util.List;

/// What people and clients call has one address.
public final class ClustersAreBehindLoadBalancers implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "P3-R7",
                            ERROR,
                            "A load balancer serves gateways, key managers and portals")
                    .of(FULLY_DISTRIBUTED, CONTROL_TRAFFIC_GATEWAY)
                    .because(
                            "Clients, browsers and other nodes know one address of each of these"
                                + " clusters. Behind it a load balancer that understands HTTP picks"
                                + " a node that is well. Without it everyone would have to know"
                                + " every node, and a node that stops would take its callers with"
                                + " it. In 3.x the same holds for traffic managers, whose servlet"
                                + " port is the event hub: a gateway that cannot reach it when it"
                                + " starts refuses every call.")
                    .source(
                            "Deployment patterns, pattern 3; API Manager 3.2 documentation,"
                                    + " understanding the distributed deployment;"
                                    + " wso2/carbon-apimgt 6.7.206, start of the gateway")
                    .example(
                            "No load balancer serves the Key Manager: let the internal one serve it"
                                    + " on 9443.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        expected(index).stream()
                .filter(profile -> index.clusters(profile).isEmpty())
                .forEach(profile -> Pairs.reportMissing(index, findings, profile));
        Gateways.checkServed(index, findings);
        for (ProfileId profile : List.of(KEY_MANAGER, PUBLISHER, DEVELOPER_PORTAL, CONTROL_PLANE)) {
            for (Cluster cluster : index.clusters(profile)) {
                checkServed(index, cluster, findings);
            }
        }
        if (index.generation() == G3X) {
            index.clusters(TRAFFIC_MANAGER).forEach(hub -> checkServed(index, hub, findings));
        }
    }

    private static void checkServed(DesignIndex index, Cluster cluster, Findings findings) {
        if (!Portals.isServed(index, cluster, LoadBalancerFixes.SERVLET_PORT)) {
            Portals.reportUnserved(index, cluster, findings);
        }
    }

    /// The clusters that must be there and that no other rule of this table asks for.
    private static List<ProfileId> expected(DesignIndex index) {
        return switch (index.generation()) {
            case G2X, G3X -> List.of();
            case G4A -> List.of(GATEWAY, CONTROL_PLANE);
            case G4B ->
                    index.design().pattern().filter(FULLY_DISTRIBUTED::equals).isPresent()
                            ? List.of(GATEWAY, KEY_MANAGER)
                            : List.of(GATEWAY);
        };
    }
}
