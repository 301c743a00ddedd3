package io.drydock.export.helm;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.HelmChart;
import io.drydock.model.catalogue.Profile;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Site;

/// Writes the values of a release: what every chart has in common here, the rest by role.
final class ReleaseValues {

    private static final String CONF = "wso2.apim.configurations.";
    private static final String DEPLOYMENT = "wso2.deployment.";
    static final String PUBLIC_REGISTRY = "docker.io/wso2";

    /// The product takes one to three minutes to start on two cores; the charts give it 90 s.
    private static final int START_CHECKS = 24;

    private static final int PATIENT_LIVENESS_SECONDS = 240;

    private final HelmPlan plan;
    private final HelmRelease release;
    private final ChartValues values;

    private ReleaseValues(HelmPlan plan, HelmRelease release) {
        this.plan = plan;
        this.release = release;
        values = new ChartValues(release.kind(), plan.design().version());
    }

    static Yaml of(HelmPlan plan, HelmRelease release) {
        return new ReleaseValues(plan, release).compose();
    }

    private Yaml compose() {
        platform();
        Exposure.write(plan, release, values);
        image();
        values.put(CONF + "adminUsername", "admin");
        SecretValues.write(plan, release, values);
        RoleValues.write(plan, release, values);
        Persistence.write(plan, release, values);
        resources();
        probes();
        placement();
        return values.build();
    }

    /// The service account is all that the charts' AWS switch gives here; it is ours, without a
    /// token for the Kubernetes API.
    private void platform() {
        values.put("aws.enabled", true);
        plan.site(release).map(Site::region).ifPresent(region -> values.put("aws.region", region));
        values.put("aws.serviceAccountName", release.name());
        values.put("aws.automountServiceAccountToken", false);
        values.put("azure.enabled", false);
        values.put("gcp.enabled", false);
    }

    private void image() {
        HelmChart chart =
                Catalogue.helmChart(release.profile(), plan.design().version())
                        .orElseThrow(() -> new IllegalStateException("no chart for " + release));
        String registry = plan.settings().imageRegistry();
        values.put(DEPLOYMENT + "image.registry", registry.isEmpty() ? PUBLIC_REGISTRY : registry);
        values.put(DEPLOYMENT + "image.repository", chart.image());
        values.put(DEPLOYMENT + "image.tag", plan.design().version().toString());
        values.put(DEPLOYMENT + "image.imagePullPolicy", "IfNotPresent");
    }

    private void resources() {
        Profile profile = Catalogue.of(plan.design().generation()).require(release.profile());
        Cluster cluster = plan.cluster(release);
        PodSizing size =
                PodSizing.on(cluster.size(), profile.sizing().container())
                        .orElseThrow(() -> new IllegalStateException("no room for " + release));
        String path = DEPLOYMENT + "resources.";
        values.put(path + "requests.cpu", size.cpuRequest() + "m");
        values.put(path + "requests.memory", size.memoryRequest() + "Mi");
        values.put(path + "limits.cpu", size.cpuLimit() + "m");
        values.put(path + "limits.memory", size.memoryLimit() + "Mi");
        values.put(path + "jvm.memory.xms", size.heap() + "m");
        values.put(path + "jvm.memory.xmx", size.heap() + "m");
    }

    /// Where the chart has no start-up probe, the liveness probe has to wait instead.
    private void probes() {
        values.put(DEPLOYMENT + "startupProbe.failureThreshold", START_CHECKS);
        if (!values.reads(DEPLOYMENT + "startupProbe.failureThreshold")) {
            values.put(DEPLOYMENT + "livenessProbe.initialDelaySeconds", PATIENT_LIVENESS_SECONDS);
        }
        values.put(DEPLOYMENT + "lifecycle.preStopHook.sleepSeconds", AlbIngress.DRAIN_SECONDS);
    }

    /// Only where clusters stand on different worker nodes does a pod have to name its type.
    private void placement() {
        long types = plan.releases().stream().map(r -> plan.cluster(r).size()).distinct().count();
        if (types > 1) {
            values.put(
                    DEPLOYMENT + "nodeSelector",
                    YamlMap.map()
                            .put("node.kubernetes.io/instance-type", plan.cluster(release).size()));
        }
    }
}
