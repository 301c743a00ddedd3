package io.drydock.export.helm;

import io.drydock.model.design.Design;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What only the site knows of a design on Kubernetes.
public final class SiteInputs {

    private final SequencedMap<String, SiteInput> inputs = new LinkedHashMap<>();
    private final HelmPlan plan;

    private SiteInputs(HelmPlan plan) {
        this.plan = plan;
    }

    /// The inputs of a design that [HelmExporter] exports, in the order a person is asked for them.
    public static List<SiteInput> of(Design design) {
        SiteInputs site = new SiteInputs(new HelmPlan(new DesignIndex(design)));
        site.addresses();
        site.files();
        site.certificate();
        site.secrets();
        site.images();
        InstallVariables.cluster(site.plan)
                .forEach((name, cluster) ->
                        site.platform(name, cluster.meaning(), false, List.of(cluster.value())));
        return List.copyOf(site.inputs.values());
    }

    private void addresses() {
        for (String id : PlatformChart.addressIds(plan)) {
            platform(
                    InstallVariables.host(id),
                    "host name of " + id,
                    true,
                    List.of("addresses", id));
        }
    }

    private void files() {
        for (HelmRelease release : plan.releases()) {
            for (Persistence.SiteValue value : Persistence.siteValues(plan, release)) {
                add(
                        value.variable(),
                        "EFS: " + value.key().replace("aws.efs.", ""),
                        true,
                        whole(release.name(), List.of(value.key().split("\\.", -1))));
            }
        }
    }

    private void certificate() {
        String name = "CERTIFICATE_ARN";
        String meaning = "the certificate of the load balancers";
        platform(name, meaning, false, List.of("certificateArn"));
        for (HelmRelease release : plan.releases()) {
            for (String ingress : certified(release)) {
                List<String> path =
                        List.of(
                                "kubernetes",
                                "ingress",
                                ingress,
                                "annotations",
                                AlbIngress.CERTIFICATE);
                add(name, meaning, false, whole(release.name(), path));
            }
        }
    }

    private void secrets() {
        platform(
                "SECRET_STORE",
                "the External Secrets store that knows the secrets",
                false,
                List.of("externalSecrets", "store"));
        for (String entry : ExternalSecrets.entries(plan)) {
            platform(
                    InstallVariables.secret(entry),
                    "secret store's entry for " + entry,
                    false,
                    List.of("externalSecrets", "entries", entry));
        }
    }

    /// A repository goes into two values: the registry, and the rest.
    private void images() {
        for (HelmRelease release : plan.releases()) {
            String name = InstallVariables.image(release);
            String meaning = "image repository of " + release.name() + ", with its registry";
            add(name, meaning, false, image(release, SiteInput.Part.REGISTRY, registry(release)));
            List<String> repository = List.of("wso2", "deployment", "image", "repository");
            add(name, meaning, false, image(release, SiteInput.Part.REPOSITORY, repository));
        }
    }

    /// The chart of Micro Integrator reads the registry under another key.
    private static List<String> registry(HelmRelease release) {
        return release.chart().equals("mi")
                ? List.of("containerRegistry")
                : List.of("wso2", "deployment", "image", "registry");
    }

    private static SiteInput.Target image(
            HelmRelease release, SiteInput.Part part, List<String> path) {
        return new SiteInput.Target(release.name(), path, part);
    }

    /// The ingresses whose load balancer is told of its certificate by an annotation.
    private List<String> certified(HelmRelease release) {
        return switch (plan.settings().exposure()) {
            case ALB_INGRESS -> new Entrances(plan).used(release);
            case NGINX_INGRESS, GATEWAY_API, OPENSHIFT_ROUTE -> List.of();
        };
    }

    private void platform(String name, String meaning, boolean required, List<String> path) {
        add(name, meaning, required, whole(HelmBundle.PLATFORM, path));
    }

    private static SiteInput.Target whole(String release, List<String> path) {
        return new SiteInput.Target(release, path, SiteInput.Part.WHOLE);
    }

    private void add(String name, String meaning, boolean required, SiteInput.Target target) {
        SiteInput known = inputs.get(name);
        List<SiteInput.Target> targets =
                new ArrayList<>(known == null ? List.of() : known.targets());
        targets.add(target);
        inputs.put(name, new SiteInput(name, meaning, required, targets));
    }
}
