package io.drydock.export.helm;

import io.drydock.export.language.Bundled;
import io.drydock.export.language.Fragment;
import io.drydock.export.language.Markdown;
import io.drydock.export.language.Shell;
import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeSet;

/// The script that installs everything in order, what it runs, and the readme.
final class InstallFiles {

    private final HelmPlan plan;

    private InstallFiles(HelmPlan plan) {
        this.plan = plan;
    }

    static void write(HelmPlan plan, SequencedMap<String, Fragment> files) {
        InstallFiles writer = new InstallFiles(plan);
        files.put(
                "prepare-cluster.sh",
                Shell.template(InstallFiles.class, "prepare-cluster.sh.txt")
                        .with("NAMESPACE", Shell.plainWord(plan.namespace()))
                        .fill());
        files.put("install.sh", writer.script());
        boolean filtered = writer.isWrittenTwice();
        if (filtered) {
            files.put("once.awk", Bundled.file(InstallFiles.class, "once.awk.txt"));
        }
        files.put(
                "post-render.sh",
                Shell.template(InstallFiles.class, "post-render.sh.txt")
                        .with(
                                "READ",
                                filtered
                                        ? Shell.code("awk -f \"$here/once.awk\"")
                                        : Shell.code("cat"))
                        .with("IMAGE", writer.otherImage())
                        .fill());
        files.put(
                "helm-plugins/drydock-pods/plugin.yaml",
                Bundled.file(InstallFiles.class, "plugin.yaml.txt"));
        files.put(
                "helm-plugins/drydock-pods/run.sh",
                Shell.resource(InstallFiles.class, "plugin-run.sh.txt"));
        files.put("README.md", writer.readme());
    }

