package io.drydock.app.deploy.helm.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.app.deploy.DeploymentException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The clusters a person can reach, by the names of their contexts, as `kubectl` finds them. Which
/// of them is current does not matter here: a context is always named.
public final class KubeConfig {

    /// A file and what it says; relative paths in it start at its folder.
    private record Source(Path folder, ObjectNode content) {}

    private final List<Source> sources;

    private KubeConfig(List<Source> sources) {
        this.sources = List.copyOf(sources);
    }

    /// Reads the files that `KUBECONFIG` names, or else `~/.kube/config`.
    ///
    /// @throws DeploymentException when a file cannot be read
    public static KubeConfig ofThisUser() {
        String named = System.getenv().getOrDefault("KUBECONFIG", "");
        return of(
                named.isBlank()
                        ? List.of(Path.of(System.getProperty("user.home"), ".kube", "config"))
                        : Arrays.stream(named.split(File.pathSeparator))
                                .filter(path -> !path.isBlank())
                                .map(Path::of)
                                .toList());
    }

    /// Reads files; one that does not exist is passed over, as `kubectl` does.
    ///
    /// @throws DeploymentException when a file cannot be read
    public static KubeConfig of(List<Path> files) {
        List<Source> sources = new ArrayList<>();
        for (Path file : files) {
            if (Files.exists(file)) {
                sources.add(read(file.toAbsolutePath()));
            }
        }
        return new KubeConfig(sources);
    }

    private static Source read(Path file) {
        try {
            Path folder = Optional.ofNullable(file.getParent()).orElse(file);
            return new Source(folder, Documents.object(Files.readString(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new DeploymentException(
                    "The kubeconfig " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// The names of all contexts, in the order of the files.
    public List<String> contexts() {
        return sources.stream()
                .flatMap(source -> source.content().path("contexts").valueStream())
                .map(context -> context.path("name").asText())
                .distinct()
                .toList();
    }

    /// The namespace that a context proposes, where it proposes one.
    public Optional<String> namespace(String context) {
        return find("contexts", context)
                .flatMap(it -> Documents.textAt(it.node(), "/context/namespace"));
    }

    /// The way into the cluster of a context.
    ///
    /// @throws DeploymentException when there is no such context, or it needs something that is not
    ///   supported
    public ClusterAccess access(String context) {
        Entry chosen =
                find("contexts", context)
                        .orElseThrow(() -> new DeploymentException(unknown(context)));
        Entry cluster = part(chosen, context, "clusters", "cluster");
        Entry user = part(chosen, context, "users", "user");
        return ClusterAccess.of(
                context,
                new ClusterAccess.Part(cluster.folder(), cluster.node().path("cluster")),
                new ClusterAccess.Part(user.folder(), user.node().path("user")));
    }

    private String unknown(String context) {
        List<String> known = contexts();
        return known.isEmpty()
                ? "No kubeconfig has a context; set KUBECONFIG, or make one, for EKS with: aws eks"
                        + " update-kubeconfig --name CLUSTER"
                : "There is no context " + context + "; there are: " + String.join(", ", known);
    }

    private Entry part(Entry context, String name, String list, String kind) {
        String wanted = Documents.textAt(context.node(), "/context/" + kind).orElse("");
        return find(list, wanted)
                .orElseThrow(() ->
                        new DeploymentException(
                                "The context "
                                        + name
                                        + " names a "
                                        + kind
                                        + " \""
                                        + wanted
                                        + "\" that the kubeconfig does not hold."));
    }

    private record Entry(Path folder, JsonNode node) {}

    /// The first of a name counts, as for `kubectl`.
    private Optional<Entry> find(String list, String name) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Source source : sources) {
            for (JsonNode node : source.content().path(list)) {
                entries.putIfAbsent(node.path("name").asText(), new Entry(source.folder(), node));
            }
        }
        return Optional.ofNullable(entries.get(name));
    }
}
