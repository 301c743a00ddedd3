package io.drydock.export.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Clones of WSO2's own repositories, which stand outside this one and are read where they are: in
/// the folder that `WSO2_CONFIG_TEMPLATES` names, each as `OWNER+NAME/repo`.
final class ProductRepositories {

    static final String VARIABLE = "WSO2_CONFIG_TEMPLATES";

    private final Path folder;

    private ProductRepositories(Path folder) {
        this.folder = folder;
    }

    static Optional<ProductRepositories> given() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .map(Path::of)
                .map(ProductRepositories::new);
    }

    /// A place in a repository at one release.
    ///
    /// @param reference its tag or commit
    /// @param folder the part of it that is meant; empty for all
    record Place(Path repository, String reference, String folder) {}

    /// @param source as the catalogue writes it: `product-apim@v4.7.0:gateway/`, or
    ///   `carbon-apimgt@v9.33.89 (e875803d1ba6)` with the commit where the clone has no tags
    Place place(String source) throws IOException {
        String name = source.substring(0, source.indexOf('@'));
        String rest = source.substring(source.indexOf('@') + 1);
        int commit = rest.indexOf('(');
        int colon = rest.indexOf(':');
        String reference =
                commit >= 0
                        ? rest.substring(commit + 1, rest.indexOf(')'))
                        : colon >= 0 ? rest.substring(0, colon) : rest;
        String part = colon >= 0 ? rest.substring(colon + 1).replaceFirst("^\\.?/?$", "") : "";
        return new Place(clone(name), reference, part);
    }

    private Path clone(String name) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().endsWith(name))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no clone of " + name + " in " + folder))
                    .resolve("repo");
        }
    }

    /// What all files of some kinds say, one after the other.
    ///
    /// @param patterns as Git's pathspecs, such as `*.j2`, under the place's folder
    static String text(Place place, String... patterns) throws Exception {
        List<String> list = new ArrayList<>(List.of("archive", "--format=tar", place.reference()));
        for (String pattern : patterns) {
            list.add(":(glob)" + place.folder() + "**/" + pattern);
        }
        return git(place, list);
    }

    private static String git(Place place, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", place.repository().toString()));
        command.addAll(arguments);
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (InputStream out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            process.waitFor();
        }
    }

    /// Whether a text stands in some file of a release.
    static boolean says(Place place, String text) throws Exception {
        return !git(place, List.of("grep", "-l", "-F", text, place.reference())).isBlank();
    }
}
