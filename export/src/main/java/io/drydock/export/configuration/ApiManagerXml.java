package io.drydock.export.configuration;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.drydock.export.language.Phrase;
import io.drydock.export.plan.MachineGroup;
import io.drydock.model.catalogue.Role;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.GatewayEnvironment;
import java.util.List;
import java.util.stream.Collectors;

/// What differs from the `api-manager.xml` that API Manager 2.x ships.
///
/// Source: the distributed deployment pages of the API Manager 2.6 documentation.
final class ApiManagerXml {

    private static final int SERVLET = 9443;
    private static final int API_HTTPS = 8243;
    private static final int WEBSOCKET_TLS = 8099;
    private static final int EVENTS = 9611;
    private static final int EVENTS_SIGN_IN = 9711;
    private static final int BROKER = 5672;
    private static final int THRIFT = 7612;
    private static final int THRIFT_SIGN_IN = 7712;
    private static final int STORE_QUERY = 7444;

    private final MachineGroup group;
    private final Wiring wiring;
    private final XmlWriter xml = new XmlWriter();

    private ApiManagerXml(MachineGroup group, Wiring wiring) {
        this.group = group;
        this.wiring = wiring;
    }

    static String of(MachineGroup group, Wiring wiring) {
        return new ApiManagerXml(group, wiring).write();
    }

    private String write() {
        xml.in("APIManager");
        boolean portal = wiring.plays(Role.PUBLISHER) || wiring.plays(Role.DEVELOPER_PORTAL);
        if (portal) {
            wiring.servlet(Role.KEY_MANAGER).ifPresent(url -> service("AuthManager", url));
        }
        // Key managers and stores tell the gateways to forget tokens.
        if (portal || wiring.plays(Role.KEY_MANAGER)) {
            environments();
        }
        analytics(portal);
        keyManager();
        store();
        throttling();
        return xml.end().toString();
    }

    private void service(@CompileTimeConstant String element, String url) {
        xml.in(element).leaf("ServerURL", url + "/services/").end();
    }

    private void environments() {
        xml.in("APIGateway").instead("Environments");
        wiring.players(Role.GATEWAY).forEach(this::environment);
        xml.end().end();
    }

    private void environment(Cluster gateway) {
        String type =
                gateway.environment()
                        .map(GatewayEnvironment::type)
                        .orElse(GatewayEnvironment.Type.HYBRID)
                        .key();
        xml.in("Environment", "type", type)
                .leaf(
                        "Name",
                        gateway.environment()
                                .map(GatewayEnvironment::name)
                                .orElse("Production and Sandbox"))
                .leaf("Description", gateway.name());
        wiring.url(gateway, SERVLET).ifPresent(url -> xml.leaf("ServerURL", url + "/services/"));
        xml.leaf("Username", known("ADMIN_USERNAME")).leaf("Password", known("ADMIN_PASSWORD"));
        wiring.publicHost(gateway, API_HTTPS)
                .ifPresent(host -> xml.leaf("GatewayEndpoint", "https://" + host));
        wiring.publicHost(gateway, WEBSOCKET_TLS)
                .ifPresent(host -> xml.leaf("GatewayWSEndpoint", "wss://" + host));
        xml.end();
    }

    /// Workers are one failover group: the second is asked when the first does not answer.
    private void analytics(boolean portal) {
        List<Wiring.Address> workers = wiring.nodesOn(THRIFT);
        if (workers.isEmpty() || !(portal || wiring.plays(Role.GATEWAY))) {
            return;
        }
        xml.in("Analytics")
                .leaf("Enabled", "true")
                .leaf("StreamProcessorServerURL", failover(workers, "tcp"))
                .leaf(
                        "StreamProcessorAuthServerURL",
                        failover(wiring.nodesOn(THRIFT_SIGN_IN), "ssl"))
                .leaf("StreamProcessorUsername", known("ADMIN_USERNAME"))
                .leaf("StreamProcessorPassword", known("ADMIN_PASSWORD"));
        wiring.nodesOn(STORE_QUERY).stream()
                .findFirst()
                .ifPresent(worker ->
                        xml.leaf("StreamProcessorRestApiURL", worker.url("https"))
                                .leaf("StreamProcessorRestApiUsername", known("ADMIN_USERNAME"))
                                .leaf("StreamProcessorRestApiPassword", known("ADMIN_PASSWORD")));
        xml.end();
    }

