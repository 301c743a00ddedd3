package io.drydock.model.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// E edge, P private, N node, C close in production, L legacy, B blocked.
class ProfilePortTest {

    private static final Map<Reach, String> LETTER =
            Map.of(
                    Reach.EDGE, "E",
                    Reach.PRIVATE, "P",
                    Reach.NODE, "N",
                    Reach.CLOSE_IN_PRODUCTION, "C",
                    Reach.LEGACY, "L",
                    Reach.BLOCKED, "B");

    static Stream<Profile> everyProfile() {
        return CatalogueTest.everyProfile();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2x 3x | am-aio | 4000L 5672N 7611N 7711N 8000B 8099E 8243E 8280C 8672N 9099C 9443E 9611N 9711N 9763C 9999B 10389B 11111B 45564L
                    4a 4b | am-aio | 5672N 8000B 8021E 8099E 8243E 8280C 8672N 9021C 9099C 9443E 9611N 9711N 9763C 9999B 10389B 10711N 11111B
                    2x 3x | am-gw | 4000L 8099E 8243E 8280C 9099C 9443P 9763C 9999B 11111B 45564L
                    4a 4b | am-gw | 8021E 8099E 8243E 8280C 9021C 9099C 9443P 9763C 9999B 11111B
                    2x 3x | am-km | 4000L 8000B 9443E 9763C 9999B 10389B 11111B 45564L
                    4a 4b | am-km | 8000B 9443E 9763C 9999B 10389B 11111B
                    2x 3x | am-tm | 4000L 5672N 7611N 7711N 8672N 9443P 9611N 9711N 9763C 9999B 11111B 45564L
                    4a 4b | am-tm | 5672N 8672N 9443P 9611N 9711N 9763C 9999B 10711N 11111B
                    2x 3x | am-pub | 9443E 9763C 9999B 11111B
                    2x 3x | am-dev | 9443E 9763C 9999B 11111B
                    2x 3x | am-core | 5672N 7611N 7711N 8672N 9443E 9611N 9711N 9763C 9999B 11111B
                    4a 4b | am-cp | 5672N 8672N 9443E 9611N 9711N 9763C 9999B 10711N 11111B
                    2x 3x | an-worker | 7444N 7612N 7712N 9091P 9444P 9893N 9999B 11111B
                    2x 3x | ei-an-worker | 7443N 7612N 7712N 9091P 9444P 9893N 9999B 11111B
                    2x 3x | an-dash | 9643P 9999B 11111B
                    2x 3x | ei-an-dash | 9643P 9999B 11111B
                    2x 3x | ei | 8243E 8280C 9443P 9763C 9999B 11111B
                    3x 4a 4b | mi | 8253E 8290C 9164P 9201P
                    2x 3x | is-km | 8000B 9443E 9763C 9999B 10389B 11111B
                    4a 4b | is-km | 9443E 9763C 9999B 11111B
                    """)
    void portsAndTheirReach(String generations, String id, String expected) {
        for (String generation : List.of(generations.split(" "))) {
            assertThat(
                            CatalogueTest.profile(generation, id).ports().stream()
                                    .sorted(java.util.Comparator.comparingInt(ProfilePort::port))
                                    .map(port -> port.port() + LETTER.get(port.reach()))
                                    .collect(Collectors.joining(" ")))
                    .as(generation)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eventPortsAreAddressedNodeByNode(Generation generation) {
        Profile trafficManager = Catalogue.of(generation).require(ProfileId.TRAFFIC_MANAGER);
        for (int port : new int[] {5672, 9611, 9711}) {
            assertThat(trafficManager.port(port).orElseThrow().reach()).isEqualTo(Reach.NODE);
        }
        Profile gateway = Catalogue.of(generation).require(ProfileId.GATEWAY);
        assertThat(gateway.port(8243).orElseThrow().reach()).isEqualTo(Reach.EDGE);
        assertThat(gateway.ports(Reach.NODE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyProfile")
    void onlyHttpCanStandBehindALoadBalancer(Profile profile) {
        assertThat(profile.ports(Reach.EDGE))
                .allMatch(ProfilePort::isHttp)
                .allMatch(ProfilePort::tls);
        assertThat(profile.ports(Reach.CLOSE_IN_PRODUCTION)).noneMatch(ProfilePort::tls);
    }

    @ParameterizedTest
    @MethodSource("everyProfile")
    void numbersAndNamesAreUniqueInAProfile(Profile profile) {
        assertThat(profile.ports()).extracting(ProfilePort::port).doesNotHaveDuplicates();
        assertThat(profile.ports()).extracting(ProfilePort::key).doesNotHaveDuplicates();
        assertThat(profile.ports()).extracting(ProfilePort::purpose).doesNotContain("");
    }

    @ParameterizedTest
    @CsvSource({
        "mysql, 3306",
        "postgresql, 5432",
        "oracle, 1521",
        "sqlserver, 1433",
        "nfs, 2049",
        "redis, 6379",
        "ldap, 389",
        "ldaps, 636",
        "ssh, 22",
        "puppet, 8140",
    })
    void infrastructurePorts(String key, int port) {
        assertThat(Catalogue.infrastructurePort(key).port()).isEqualTo(port);
        assertThat(Catalogue.infrastructurePort(key).protocol()).isEqualTo("tcp");
    }

    @Test
    void thereAreTenInfrastructurePorts() {
        assertThat(Catalogue.infrastructurePorts())
                .hasSize(10)
                .extracting(InfrastructurePort::key)
                .doesNotHaveDuplicates();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.infrastructurePort("gopher"))
                .withMessageContaining("gopher");
    }
}
