package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.ProfileId.TRAFFIC_MANAGER;
import static io.drydock.model.pattern.PatternKey.CONTROL_TRAFFIC_GATEWAY;
import static io.drydock.model.pattern.PatternKey.FULLY_DISTRIBUTED;
import static io.drydock.model.rule.Severity.WARNING;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.DesignIndex.Route;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.LoadBalancerFixes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A load balancer before traffic managers is for their web services.
public final class TrafficManagerBalancerServesServicesOnly implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "P3-R8",
                            WARNING,
                            "A load balancer before traffic managers serves 9443 only")
                    .of(FULLY_DISTRIBUTED, CONTROL_TRAFFIC_GATEWAY)
                    .because(
                            "Two sources seem to disagree: the pattern document asks for a load"
                                + " balancer before the traffic managers, the AWS reference"
                                + " architecture says they have none. Both hold once ports are told"
                                + " apart: the web services on 9443 may have one, while events and"
                                + " messages on 5672, 9611 and 9711 must go to every node.")
                    .source(
                            "Deployment patterns, pattern 3; AWS reference architecture of the"
                                + " fully distributed deployment; API Manager 3.2 documentation,"
                                + " understanding the distributed deployment")
                    .example(
                            "The internal load balancer forwards 9611 to the traffic managers:"
                                    + " remove that rule.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (Cluster cluster : index.clusters(TRAFFIC_MANAGER)) {
            Map<LoadBalancer, List<String>> wrong = new LinkedHashMap<>();
            for (Route route : index.routesTo(cluster)) {
                if (route.rule().targetPort() != LoadBalancerFixes.SERVLET_PORT) {
                    wrong.computeIfAbsent(route.balancer(), key -> new ArrayList<>())
                            .add(String.valueOf(route.rule().targetPort()));
                }
            }
            wrong.forEach((balancer, ports) -> report(index, findings, cluster, balancer, ports));
        }
    }

    private static void report(
            DesignIndex index,
            Findings findings,
            Cluster cluster,
            LoadBalancer balancer,
            List<String> ports) {
        String list = String.join(", ", ports);
        findings.report(
                balancer.id(),
                balancer.name() + " serves " + list + " of " + cluster.name() + ", not 9443",
                LoadBalancerFixes.removeRules(
                        index,
                        balancer,
                        rule ->
                                rule.target().equals(cluster.id())
                                        && rule.targetPort() != LoadBalancerFixes.SERVLET_PORT,
                        list + " of " + cluster.name()));
    }
}
