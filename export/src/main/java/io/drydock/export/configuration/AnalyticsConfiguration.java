package io.drydock.export.configuration;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.drydock.export.language.Phrase;
import io.drydock.export.language.Yaml;
import io.drydock.export.plan.DatabaseLogin;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.Role;
import java.util.List;

/// What differs from the `deployment.yaml` that the Analytics of 2.6, of 3.x and of Enterprise
/// Integrator ship: the machine merges it into that file. Lists of data sources are merged by name.
///
/// Source: the analytics pages (active-passive) of the API Manager 2.6 and 3.2 documentation.
final class AnalyticsConfiguration {

    private static final int STATE_SYNC = 9893;

    private final DeploymentPlan plan;
    private final MachineGroup group;
    private final DeploymentNames names;
    private final Wiring wiring;
    private Yaml out = Yaml.code("");

    private AnalyticsConfiguration(DeploymentPlan plan, MachineGroup group, DeploymentNames names) {
        this.plan = plan;
        this.group = group;
        this.names = names;
        this.wiring = new Wiring(plan, group, names);
    }

    static String of(DeploymentPlan plan, MachineGroup group, DeploymentNames names) {
        return new AnalyticsConfiguration(plan, group, names).write();
    }

    private String write() {
        line("wso2.carbon:");
        line("  id: ", group.id().value());
        line("  ports:");
        line("    offset: ", group.portOffset());
        List<DatabaseLogin> logins = plan.logins(group.cluster());
        if (!logins.isEmpty()) {
            line("wso2.datasources:");
            line("  dataSources:");
            logins.forEach(this::dataSource);
        }
        if (Layout.runtime(group).equals("worker")) {
            accounts();
            cluster();
        } else if (signsOn()) {
            dashboard();
        } else {
            accounts();
        }
        return out.phrase().marked();
    }

    private void dataSource(DatabaseLogin login) {
        String variable = TomlParts.variable(login.logical().role());
        line("    - name: ", name(login.logical().role()));
        line("      definition:");
        line("        type: RDBMS");
        line("        configuration:");
        line("          jdbcUrl: ", Jdbc.url(login, names));
        line("          username: ", known(variable + "_USERNAME"));
        line("          password: ", known(variable + "_PASSWORD"));
        line("          driverClassName: ", Jdbc.driver(login.database()));
        line("          maxPoolSize: 50");
        line("          connectionTestQuery: ", Jdbc.validationQuery(login.database()));
    }

    /// The names under which the product looks its data sources up.
    private static String name(DatabaseRole role) {
        return switch (role) {
            case ANALYTICS -> "APIM_ANALYTICS_DB";
            case CLUSTER_COORDINATION -> "WSO2_CLUSTER_DB";
            case PERSISTENCE -> "PERSISTENCE_DB";
            case PERMISSION -> "WSO2_PERMISSIONS_DB";
            case DASHBOARD -> "WSO2_DASHBOARD_DB";
            case BUSINESS_RULES -> "BUSINESS_RULES_DB";
            case APIM -> "AM_DB";
            case SHARED -> "WSO2_SHARED_DB";
        };
    }

    /// The dashboards of 3.x sign people on through API Manager; the others know their own users.
    private boolean signsOn() {
        return plan.index().generation() == Generation.G3X
                && Product.of(group.profile().id()) == Product.ANALYTICS;
    }

    /// The administrator in place of the account that the product ships: publishers of events sign
    /// in with it.
    private void accounts() {
        line("auth.configs:");
        line("  type: local");
        line("  userManager:");
        line("    adminRole: admin");
        line("    userStore:");
        line("      users:");
        line("      - user:");
        line("          username: ", known("ADMIN_USERNAME"));
        line("          password: ", known("ADMIN_PASSWORD_BASE64"));
        line("          roles: 1");
        line("      roles:");
        line("      - role:");
        line("          id: 1");
        line("          displayName: admin");
    }

    private String persistenceStore() {
        return plan.index().generation() == Generation.G2X
                ? "org.wso2.carbon.stream.processor.core.persistence.DBPersistenceStore"
                : "io.siddhi.distribution.core.persistence.DBPersistenceStore";
    }

