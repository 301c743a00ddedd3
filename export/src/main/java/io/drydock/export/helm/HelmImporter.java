package io.drydock.export.helm;

import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Makes a design of values files for the official charts, one file for each release. What a design
/// has no place for is kept in its clusters and written back on export; secrets are left out.
///
/// Values say nothing of networks, machines and services around a deployment: those are the ones of
/// the starting design that is nearest.
public final class HelmImporter {

    /// A values file.
    ///
    /// @param release the name of the release it is for
    /// @param text what is in it
    public record ValuesFile(String release, String text) {}

    /// What came of the files.
    ///
    /// @param design the design
    /// @param notes what somebody should know who goes on with it, a sentence each
    public record Imported(Design design, List<String> notes) {
        public Imported {
            notes = List.copyOf(notes);
        }
    }

    /// It would give what a release makes other names than the files around the values expect.
    private static final String SUFFIX = "kubernetes.resourceSuffix";

    private HelmImporter() {}

    /// Reads values files.
    ///
    /// @param name the name of the design, which is also the namespace of its releases
    /// @param files the files, at least one
    /// @param version the product version; empty to take it from the files
    /// @throws IllegalArgumentException when a file is not for one of these charts; the message
    ///   says which and why
    public static Imported read(
            ElementId name, List<ValuesFile> files, Optional<ProductVersion> version) {
        List<ImportedValues> releases = ImportedReleases.of(files, version);
        List<String> notes = new ArrayList<>();
        ProductVersion product =
                version.or(() ->
                                releases.stream()
                                        .flatMap(values -> values.version().stream())
                                        .findFirst())
                        .or(() -> untagged(releases, notes))
                        .orElseGet(() -> newest(notes));
        if (!ChartKeys.lines().contains(product.line())) {
            throw new IllegalArgumentException(
                    "values of API Manager "
                            + product
                            + " are not read; the charts of "
                            + String.join(", ", ChartKeys.lines())
                            + " are known");
        }
        Design design = new ImportedDesign(name, product, releases).build();
        return new Imported(kept(design, releases, notes), notes);
    }

    /// Values of charts before 4.5 name no version; some keys hint at one.
    private static Optional<ProductVersion> untagged(
            List<ImportedValues> releases, List<String> notes) {
        Optional<ProductVersion> hint =
                releases.stream().flatMap(values -> values.hint().stream()).findFirst();
        hint.ifPresent(version ->
                notes.add(
                        "The values do not tell the product's version, but keys are those of charts"
                                + " before 4.5; "
                                + version
                                + " is assumed."));
        return hint;
    }

    private static ProductVersion newest(List<String> notes) {
        ProductVersion newest = ProductVersion.OFFERED.getFirst();
        notes.add("The values do not tell the product's version; " + newest + " is assumed.");
        return newest;
    }

    /// The design with everything in its clusters that would not be written again otherwise.
    private static Design kept(Design design, List<ImportedValues> files, List<String> notes) {
        boolean exportable = HelmExporter.obstacles(design).isEmpty();
        HelmExporter.obstacles(design).forEach(obstacle -> notes.add(obstacle.reason() + "."));
        HelmPlan plan = new HelmPlan(new DesignIndex(design));
        List<Cluster> clusters = new ArrayList<>();
        for (Cluster cluster : design.clusters()) {
            Yaml found =
                    files.stream()
                            .filter(it -> it.name().equals(cluster.id().value()))
                            .map(ImportedValues::tree)
                            .findFirst()
                            .orElseThrow();
            Yaml given =
                    plan.releases().stream()
                            .filter(it -> exportable && it.cluster().equals(cluster.id()))
                            .findFirst()
                            .map(release -> ReleaseValues.of(plan, release))
                            .orElseGet(() -> YamlMap.map().build());
            clusters.add(cluster.withHelmValues(own(cluster, found, given, notes)));
        }
        return design.withClusters(clusters);
    }

    private static SequencedMap<String, String> own(
            Cluster cluster, Yaml found, Yaml given, List<String> notes) {
        PlainSecrets secrets = new PlainSecrets();
        SequencedMap<String, String> kept = new TreeMap<>();
        SequencedMap<String, Yaml> difference = KeptValues.difference(found, given);
        difference.entrySet().removeIf(it -> isBlank(it.getValue(), given, it.getKey()));
        difference.forEach((path, value) ->
                secrets.strip(path, value).ifPresent(it -> kept.put(path, ValuesText.json(it))));
        if (kept.remove(SUFFIX) != null) {
            notes.add(
                    cluster.name()
                            + ": "
                            + SUFFIX
                            + " is left out, because what the export makes is called after its"
                            + " release.");
        }
        if (!kept.isEmpty()) {
            notes.add(
                    cluster.name()
                            + ": "
                            + kept.size()
                            + (kept.size() == 1 ? " value is" : " values are")
                            + " kept as found, because nothing in a design stands for "
                            + (kept.size() == 1 ? "it." : "them."));
        }
        for (String path : secrets.removed()) {
            notes.add(
                    cluster.name()
                            + ": "
                            + path
                            + " is left out, because it holds a secret; the export refers to a"
                            + " Kubernetes secret instead.");
        }
        return kept;
    }

    /// Whether it is a blank of the chart's own defaults, where the export has something to say:
    /// with the blank the chart would render an address without its end.
    private static boolean isBlank(Yaml value, Yaml given, String path) {
        return value.equals(Yaml.text("")) && ImportedValues.find(given, path).isPresent();
    }
}
