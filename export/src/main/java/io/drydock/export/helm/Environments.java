package io.drydock.export.helm;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.GatewayEnvironment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The gateway environments that APIs are published to: one for each gateway cluster, and the
/// all-in-one nodes' own where they serve API traffic themselves.
final class Environments {

    private static final String DEFAULT_NAME = "Default";
    private static final int SERVLET = 9443;
    private static final int API = 8243;
    private static final int WEB_SOCKET = 8099;
    private static final int WEB_SUB = 8021;

    private Environments() {}

    /// The name of the environment that a cluster serves.
    static String name(Cluster cluster) {
        return cluster.environment().map(GatewayEnvironment::name).orElse(DEFAULT_NAME);
    }

    /// The entries for the control plane. Clusters that serve one environment share an entry.
    static Yaml of(HelmPlan plan) {
        Map<String, Yaml> entries = new LinkedHashMap<>();
        for (HelmRelease release : gateways(plan)) {
            entries.putIfAbsent(name(plan.cluster(release)), entry(plan, release));
        }
        return Yaml.items(entries.values());
    }

    private static List<HelmRelease> gateways(HelmPlan plan) {
        List<HelmRelease> gateways = new ArrayList<>(plan.releases(ProfileId.GATEWAY));
        for (HelmRelease allInOne : plan.releases(ProfileId.ALL_IN_ONE)) {
            if (gateways.isEmpty() || plan.charted(allInOne, API).isPresent()) {
                gateways.add(allInOne);
            }
        }
        return gateways;
    }

    private static Yaml entry(HelmPlan plan, HelmRelease release) {
        Cluster cluster = plan.cluster(release);
        return YamlMap.map()
                .put("name", name(cluster))
                .put(
                        "type",
                        cluster.environment()
                                .map(GatewayEnvironment::type)
                                .orElse(GatewayEnvironment.Type.HYBRID)
                                .key())
                .put("gatewayType", "Regular")
                .put("provider", "wso2")
                .put("displayInApiConsole", true)
                .put("description", "Served by " + cluster.name())
                .put("showAsTokenEndpointUrl", true)
                .put("serviceName", release.names().loadBalanced())
                .put("servicePort", SERVLET)
                .put("wsHostname", plan.host(release, WEB_SOCKET))
                .put("httpHostname", plan.host(release, API))
                .put("websubHostname", plan.host(release, WEB_SUB))
                .build();
    }
}
