package io.drydock.export.configuration;

import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.model.catalogue.Role;
import java.util.List;

/// The `deployment.toml` of the integrators: Micro Integrator, and Enterprise Integrator from 6.6
/// on.
///
/// Source: the configuration catalogues of the Micro Integrator and Enterprise Integrator
/// documentation, and the official Helm chart of the Micro Integrator.
final class IntegratorConfiguration {

    /// The Micro Integrator's port numbers hold this offset.
    private static final int OWN_OFFSET = 10;

    private static final int THRIFT = 7612;
    private static final int THRIFT_SIGN_IN = 7712;

    private IntegratorConfiguration() {}

    static String ofMicroIntegrator(
            DeploymentPlan plan, MachineGroup group, DeploymentNames names) {
        TomlParts parts = new TomlParts(plan, group, names);
        TomlWriter toml = parts.toml();
        toml.table("server")
                .set("hostname", parts.wiring().ownHost())
                .set("offset", OWN_OFFSET + group.portOffset());
        toml.table("internal_apis.file_user_store").set("enable", true);
        toml.item("internal_apis.users")
                .set("user.name", TomlParts.machine("ADMIN_USERNAME"))
                .set("user.password", TomlParts.machine("ADMIN_PASSWORD"))
                .set("user.is_admin", true);
        parts.keystores(List.of("primary", "tls"));
        parts.wiring()
                .servlet(Role.CONTROL_PLANE)
                .ifPresent(url ->
                        toml.item("service_catalog")
                                .set("enable", true)
                                .set("apim_host", url)
                                .set("username", TomlParts.machine("ADMIN_USERNAME"))
                                .set("password", TomlParts.machine("ADMIN_PASSWORD")));
        return toml.toString();
    }

    static String ofEnterpriseIntegrator(
            DeploymentPlan plan, MachineGroup group, DeploymentNames names) {
        TomlParts parts = new TomlParts(plan, group, names);
        TomlWriter toml = parts.toml();
        toml.table("server")
                .set("hostname", parts.wiring().ownHost())
                .set("node_ip", TomlParts.machine("NODE_IP"))
                .set("offset", group.portOffset());
        parts.administrator();
        toml.table("user_store").set("type", "database");
        parts.keystores(List.of("primary", "tls"));
        List<Wiring.Address> workers = parts.wiring().nodesOn(THRIFT);
        if (!workers.isEmpty()) {
            List<Wiring.Address> signIn = parts.wiring().nodesOn(THRIFT_SIGN_IN);
            toml.table("monitoring")
                    .set("ei_analytics.server_url", failover(workers, "tcp"))
                    .set("ei_analytics.auth_server_url", failover(signIn, "ssl"))
                    .set("ei_analytics.username", TomlParts.USER)
                    .set("ei_analytics.password", TomlParts.PASSWORD);
        }
        return toml.toString();
    }

    /// The next worker is asked when the one before does not answer.
    private static String failover(List<Wiring.Address> workers, String scheme) {
        return "[" + String.join("|", Wiring.urls(workers, scheme)) + "]";
    }
}
