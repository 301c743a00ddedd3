package io.drydock.app.cli;

import io.drydock.app.deploy.Deployment;
import io.drydock.app.deploy.helm.install.HelmDeployment;
import io.drydock.app.deploy.helm.install.HelmRequest;
import io.drydock.app.deploy.helm.install.KubeConfig;
import io.drydock.export.helm.HelmExporter;
import io.drydock.export.helm.SiteInput;
import io.drydock.export.helm.SiteInputs;
import io.drydock.model.design.Design;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            paramLabel = "DIR",
            description = "helm: a checkout of the official charts.")
    private @Nullable Path charts;

    @Option(
            names = "--site-value",
            paramLabel = "NAME=VALUE",
            description = {
                "helm: what only the site knows, such as a database's host name; by default",
                "the environment variable of that name. The check says what is missing."
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
        HelmExporter.refusal(design)
                .ifPresent(reasons -> {
                    throw CommandFailure.usage(reasons);
                });
        if (charts == null && request.deploys()) {
            throw CommandFailure.usage("name a checkout of the official charts with --charts");
        }
        Duration patience = timeout == null ? HelmRequest.TIMEOUT : Duration.ofMinutes(timeout);
        return new HelmDeployment(
                new HelmRequest(
                        design,
                        request.override(),
                        clusters.access(context),
                        namespace == null ? HelmExporter.export(design).namespace() : namespace,
                        charts == null ? Path.of("") : charts,
                        inputs(design),
                        patience,
                        HelmRequest.PAUSE));
    }

    private Map<String, String> inputs(Design design) {
        Map<String, String> values = new LinkedHashMap<>();
        for (SiteInput input : SiteInputs.of(design)) {
            Optional.ofNullable(System.getenv(input.name()))
                    .ifPresent(value -> values.put(input.name(), value));
        }
        for (String name : site.keySet()) {
            if (SiteInputs.of(design).stream().noneMatch(it -> it.name().equals(name))) {
                throw CommandFailure.usage("the design asks for no " + name + " of the site");
            }
        }
        values.putAll(site);
        return values;
    }
}
