package io.drydock.app.deploy.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Renders and lints charts inside this process, with Helm's own engine. It needs no cluster. The
/// first call unpacks and loads the native library, which takes a second or so.
final class ChartRenderer {

    /// The oldest Kubernetes version that knows all fields used here.
    private static final String KUBERNETES = "1.30.0";

    private final Path work;
    private final String namespace;

    /// @param work a folder for temporary files
    /// @param namespace the namespace the charts are rendered for
    ChartRenderer(Path work, String namespace) {
        this.work = work;
        this.namespace = namespace;
    }

    /// What the chart makes of the values.
    ///
    /// @throws IllegalStateException with Helm's own message when it cannot be rendered
    String render(Path chart, String release, Path values) {
        return new Helm(chart)
                .template()
                .withName(release)
                .withNamespace(namespace)
                .withKubeVersion(KUBERNETES)
                .withValuesFile(values)
                .call();
    }

    /// What Helm's linter has against the chart with the values; empty when nothing. The linter
    /// takes no values from outside, so it gets a copy of the chart with the values in it.
    List<String> lint(Path chart, String release, Map<String, Object> values) throws IOException {
        Path copy = work.resolve("lint-" + release).resolve(chart.getFileName());
        copy(chart, copy);
        Path own = copy.resolve("values.yaml");
        Map<String, Object> defaults =
                Files.exists(own) ? YamlFiles.mapping(Files.readString(own)) : Map.of();
        Files.writeString(own, JsonText.of(YamlFiles.merge(defaults, values)));
        LintResult result = new Helm(copy).lint().quiet().call();
        return result.getMessages().stream()
                .filter(message -> message.contains("[ERROR]") || message.contains("[WARNING]"))
                .toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
