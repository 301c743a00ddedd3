package io.drydock.export.helm;

import io.drydock.model.catalogue.Role;
import java.util.List;
import java.util.Optional;

/// Writes what depends on a release's role: how many there are, and where it finds the others.
final class RoleValues {

    private static final String CONF = "wso2.apim.configurations.";
    private static final String DEPLOYMENT = "wso2.deployment.";
    private static final int SERVLET = 9443;

    /// The heap fills most of a gateway's memory request from the start, so memory says nothing
    /// about load. The chart cannot leave the metric out; at this share of the request, in per
    /// cent, only a pod close to its limit counts.
    private static final int MEMORY_TARGET = 125;

    private static final int CPU_TARGET = 75;

    private final HelmPlan plan;
    private final HelmRelease release;
    private final ChartValues values;

    private RoleValues(HelmPlan plan, HelmRelease release, ChartValues values) {
        this.plan = plan;
        this.release = release;
        this.values = values;
    }

    static void write(HelmPlan plan, HelmRelease release, ChartValues values) {
        RoleValues writer = new RoleValues(plan, release, values);
        switch (release.kind()) {
            case CONTROL_PLANE -> writer.controlPlane();
            case TRAFFIC_MANAGER -> writer.trafficManager();
            case KEY_MANAGER -> writer.keyManager();
            case GATEWAY -> writer.gateway();
            case ALL_IN_ONE -> writer.allInOne();
            case MICRO_INTEGRATOR -> {}
        }
        CounterStore.write(plan, release, values);
    }

    private void controlPlane() {
        pair();
        values.put(DEPLOYMENT + "replicas", 1);
        if (release.official().isFirst()) {
            throttling();
        }
        values.put(CONF + "gateway.environments", Environments.of(plan));
        Optional<HelmRelease> keyManager =
                player(Role.KEY_MANAGER).filter(found -> !found.equals(release));
        values.put(CONF + "km.enabled", keyManager.isPresent());
        keyManager.ifPresent(found -> {
            values.put(CONF + "km.serviceName", found.names().loadBalanced());
            values.put(CONF + "km.servicePort", SERVLET);
        });
    }

    private void trafficManager() {
        pair();
        require(Role.KEY_MANAGER, found -> values.put(CONF + "km.serviceUrl", found));
        if (release.official().isFirst()) {
            values.put(CONF + "km.servicePort", SERVLET);
        }
        eventHub();
    }

    private void keyManager() {
        pair();
        eventHub();
    }

    private void gateway() {
        values.put(DEPLOYMENT + "replicas", release.minimum());
        values.put(DEPLOYMENT + "minReplicas", release.minimum());
        values.put(DEPLOYMENT + "maxReplicas", release.maximum());
        values.put(DEPLOYMENT + "cpuUtilizationPercentage", CPU_TARGET);
        values.put(DEPLOYMENT + "memoryUtilizationPercentage", MEMORY_TARGET);
        require(Role.KEY_MANAGER, found -> values.put(CONF + "km.serviceUrl", found));
        values.put(CONF + "km.servicePort", SERVLET);
        labels();
        throttling();
        values.put(CONF + "eventhub.enabled", true);
        eventHub();
        values.put(CONF + "eventhub.servicePort", SERVLET);
    }

    private void throttling() {
        player(Role.TRAFFIC_MANAGER)
                .ifPresent(found -> {
                    values.put(CONF + "throttling.serviceUrl", found.names().loadBalanced());
                    values.put(CONF + "throttling.servicePort", SERVLET);
                    values.put(CONF + "throttling.urls", found.names().perNode());
                });
    }

    private void allInOne() {
        pair();
        values.put(CONF + "gateway.environments", Environments.of(plan));
        labels();
    }

    private void pair() {
        values.put(DEPLOYMENT + "highAvailability", release.minimum() > 1);
    }

    /// Under this name the gateways hear of the artefacts that are deployed to their environment.
    private void labels() {
        List<String> labels = List.of(Environments.name(plan.cluster(release)));
        values.put(CONF + "syncRuntimeArtifacts.gateway.labels", labels);
        values.put(CONF + "sync_runtime_artifacts.gateway.labels", labels);
    }

    /// Each node of the event hub by itself: what one announces, the other does not repeat.
    private void eventHub() {
        player(Role.EVENT_HUB)
                .ifPresent(found -> {
                    values.put(CONF + "eventhub.serviceUrl", found.names().loadBalanced());
                    values.put(CONF + "eventhub.urls", found.names().perNode());
                });
    }

    private Optional<HelmRelease> player(Role role) {
        return plan.player(role, release);
    }

    private void require(Role role, java.util.function.Consumer<String> service) {
        player(role).map(found -> found.names().loadBalanced()).ifPresent(service);
    }
}
