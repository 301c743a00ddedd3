package io.drydock.export.helm;

import io.drydock.model.design.Site;

/// Writes the values of a release: what every chart has in common here, the rest by role.
final class ReleaseValues {

    private static final String CONF = "wso2.apim.configurations.";
    private static final String DEPLOYMENT = "wso2.deployment.";
    private static final int SERVLET = 9443;
    private static final String PULL_POLICY = "IfNotPresent";

    /// The user of images up to 4.3.
    private static final String OLD_USER = "802";

    /// The product takes one to three minutes to start on two cores; the charts give it 90 s.
    private static final int START_CHECKS = 24;

    private static final int PATIENT_LIVENESS_SECONDS = 240;

    private final HelmPlan plan;
    private final HelmRelease release;
    private final ChartValues values;

    private ReleaseValues(HelmPlan plan, HelmRelease release) {
        this.plan = plan;
        this.release = release;
        values = new ChartValues(release.official());
    }

    static Yaml of(HelmPlan plan, HelmRelease release) {
        return new ReleaseValues(plan, release).compose();
    }

    private Yaml compose() {
        boolean integrator = release.kind() == ChartKind.MICRO_INTEGRATOR;
        if (integrator) {
            IntegratorValues.write(plan, release, values);
        } else {
            apiManager();
        }
        resources();
        if (!integrator) {
            probes();
        }
        placement();
        return values.build();
    }

    private void apiManager() {
        platform();
        Exposure.write(plan, release, values);
        image();
        values.put(CONF + "adminUsername", "admin");
        SecretValues.write(plan, release, values);
        RoleValues.write(plan, release, values);
        Persistence.write(plan, release, values);
        if (release.official().isFirst()) {
            first();
        }
    }

    /// What the charts of 3.2 want besides: by default they open a secure vault, and send people to
    /// an address of WSO2's to sign in.
    private void first() {
        values.put("wso2.apim.secureVaultEnabled", false);
        if (release.kind() == ChartKind.GATEWAY) {
            values.put("kubernetes.resourceSuffix", release.name());
        }
        String server = "https://" + plan.host(release, SERVLET);
        String provider = CONF + "idp.";
        values.put(provider + "enabled", true);
        values.put(provider + "serverUrl", server);
        values.put(provider + "authorizeEndpoint", server + "/oauth2/authorize");
        values.put(provider + "oidc.logoutEndpoint", server + "/oidc/logout");
        values.put(provider + "oidc.sessionEndpoint", server + "/oidc/checksession");
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
        ReleaseImage image = ReleaseImage.of(plan, release);
        String path = DEPLOYMENT + "image.";
        values.put(path + "registry", image.registry());
        values.put(path + "repository", image.repository());
        values.put(path + "tag", image.tag());
        values.put(path + "imagePullPolicy", PULL_POLICY);
        values.put(DEPLOYMENT + "imagePullPolicy", PULL_POLICY);
        if (isForeignUser()) {
            values.put("kubernetes.securityContext.runAsUser", OLD_USER);
        }
    }

    /// The key manager's chart of 4.3 names the user of later images.
    private boolean isForeignUser() {
        return release.kind() == ChartKind.KEY_MANAGER && release.line().equals("4.3");
    }

    private void resources() {
        PodSizing size = PodSizing.of(plan, release);
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

    private void placement() {
        if (PodPlacement.isNamed(plan)) {
            values.put(DEPLOYMENT + "nodeSelector", PodPlacement.of(plan, release));
        }
    }
}
