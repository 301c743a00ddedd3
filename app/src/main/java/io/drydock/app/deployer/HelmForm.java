package io.drydock.app.deployer;

import io.drydock.app.deploy.Deployment;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.Place;
import io.drydock.app.deploy.helm.install.HelmDeployment;
import io.drydock.app.deploy.helm.install.HelmRequest;
import io.drydock.app.deploy.helm.install.KubeConfig;
import io.drydock.app.export.ExportFormat;
import io.drydock.app.export.Exports;
import io.drydock.export.helm.HelmExporter;
import io.drydock.export.helm.SiteDesigns;
import io.drydock.export.helm.SiteInput;
import io.drydock.export.helm.SiteInputs;
import io.drydock.model.design.Design;
import io.drydock.model.design.Site;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Asks for what an installation in a cluster needs: which site it is, where there are several; the
/// context, which is never taken from what is current; the namespace, the official charts, and what
/// only the site knows.
public final class HelmForm implements TargetForm {

    static final String SITE = "site";
    static final String CONTEXT = "context";
    static final String NAMESPACE = "namespace";
    static final String CHARTS = "charts";
    static final String OVERRIDE = "override";

    private final Supplier<KubeConfig> clusters;

    /// A form.
    ///
    /// @param clusters reads the person's own configuration of clusters, each time anew
    public HelmForm(Supplier<KubeConfig> clusters) {
        this.clusters = clusters;
    }

    @Override
    public Place.Target target() {
        return Place.Target.HELM;
    }

    @Override
    public Optional<String> refusal(Design design) {
        return Exports.refusal(design, ExportFormat.HELM);
    }

    @Override
    public List<FormField> fields(Design design) {
        Optional<String> refusal = refusal(design);
        if (refusal.isPresent()) {
            throw new DeploymentException(refusal.get());
        }
        List<String> contexts = clusters.get().contexts();
        if (contexts.isEmpty()) {
            throw new DeploymentException(
                    "No cluster is known on this machine: no kubeconfig has a context. For EKS,"
                            + " aws eks update-kubeconfig makes one.");
        }
        List<Site> sites = SiteDesigns.sites(design);
        List<FormField> fields = new ArrayList<>();
        if (sites.size() > 1) {
            List<String> titles = new ArrayList<>(List.of(""));
            sites.forEach(site -> titles.add(title(site)));
            fields.add(
                    FormField.choice(
                                    SITE,
                                    "Site",
                                    titles,
                                    "Each is a cluster of its own. Choose the one whose pods go"
                                            + " into the cluster below.")
                            .asRequired());
        }
        fields.add(FormField.choice(CONTEXT, "Cluster", contexts, "By the name of its context."));
        String namespace = HelmExporter.export(parts(design).getFirst()).namespace();
        fields.add(FormField.text(NAMESPACE, "Namespace", namespace, "", true));
        fields.add(
                FormField.sources(
                        CHARTS,
                        "Official charts",
                        "A checkout, a folder with archives, archives, or the address of a"
                                + " repository; several separated by semicolons."));
        fields.addAll(inputs(design));
        fields.add(
                FormField.text(
                        OVERRIDE,
                        "Reason to install in spite of errors",
                        "",
                        "Needed only when the design has findings of severity error.",
                        false));
        return fields;
    }

    /// What every site asks for is required; what only one does may stay empty here, and the check
    /// says so where it is missing.
    private static List<FormField> inputs(Design design) {
        List<Design> parts = parts(design);
        Map<String, SiteInput> asked = new LinkedHashMap<>();
        Map<String, Integer> required = new LinkedHashMap<>();
        for (Design part : parts) {
            for (SiteInput input : SiteInputs.of(part)) {
                asked.putIfAbsent(input.name(), input);
                required.merge(input.name(), input.isRequired() ? 1 : 0, Integer::sum);
            }
        }
        List<FormField> fields = new ArrayList<>();
        asked.forEach((name, input) -> {
            FormField field =
                    FormField.text(
                            name,
                            capitalised(input.meaning()),
                            Optional.ofNullable(System.getenv(name)).orElse(""),
                            "",
                            required.getOrDefault(name, 0) == parts.size());
            fields.add(input.isRequired() ? field : field.asRare());
        });
        return fields;
    }

    /// The design as each of its clusters sees it.
    private static List<Design> parts(Design design) {
        List<Site> sites = SiteDesigns.sites(design);
        return sites.size() < 2
                ? List.of(design)
                : sites.stream().map(site -> SiteDesigns.at(design, site)).toList();
    }

    private static String title(Site site) {
        return site.name() + " (" + site.id() + ")";
    }

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    @Override
    public Deployment open(Design design, Map<String, String> values) {
        Optional<Site> site = chosen(design, values.getOrDefault(SITE, ""));
        Map<String, String> given = new LinkedHashMap<>();
        for (SiteInput input :
                SiteInputs.of(site.map(it -> SiteDesigns.at(design, it)).orElse(design))) {
            String value = values.getOrDefault(input.name(), "");
            if (!value.isEmpty()) {
                given.put(input.name(), value);
            }
        }
        return new HelmDeployment(
                new HelmRequest(
                        design,
                        site,
                        Optional.of(values.getOrDefault(OVERRIDE, ""))
                                .filter(reason -> !reason.isEmpty()),
                        clusters.get().access(values.getOrDefault(CONTEXT, "")),
                        values.getOrDefault(NAMESPACE, ""),
                        sources(values.getOrDefault(CHARTS, "")),
                        given,
                        HelmRequest.TIMEOUT,
                        HelmRequest.PAUSE));
    }

    private static Optional<Site> chosen(Design design, String title) {
        List<Site> sites = SiteDesigns.sites(design);
        if (sites.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(
                sites.stream()
                        .filter(site -> title(site).equals(title))
                        .findFirst()
                        .orElseThrow(() ->
                                new DeploymentException(
                                        "Choose the site whose pods go into this cluster.")));
    }

    private static List<String> sources(String text) {
        return Arrays.stream(text.split(";", -1))
                .map(String::strip)
                .filter(source -> !source.isEmpty())
                .toList();
    }
}