    private static String failover(List<Wiring.Address> workers, String scheme) {
        return "{" + String.join("|", Wiring.urls(workers, scheme)) + "}";
    }

    /// Thrift cannot be balanced, so keys are validated over HTTPS.
    private void keyManager() {
        wiring.servlet(Role.KEY_MANAGER)
                .ifPresent(url ->
                        xml.in("APIKeyValidator")
                                .leaf("ServerURL", url + "/services/")
                                .leaf("KeyValidatorClientType", "WSClient")
                                .leaf("EnableThriftServer", "false")
                                .end());
        if (wiring.plays(Role.KEY_MANAGER)) {
            wiring.players(Role.GATEWAY).stream()
                    .flatMap(gateway -> wiring.publicHost(gateway, API_HTTPS).stream())
                    .findFirst()
                    .ifPresent(host ->
                            xml.in("OAuthConfigurations")
                                    .leaf("RevokeAPIURL", "https://" + host + "/revoke")
                                    .end());
        }
    }

    private void store() {
        wiring.players(Role.DEVELOPER_PORTAL).stream()
                .findFirst()
                .flatMap(portal -> wiring.publicHost(portal, SERVLET))
                .ifPresent(host ->
                        xml.in("APIStore")
                                .leaf("URL", "https://" + host + "/store")
                                .leaf("ServerURL", "https://" + host + "/services/")
                                .end());
    }

    /// Each traffic manager is a group in braces of its own, so that each of them gets every event.
    private void throttling() {
        List<Wiring.Address> events = wiring.nodesOn(EVENTS);
        List<String> brokers = brokers();
        xml.in("ThrottlingConfigurations");
        if (!events.isEmpty()) {
            xml.in("TrafficManager")
                    .leaf("ReceiverUrlGroup", each(events, "tcp"))
                    .leaf("AuthUrlGroup", each(wiring.nodesOn(EVENTS_SIGN_IN), "ssl"))
                    .leaf("Username", known("ADMIN_USERNAME"))
                    .leaf("Password", known("ADMIN_PASSWORD"))
                    .end();
        }
        boolean deploys = wiring.plays(Role.PUBLISHER);
        xml.in("PolicyDeployer").leaf("Enabled", Boolean.toString(deploys));
        if (deploys) {
            wiring.servlet(Role.TRAFFIC_MANAGER)
                    .ifPresent(url -> xml.leaf("ServiceURL", url + "/services/"));
        }
        xml.end();
        if (!brokers.isEmpty()) {
            xml.in("JMSConnectionDetails")
                    .in("JMSConnectionParameters")
                    .leaf("connectionfactory.TopicConnectionFactory", brokers(brokers))
                    .end()
                    .end();
        }
        xml.end();
    }

    private List<String> brokers() {
        return wiring.plays(Role.TRAFFIC_MANAGER)
                ? List.of("tcp://localhost:" + (BROKER + group.portOffset()))
                : Wiring.urls(wiring.nodesOn(BROKER), "tcp");
    }

    private static String each(List<Wiring.Address> addresses, String scheme) {
        return Wiring.urls(addresses, scheme).stream()
                .map(url -> "{" + url + "}")
                .collect(Collectors.joining(","));
    }

    /// The address of brokers of which the next is asked when one does not answer. Options inside
    /// the address are joined by `%26`, as the broker's client wants it.
    static String brokers(List<String> brokers) {
        String list =
                brokers.stream()
                        .map(broker -> broker + "?retries='5'%26connectdelay='50'")
                        .collect(Collectors.joining(";"));
        return "amqp://"
                + known("ADMIN_USERNAME")
                + ":"
                + known("ADMIN_PASSWORD")
                + "@clientid/carbon"
                + "?failover='roundrobin'%26cyclecount='2'%26brokerlist='"
                + list
                + "'";
    }

    /// What the machine fills in when the product starts.
    static String known(String variable) {
        return Phrase.known(variable).marked();
    }
}
