package io.drydock.export.configuration;

import io.drydock.export.language.Phrase;
import io.drydock.export.language.Properties;
import io.drydock.export.language.Xml;
import io.drydock.export.plan.DatabaseLogin;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.catalogue.Role;
import io.drydock.model.design.Engine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What differs from the XML files that API Manager 2.x ships: the machine merges each of these
/// into the file of the same name. `@NAME@` stands for what is known on the machine only: secrets,
/// and where the keystores are.
///
/// Source: the distributed deployment pages of the API Manager 2.6 documentation.
final class XmlConfiguration {

    private static final String STORE = ApiManagerXml.known("STORE");
    private static final String TRUSTSTORE = ApiManagerXml.known("TRUSTSTORE");
    private static final String SHARED_SOURCE = "WSO2SHARED_DB";
    private static final int BROKER = 5672;
    private static final int SERVLET = 9443;

    private final DeploymentPlan plan;
    private final MachineGroup group;
    private final DeploymentNames names;
    private final Wiring wiring;
    private final Map<String, String> files = new LinkedHashMap<>();

    private XmlConfiguration(DeploymentPlan plan, MachineGroup group, DeploymentNames names) {
        this.plan = plan;
        this.group = group;
        this.names = names;
        this.wiring = new Wiring(plan, group, names);
    }

    /// The files by their path in the folder of the configuration.
    static Map<String, String> of(DeploymentPlan plan, MachineGroup group, DeploymentNames names) {
        return new XmlConfiguration(plan, group, names).write();
    }

    private Map<String, String> write() {
        files.put("carbon.xml", carbon());
        files.put("api-manager.xml", ApiManagerXml.of(group, wiring));
        files.put("user-mgt.xml", users());
        registry().ifPresent(xml -> files.put("registry.xml", xml));
        dataSources().ifPresent(xml -> files.put("datasources/master-datasources.xml", xml));
        files.put("tomcat/catalina-server.xml", catalina());
        if (wiring.plays(Role.GATEWAY)) {
            files.put("axis2/axis2.xml", axis2());
        }
        if (wiring.plays(Role.TRAFFIC_MANAGER)) {
            files.put("data-bridge/data-bridge-config.xml", dataBridge());
            files.put("jndi.properties", jndi());
        }
        return files;
    }

    private String carbon() {
        XmlWriter xml = new XmlWriter().in("Server");
        xml.leaf("HostName", wiring.ownHost()).leaf("MgtHostName", managementHost());
        xml.in("Ports").leaf("Offset", Integer.toString(group.portOffset())).end();
        xml.in("Security");
        xml.both("KeyStore", "InternalKeyStore")
                .leaf("Location", STORE)
                .leaf("Password", ApiManagerXml.known("KEYSTORE_PASSWORD"))
                .leaf("KeyAlias", ApiManagerXml.known("KEY_ALIAS"))
                .leaf("KeyPassword", ApiManagerXml.known("KEY_PASSWORD"))
                .end();
        xml.in("TrustStore")
                .leaf("Location", TRUSTSTORE)
                .leaf("Password", ApiManagerXml.known("TRUSTSTORE_PASSWORD"))
                .end();
        return xml.end().end().toString();
    }

    private String managementHost() {
        return wiring.publicHost(group.cluster(), SERVLET)
                .orElse(
                        group.hostName().isEmpty()
                                ? ApiManagerXml.known("NODE_IP")
                                : group.hostName());
    }

    private String users() {
        XmlWriter xml = new XmlWriter().in("UserManager").in("Realm").in("Configuration");
        xml.in("AdminUser")
                .leaf("UserName", ApiManagerXml.known("ADMIN_USERNAME"))
                .leaf("Password", ApiManagerXml.known("ADMIN_PASSWORD"))
                .end();
        if (shared().isPresent()) {
            xml.leaf("Property", "name", "dataSource", "jdbc/" + SHARED_SOURCE);
        }
        return xml.end().end().end().toString();
    }

    private Optional<DatabaseLogin> shared() {
        return login(DatabaseRole.SHARED);
    }

    private Optional<DatabaseLogin> login(DatabaseRole role) {
        return plan.logins(group.cluster()).stream()
                .filter(login -> login.logical().role() == role)
                .findFirst();
    }

    /// The governance and configuration parts of the registry are common to all nodes that use the
    /// shared database; the rest stays in the local one.
    private Optional<String> registry() {
        return shared().map(login -> {
            XmlWriter xml = new XmlWriter().in("wso2registry");
            xml.in("dbConfig", "name", "govregistry")
                    .leaf("dataSource", "jdbc/" + SHARED_SOURCE)
                    .end();
            xml.in("remoteInstance", "url", "https://localhost:9443/registry")
                    .leaf("id", "gov")
                    .leaf("cacheId", login.logical().user() + "@" + Jdbc.url(login, names))
                    .leaf("dbConfig", "govregistry")
                    .leaf("readOnly", "false")
                    .leaf("enableCache", "true")
                    .leaf("registryRoot", "/")
                    .end();
            mount(xml, "/_system/governance");
            mount(xml, "/_system/config");
            return xml.end().toString();
        });
    }

