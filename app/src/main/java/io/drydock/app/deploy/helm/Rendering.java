package io.drydock.app.deploy.helm;

import io.drydock.app.deploy.helm.ChartProblem.Kind;
import io.drydock.app.deploy.helm.ChartReport.CheckedChart;
import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmRelease;
import io.drydock.model.design.ElementId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All objects of a bundle, as they would reach the cluster, and the problems found with them.
final class Rendering {

    /// Pods of one deployment.
    ///
    /// @param owner the deployment
    /// @param labels the labels its pods carry
    /// @param replicas how many it starts with
    record Pods(KubernetesObject owner, Map<String, Object> labels, int replicas) {}

    private final HelmBundle bundle;
    private final List<KubernetesObject> objects = new ArrayList<>();
    private final List<ChartProblem> problems = new ArrayList<>();
    private final List<CheckedChart> charts = new ArrayList<>();

    Rendering(HelmBundle bundle) {
        this.bundle = bundle;
    }

    HelmBundle bundle() {
        return bundle;
    }

    /// Takes in what a chart rendered, without what the bundle's patches take out again.
    void add(String release, List<Map<String, Object>> documents) {
        Set<String> unwanted = unwanted(release);
        for (Map<String, Object> document : documents) {
            KubernetesObject object = new KubernetesObject(release, document);
            if (!object.kind().equals("Ingress") || !unwanted.remove(object.name())) {
                objects.add(object);
            }
        }
        for (String missing : unwanted) {
            problem(
                    Kind.SELECTORS,
                    release,
                    "a patch takes out an ingress " + missing + ", which the chart does not make");
        }
    }

    private Set<String> unwanted(String release) {
        Set<String> names = new LinkedHashSet<>();
        bundle.releases().stream()
                .filter(it -> it.name().equals(release))
                .forEach(it -> names.addAll(it.names().unwanted()));
        return names;
    }

    void add(CheckedChart chart) {
        charts.add(chart);
    }

    List<CheckedChart> charts() {
        return charts;
    }

    List<KubernetesObject> objects() {
        return objects;
    }

    List<KubernetesObject> objects(String kind) {
        return objects.stream().filter(object -> object.kind().equals(kind)).toList();
    }

    Optional<KubernetesObject> object(String kind, String name) {
        return objects(kind).stream().filter(object -> object.name().equals(name)).findFirst();
    }

    List<Pods> pods() {
        return objects("Deployment").stream()
                .map(object ->
                        new Pods(
                                object,
                                object.map("spec", "template", "metadata", "labels"),
                                KubernetesObject.Fields.number(
                                        object.content(), "spec", "replicas")))
                .toList();
    }

    List<Pods> pods(HelmRelease release) {
        return pods().stream().filter(p -> p.owner().release().equals(release.name())).toList();
    }

    /// What is changed in a release's deployments after rendering.
    List<Map<String, Object>> patches(HelmRelease release) {
        return release.podPatchFiles().stream()
                .map(file -> YamlFiles.mapping(bundle.file(file)))
                .toList();
    }

    void problem(Kind kind, String release, String message) {
        problems.add(newProblem(kind, release, message));
    }

    void problem(Kind kind, HelmRelease release, String message) {
        problems.add(new ChartProblem(release.cluster(), release.name(), kind, message));
    }

    ChartProblem newProblem(Kind kind, String release, String message) {
        return new ChartProblem(element(release), release, kind, message);
    }

    void add(ChartProblem problem) {
        problems.add(problem);
    }

    List<ChartProblem> problems() {
        return List.copyOf(problems);
    }

    /// Objects of our own chart are named after the release they serve.
    ElementId element(String release) {
        return bundle.releases().stream()
                .filter(candidate -> candidate.name().equals(release))
                .findFirst()
                .map(HelmRelease::cluster)
                .orElseGet(() -> new ElementId(bundle.namespace()));
    }
}
