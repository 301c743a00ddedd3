package io.drydock.app.workspace;

import io.drydock.export.helm.HelmImporter;
import io.drydock.export.helm.HelmImporter.Imported;
import io.drydock.export.helm.HelmImporter.ValuesFile;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.ElementId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the values files of a deployment's releases, each called after its release.
public final class ValuesFiles {

    private static final String GENERIC = "values";

    private ValuesFiles() {}

    /// Makes a design of values files.
    ///
    /// @param name the design's name, which is also the namespace of its releases
    /// @param files one for each release: `gateway.yaml`, or `gateway/values.yaml`
    /// @param version the version of API Manager, where the values do not tell it
    /// @throws IOException when a file cannot be read
    /// @throws IllegalArgumentException when a file is not for one of the official charts; the
    ///   message says which and why
    public static Imported read(ElementId name, List<Path> files, Optional<ProductVersion> version)
            throws IOException {
        List<ValuesFile> values = new ArrayList<>();
        for (Path file : files) {
            values.add(new ValuesFile(release(file), Files.readString(file)));
        }
        return HelmImporter.read(name, values, version);
    }

    /// The release that a values file is for.
    public static String release(Path file) {
        String full = String.valueOf(file.getFileName());
        int dot = full.indexOf('.');
        String stem = dot > 0 ? full.substring(0, dot) : full;
        Path folder = file.toAbsolutePath().normalize().getParent();
        return stem.equals(GENERIC) && folder != null && folder.getFileName() != null
                ? folder.getFileName().toString()
                : stem;
    }
}
