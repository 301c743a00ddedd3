package io.drydock.export.helm;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The script that installs everything in order, what it runs, and the readme.
final class InstallFiles {

    private final HelmPlan plan;

    private InstallFiles(HelmPlan plan) {
        this.plan = plan;
    }

    static void write(HelmPlan plan, SequencedMap<String, String> files) {
        InstallFiles writer = new InstallFiles(plan);
        files.put(
                "prepare-cluster.sh",
                TextTemplate.named("prepare-cluster.sh.txt")
                        .with("NAMESPACE", plan.namespace())
                        .fill());
        files.put("install.sh", writer.script());
        boolean filtered = writer.isWrittenTwice();
        if (filtered) {
            files.put("once.awk", TextTemplate.named("once.awk.txt").fill());
        }
        files.put(
                "post-render.sh",
                TextTemplate.named("post-render.sh.txt")
                        .with("READ", filtered ? "awk -f \"$here/once.awk\"" : "cat")
                        .with("IMAGE", writer.otherImage())
                        .fill());
        files.put(
                "helm-plugins/drydock-pods/plugin.yaml",
                TextTemplate.named("plugin.yaml.txt").fill());
        files.put(
                "helm-plugins/drydock-pods/run.sh", TextTemplate.named("plugin-run.sh.txt").fill());
        files.put("README.md", writer.readme());
    }

    private String script() {
        return TextTemplate.named("install.sh.txt")
                .with("DESIGN", plan.design().name().value())
                .with("NAMESPACE", plan.namespace())
                .with("REPOSITORY", Catalogue.chartRepository())
                .with("PLATFORM", HelmBundle.PLATFORM)
                .with("NEEDED", String.join(" ", needed().keySet()))
                .with("ADDRESSES", addressFlags() + clusterFlags())
                .with("ENTRIES", entryFlags())
                .with("RELEASES", releaseCalls())
                .fill();
    }

    /// Up to 4.6 the chart of the key manager renders one key twice, which kustomize refuses.
    private boolean isWrittenTwice() {
        return !plan.design().version().atLeast(4, 7)
                && !plan.releases(ProfileId.KEY_MANAGER).isEmpty();
    }

    /// What lets another image take the place of one that a patch names.
    private String otherImage() {
        return plan.releases().stream()
                .filter(release -> !release.official().takesTag())
                .findFirst()
                .map(release -> ReleaseImage.of(plan, release))
                .map(image -> image.registry() + "/" + image.repository())
                .map(name ->
                        TextTemplate.named("post-render-image.sh.txt").with("IMAGE", name).fill())
                .orElse("");
    }

    private List<String> addresses() {
        return PlatformChart.addressIds(plan);
    }

    private String addressFlags() {
        return addresses().stream()
                .map(id ->
                        "  --set-string \"addresses."
                                + id
                                + "=${"
                                + InstallVariables.host(id)
                                + "}\" \\\n")
                .collect(Collectors.joining());
    }

    /// What the chart assumes stays, unless the variable says otherwise.
    private String clusterFlags() {
        StringBuilder out = new StringBuilder();
        InstallVariables.cluster(plan)
                .forEach((name, cluster) ->
                        out.append("  ${")
                                .append(name)
                                .append(":+--set-string \"")
                                .append(cluster.value())
                                .append("=$")
                                .append(name)
                                .append("\"} \\\n"));
        return out.toString();
    }

    private String entryFlags() {
        return ExternalSecrets.entries(plan).stream()
                .map(entry ->
                        "  --set-string \"externalSecrets.entries."
                                + entry
                                + "=${"
                                + InstallVariables.secret(entry)
                                + ":-}\" \\\n")
                .collect(Collectors.joining());
    }

    private String releaseCalls() {
        StringBuilder out = new StringBuilder();
        for (HelmRelease release : plan.releases()) {
            out.append("install ")
                    .append(release.name())
                    .append(' ')
                    .append(release.chart())
                    .append(" \"")
                    .append(release.chartVersion().orElse(""))
                    .append("\" ")
                    .append(release.folder());
            certified(release).forEach(ingress -> out.append(' ').append(ingress));
            List<Persistence.SiteValue> site = Persistence.siteValues(plan, release);
            if (!site.isEmpty()) {
                out.append(" --");
            }
            for (Persistence.SiteValue value : site) {
                out.append(" \\\n  \"")
                        .append(value.key())
                        .append("=$")
                        .append(value.variable())
                        .append('"');
            }
            out.append('\n');
        }
        return out.toString();
    }