    private Shell script() {
        String design = plan.design().name().value();
        return Shell.template(InstallFiles.class, "install.sh.txt")
                .with(
                        "HEAD",
                        Shell.remark(
                                "Installs or upgrades "
                                        + design
                                        + ", in order: what the charts lack, the control plane,"))
                .with("DESIGN", Shell.insideDoubleQuotes(design))
                .with("NAMESPACE", Shell.plainWord(plan.namespace()))
                .with("REPOSITORY", Shell.plainWord(Catalogue.chartRepository()))
                .with("PLATFORM", Shell.plainWord(HelmBundle.PLATFORM))
                .with(
                        "NEEDED",
                        Shell.join(" ", needed().keySet().stream().map(Shell::plainWord).toList()))
                .with("ADDRESSES", addressFlags().and(clusterFlags()))
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
    private Shell otherImage() {
        return plan.releases().stream()
                .filter(release -> !release.official().takesTag())
                .findFirst()
                .map(release -> ReleaseImage.of(plan, release))
                .map(image -> image.registry() + "/" + image.repository())
                .map(name ->
                        Shell.template(InstallFiles.class, "post-render-image.sh.txt")
                                .with("IMAGE", Shell.insideDoubleQuotes(name))
                                .fill())
                .orElse(Shell.NOTHING);
    }

    private List<String> addresses() {
        return PlatformChart.addressIds(plan);
    }

    private Shell addressFlags() {
        return Shell.join(
                "",
                addresses().stream()
                        .map(id ->
                                Shell.code("  --set-string \"addresses.")
                                        .and(valueKey(id))
                                        .and("=${")
                                        .and(Shell.plainWord(InstallVariables.host(id)))
                                        .and("}\" \\\n"))
                        .toList());
    }

    /// What the chart assumes stays, unless the variable says otherwise.
    private Shell clusterFlags() {
        return Shell.join(
                "",
                InstallVariables.cluster(plan).entrySet().stream()
                        .map(entry ->
                                Shell.code("  ${")
                                        .and(Shell.plainWord(entry.getKey()))
                                        .and(":+--set-string \"")
                                        .and(Shell.insideDoubleQuotes(entry.getValue().value()))
                                        .and("=$")
                                        .and(Shell.plainWord(entry.getKey()))
                                        .and("\"} \\\n"))
                        .toList());
    }

    private Shell entryFlags() {
        return Shell.join(
                "",
                ExternalSecrets.entries(plan).stream()
                        .map(entry ->
                                Shell.code("  --set-string \"externalSecrets.entries.")
                                        .and(valueKey(entry))
                                        .and("=${")
                                        .and(Shell.plainWord(InstallVariables.secret(entry)))
                                        .and(":-}\" \\\n"))
                        .toList());
    }

    /// One step of a key that `helm --set-string` takes apart, for the inside of double quotes.
    private static Shell valueKey(String text) {
        return Shell.insideDoubleQuotes(text.replaceAll("([\\\\.,=\\[\\]{}])", "\\\\$1"));
    }

    private Shell releaseCalls() {
        Shell out = Shell.NOTHING;
        for (HelmRelease release : plan.releases()) {
            out =
                    out.and("install ")
                            .and(Shell.plainWord(release.name()))
                            .and(" ")
                            .and(Shell.plainWord(release.chart()))
                            .and(" \"")
                            .and(Shell.insideDoubleQuotes(release.chartVersion().orElse("")))
                            .and("\" ")
                            .and(Shell.plainWord(release.folder()));
            for (String ingress : certified(release)) {
                out = out.and(" ").and(Shell.plainWord(ingress));
            }
            List<Persistence.SiteValue> site = Persistence.siteValues(plan, release);
            if (!site.isEmpty()) {
                out = out.and(" --");
            }
            for (Persistence.SiteValue value : site) {
                out =
                        out.and(" \\\n  \"")
                                .and(Shell.insideDoubleQuotes(value.key()))
                                .and("=$")
                                .and(Shell.plainWord(value.variable()))
                                .and("\"");
            }
            out = out.and("\n");
        }
        return out;
    }

    /// The ingresses whose load balancer is told of its certificate by an annotation.
    private List<String> certified(HelmRelease release) {
        return switch (plan.settings().exposure()) {
            case ALB_INGRESS -> new Entrances(plan).used(release);
            case NGINX_INGRESS, GATEWAY_API, OPENSHIFT_ROUTE -> List.of();
        };
    }

    private Markdown readme() {
        return Markdown.template(InstallFiles.class, "README.md.txt")
                .with("DESIGN", Markdown.text(plan.design().name().value()))
                .with("VERSION", Markdown.text(plan.design().version().toString()))
                .with("NAMESPACE", Markdown.span(plan.namespace()))
                .with("PLATFORM", Markdown.code(HelmBundle.PLATFORM))
                .with("CLUSTER", Remarks.cluster(plan.settings().exposure()))
                .with("RELEASES", releaseTable())
                .with("VARIABLES", Markdown.join("\n", variableRows()))
                .with("SECRETS", Markdown.join("\n", secretRows()))
                .fill();
    }

    private Markdown releaseTable() {
        Markdown table =
                Markdown.code(
                        "| order | release | chart | pods | service |\n|---|---|---|---|---|");
        int order = 1;
        for (HelmRelease release : plan.releases()) {
            String pods =
                    release.minimum() == release.maximum()
                            ? String.valueOf(release.minimum())
                            : release.minimum() + " to " + release.maximum();
            String chart = release.chart() + release.chartVersion().map(it -> " " + it).orElse("");
            table =
                    table.and("\n")
                            .and(
                                    Markdown.row(
                                            Markdown.text(String.valueOf(order)),
                                            Markdown.text(release.name()),
                                            Markdown.text(chart),
                                            Markdown.text(pods),
                                            Markdown.text(release.names().loadBalanced())));
            order++;
        }
        return table;
    }

    private List<Markdown> variableRows() {
        List<Markdown> rows = new ArrayList<>();
        needed().forEach((variable, meaning) ->
                rows.add(
                        Markdown.row(
                                Markdown.span(variable),
                                Markdown.code("yes"),
                                Markdown.text(meaning))));
        InstallVariables.cluster(plan)
                .forEach((name, cluster) ->
                        rows.add(
                                Markdown.row(
                                        Markdown.span(name),
                                        Markdown.code("no"),
                                        Markdown.text(cluster.meaning())
                                                .and(", ")
                                                .and(Markdown.span(cluster.usual()))
                                                .and(" unless set"))));
        return rows;
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

    private List<Markdown> secretRows() {
        List<Markdown> rows = new ArrayList<>();
        rows.add(
                row(Secrets.GENERAL, ExternalSecrets.GENERAL_ENTRY, ExternalSecrets.general(plan)));
        TreeSet<String> keystores = new TreeSet<>();
        plan.releases().stream().map(plan::cluster).map(Cluster::keystore).forEach(keystores::add);
        for (String keystore : keystores) {
            String files = Secrets.files(keystore);
            rows.add(row(files, files, ExternalSecrets.files()));
            String passwords = Secrets.passwords(keystore);
            rows.add(row(passwords, passwords, ExternalSecrets.passwords()));
        }
        return rows;
    }

    private Markdown row(String secret, String entry, List<String> keys) {
        return Markdown.row(
                Markdown.span(secret),
                Markdown.span(plan.namespace() + "/" + entry),
                Markdown.join(", ", keys.stream().map(Markdown::span).toList()));
    }
}