    private static void mount(XmlWriter xml, String path) {
        xml.in("mount", "path", path).leaf("instanceId", "gov").leaf("targetPath", path).end();
    }

    /// The local databases stay as they are shipped.
    private Optional<String> dataSources() {
        if (plan.logins(group.cluster()).isEmpty()) {
            return Optional.empty();
        }
        XmlWriter xml = new XmlWriter().in("datasources-configuration").in("datasources");
        login(DatabaseRole.APIM)
                .ifPresent(login -> {
                    xml.in("datasource").leaf("name", "WSO2AM_DB");
                    xml.in("definition").in("configuration");
                    connection(xml, login);
                    if (login.database().engine() == Engine.ORACLE) {
                        // The shipped statement is not one of Oracle's.
                        xml.leaf("validationQuery", Jdbc.validationQuery(login.database()));
                    }
                    xml.end().end().end();
                });
        shared().ifPresent(login -> addedSource(xml, login));
        return Optional.of(xml.end().end().toString());
    }

    /// The shipped file has no source for the shared database, so this one is whole.
    private void addedSource(XmlWriter xml, DatabaseLogin login) {
        xml.in("datasource").leaf("name", SHARED_SOURCE);
        xml.in("jndiConfig").leaf("name", "jdbc/" + SHARED_SOURCE).end();
        xml.in("definition", "type", "RDBMS").in("configuration");
        connection(xml, login);
        xml.leaf("maxWait", "60000")
                .leaf("testOnBorrow", "true")
                .leaf("validationQuery", Jdbc.validationQuery(login.database()))
                .leaf("validationInterval", "30000")
                .end()
                .end()
                .end();
    }

    private void connection(XmlWriter xml, DatabaseLogin login) {
        String variable = TomlParts.variable(login.logical().role());
        xml.leaf("url", Jdbc.url(login, names))
                .leaf("username", ApiManagerXml.known(variable + "_USERNAME"))
                .leaf("password", ApiManagerXml.known(variable + "_PASSWORD"))
                .leaf("driverClassName", Jdbc.driver(login.database()))
                .leaf("maxActive", "100")
                .leaf(
                        "defaultAutoCommit",
                        Boolean.toString(login.database().engine().speaksMySql()));
    }

    /// The connector on 9443; behind a load balancer it is told the port that clients see.
    private String catalina() {
        Xml attributes =
                XmlWriter.attribute("port", Integer.toString(SERVLET))
                        .and(XmlWriter.attribute("keystoreFile", STORE))
                        .and(
                                XmlWriter.attribute(
                                        "keystorePass", ApiManagerXml.known("KEYSTORE_PASSWORD")));
        if (wiring.isBalanced()) {
            attributes = attributes.and(XmlWriter.attribute("proxyPort", "443"));
        }
        return new XmlWriter()
                .in("Server")
                .in("Service")
                .empty("Connector", attributes)
                .end()
                .end()
                .toString();
    }

    private String axis2() {
        XmlWriter xml = new XmlWriter().in("axisconfig");
        xml.both("transportReceiver", "transportSender", "name", "https");
        xml.in("parameter", "name", "keystore")
                .in("KeyStore")
                .leaf("Location", STORE)
                .leaf("Password", ApiManagerXml.known("KEYSTORE_PASSWORD"))
                .leaf("KeyPassword", ApiManagerXml.known("KEY_PASSWORD"))
                .end()
                .end();
        xml.in("parameter", "name", "truststore")
                .in("TrustStore")
                .leaf("Location", TRUSTSTORE)
                .leaf("Password", ApiManagerXml.known("TRUSTSTORE_PASSWORD"))
                .end()
                .end();
        return xml.end().end().toString();
    }

    private String dataBridge() {
        return new XmlWriter()
                .in("dataBridgeConfiguration")
                .leaf("keyStoreLocation", STORE)
                .leaf("keyStorePassword", ApiManagerXml.known("KEYSTORE_PASSWORD"))
                .end()
                .toString();
    }

    /// Where a traffic manager publishes its decisions: its own broker, and the other's when that
    /// does not answer. This file is written as a whole.
    private String jndi() {
        List<String> brokers = new ArrayList<>();
        brokers.add("tcp://localhost:" + (BROKER + group.portOffset()));
        brokers.addAll(Wiring.urls(wiring.othersOn(BROKER), "tcp"));
        return Properties.code("connectionfactory.TopicConnectionFactory = ")
                .and(Properties.value(Phrase.of(ApiManagerXml.brokers(brokers), true)))
                .and("\ntopic.throttleData = throttleData\n")
                .phrase()
                .marked();
    }
}