    /// The ingresses whose load balancer is told of its certificate by an annotation.
    private List<String> certified(HelmRelease release) {
        return switch (plan.settings().exposure()) {
            case ALB_INGRESS -> new Entrances(plan).used(release);
            case NGINX_INGRESS, GATEWAY_API, OPENSHIFT_ROUTE -> List.of();
        };
    }

    private String readme() {
        return TextTemplate.named("README.md.txt")
                .with("DESIGN", plan.design().name().value())
                .with("VERSION", plan.design().version().toString())
                .with("NAMESPACE", plan.namespace())
                .with("PLATFORM", HelmBundle.PLATFORM)
                .with("CLUSTER", Remarks.cluster(plan.settings().exposure()).strip())
                .with("RELEASES", releaseTable())
                .with("VARIABLES", variableTable() + clusterTable())
                .with("SECRETS", secretTable())
                .fill();
    }

    private String releaseTable() {
        StringBuilder out =
                new StringBuilder(
                        "| order | release | chart | pods | service |\n|---|---|---|---|---|\n");
        int order = 1;
        for (HelmRelease release : plan.releases()) {
            String pods =
                    release.minimum() == release.maximum()
                            ? String.valueOf(release.minimum())
                            : release.minimum() + " to " + release.maximum();
            out.append("| ")
                    .append(order++)
                    .append(" | ")
                    .append(release.name())
                    .append(" | ")
                    .append(release.chart())
                    .append(release.chartVersion().map(version -> " " + version).orElse(""))
                    .append(" | ")
                    .append(pods)
                    .append(" | ")
                    .append(release.names().loadBalanced())
                    .append(" |\n");
        }
        return out.toString().stripTrailing();
    }

    private String variableTable() {
        StringBuilder out = new StringBuilder();
        needed().forEach((variable, meaning) ->
                out.append("| `")
                        .append(variable)
                        .append("` | yes | ")
                        .append(meaning)
                        .append(" |\n"));
        return out.toString().stripTrailing();
    }

    private String clusterTable() {
        StringBuilder out = new StringBuilder();
        InstallVariables.cluster(plan)
                .forEach((name, cluster) ->
                        out.append("\n| `")
                                .append(name)
                                .append("` | no | ")
                                .append(cluster.meaning())
                                .append(", `")
                                .append(cluster.usual())
                                .append("` unless set |"));
        return out.toString();
    }

    /// The environment variables that the script cannot do without, and what they mean.
    private SequencedMap<String, String> needed() {
        SequencedMap<String, String> variables = new LinkedHashMap<>();
        addresses().forEach(id -> variables.put(InstallVariables.host(id), "host name of " + id));
        for (HelmRelease release : plan.releases()) {
            for (Persistence.SiteValue value : Persistence.siteValues(plan, release)) {
                variables.put(
                        value.variable(),
                        "EFS: "
                                + value.key().replace("aws.efs.", "")
                                + (value.key().endsWith("Id") ? "" : " of " + release.name()));
            }
        }
        return variables;
    }

    private String secretTable() {
        StringBuilder out = new StringBuilder();
        row(out, Secrets.GENERAL, ExternalSecrets.GENERAL_ENTRY, ExternalSecrets.general(plan));
        TreeSet<String> keystores = new TreeSet<>();
        plan.releases().stream().map(plan::cluster).map(Cluster::keystore).forEach(keystores::add);
        for (String keystore : keystores) {
            row(out, Secrets.files(keystore), Secrets.files(keystore), ExternalSecrets.files());
            row(
                    out,
                    Secrets.passwords(keystore),
                    Secrets.passwords(keystore),
                    ExternalSecrets.passwords());
        }
        return out.toString().stripTrailing();
    }

    private void row(StringBuilder out, String secret, String entry, List<String> keys) {
        out.append("| `")
                .append(secret)
                .append("` | `")
                .append(plan.namespace())
                .append('/')
                .append(entry)
                .append("` | ")
                .append(keys.stream().map(key -> "`" + key + "`").collect(Collectors.joining(", ")))
                .append(" |\n");
    }
}
