package io.drydock.export.helm;

import io.drydock.export.helm.HelmImporter.ValuesFile;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.ElementId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Parses values files and finds out which chart each is for.
final class ImportedReleases {

    private ImportedReleases() {}

    /// The files in their order.
    ///
    /// @param version the product version, if somebody said it
    /// @throws IllegalArgumentException when a file is not for one of the charts, or for another
    ///   version than the rest; the message says which and why
    static List<ImportedValues> of(List<ValuesFile> files, Optional<ProductVersion> version) {
        List<Yaml> trees = trees(files);
        boolean first =
                version.map(it -> it.line().equals("3.2"))
                        .orElseGet(() -> trees.stream().anyMatch(FirstValues::areFirst));
        sameCharts(files, trees, first, version);
        List<Optional<ChartKind>> kinds =
                first
                        ? FirstValues.kinds(trees)
                        : trees.stream().map(ImportedValues::kind).toList();
        List<ImportedValues> releases = new ArrayList<>();
        for (int n = 0; n < trees.size(); n++) {
            String name = files.get(n).release();
            ChartKind kind = kinds.get(n).orElseThrow(() -> foreign(name, first));
            releases.add(new ImportedValues(name, kind, trees.get(n), first));
        }
        if (first) {
            whole(releases);
        }
        return List.copyOf(releases);
    }

    private static IllegalArgumentException foreign(String name, boolean first) {
        return new IllegalArgumentException(
                name
                        + ": these are not values of a chart for "
                        + (first
                                ? "control plane, traffic manager, gateway or all-in-one of 3.2"
                                : "control plane, traffic manager, key manager, gateway,"
                                        + " all-in-one or Micro Integrator"));
    }

    private static List<Yaml> trees(List<ValuesFile> files) {
        List<Yaml> trees = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ValuesFile file : files) {
            try {
                trees.add(ValuesText.parse(file.text()));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file.release() + ": " + e.getMessage(), e);
            }
            if (!ElementId.isValid(file.release()) || !names.add(file.release())) {
                throw new IllegalArgumentException(
                        "'"
                                + file.release()
                                + "' cannot be the name of a release here: give each file a name of"
                                + " its own, of lower-case letters, digits and hyphens");
            }
        }
        return trees;
    }

    /// The charts of 3.2 spell keys otherwise than all others: what is for them cannot be read as
    /// for another version, nor the other way round.
    private static void sameCharts(
            List<ValuesFile> files,
            List<Yaml> trees,
            boolean first,
            Optional<ProductVersion> version) {
        for (int n = 0; n < trees.size(); n++) {
            Yaml tree = trees.get(n);
            String name = files.get(n).release();
            if (first && FirstValues.areLater(tree)) {
                throw new IllegalArgumentException(
                        name
                                + ": these are values of a later chart than that of 3.2, which the"
                                + (version.isPresent() ? " version says" : " other files are for"));
            }
            if (!first && FirstValues.areFirst(tree)) {
                throw new IllegalArgumentException(
                        name
                                + ": these are values of a chart of 3.2; read them as such, and"
                                + " change the design's version then");
            }
        }
    }

    /// The control plane of 3.2 leaves counting to traffic managers, all-in-one nodes do not.
    private static void whole(List<ImportedValues> releases) {
        boolean counted = releases.stream().anyMatch(it -> it.kind() == ChartKind.TRAFFIC_MANAGER);
        for (ImportedValues values : releases) {
            if (values.kind() == ChartKind.CONTROL_PLANE && !counted) {
                throw new IllegalArgumentException(
                        values.name()
                                + ": a control plane of 3.2 does not work without traffic managers;"
                                + " give the values of their release as well");
            }
            if (values.kind() == ChartKind.ALL_IN_ONE && counted) {
                throw new IllegalArgumentException(
                        values.name()
                                + ": all-in-one nodes of 3.2 do their own counting; with traffic"
                                + " managers it takes the chart for control planes");
            }
        }
    }
}
