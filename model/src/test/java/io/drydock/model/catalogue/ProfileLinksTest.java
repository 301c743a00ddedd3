package io.drydock.model.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.catalogue.ProfileLink.Party;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileLinksTest {

    @ParameterizedTest
    @CsvSource({
        "3x, am-aio, GATEWAY KEY_MANAGER TRAFFIC_MANAGER PUBLISHER DEVELOPER_PORTAL EVENT_HUB",
        "2x, am-core, TRAFFIC_MANAGER PUBLISHER DEVELOPER_PORTAL",
        "3x, am-core, TRAFFIC_MANAGER PUBLISHER DEVELOPER_PORTAL EVENT_HUB",
        "3x, am-tm, TRAFFIC_MANAGER EVENT_HUB",
        "2x, is-km, KEY_MANAGER",
        "2x, am-cp, ''",
        "4b, am-cp, KEY_MANAGER TRAFFIC_MANAGER PUBLISHER DEVELOPER_PORTAL CONTROL_PLANE EVENT_HUB",
        "4b, am-aio, GATEWAY KEY_MANAGER TRAFFIC_MANAGER PUBLISHER DEVELOPER_PORTAL CONTROL_PLANE"
                + " EVENT_HUB",
        "4b, am-tm, TRAFFIC_MANAGER",
        "4a, am-gw, GATEWAY",
    })
    void rolesOfAProfile(String generation, String id, String expected) {
        assertThat(
                        Catalogue.roles(
                                        ProfileId.ofKey(id).orElseThrow(),
                                        CatalogueTest.generation(generation))
                                .stream()
                                .map(Role::name)
                                .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void theDedicatedProfileWins() {
        Catalogue late = Catalogue.of(Generation.G4B);
        assertThat(late.players(Role.TRAFFIC_MANAGER))
                .containsExactly(
                        ProfileId.TRAFFIC_MANAGER, ProfileId.CONTROL_PLANE, ProfileId.ALL_IN_ONE);
        assertThat(
                        late.player(
                                Role.KEY_MANAGER,
                                List.of(ProfileId.CONTROL_PLANE, ProfileId.KEY_MANAGER)))
                .hasValue(ProfileId.KEY_MANAGER);
        assertThat(late.player(Role.KEY_MANAGER, List.of(ProfileId.CONTROL_PLANE)))
                .hasValue(ProfileId.CONTROL_PLANE);
        assertThat(late.player(Role.KEY_MANAGER, List.of(ProfileId.GATEWAY))).isEmpty();
    }

    @Test
    void everyProfilePlaysSomething() {
        CatalogueTest.everyProfile()
                .forEach(profile ->
                        assertThat(Catalogue.roles(profile.id(), profile.generation()))
                                .as(profile.id().key())
                                .isNotEmpty());
    }

    @Test
    void controlPlaneTrafficManagerAndGateway() {
        assertThat(links("4.7.0", "am-cp", "am-tm", "am-gw"))
                .containsExactly(
                        "E2-01a api-client -> am-gw",
                        "E2-01b api-client -> am-gw",
                        "E2-01c api-client -> am-gw",
                        "E2-02a browser -> am-cp",
                        "E2-02b api-client -> am-cp",
                        "E2-03 am-gw -> am-cp",
                        "E2-04 am-gw -> am-cp",
                        "E2-06 am-gw -> am-tm",
                        "E2-07 am-gw -> am-tm",
                        "E2-09 am-gw -> cache",
                        "E2-10 am-gw -> backend",
                        "E2-11 am-cp -> am-gw",
                        "E2-12 am-cp -> am-cp",
                        "E2-13 am-cp -> am-cp",
                        "E2-15 am-tm -> am-cp",
                        "E2-16 am-tm -> am-cp",
                        "E2-17 am-tm -> am-tm",
                        "E2-21 am-cp -> database",
                        "E2-24 am-cp -> user-store",
                        "E2-23 am-cp -> cache",
                        "E2-23 am-tm -> cache");
    }

    @Test
    void trafficManagerHasADatabaseUpTo46() {
        assertThat(links("4.6.0", "am-cp", "am-tm", "am-gw")).contains("E2-21 am-tm -> database");
        assertThat(links("4.7.0", "am-cp", "am-tm", "am-gw"))
                .doesNotContain("E2-21 am-tm -> database");
    }

    @Test
    void allInOneWithGateways() {
        assertThat(links("4.7.0", "am-aio", "am-gw"))
                .containsExactly(
                        "E2-01a api-client -> am-gw",
                        "E2-01b api-client -> am-gw",
                        "E2-01c api-client -> am-gw",
                        "E2-02a browser -> am-aio",
                        "E2-02b api-client -> am-aio",
                        "E2-03 am-gw -> am-aio",
                        "E2-04 am-gw -> am-aio",
                        "E2-06 am-gw -> am-aio",
                        "E2-09 am-gw -> cache",
                        "E2-10 am-gw -> backend",
                        "E2-11 am-aio -> am-gw",
                        "E2-20 am-aio -> am-aio",
                        "E2-21 am-aio -> database",
                        "E2-24 am-aio -> user-store",
                        "E2-23 am-aio -> cache");
    }

    @Test
    void allInOneWithGatewaysAndKeyManager() {
        assertThat(links("4.7.0", "am-aio", "am-gw", "am-km"))
                .contains(
                        "E2-02b api-client -> am-km",
                        "E2-08 am-gw -> am-km",
                        "E2-14 am-aio -> am-km",
                        "E2-18 am-km -> am-aio",
                        "E2-19 am-km -> am-aio",
                        "E2-21 am-km -> database")
                .doesNotContain("E2-02b api-client -> am-aio");
    }

    @Test
    void allInOnePairOf3x() {
        assertThat(links("3.2.0", "am-aio", "an-worker", "an-dash"))
                .containsExactly(
                        "E1-01 api-client -> am-aio",
                        "E1-02 api-client -> am-aio",
                        "E1-03 api-client -> am-aio",
                        "E1-07 am-aio -> an-worker",
                        "E1-11b am-aio -> an-worker",
                        "E1-17 am-aio -> am-aio",
                        "E1-18 an-worker -> an-worker",
                        "E1-19 an-worker -> analytics-database",
                        "E1-19 an-dash -> analytics-database",
                        "E1-20 an-dash -> an-worker",
                        "E1-21 an-dash -> am-aio",
                        "E1-22 am-aio -> database",
                        "E1-22 an-dash -> database",
                        "E1-29 am-aio -> user-store",
                        "E1-23 browser -> am-aio",
                        "E1-24 browser -> an-dash",
                        "E1-25 am-aio -> file-system",
                        "E1-26 am-aio -> am-aio",
                        "E1-27 am-aio -> backend");
    }

    @Test
    void sixClustersOf3x() {
        assertThat(
                        links(
                                "3.2.0",
                                "am-gw",
                                "am-km",
                                "am-tm",
                                "am-pub",
                                "am-dev",
                                "an-worker",
                                "an-dash"))
                .contains(
                        "E1-05 am-gw -> am-tm",
                        "E1-06 am-gw -> am-tm",
                        "E1-09 am-pub -> am-tm",
                        "E1-10 am-pub -> am-gw",
                        "E1-15a am-km -> am-tm",
                        "E1-28 am-km -> am-tm",
                        "E1-30 am-gw -> am-tm",
                        "E1-31 am-pub -> am-km",
                        "E1-32 am-pub -> am-tm",
                        "E1-33 am-dev -> am-tm",
                        "E1-34 am-dev -> am-tm",
                        "E1-22 an-dash -> database",
                        "E1-17 am-tm -> am-tm",
                        "E1-21 an-dash -> am-pub",
                        "E1-21 an-dash -> am-dev",
                        "E1-22 am-tm -> database",
                        "E1-25 am-gw -> file-system",
                        "E1-25 am-tm -> file-system")
                .doesNotContain("E1-22 am-gw -> database", "E1-25 am-pub -> file-system")
                .noneMatch(link -> link.startsWith("E1-35"));
    }

    @Test
    void coreNodeStandsForPortalsAndTrafficManager() {
        assertThat(links("2.6.0", "am-core", "am-gw", "am-km"))
                .contains(
                        "E1-05 am-gw -> am-core",
                        "E1-06 am-gw -> am-core",
                        "E1-10 am-core -> am-gw",
                        "E1-12 am-core -> am-km",
                        "E1-35 am-km -> am-gw",
                        "E1-36 am-core -> am-core",
                        "E1-23 browser -> am-core",
                        "E1-25 am-core -> file-system")
                .noneMatch(link -> link.startsWith("E1-08") || link.startsWith("E1-09"));
    }

    @Test
    void integratorPublishesToTheWorkersThatAreThere() {
        assertThat(links("2.6.0", "am-aio", "ei", "an-worker", "an-dash"))
                .contains("EI-01 am-aio -> ei", "EI-03 ei -> an-worker", "EI-02 browser -> ei");
        assertThat(links("2.6.0", "am-aio", "ei", "an-worker", "ei-an-worker", "ei-an-dash"))
                .contains("EI-03 ei -> ei-an-worker", "EI-05 ei-an-dash -> ei-an-worker")
                .doesNotContain("EI-03 ei -> an-worker");
    }

    @Test
    void balancedLinksKnowTheLoadBalancer() {
        assertThat(
                        ConnectionMatrix.links(
                                List.of(ProfileId.CONTROL_PLANE, ProfileId.GATEWAY),
                                new ProductVersion(4, 7, 0)))
                .allMatch(link ->
                        link.isLoadBalanced()
                                == (link.row().to() instanceof Endpoint.LoadBalancerOf));
    }

    @Test
    void orderOfTheProfilesDoesNotMatter() {
        assertThat(links("3.2.0", "an-dash", "am-aio", "an-worker"))
                .isEqualTo(links("3.2.0", "am-aio", "an-worker", "an-dash"));
    }

    @Test
    void profilesOfAnotherGenerationAreIgnored() {
        assertThat(links("4.7.0", "am-aio", "am-pub", "an-worker"))
                .isEqualTo(links("4.7.0", "am-aio"));
    }

    private static List<String> links(String version, String... ids) {
        List<ProfileId> present =
                Stream.of(ids).map(id -> ProfileId.ofKey(id).orElseThrow()).toList();
        return ConnectionMatrix.links(present, ProductVersion.parse(version).orElseThrow()).stream()
                .map(link -> link.row().id() + " " + name(link.from()) + " -> " + name(link.to()))
                .toList();
    }

    private static String name(Party party) {
        return switch (party) {
            case Party.Nodes nodes -> nodes.profile().key();
            case Party.Outside outside ->
                    outside.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
