package io.drydock.app.cli;

import io.drydock.app.deploy.Deployment;
import io.drydock.app.deploy.helm.install.HelmDeployment;
import io.drydock.app.deploy.helm.install.HelmRequest;
import io.drydock.app.deploy.helm.install.KubeConfig;
import io.drydock.export.helm.HelmExporter;
import io.drydock.export.helm.SiteDesigns;
import io.drydock.export.helm.SiteInput;
import io.drydock.export.helm.SiteInputs;
import io.drydock.model.design.Design;
import io.drydock.model.design.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Helm releases in a Kubernetes cluster.
final class HelmOptions implements TargetOptions {

    @Option(
            names = "--context",
            paramLabel = "NAME",
            description = "helm: the kubeconfig's context; never the current one by itself.")
    private @Nullable String context;

    @Option(
            names = "--namespace",
            paramLabel = "NAME",
            description = "helm: where in the cluster; by default the design's name.")
    private @Nullable String namespace;

    @Option(
            names = "--charts",
            paramLabel = "DIR|ARCHIVE|REPO",
            description = {
                "helm: where the official charts are: a checkout, a folder with archives, an",
                "archive (repeatable), or the address of a chart repository."
            })
    private List<String> charts = new ArrayList<>();

    @Option(
            names = "--site-value",
            paramLabel = "NAME=VALUE",
            description = {
                "helm: what only the site knows, such as a database's host name; by default",
                "the environment variable of that name. Takes whatever the exported install.sh",
                "takes. The check says what is missing."
            })
    private Map<String, String> site = new LinkedHashMap<>();

    @Option(
            names = "--timeout",
            paramLabel = "MINUTES",
            description = "helm: how long the pods of a release may take; by default 15.")
    private @Nullable Integer timeout;

    @Override
    public String key() {
        return "helm";
    }

    @Override
    public Deployment open(Design design, Request request) {
        KubeConfig clusters = KubeConfig.ofThisUser();
        if (context == null) {
            throw CommandFailure.usage(
                    "name the cluster with --context; there are: "
                            + String.join(", ", clusters.contexts()));
        }
        Optional<Site> site = siteOf(design, request.site());
        Design part = site.map(it -> SiteDesigns.at(design, it)).orElse(design);
        HelmExporter.refusal(part)
                .ifPresent(reasons -> {
                    throw CommandFailure.usage(reasons);
                });
        if (charts.isEmpty() && request.deploys()) {
            throw CommandFailure.usage(
                    "say where the official charts are with --charts: a checkout, archives or a"
                            + " repository");
        }
        Duration patience = timeout == null ? HelmRequest.TIMEOUT : Duration.ofMinutes(timeout);
        return new HelmDeployment(
                new HelmRequest(
                        design,
                        site,
                        request.override(),
                        clusters.access(context),
                        namespace == null ? HelmExporter.export(part).namespace() : namespace,
                        charts,
                        inputs(part),
                        patience,
                        HelmRequest.PAUSE));
    }

    /// Each site with pods is a cluster of its own, so which one is meant is never guessed.
    private static Optional<Site> siteOf(Design design, Optional<String> wanted) {
        List<Site> sites = SiteDesigns.sites(design);
        String names =
                sites.stream().map(site -> site.id().value()).collect(Collectors.joining(", "));
        if (wanted.isEmpty()) {
            if (sites.size() > 1) {
                throw CommandFailure.usage(
                        "the design has pods at several sites, each a cluster of its own; deploy"
                                + " them one by one, each with --site and its --context: "
                                + names);
            }
            return Optional.empty();
        }
        return Optional.of(
                sites.stream()
                        .filter(site -> site.id().value().equals(wanted.get()))
                        .findFirst()
                        .orElseThrow(() ->
                                CommandFailure.usage(
                                        "the design has no pods at a site "
                                                + wanted.get()
                                                + "; it has some at "
                                                + names)));
    }

    private Map<String, String> inputs(Design design) {
        List<String> known = SiteInputs.of(design).stream().map(SiteInput::name).toList();
        for (String name : site.keySet()) {
            if (!known.contains(name)) {
                throw CommandFailure.usage(
                        "the design asks for no "
                                + name
                                + " of the site; it asks for "
                                + String.join(", ", known));
            }
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : known) {
            Optional.ofNullable(System.getenv(name)).ifPresent(value -> values.put(name, value));
        }
        values.putAll(site);
        return values;
    }
}
