package io.drydock.export.helm;

import io.drydock.model.design.GatewayEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the gateway environments that releases serve: by the labels they fetch artefacts under,
/// and by what the control plane says of their services.
final class ImportedEnvironments {

    private static final String CONF = "wso2.apim.configurations.";
    private static final String DEFAULT_ENVIRONMENT = "Default";
    private static final String SERVED_BY = "Served by ";

    private final List<ImportedValues> releases;

    ImportedEnvironments(List<ImportedValues> releases) {
        this.releases = releases;
    }

    /// What the control plane calls the cluster behind an environment.
    Optional<String> server(ImportedValues values) {
        return told(values, "description")
                .filter(it -> it.startsWith(SERVED_BY))
                .map(it -> it.substring(SERVED_BY.length()));
    }

    /// The environment that a release serves; the charts of 3.2 know no labels.
    Optional<GatewayEnvironment> of(ImportedValues values) {
        Optional<String> label =
                values.first(CONF + "syncRuntimeArtifacts.gateway.labels")
                        .or(() -> values.first(CONF + "sync_runtime_artifacts.gateway.labels"))
                        .or(() -> told(values, "name").filter(it -> values.first()));
        return switch (values.kind()) {
            case CONTROL_PLANE, TRAFFIC_MANAGER, KEY_MANAGER, MICRO_INTEGRATOR -> Optional.empty();
            case GATEWAY -> Optional.of(named(label.orElse(DEFAULT_ENVIRONMENT)));
            case ALL_IN_ONE -> label.filter(it -> !it.equals(DEFAULT_ENVIRONMENT)).map(this::named);
        };
    }

    private GatewayEnvironment named(String name) {
        String type =
                environments()
                        .filter(it ->
                                ImportedValues.find(it, "name")
                                        .map(ImportedValues::scalar)
                                        .filter(name::equals)
                                        .isPresent())
                        .flatMap(it -> ImportedValues.find(it, "type").stream())
                        .map(ImportedValues::scalar)
                        .findFirst()
                        .orElse("");
        GatewayEnvironment.Type known =
                switch (type) {
                    case "production" -> GatewayEnvironment.Type.PRODUCTION;
                    case "sandbox" -> GatewayEnvironment.Type.SANDBOX;
                    default -> GatewayEnvironment.Type.HYBRID;
                };
        return new GatewayEnvironment(name, known);
    }

    private Stream<Yaml> environments() {
        return releases.stream().flatMap(it -> it.list(CONF + "gateway.environments").stream());
    }

    /// What the control plane says of the environment that a release serves.
    private Optional<String> told(ImportedValues values, String field) {
        return environments()
                .filter(it ->
                        ImportedValues.find(it, "serviceName")
                                .map(ImportedValues::scalar)
                                .filter(service -> isServiceOf(values, service))
                                .isPresent())
                .flatMap(it -> ImportedValues.find(it, field).stream())
                .map(ImportedValues::scalar)
                .filter(it -> !it.isEmpty())
                .findFirst();
    }

    private static boolean isServiceOf(ImportedValues values, String service) {
        if (values.first() && values.kind() == ChartKind.GATEWAY) {
            String suffix = values.text("kubernetes.resourceSuffix");
            return service.equals("wso2am-gw-" + suffix + "-service")
                    || (suffix.isEmpty() && service.equals("wso2am-gw-service"));
        }
        return service.startsWith(values.name() + "-wso2am")
                || service.startsWith(values.name() + "-am-all-in-one");
    }
}
