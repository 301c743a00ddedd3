package io.drydock.export.helm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// An official chart as it is in one line: what a kind of chart has in common in all lines is its
/// [ChartKind]'s, what came or went with a version is here. Most of it shows in the keys that the
/// chart reads.
///
/// Source: templates of the charts for API Manager 3.2 and 4.2 to 4.7, and Micro Integrator 4.6.
///
/// @param kind what it installs
/// @param line the line, such as `4.7`; Micro Integrator counts its own
record OfficialChart(ChartKind kind, String line) {

    private static final int WEB_SOCKET = 8099;

    /// Whether it is one of the first charts, which share few habits with the later ones.
    boolean isFirst() {
        return line.equals("3.2");
    }

    /// Whether a template or a configuration file of the chart reads the key, as it spells it.
    boolean reads(String key) {
        String spelled = spelled(key);
        return spelled.equals(key)
                ? ChartKeys.reads(kind, line, key)
                : ChartKeys.isKnown(spelled) && ChartKeys.reads(kind, line, spelled);
    }

    /// The key as this chart spells it.
    String spelled(String key) {
        return isFirst() ? OldSpelling.of(kind, key) : key;
    }

    /// Whether the names of what it makes begin with a word of its own instead of the release's
    /// name; empty when they do not.
    Optional<String> ownPrefix(String release) {
        if (kind == ChartKind.MICRO_INTEGRATOR) {
            return Optional.of("cloud-" + release);
        }
        if (!isFirst()) {
            return Optional.empty();
        }
        return switch (kind) {
            case CONTROL_PLANE -> Optional.of("wso2am-cp");
            case TRAFFIC_MANAGER -> Optional.of("wso2am-tm");
            case GATEWAY -> Optional.of("wso2am-gw-" + release);
            case KEY_MANAGER, ALL_IN_ONE, MICRO_INTEGRATOR -> Optional.empty();
        };
    }

    /// The name of the product's container in its pods.
    String container() {
        if (isFirst() && kind == ChartKind.CONTROL_PLANE) {
            return "wso2am";
        }
        return isFirst() && kind == ChartKind.TRAFFIC_MANAGER ? "wso2am-tm" : kind.container();
    }

    /// Whether its disruption budget selects the pods it makes; a second one on the same pods would
    /// stop every eviction.
    boolean hasBudget() {
        return kind == ChartKind.ALL_IN_ONE
                || (isFirst() && kind != ChartKind.GATEWAY && kind != ChartKind.MICRO_INTEGRATOR);
    }

    /// Whether it makes two nodes whatever its values say.
    boolean isAlwaysPair() {
        return isPair() && !reads("wso2.deployment.highAvailability");
    }

    /// What its pods share on a volume that it always mounts, as its values call it.
    Optional<String> sharedArtifacts() {
        if (!isFirst()) {
            return Optional.empty();
        }
        return switch (kind) {
            case GATEWAY -> Optional.of("synapseConfigs");
            case TRAFFIC_MANAGER -> Optional.of("executionPlans");
            case CONTROL_PLANE, KEY_MANAGER, ALL_IN_ONE, MICRO_INTEGRATOR -> Optional.empty();
        };
    }

    /// Whether its pods are two deployments of one pod each, every one with a service of its own.
    /// All-in-one nodes came as a pair with 4.5.
    boolean isPair() {
        return switch (kind) {
            case CONTROL_PLANE, TRAFFIC_MANAGER -> true;
            case ALL_IN_ONE -> reads("wso2.deployment.highAvailability");
            case KEY_MANAGER, GATEWAY, MICRO_INTEGRATOR -> false;
        };
    }

    /// Whether it runs one node only and lets no configuration name another.
    boolean isSingle() {
        return kind == ChartKind.ALL_IN_ONE && !isPair();
    }

    /// Whether its values name Kubernetes secrets to take passwords from. Where they do not, the
    /// configuration names environment variables, which a patch fills from the secrets.
    boolean takesSecrets() {
        return reads("wso2.apim.configurations.existingSecret.secretName");
    }

    /// The same for the passwords of keystores.
    boolean takesKeystoreSecrets() {
        return reads("wso2.apim.configurations.security.jksExistingSecret.secretName");
    }

    /// Whether an image can be named by its tag; before 4.5 by its digest alone.
    boolean takesTag() {
        return reads("wso2.deployment.image.tag");
    }

    /// Whether all pods get the service account of the values. Before 4.5 they do with the secure
    /// vault only, and the second all-in-one node of 4.6 never does.
    boolean setsAccount() {
        boolean forgotten = kind == ChartKind.ALL_IN_ONE && line.equals("4.6");
        return (takesSecrets() && !forgotten) || kind == ChartKind.MICRO_INTEGRATOR;
    }

    /// Whether its pods can be told to run on OpenShift.
    boolean knowsOpenShift() {
        return reads("kubernetes.openshift.enabled");
    }

    /// Whether ways in are left to the chart. Before 4.5 some cannot be switched off, some lead to
    /// a port that the service lacks, and some are no YAML; Micro Integrator's shows the management
    /// API to everybody.
    boolean makesEntrances() {
        return takesSecrets();
    }

    /// Port of the product -> name of the entrance in the chart's values, by port.
    SequencedMap<Integer, String> entrances() {
        SequencedMap<Integer, String> names = new LinkedHashMap<>();
        switch (kind) {
            case CONTROL_PLANE -> names.put(9443, "controlPlane");
            case TRAFFIC_MANAGER -> {}
            case KEY_MANAGER -> names.put(9443, "km");
            case GATEWAY -> addTraffic(names);
            case ALL_IN_ONE -> {
                names.put(9443, "management");
                addTraffic(names);
            }
            case MICRO_INTEGRATOR -> names.put(8253, "integration");
        }
        return names;
    }

    private void addTraffic(SequencedMap<Integer, String> names) {
        names.put(8243, "gateway");
        names.put(WEB_SOCKET, "websocket");
        if (!isFirst()) {
            names.put(8021, "websub");
        }
    }

    /// What ends the names of ingresses that the chart makes whatever its values say.
    List<String> stubbornIngresses() {
        if (makesEntrances()) {
            return List.of();
        }
        return switch (kind) {
            case CONTROL_PLANE, KEY_MANAGER -> List.of("-ingress");
            case GATEWAY ->
                    isFirst()
                            ? List.of("-ingress", "-websocket-ingress")
                            : List.of("-ingress", "-websocket-ingress", "-websub-ingress");
            case TRAFFIC_MANAGER, ALL_IN_ONE, MICRO_INTEGRATOR -> List.of();
        };
    }

    /// Ports of the pods that the chart's service leaves out.
    List<Integer> forgottenPorts() {
        boolean forgets =
                switch (kind) {
                    case ALL_IN_ONE -> isFirst() || line.equals("4.2") || line.equals("4.4");
                    case GATEWAY -> isFirst();
                    case CONTROL_PLANE, TRAFFIC_MANAGER, KEY_MANAGER, MICRO_INTEGRATOR -> false;
                };
        return forgets ? List.of(WEB_SOCKET) : List.of();
    }
}
