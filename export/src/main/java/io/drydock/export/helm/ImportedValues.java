package io.drydock.export.helm;

import io.drydock.model.catalogue.ProductVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The values of one release as they were found.
///
/// @param name the release's name
/// @param kind the chart they are for
/// @param tree everything in the file
/// @param first whether they are for a chart of 3.2; keys are asked for as later charts spell them
record ImportedValues(String name, ChartKind kind, Yaml tree, boolean first) {

    private static final String OLD_POLICY = "wso2.deployment.imagePullPolicy";
    private static final String AUTOSCALER = "wso2.deployment.hpa.";
    private static final String CONF = "wso2.apim.configurations.";

    /// Recognises the chart by keys that only it reads; where there are none, by the image.
    static Optional<ChartKind> kind(Yaml tree) {
        if (find(tree, "wso2.config").isPresent()) {
            return Optional.of(ChartKind.MICRO_INTEGRATOR);
        }
        if (has(tree, "kubernetes", "controlPlane")) {
            return Optional.of(ChartKind.CONTROL_PLANE);
        }
        if (has(tree, "kubernetes", "management")) {
            return Optional.of(ChartKind.ALL_IN_ONE);
        }
        if (has(tree, "kubernetes", "km")) {
            return Optional.of(ChartKind.KEY_MANAGER);
        }
        if (find(tree, "wso2.deployment.maxReplicas").isPresent()
                || find(tree, CONF + "throttling.serviceUrl").isPresent()) {
            return Optional.of(ChartKind.GATEWAY);
        }
        if (find(tree, CONF + "eventhub.serviceUrl").isPresent()) {
            return Optional.of(ChartKind.TRAFFIC_MANAGER);
        }
        return switch (text(tree, "wso2.deployment.image.repository")) {
            case "wso2am-tm" -> Optional.of(ChartKind.TRAFFIC_MANAGER);
            case "wso2am-universal-gw" -> Optional.of(ChartKind.GATEWAY);
            case "wso2am" -> Optional.of(ChartKind.ALL_IN_ONE);
            case "wso2mi" -> Optional.of(ChartKind.MICRO_INTEGRATOR);
            default -> Optional.empty();
        };
    }

    private static boolean has(Yaml tree, String root, String entrance) {
        return Stream.of("ingress", "gatewayAPI", "route")
                .anyMatch(way -> find(tree, root + "." + way + "." + entrance).isPresent());
    }

    /// The version that an image's tag or a key of one version tells.
    Optional<ProductVersion> version() {
        if (kind == ChartKind.MICRO_INTEGRATOR) {
            return Optional.empty();
        }
        if (first) {
            return ProductVersion.parse("3.2.0");
        }
        Optional<ProductVersion> tagged =
                ProductVersion.parse(text("wso2.deployment.image.tag").replaceAll("-.*", ""));
        if (tagged.isPresent()) {
            return tagged;
        }
        if (find(CONF + "encryption.key").isPresent()
                || find(CONF + "existingSecret.encryptionKeyKey").isPresent()) {
            return ProductVersion.parse("4.7.0");
        }
        return find(CONF + "sync_runtime_artifacts")
                .filter(it -> find(OLD_POLICY).isEmpty())
                .flatMap(it -> ProductVersion.parse("4.5.0"));
    }

    /// The version that keys of the charts before 4.5 hint at.
    Optional<ProductVersion> hint() {
        boolean gateway = find("kubernetes.gatewayAPI").isPresent();
        return find(OLD_POLICY).flatMap(it -> ProductVersion.parse(gateway ? "4.3.0" : "4.4.0"));
    }

    /// The value at a path.
    Optional<Yaml> find(String path) {
        return find(tree, first ? OldSpelling.of(kind, path) : path);
    }

    static Optional<Yaml> find(Yaml tree, String path) {
        Yaml at = tree;
        for (String step : path.split("\\.", -1)) {
            if (!(at instanceof Yaml.Entries entries) || !entries.values().containsKey(step)) {
                return Optional.empty();
            }
            at = Optional.ofNullable(entries.values().get(step)).orElseThrow();
        }
        return Optional.of(at);
    }

    /// The text at a path, or nothing.
    String text(String path) {
        return find(path).map(ImportedValues::scalar).orElse("");
    }

    private static String text(Yaml tree, String path) {
        return find(tree, path).map(ImportedValues::scalar).orElse("");
    }

    /// A scalar as it is spelt; empty for anything else.
    static String scalar(Yaml value) {
        return switch (value) {
            case Yaml.Text text -> text.value();
            case Yaml.Whole whole -> Long.toString(whole.value());
            case Yaml.Flag flag -> Boolean.toString(flag.value());
            case Yaml.Literal _, Yaml.Action _, Yaml.Items _, Yaml.Entries _ -> "";
        };
    }

    boolean flag(String path) {
        return text(path).equals("true");
    }

    int number(String path, int otherwise) {
        String text = text(path);
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    /// The first text of a list.
    Optional<String> first(String path) {
        return list(path).stream().map(ImportedValues::scalar).findFirst();
    }

    List<Yaml> list(String path) {
        return find(path)
                .filter(Yaml.Items.class::isInstance)
                .map(Yaml.Items.class::cast)
                .map(Yaml.Items::values)
                .orElse(List.of());
    }

    /// The fewest pods.
    int minimum() {
        return switch (kind) {
            case GATEWAY ->
                    Math.max(
                            1,
                            number(
                                    "wso2.deployment.minReplicas",
                                    number("wso2.deployment.replicas", 2)));
            case CONTROL_PLANE -> highlyAvailable(!first) ? 2 : 1;
            case TRAFFIC_MANAGER -> first || highlyAvailable(true) ? 2 : 1;
            case KEY_MANAGER -> highlyAvailable(false) ? 2 : 1;
            case ALL_IN_ONE -> !first && highlyAvailable(false) ? 2 : 1;
            case MICRO_INTEGRATOR ->
                    Math.max(
                            1,
                            flag(AUTOSCALER + "enabled")
                                    ? number(AUTOSCALER + "minReplicas", 1)
                                    : number("wso2.deployment.replicas", 1));
        };
    }

    /// The most pods.
    int maximum() {
        return switch (kind) {
            case GATEWAY -> Math.max(minimum(), number("wso2.deployment.maxReplicas", 3));
            case CONTROL_PLANE, TRAFFIC_MANAGER, KEY_MANAGER, ALL_IN_ONE -> minimum();
            case MICRO_INTEGRATOR ->
                    flag(AUTOSCALER + "enabled")
                            ? Math.max(minimum(), number(AUTOSCALER + "maxReplicas", 2))
                            : minimum();
        };
    }

    private boolean highlyAvailable(boolean chartDefault) {
        String said = text("wso2.deployment.highAvailability");
        return said.isEmpty() ? chartDefault : said.equals("true");
    }
}
