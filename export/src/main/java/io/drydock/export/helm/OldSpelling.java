package io.drydock.export.helm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// How the charts of 3.2 spell keys that later ones have as well.
///
/// Source: templates and configuration files of the charts for API Manager 3.2.
final class OldSpelling {

    private static final String DEPLOYMENT = "wso2.deployment.";
    private static final String DATABASES = "wso2.apim.configurations.databases.";

    /// The start of a key -> what stands in its place.
    private static final SequencedMap<String, String> STARTS = starts();

    private OldSpelling() {}

    private static SequencedMap<String, String> starts() {
        SequencedMap<String, String> starts = new LinkedHashMap<>();
        for (String part : new String[] {"image.", "resources.", "livenessProbe."}) {
            starts.put(DEPLOYMENT + part, DEPLOYMENT + "am." + part);
        }
        starts.put(DATABASES + "apim_db.", DATABASES + "apimDB.");
        starts.put(DATABASES + "shared_db.", DATABASES + "sharedDB.");
        return starts;
    }

    static String of(ChartKind kind, String key) {
        for (Map.Entry<String, String> start : STARTS.entrySet()) {
            if (key.startsWith(start.getKey())) {
                return start.getValue() + key.substring(start.getKey().length());
            }
        }
        return switch (kind) {
            case ALL_IN_ONE -> key.replace("ingress.management.", "ingress.controlPlane.");
            case CONTROL_PLANE -> key.replace("kubernetes.ingressClass", "kubernetes.ingress.ingressClass");
            case GATEWAY -> gateway(key);
            case TRAFFIC_MANAGER, KEY_MANAGER, MICRO_INTEGRATOR -> key;
        };
    }

    private static String gateway(String key) {
        if (key.matches("wso2\\.deployment\\.(replicas|m(in|ax)Replicas|.*UtilizationPercentage)")) {
            return DEPLOYMENT + "am.gateway." + key.substring(DEPLOYMENT.length());
        }
        return key.replace("kubernetes.ingressClass", "kubernetes.ingress.ingressClass")
                .replace("configurations.km.serviceUrl", "configurations.km.serviceName");
    }
}
