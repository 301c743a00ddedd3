package io.drydock.export.helm;

/// The beginnings that Kubernetes objects share.
final class Manifest {

    static final String DEPLOYMENT_LABEL = "deployment";

    private Manifest() {}

    /// An object with its kind and name, to be completed.
    static YamlMap of(String apiVersion, String kind, String name) {
        return YamlMap.map()
                .put("apiVersion", apiVersion)
                .put("kind", kind)
                .put("metadata", YamlMap.map("name", name));
    }

    /// Selects the pods of a release by the label that its chart gives them.
    static Yaml podsOf(HelmRelease release) {
        return labels(DEPLOYMENT_LABEL, release.names().podLabel());
    }

    static Yaml labels(String key, String value) {
        return YamlMap.map().put("matchLabels", YamlMap.map(key, value)).build();
    }
}
