package io.drydock.model.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectionMatrixTest {

    private static final String EARLY =
            """
            E1-01 api-client -> LB gateway 8243 (8280) HTTPS LOAD_BALANCED CLIENT
            E1-02 api-client -> LB gateway 8099 (9099) WSS LOAD_BALANCED CLIENT
            E1-03 api-client -> LB key-manager 9443 HTTPS LOAD_BALANCED CLIENT
            E1-04 gateway -> LB key-manager 9443 HTTPS LOAD_BALANCED CONTROL
            3x E1-30 gateway -> LB traffic-manager 9443 HTTPS LOAD_BALANCED CONTROL sticky
            E1-05 gateway -> traffic-manager 9611,9711 TCP EACH_NODE EVENTS
            E1-06 gateway -> traffic-manager 5672 AMQP FAILOVER EVENTS
            E1-07 gateway -> analytics-worker 7612,7712 Thrift FAILOVER EVENTS
            E1-08 publisher -> LB traffic-manager 9443 HTTPS LOAD_BALANCED CONTROL sticky
            E1-09 publisher -> traffic-manager 9611,9711 TCP EACH_NODE EVENTS
            E1-32 publisher -> traffic-manager 5672 AMQP FAILOVER EVENTS
            E1-10 publisher -> LB gateway 9443 HTTPS LOAD_BALANCED CONTROL sticky
            E1-11a publisher -> analytics-worker 7612,7712 Thrift FAILOVER EVENTS
            E1-11b publisher,developer-portal -> analytics-worker 7444 HTTPS FAILOVER CONTROL
            E1-12 developer-portal -> LB key-manager 9443 HTTPS LOAD_BALANCED CONTROL
            E1-31 publisher -> LB key-manager 9443 HTTPS LOAD_BALANCED CONTROL
            3x E1-33 developer-portal -> traffic-manager 9611,9711 TCP EACH_NODE EVENTS
            3x E1-34 developer-portal -> traffic-manager 5672 AMQP FAILOVER EVENTS
            2x E1-35 developer-portal,key-manager -> LB gateway 9443 HTTPS LOAD_BALANCED CONTROL
            E1-13 developer-portal -> LB gateway 8243 HTTPS LOAD_BALANCED CLIENT
            E1-14 developer-portal -> analytics-worker 7612,7712 Thrift FAILOVER EVENTS
            3x E1-15a key-manager -> traffic-manager 5672 AMQP FAILOVER EVENTS
            3x E1-15b key-manager -> traffic-manager 9611,9711 TCP EACH_NODE EVENTS
            3x E1-16 traffic-manager -> LB key-manager 9443 HTTPS LOAD_BALANCED CONTROL
            3x E1-17 traffic-manager -> traffic-manager 5672 AMQP EACH_NODE EVENTS peers
            E1-18 [an-worker] -> [an-worker] 9893 TCP EACH_NODE EVENTS peers
            E1-19 analytics-worker,analytics-dashboard -> analytics-database - JDBC SINGLE DATA
            E1-20 analytics-dashboard -> analytics-worker 9444,7444 HTTPS EACH_NODE CONTROL
            E1-21 analytics-dashboard -> LB publisher,developer-portal 9443 HTTPS LOAD_BALANCED CONTROL
            E1-22 key-manager,publisher,developer-portal,traffic-manager,analytics-dashboard -> database - JDBC SINGLE DATA
            E1-29 key-manager,publisher,developer-portal -> user-store 636 LDAPS SINGLE DATA
            E1-23 browser -> LB publisher,developer-portal 9443 HTTPS LOAD_BALANCED MANAGEMENT sticky
            E1-24 browser -> LB analytics-dashboard 9643 HTTPS LOAD_BALANCED MANAGEMENT
            E1-25 gateway,traffic-manager -> file-system 2049 NFS SINGLE DATA
            E1-26 [am-aio] -> [am-aio] 9611,9711 TCP EACH_NODE EVENTS peers
            E1-36 [am-core] -> [am-core] 9611,9711 TCP EACH_NODE EVENTS peers
            E1-27 gateway -> backend - HTTPS SINGLE CLIENT
            EI-01 gateway -> LB enterprise-integrator 8243 (8280) HTTPS LOAD_BALANCED CLIENT
            EI-02 browser -> LB enterprise-integrator 9443 HTTPS LOAD_BALANCED MANAGEMENT sticky
            EI-03 [ei] -> ei-analytics-worker 7612,7712 Thrift FAILOVER EVENTS
            EI-04 [ei-an-worker] -> [ei-an-worker] 9893 TCP EACH_NODE EVENTS peers
            EI-05 [ei-an-dash] -> [ei-an-worker] 9444,7443 HTTPS EACH_NODE CONTROL
            EI-06 [ei-an-worker] -> analytics-database - JDBC SINGLE DATA
            EI-07 [ei-an-dash] -> analytics-database - JDBC SINGLE DATA
            EI-08 browser -> LB ei-analytics-dashboard 9643 HTTPS LOAD_BALANCED MANAGEMENT
            EI-09 [ei] -> backend - any SINGLE CLIENT
            3x E1-28 key-manager -> LB traffic-manager 9443 HTTPS LOAD_BALANCED EVENTS
            3x MI-01 gateway -> LB micro-integrator 8253 (8290) HTTPS LOAD_BALANCED CLIENT
            3x MI-02 [mi] -> backend - any SINGLE CLIENT
            """;

    private static final String MICRO_INTEGRATOR =
            """
            MI-01 gateway -> LB micro-integrator 8253 (8290) HTTPS LOAD_BALANCED CLIENT
            MI-02 [mi] -> backend - any SINGLE CLIENT
            """;

    private static final String LATE =
            """
            E2-01a api-client -> LB gateway 8243 (8280) HTTPS LOAD_BALANCED CLIENT
            E2-01b api-client -> LB gateway 8099 (9099) WSS LOAD_BALANCED CLIENT
            E2-01c api-client -> LB gateway 8021 (9021) HTTPS LOAD_BALANCED CLIENT
            E2-02a browser -> LB control-plane 9443 HTTPS LOAD_BALANCED MANAGEMENT sticky
            E2-02b api-client -> LB key-manager 9443 HTTPS LOAD_BALANCED CLIENT
            E2-03 gateway -> LB control-plane 9443 HTTPS LOAD_BALANCED CONTROL
            E2-04 gateway -> event-hub 5672 AMQP FAILOVER EVENTS
            E2-06 gateway -> traffic-manager 9611,9711 TCP EACH_NODE EVENTS
            E2-07 gateway -> traffic-manager 5672 AMQP FAILOVER EVENTS
            E2-08 gateway -> LB key-manager 9443 HTTPS LOAD_BALANCED CONTROL
            E2-09 gateway -> cache 6379 RESP SINGLE DATA
            E2-10 gateway -> backend - HTTPS SINGLE CLIENT
            E2-11 control-plane -> LB gateway 9443 HTTPS LOAD_BALANCED CONTROL
            E2-12 [am-cp] -> [am-cp] 9611,9711 TCP EACH_NODE EVENTS peers
            E2-13 [am-cp] -> [am-cp] 5672 AMQP FAILOVER EVENTS peers
            E2-14 control-plane -> LB key-manager 9443 HTTPS LOAD_BALANCED CONTROL
            E2-15 traffic-manager -> LB control-plane 9443 HTTPS LOAD_BALANCED CONTROL
            E2-16 traffic-manager -> event-hub 5672 AMQP FAILOVER EVENTS
            E2-17 [am-tm] -> [am-tm] 5672 AMQP FAILOVER EVENTS peers
            E2-18 key-manager -> LB control-plane 9443 HTTPS LOAD_BALANCED CONTROL
            E2-19 [am-km] -> event-hub 5672 AMQP FAILOVER EVENTS
            E2-20 [am-aio] -> [am-aio] 5672,9611,9711 AMQP, TCP EACH_NODE EVENTS peers
            E2-21 control-plane,key-manager,traffic-manager -> database - JDBC SINGLE DATA
            E2-24 control-plane,key-manager -> user-store 636 LDAPS SINGLE DATA
            E2-22 [mi] -> LB control-plane 9443 HTTPS LOAD_BALANCED CONTROL
            E2-23 control-plane,traffic-manager -> cache 6379 RESP SINGLE DATA
            """;

    @Test
    void matrixOf2xAnd3x() {
        assertThat(print(Generation.G2X)).isEqualTo(only("2", EARLY));
        assertThat(print(Generation.G3X)).isEqualTo(only("3", EARLY));
    }

    /// The lines of one generation: those that a mark limits to another are left out.
    private static String only(String generation, String lines) {
        return lines.lines()
                .filter(line -> !line.matches("\\dx .*") || line.startsWith(generation))
                .map(line -> line.replaceFirst("^\\dx ", "") + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void storesOfCountersAreSharedByTrafficManagersFrom46On() {
        for (ProductVersion version : ProductVersion.OFFERED) {
            if (version.generation() == Generation.G4A || version.generation() == Generation.G4B) {
                boolean shared = version.compareTo(new ProductVersion(4, 6, 0)) >= 0;
                assertThat(ConnectionMatrix.links(List.of(ProfileId.TRAFFIC_MANAGER), version))
                        .as(version.toString())
                        .extracting(link -> link.row().id())
                        .matches(rows -> rows.contains("E2-23") == shared);
            }
        }
    }

    @Test
    void matrixOf4x() {
        assertThat(print(Generation.G4A)).isEqualTo(LATE + MICRO_INTEGRATOR);
        assertThat(print(Generation.G4B)).isEqualTo(LATE + MICRO_INTEGRATOR);
    }

    @ParameterizedTest
    @EnumSource
    void idsAreUniqueAndPurposesGiven(Generation generation) {
        assertThat(ConnectionMatrix.of(generation))
                .extracting(MatrixRow::id)
                .doesNotHaveDuplicates();
        assertThat(ConnectionMatrix.of(generation))
                .noneMatch(row -> row.purpose().isBlank() || row.source().isBlank());
    }

    static Stream<Generation> generations() {
        return Stream.of(Generation.values());
    }

    @ParameterizedTest
    @MethodSource("generations")
    void everyRowEndsAtAPortThatThePlayerOpens(Generation generation) {
        for (MatrixRow row : ConnectionMatrix.of(generation)) {
            for (ProfileId player : players(row.to(), generation)) {
                Profile profile = Catalogue.of(generation).require(player);
                assertThat(row.ports())
                        .as("%s at %s", row.id(), player.key())
                        .allMatch(port -> profile.port(port).isPresent());
                assertThat(row.plainPorts())
                        .as("%s at %s", row.id(), player.key())
                        .allMatch(port ->
                                profile.port(port).orElseThrow().reach()
                                        == Reach.CLOSE_IN_PRODUCTION);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("generations")
    void noEventPortIsEverBehindALoadBalancer(Generation generation) {
        for (MatrixRow row : ConnectionMatrix.of(generation)) {
            if (row.dispatch() == Dispatch.LOAD_BALANCED) {
                for (ProfileId player : players(row.to(), generation)) {
                    Profile profile = Catalogue.of(generation).require(player);
                    assertThat(row.ports())
                            .as("%s at %s", row.id(), player.key())
                            .allMatch(port -> mayBeBalanced(profile.port(port).orElseThrow()));
                }
            }
        }
    }

    private static boolean mayBeBalanced(ProfilePort port) {
        return port.reach() == Reach.EDGE || port.reach() == Reach.PRIVATE;
    }

    private static List<ProfileId> players(Endpoint endpoint, Generation generation) {
        List<ProfileId> result = new ArrayList<>();
        Catalogue catalogue = Catalogue.of(generation);
        switch (endpoint) {
            case Endpoint.NodesPlaying nodes ->
                    nodes.roles().forEach(role -> result.addAll(catalogue.players(role)));
            case Endpoint.LoadBalancerOf balancer ->
                    balancer.roles().forEach(role -> result.addAll(catalogue.players(role)));
            case Endpoint.NodesOf nodes -> result.add(nodes.profile());
            case Endpoint.External _ -> {}
        }
        return result;
    }

    private static String print(Generation generation) {
        return ConnectionMatrix.of(generation).stream()
                .map(ConnectionMatrixTest::print)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String print(MatrixRow row) {
        return "%s %s -> %s %s%s %s %s %s%s%s"
                .formatted(
                        row.id(),
                        print(row.from()),
                        print(row.to()),
                        row.ports().isEmpty() ? "-" : print(row.ports()),
                        row.plainPorts().isEmpty() ? "" : " (" + print(row.plainPorts()) + ")",
                        row.protocol(),
                        row.dispatch(),
                        row.kind(),
                        row.sticky() ? " sticky" : "",
                        row.peers() ? " peers" : "");
    }

    private static String print(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.NodesPlaying nodes -> print(nodes.roles());
            case Endpoint.LoadBalancerOf balancer -> "LB " + print(balancer.roles());
            case Endpoint.NodesOf nodes -> "[" + nodes.profile().key() + "]";
            case Endpoint.External external -> print(List.of(external));
        };
    }

    private static String print(List<?> items) {
        return items.stream()
                .map(item -> item.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(","));
    }
}
