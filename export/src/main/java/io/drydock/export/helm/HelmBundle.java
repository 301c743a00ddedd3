package io.drydock.export.helm;

import io.drydock.model.catalogue.ProductVersion;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Everything that puts a design on a Kubernetes cluster: values for the official charts, a chart
/// of our own with what those lack, patches, an install script and a readme.
///
/// @param namespace where it is installed
/// @param version the product version, which decides the line of charts
/// @param releases the releases of official charts, in the order they are installed
/// @param files the text of each file by its path, relative and with forward slashes
public record HelmBundle(
        String namespace,
        ProductVersion version,
        List<HelmRelease> releases,
        SequencedMap<String, String> files) {

    /// The folder of our own chart, which is also the name of its release.
    public static final String PLATFORM = "platform";

    public HelmBundle {
        releases = List.copyOf(releases);
        files = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(files));
    }

    /// The text of a file.
    ///
    /// @throws IllegalArgumentException when there is none of that path
    public String file(String path) {
        String text = files.get(path);
        if (text == null) {
            throw new IllegalArgumentException("the bundle has no file " + path);
        }
        return text;
    }

    /// The same bundle with the text of one file replaced or added.
    public HelmBundle withFile(String path, String text) {
        SequencedMap<String, String> changed = new LinkedHashMap<>(files);
        changed.put(path, text);
        return new HelmBundle(namespace, version, releases, changed);
    }

    /// Whether a file is meant to be run.
    public static boolean isScript(String path) {
        return path.endsWith(".sh");
    }

    @Override
    public String toString() {
        return namespace + " " + version + " " + releases.stream().map(HelmRelease::name).toList();
    }
}