    /// Two workers of which one is active: they agree through the database and keep each other's
    /// state over a port of their own.
    private void cluster() {
        line("cluster.config:");
        line("  enabled: true");
        line("  groupId: apim-analytics");
        line(
                "  coordinationStrategyClass: org.wso2.carbon.cluster.coordinator.rdbms"
                        + ".RDBMSCoordinationStrategy");
        line("  strategyConfig:");
        line("    datasource: WSO2_CLUSTER_DB");
        line("    heartbeatInterval: 5000");
        line("    heartbeatMaxRetry: 5");
        line("    eventPollingInterval: 5000");
        line("deployment.config:");
        line("  type: ha");
        line("  passiveNodeDetailsWaitTimeOutMillis: 300000");
        line("  passiveNodeDetailsRetrySleepTimeMillis: 500");
        line("  eventByteBufferQueueCapacity: 20000");
        line("  byteBufferExtractorThreadPoolSize: 5");
        line("  eventSyncServer:");
        line("    host: 0.0.0.0");
        line("    port: ", STATE_SYNC + group.portOffset());
        line("    advertisedHost: ", group.hostName());
        line("    advertisedPort: ", STATE_SYNC + group.portOffset());
        line("    bossThreads: 10");
        line("    workerThreads: 10");
        line("  eventSyncClientPool:");
        line("    maxActive: 10");
        line("    maxTotal: 10");
        line("    maxIdle: 10");
        line("    maxWait: 60000");
        line("    minEvictableIdleTimeInMillis: 120000");
        line("state.persistence:");
        line("  enabled: true");
        line("  intervalInMin: 1");
        line("  revisionsToKeep: 2");
        line("  persistenceStore: ", persistenceStore());
        line("  config:");
        line("    datasource: PERSISTENCE_DB");
        line("    table: PERSISTENCE_TABLE");
    }

    private void dashboard() {
        wiring.servlet(Role.PUBLISHER)
                .ifPresent(url -> {
                    line("auth.configs:");
                    line("  type: apim");
                    line("  ssoEnabled: true");
                    line("  properties:");
                    line("    adminScope: apim_analytics:admin_carbon.super");
                    line(
                            "    allScopes: apim_analytics:admin apim_analytics:product_manager"
                                    + " apim_analytics:api_developer apim_analytics:app_developer"
                                    + " apim_analytics:devops_engineer"
                                    + " apim_analytics:analytics_viewer apim_analytics:everyone"
                                    + " openid apim:api_view apim:subscribe");
                    line("    adminServiceBaseUrl: ", url);
                    line("    adminUsername: ", known("ADMIN_USERNAME"));
                    line("    adminPassword: ", known("ADMIN_PASSWORD"));
                    line("    kmDcrUrl: ", keyManager(url) + "/client-registration/v0.17/register");
                    line("    kmTokenUrlForRedirection: ", keyManager(url) + "/oauth2");
                    line("    kmTokenUrl: ", keyManager(url) + "/oauth2");
                    line("    kmUsername: ", known("ADMIN_USERNAME"));
                    line("    kmPassword: ", known("ADMIN_PASSWORD"));
                    line("    portalAppContext: analytics-dashboard");
                    line("    businessRulesAppContext: business-rules");
                    line("    publisherUrl: ", url);
                    line("    devPortalUrl: ", wiring.servlet(Role.DEVELOPER_PORTAL).orElse(url));
                });
    }

    private String keyManager(String otherwise) {
        return wiring.servlet(Role.KEY_MANAGER).orElse(otherwise);
    }

    /// What the machine fills in when the product starts.
    private static String known(String variable) {
        return Phrase.known(variable).marked();
    }

    private void line(@CompileTimeConstant String code) {
        out = out.and(code).and("\n");
    }

    /// A line with a text, in which marks frame what is known later.
    private void line(@CompileTimeConstant String key, String text) {
        line(key, Yaml.string(Phrase.of(text, true)));
    }

    private void line(@CompileTimeConstant String key, int number) {
        line(key, Yaml.number(number));
    }

    private void line(@CompileTimeConstant String key, Yaml value) {
        out = out.and(key).and(value).and("\n");
    }
}
