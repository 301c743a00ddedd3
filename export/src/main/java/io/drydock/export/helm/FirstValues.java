package io.drydock.export.helm;

import java.util.List;
import java.util.Optional;

/// Recognises values for the charts of 3.2, which spell much in a way that no later chart does, and
/// tells which of the four charts they are for.
///
/// Source: templates, configuration files and default values of the charts for API Manager 3.2.
final class FirstValues {

    private static final String CONF = "wso2.apim.configurations.";
    private static final String INGRESS = "kubernetes.ingress.";
    private static final String ARTIFACTS = "wso2.deployment.persistence.sharedArtifacts.";
    private static final String POINTS = "aws.efs.accessPoints.";

    /// What no chart from 4.2 on reads.
    private static final List<String> ONLY_FIRST =
            List.of(
                    "wso2.deployment.am",
                    CONF + "databases.apimDB",
                    CONF + "databases.sharedDB",
                    INGRESS + "ingressClass",
                    ARTIFACTS + "capacity");

    private static final List<String> GATEWAY =
            List.of(
                    "wso2.deployment.am.gateway",
                    "kubernetes.resourceSuffix",
                    ARTIFACTS + "capacity.synapseConfigs",
                    POINTS + "synapseConfigs");

    private static final List<String> TRAFFIC_MANAGER =
            List.of(
                    ARTIFACTS + "capacity.executionPlans",
                    POINTS + "executionPlans",
                    CONF + "sessionData");

    /// What both charts with portals have.
    private static final List<String> PORTALS =
            List.of(
                    INGRESS + "controlPlane",
                    CONF + "gateway.environments",
                    CONF + "idp",
                    CONF + "devportal",
                    CONF + "workflow",
                    "wso2.deployment.persistence.solrIndexing");

    private static final List<String> API_TRAFFIC =
            List.of(INGRESS + "gateway", INGRESS + "websocket");

    private static final List<String> THROTTLING =
            List.of(CONF + "throttling.serviceUrl", CONF + "throttling.urls");

    /// What a control plane has and an all-in-one node has not.
    private static final List<String> PAIR =
            List.of(
                    "wso2.deployment.highAvailability",
                    INGRESS + "ingressClass",
                    POINTS + "solr1",
                    POINTS + "carbonDb1");

    private FirstValues() {}

    /// Whether something in the values is for a chart of 3.2 only.
    static boolean areFirst(Yaml tree) {
        return has(tree, ONLY_FIRST);
    }

    /// Whether something in the values is for a later chart only.
    static boolean areLater(Yaml tree) {
        return has(tree, List.of("wso2.deployment.image", "wso2.config"));
    }

    /// The charts that values of 3.2 are for, one for each file; empty where nothing tells. With a
    /// few keys a control plane looks like an all-in-one node: it is one beside traffic managers.
    static List<Optional<ChartKind>> kinds(List<Yaml> trees) {
        boolean counted =
                trees.stream()
                        .flatMap(tree -> kind(tree, false).stream())
                        .anyMatch(ChartKind.TRAFFIC_MANAGER::equals);
        return trees.stream().map(tree -> kind(tree, counted)).toList();
    }

    private static Optional<ChartKind> kind(Yaml tree, boolean counted) {
        if (has(tree, GATEWAY)) {
            return Optional.of(ChartKind.GATEWAY);
        }
        if (has(tree, TRAFFIC_MANAGER)) {
            return Optional.of(ChartKind.TRAFFIC_MANAGER);
        }
        if (has(tree, PORTALS)) {
            boolean controlPlane = !isAllInOne(tree) && (counted || isControlPlane(tree));
            return Optional.of(controlPlane ? ChartKind.CONTROL_PLANE : ChartKind.ALL_IN_ONE);
        }
        if (has(tree, API_TRAFFIC)) {
            return Optional.of(ChartKind.GATEWAY);
        }
        if (has(tree, List.of(CONF + "km"))) {
            return Optional.of(
                    has(tree, THROTTLING) ? ChartKind.GATEWAY : ChartKind.TRAFFIC_MANAGER);
        }
        return Optional.empty();
    }

    private static boolean isAllInOne(Yaml tree) {
        return has(tree, API_TRAFFIC) || has(tree, List.of("kubernetes.ingressClass"));
    }

    private static boolean isControlPlane(Yaml tree) {
        return has(tree, THROTTLING) || has(tree, PAIR);
    }

    private static boolean has(Yaml tree, List<String> paths) {
        return paths.stream().anyMatch(path -> ImportedValues.find(tree, path).isPresent());
    }
}
