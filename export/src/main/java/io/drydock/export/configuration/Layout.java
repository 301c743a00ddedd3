package io.drydock.export.configuration;

import io.drydock.export.plan.MachineGroup;
import io.drydock.model.catalogue.ProfileId;

/// Where things lie in a product's folder.
///
/// @param configuration the main configuration file, where it is written as a whole
/// @param libraries where the database driver goes
/// @param stores where keystores go
/// @param logs where the product writes its log
record Layout(String configuration, String libraries, String stores, String logs) {

    static Layout of(MachineGroup group) {
        return switch (Product.of(group.profile().id())) {
            case API_MANAGER, IDENTITY_SERVER ->
                    new Layout(
                            "repository/conf/deployment.toml",
                            "repository/components/lib",
                            "repository/resources/security",
                            "repository/logs");
            case MICRO_INTEGRATOR, ENTERPRISE_INTEGRATOR ->
                    new Layout(
                            "conf/deployment.toml",
                            "lib",
                            "repository/resources/security",
                            "repository/logs");
            case ANALYTICS, EI_ANALYTICS -> {
                String runtime = runtime(group);
                yield new Layout(
                        "conf/" + runtime + "/deployment.yaml",
                        "lib",
                        "resources/security",
                        "wso2/" + runtime + "/logs");
            }
        };
    }

    /// Worker and dashboard are two runtimes of one archive.
    static String runtime(MachineGroup group) {
        ProfileId profile = group.profile().id();
        return profile == ProfileId.ANALYTICS_WORKER || profile == ProfileId.EI_ANALYTICS_WORKER
                ? "worker"
                : "dashboard";
    }
}
