package io.drydock.model.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionsTest {

    /// Every profile of API Manager in every version offered.
    static Stream<Arguments> profiles() {
        return ProductVersion.OFFERED.stream()
                .flatMap(version ->
                        Stream.of(ProfileId.values())
                                .flatMap(id ->
                                        Catalogue.of(version.generation()).profile(id).stream())
                                .filter(profile ->
                                        List.of(
                                                        "wso2am",
                                                        "wso2am-acp",
                                                        "wso2am-tm",
                                                        "wso2am-universal-gw")
                                                .contains(profile.launch().distribution()))
                                .map(profile -> Arguments.of(version, profile.id())));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void whatStartsAProfileIsInItsArchive(ProductVersion version, ProfileId id) {
        Launch launch = Catalogue.of(version.generation()).require(id).launch();
        Optional<Distribution> archive = Distributions.of(version, launch.distribution());
        assertThat(archive).isPresent();
        assertThat(archive.get().starts(launch))
                .as("%s in %s", launch.command(version), archive.get())
                .isTrue();
    }

    @Test
    void aScriptOrProfileOfAnotherVersionDoesNotStart() {
        Distribution archive =
                Distributions.of(new ProductVersion(3, 2, 0), "wso2am").orElseThrow();
        assertThat(archive.starts(launch("api-manager.sh", "gateway-worker"))).isFalse();
        assertThat(archive.starts(launch("wso2server.sh", "api-store"))).isFalse();
        assertThat(archive.starts(launch("wso2server.sh", "gateway-worker"))).isTrue();
    }

    @Test
    void profilesWhosePartsTheShippedConfigurationDoesNotFitAreSetUp() {
        assertThat(setUp("3.2.0", "wso2am", "wso2server.sh", "traffic-manager"))
                .contains("traffic-manager");
        assertThat(setUp("3.2.0", "wso2am", "wso2server.sh", "gateway-worker")).isEmpty();
        assertThat(setUp("4.4.0", "wso2am", "api-manager.sh", "api-key-manager-node"))
                .contains("api-key-manager-node");
        assertThat(setUp("4.7.0", "wso2am-acp", "key-manager.sh", "")).contains("key-manager");
        assertThat(setUp("4.7.0", "wso2am-acp", "api-cp.sh", "")).isEmpty();
        assertThat(setUp("4.7.0", "wso2am-tm", "traffic-manager.sh", "")).isEmpty();
    }

    private static Optional<String> setUp(
            String version, String distribution, String script, String profile) {
        return Distributions.of(ProductVersion.parse(version).orElseThrow(), distribution)
                .orElseThrow()
                .setUp(launch(script, profile));
    }

    private static Launch launch(String script, String profile) {
        ProductVersion oldest = new ProductVersion(2, 1, 0);
        List<Launch.StartUpProfile> profiles =
                profile.isEmpty() ? List.of() : List.of(new Launch.StartUpProfile(oldest, profile));
        return new Launch("wso2am", script, profiles, List.of());
    }

    @Test
    void everyFactNamesTheFileThatSaysSo() {
        assertThat(Distributions.all())
                .allSatisfy(it -> {
                    assertThat(it.source()).contains("product-apim").contains(it.version().line());
                    assertThat(it.javaFrom()).isLessThanOrEqualTo(it.javaTo());
                    assertThat(it.scripts()).isNotEmpty();
                });
    }
}
