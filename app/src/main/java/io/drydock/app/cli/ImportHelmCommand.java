package io.drydock.app.cli;

import io.drydock.app.workspace.ValuesFiles;
import io.drydock.export.helm.HelmImporter.Imported;
import io.drydock.export.yaml.YamlBounds;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.ElementId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes a design of values files.
@Command(
        name = "import-helm",
        sortOptions = false,
        description = "Make a design of existing values files for the official Helm charts.",
        footer = {
            "",
            "One file for each release, called after it: gateway.yaml holds the values of release",
            "gateway; values.yaml those of a release called like its folder. What a design has no",
            "place for is kept in it and written back by drydock export. Secrets are left out.",
            "",
            "Example:",
            "  drydock import-helm releases/*.yaml --name shop -o shop.json"
        })
final class ImportHelmCommand implements Callable<Integer> {

    /// No character takes more bytes than four.
    private static final long MOST_BYTES = 4L * YamlBounds.MAX_CHARACTERS;

    @Mixin private Output output;

    @Parameters(arity = "1..*", paramLabel = "VALUES", description = "The values files.")
    private List<Path> files;

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            description = "The design's name, which is also the namespace of its releases.")
    private String name;

    @Option(
            names = "--version",
            paramLabel = "VERSION",
            description = "The version of API Manager, where the values do not tell it.")
    private @Nullable String version;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write the design; NAME.json, if left out.")
    private @Nullable Path target;

    @Override
    public Integer call() {
        if (!ElementId.isValid(name)) {
            throw CommandFailure.usage(
                    "'" + name + "' is not a name: use lower-case letters, digits and hyphens");
        }
        refuseUnreadable();
        Imported imported = read();
        Path file = target == null ? Path.of(name + ".json") : target;
        if (Files.exists(file)) {
            throw CommandFailure.usage(file + " exists already; give another file with -o");
        }
        DesignFile.write(file, imported.design());
        imported.notes().forEach(output::note);
        output.note("Wrote " + file);
        return ExitCode.FINE;
    }

    /// All files make one design, so none may be missing; all that are missing are named at once.
    private void refuseUnreadable() {
        List<String> refused = new ArrayList<>();
        for (Path values : files) {
            try {
                if (Files.isDirectory(values)) {
                    refused.add(values + ": this is a folder; give the files in it");
                } else if (Files.size(values) > MOST_BYTES) {
                    refused.add(
                            values
                                    + ": the file has "
                                    + Files.size(values)
                                    + " bytes; values have at most "
                                    + MOST_BYTES);
                } else if (!Files.isReadable(values)) {
                    refused.add(values + ": you may not read this file");
                }
            } catch (IOException unreadable) {
                refused.add(DesignFile.reason(values, unreadable));
            }
        }
        if (!refused.isEmpty()) {
            throw CommandFailure.usage(String.join("\n", refused));
        }
    }

    private Imported read() {
        try {
            return ValuesFiles.read(new ElementId(name), files, version());
        } catch (NoSuchFileException missing) {
            throw CommandFailure.usage(missing.getFile() + ": there is no such file");
        } catch (IOException | IllegalArgumentException refused) {
            throw CommandFailure.usage(DesignFile.message(refused));
        }
    }

    private Optional<ProductVersion> version() {
        Optional<String> given = Optional.ofNullable(version);
        Optional<ProductVersion> known = given.flatMap(ProductVersion::parse);
        if (given.isPresent() && known.isEmpty()) {
            throw CommandFailure.usage(given.get() + " is not a version that Drydock knows");
        }
        return known;
    }
}
