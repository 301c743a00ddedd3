package io.drydock.export.configuration;

import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.IdentityDatabase;
import io.drydock.export.plan.MachineGroup;
import io.drydock.model.catalogue.Role;
import java.util.List;

/// The `deployment.toml` of an Identity Server that is the key manager of API Manager 4.x.
///
/// Source: the pages about Identity Server as a key manager of the API Manager documentation.
final class IdentityConfiguration {

    private static final int SERVLET = 9443;

    private final DeploymentPlan plan;
    private final MachineGroup group;
    private final TomlParts parts;
    private final TomlWriter toml;

    private IdentityConfiguration(DeploymentPlan plan, MachineGroup group, DeploymentNames names) {
        this.plan = plan;
        this.group = group;
        this.parts = new TomlParts(plan, group, names);
        this.toml = parts.toml();
    }

    static String of(DeploymentPlan plan, MachineGroup group, DeploymentNames names) {
        return new IdentityConfiguration(plan, group, names).write();
    }

    private String write() {
        String host = parts.wiring().ownHost();
        toml.table("server")
                .set("hostname", host)
                .set("node_ip", TomlParts.machine("NODE_IP"))
                .set("offset", group.portOffset())
                .set("base_path", "https://" + host + balancedPort());
        parts.administrator();
        toml.table("user_store").set("type", "database_unique_id");
        if (parts.wiring().isBalanced()) {
            toml.table("transport.https.properties").set("proxyPort", 443);
        }
        IdentityDatabase.of(plan)
                .forEach(it -> parts.database(it.table(), it.variable(), it.login()));
        parts.keystores(List.of("tls", "primary", "internal"));
        toml.table("encryption").set("key", TomlParts.machine("ENCRYPTION_KEY"));
        toml.table("oauth").set("authorize_all_scopes", true);
        toml.item("resource.access_control")
                .set("context", "(.*)/scim2/Me")
                .set("secure", true)
                .set("http_method", "GET")
                .set("cross_tenant", true)
                .set("permissions", List.<String>of())
                .set("scopes", List.<String>of());
        toml.table("role_mgt").set("allow_system_prefix_for_role", true);
        parts.wiring()
                .servlet(Role.CONTROL_PLANE)
                .ifPresent(hub -> parts.revocation(hub, "WSO2-IS"));
        return toml.toString();
    }

    private String balancedPort() {
        return parts.wiring().isBalanced() ? "" : ":" + (SERVLET + group.portOffset());
    }
}
