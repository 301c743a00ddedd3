package io.drydock.export.helm;

import io.drydock.model.catalogue.Role;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Settings;
import io.drydock.model.design.Site;

/// Writes the values of a Micro Integrator release. Its chart shares hardly a key with API
/// Manager's. The ways in are our own chart's: this one would show the management API to everybody
/// who may call an integration.
///
/// Source: the chart `mi` 4.6.
final class IntegratorValues {

    private static final String DEPLOYMENT = "wso2.deployment.";
    private static final String CONFIG = "wso2.config.";
    private static final String ALIAS = "wso2carbon";
    private static final int INTEGRATION = 8253;
    private static final int SERVLET = 9443;
    private static final int CPU_TARGET = 75;
    private static final int MEMORY_TARGET = 125;

    private final HelmPlan plan;
    private final HelmRelease release;
    private final ChartValues values;

    private IntegratorValues(HelmPlan plan, HelmRelease release, ChartValues values) {
        this.plan = plan;
        this.release = release;
        this.values = values;
    }

    static void write(HelmPlan plan, HelmRelease release, ChartValues values) {
        IntegratorValues writer = new IntegratorValues(plan, release, values);
        writer.platform();
        writer.image();
        writer.secrets();
        writer.catalogue();
        writer.counts();
    }

    private void platform() {
        values.put("provider", "aws");
        plan.site(release).map(Site::region).ifPresent(region -> values.put("aws.region", region));
        values.put("aws.serviceAccountName", release.name());
        values.put("wso2.ingress.enabled", false);
        values.put("wso2.gatewayAPI.enabled", false);
        // Without this key, which the chart does not declare, it cannot be rendered.
        values.put(CONFIG + "icp.enabled", false);
        values.put(DEPLOYMENT + "hostname", plan.host(release, INTEGRATION));
        if (plan.settings().exposure() == Settings.Exposure.OPENSHIFT_ROUTE) {
            String security = DEPLOYMENT + "securityContext.";
            values.put(security + "enableRunAsUser", false);
            values.put(security + "enableRunAsGroup", false);
            values.put(security + "apparmor", false);
        }
    }

    private void image() {
        ReleaseImage image = ReleaseImage.of(plan, release);
        values.put("containerRegistry", image.registry());
        values.put(DEPLOYMENT + "image.repository", image.repository());
        values.put(DEPLOYMENT + "image.tag", image.tag());
        values.put(DEPLOYMENT + "image.pullPolicy", "IfNotPresent");
        // The chart mounts keystores into a folder that is called by the version.
        values.put(DEPLOYMENT + "BuildVersion", image.tag());
    }

    private void secrets() {
        Cluster cluster = plan.cluster(release);
        values.put(CONFIG + "admin.username", "admin");
        values.put(CONFIG + "admin.password", Variables.reference(Variables.ADMIN));
        values.put(DEPLOYMENT + "JKSSecretName", Secrets.files(cluster));
        for (Secrets.Keystore store : Secrets.KEYSTORES) {
            if (!store.key().equals("tls")) {
                String path = CONFIG + "keyStore." + store.key() + ".";
                values.put(path + "fileName", store.file());
                values.put(path + "alias", ALIAS);
                values.put(path + "password", Variables.reference(store.passwordVariable()));
                values.put(path + "keyPassword", Variables.reference(store.keyPasswordVariable()));
            }
        }
        String trust = CONFIG + "trustStore.primary.";
        values.put(trust + "fileName", Secrets.TRUSTSTORE_FILE);
        values.put(trust + "password", Variables.reference(Secrets.TRUSTSTORE_VARIABLE));
    }

    /// Integrations appear in the catalogue of services that APIs can be made of.
    private void catalogue() {
        plan.player(Role.CONTROL_PLANE, release)
                .ifPresent(found -> {
                    String path = CONFIG + "serviceCatalog.";
                    values.put(path + "enabled", true);
                    values.put(
                            path + "apimHost",
                            "https://" + found.names().loadBalanced() + ":" + SERVLET);
                    values.put(path + "username", "admin");
                    values.put(path + "password", Variables.reference(Variables.ADMIN));
                });
    }

    private void counts() {
        boolean elastic = release.minimum() != release.maximum();
        values.put(DEPLOYMENT + "replicas", release.minimum());
        values.put(DEPLOYMENT + "hpa.enabled", elastic);
        if (elastic) {
            values.put(DEPLOYMENT + "hpa.minReplicas", release.minimum());
            values.put(DEPLOYMENT + "hpa.maxReplicas", release.maximum());
            values.put(DEPLOYMENT + "hpa.cpuUtilizationPercentage", CPU_TARGET);
            values.put(DEPLOYMENT + "hpa.memoryUtilizationPercentage", MEMORY_TARGET);
        }
        values.put(DEPLOYMENT + "pdb.enabled", false);
    }
}
