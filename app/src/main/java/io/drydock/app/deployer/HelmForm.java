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
import io.drydock.export.helm.SiteInput;
import io.drydock.export.helm.SiteInputs;
import io.drydock.model.design.Design;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Asks for what an installation in a cluster needs: the context, which is never taken from what is
/// current, the namespace, the official charts, and what only the site knows.
public final class HelmForm implements TargetForm {

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
        List<FormField> fields = new ArrayList<>();
        fields.add(FormField.choice(CONTEXT, "Cluster", contexts, "By the name of its context."));
        fields.add(
                FormField.text(
                        NAMESPACE, "Namespace", HelmExporter.export(design).namespace(), "", true));
        fields.add(
                FormField.folder(
                        CHARTS, "Official charts", "", "A checkout, or a folder with checkouts."));
        for (SiteInput input : SiteInputs.of(design)) {
            fields.add(
                    FormField.text(
                            input.name(),
                            capitalised(input.meaning()),
                            Optional.ofNullable(System.getenv(input.name())).orElse(""),
                            "",
                            input.isRequired()));
        }
        fields.add(
                FormField.text(
                        OVERRIDE,
                        "Reason to install in spite of errors",
                        "",
                        "Needed only when the design has findings of severity error.",
                        false));
        return fields;
    }

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    @Override
    public Deployment open(Design design, Map<String, String> values) {
        Map<String, String> site = new LinkedHashMap<>();
        for (SiteInput input : SiteInputs.of(design)) {
            String value = values.getOrDefault(input.name(), "");
            if (!value.isEmpty()) {
                site.put(input.name(), value);
            }
        }
        return new HelmDeployment(
                new HelmRequest(
                        design,
                        Optional.of(values.getOrDefault(OVERRIDE, ""))
                                .filter(reason -> !reason.isEmpty()),
                        clusters.get().access(values.getOrDefault(CONTEXT, "")),
                        values.getOrDefault(NAMESPACE, ""),
                        Path.of(values.getOrDefault(CHARTS, "")),
                        site,
                        HelmRequest.TIMEOUT,
                        HelmRequest.PAUSE));
    }
}
