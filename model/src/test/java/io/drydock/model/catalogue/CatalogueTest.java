package io.drydock.model.catalogue;

import static io.drydock.model.catalogue.Generation.G2X;
import static io.drydock.model.catalogue.Generation.G3X;
import static io.drydock.model.catalogue.Generation.G4A;
import static io.drydock.model.catalogue.Generation.G4B;
import static io.drydock.model.catalogue.ProfileId.ALL_IN_ONE;
import static io.drydock.model.catalogue.ProfileId.CONTROL_PLANE;
import static io.drydock.model.catalogue.ProfileId.DEVELOPER_PORTAL;
import static io.drydock.model.catalogue.ProfileId.GATEWAY;
import static io.drydock.model.catalogue.ProfileId.KEY_MANAGER;
import static io.drydock.model.catalogue.ProfileId.PUBLISHER;
import static io.drydock.model.catalogue.ProfileId.TRAFFIC_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {

    static Stream<Profile> everyProfile() {
        return Stream.of(Generation.values()).flatMap(g -> Catalogue.of(g).profiles().stream());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2x | am-aio am-gw am-km am-tm am-pub am-dev am-core an-worker an-dash ei ei-an-worker ei-an-dash is-km
                    3x | am-aio am-gw am-km am-tm am-pub am-dev am-core an-worker an-dash ei ei-an-worker ei-an-dash mi is-km
                    4a | am-aio am-gw am-km am-tm am-cp mi is-km
                    4b | am-aio am-gw am-km am-tm am-cp mi is-km
                    """)
    void profilesOfEachGeneration(String generation, String expected) {
        assertThat(
                        Catalogue.of(generation(generation)).profiles().stream()
                                .map(profile -> profile.id().key())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void everyProfileExistsOrSaysWhyNot(Generation generation) {
        for (ProfileId id : ProfileId.values()) {
            if (Catalogue.of(generation).has(id)) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> Catalogue.absence(id, generation))
                        .withMessageContaining(id.key());
            } else {
                assertThat(Catalogue.absence(id, generation))
                        .matches("(?s).{40,}\\.")
                        .containsAnyOf("Place", "place", "Leave it out");
            }
        }
    }

    @Test
    void publisherIsPartOfTheControlPlane() {
        assertThat(Catalogue.absence(PUBLISHER, G4B))
                .contains("part of the Control Plane")
                .contains("wso2am-acp");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.of(G4A).require(PUBLISHER))
                .withMessageContaining("part of the Control Plane");
    }

    @ParameterizedTest
    @CsvSource({
        "2x, am-dev, Store",
        "3x, am-dev, Developer Portal",
        "3x, am-gw, Gateway",
        "4b, am-gw, Universal Gateway",
        "4b, am-cp, Control Plane",
        "2x, am-core, 'Publisher, Store and Traffic Manager'",
    })
    void namesFollowTheGeneration(String generation, String id, String name) {
        assertThat(profile(generation, id).displayName()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "2x, am-aio, wso2am, wso2server.sh",
        "2x, am-gw, wso2am, wso2server.sh -Dprofile=gateway-worker",
        "2x, am-dev, wso2am, wso2server.sh -Dprofile=api-store",
        "3x, am-dev, wso2am, wso2server.sh -Dprofile=api-devportal",
        "3x, am-pub, wso2am, wso2server.sh -Dprofile=api-publisher",
        "3x, am-km, wso2am, wso2server.sh -Dprofile=api-key-manager",
        "3x, am-core, wso2am, wso2server.sh",
        "3x, an-worker, wso2am-analytics, worker.sh",
        "3x, an-dash, wso2am-analytics, dashboard.sh",
        "4a, am-cp, wso2am, api-manager.sh -Dprofile=control-plane",
        "4a, am-tm, wso2am, api-manager.sh -Dprofile=traffic-manager",
        "4a, am-gw, wso2am, api-manager.sh -Dprofile=gateway-worker",
        "4a, am-km, wso2am, api-manager.sh -Dprofile=api-key-manager-deprecated",
        "4b, am-aio, wso2am, api-manager.sh",
        "4b, am-cp, wso2am-acp, api-cp.sh",
        "4b, am-tm, wso2am-tm, traffic-manager.sh",
        "4b, am-gw, wso2am-universal-gw, gateway.sh",
        "4b, am-km, wso2am-acp, key-manager.sh",
    })
    void howEachProfileStarts(String generation, String id, String distribution, String command) {
        Launch launch = profile(generation, id).launch();
        assertThat(launch.distribution()).isEqualTo(distribution);
        assertThat(String.join(" ", launch.command(oldest(generation)))).isEqualTo(command);
    }

    private static ProductVersion oldest(String generation) {
        return ProductVersion.OFFERED.reversed().stream()
                .filter(version -> version.generation().key().equals(generation))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keyManagerHasAProfileOfItsOwnFrom43On() {
        Launch launch = Catalogue.of(G4A).require(KEY_MANAGER).launch();
        assertThat(launch.profile(new ProductVersion(4, 2, 0)))
                .contains("api-key-manager-deprecated");
        assertThat(launch.profile(new ProductVersion(4, 3, 0))).contains("api-key-manager-node");
        assertThat(launch.profile(new ProductVersion(4, 4, 0))).contains("api-key-manager-node");
    }

    @Test
    void separateKeyManagerIsDeprecatedInEarly4xOnly() {
        assertThat(everyProfile().filter(profile -> profile.deprecation().isPresent()))
                .extracting(Profile::id, Profile::generation)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(KEY_MANAGER, G4A));
    }

    @ParameterizedTest
    @CsvSource({
        "2x, am-aio, 2..2, fixed, LAYER7, YES",
        "2x, am-gw, 2.., elastic, LAYER7, YES",
        "3x, am-gw, 2.., elastic, LAYER7, YES",
        "3x, am-km, 2.., elastic, LAYER7, YES",
        "3x, am-tm, 2..2, fixed, SERVLET_PORT_ONLY, YES",
        "3x, am-pub, 2.., elastic, LAYER7, YES",
        "3x, am-dev, 2.., elastic, LAYER7, YES",
        "3x, am-core, 2..2, fixed, LAYER7, YES",
        "3x, an-worker, 2..2, fixed, NONE, NO",
        "3x, an-dash, 1.., fixed, LAYER7, OPTIONAL",
        "3x, ei, 2.., elastic, LAYER7, YES",
        "4a, am-cp, 2..2, fixed, LAYER7, YES",
        "4b, am-aio, 2..2, fixed, LAYER7, YES",
        "4b, am-gw, 2.., elastic, LAYER7, NO",
        "4b, am-km, 2.., elastic, LAYER7, NO",
        "4b, am-tm, 2..2, fixed, SERVLET_PORT_ONLY, NO",
        "4b, am-cp, 2..2, fixed, LAYER7, YES",
        "4b, mi, 2.., elastic, LAYER7, NO",
    })
    void countsScalingAndLoadBalancing(
            String generation,
            String id,
            String count,
            String scaling,
            LoadBalancing loadBalancing,
            Stickiness sticky) {
        ScalingRule rule = profile(generation, id).scaling();
        String max = rule.max().isPresent() ? String.valueOf(rule.max().getAsInt()) : "";
        assertThat(rule.minForHa() + ".." + max).isEqualTo(count);
        assertThat(rule.mayAutoscale()).isEqualTo(scaling.equals("elastic"));
        assertThat(rule.loadBalancing()).isEqualTo(loadBalancing);
        assertThat(rule.stickyServlet()).isEqualTo(sticky);
    }

    @Test
    void onlyFixedSetsHaveALimitAndNoneOfThemScales() {
        assertThat(everyProfile().filter(profile -> profile.scaling().max().isPresent()))
                .allMatch(profile -> profile.scaling().isFixedSet())
                .noneMatch(profile -> profile.scaling().mayAutoscale());
    }

    @ParameterizedTest
    @EnumSource
    void tenGatewaysForAPairOfTrafficManagers(Generation generation) {
        assertThat(Catalogue.of(generation).require(GATEWAY).scaling().softMax()).hasValue(10);
    }

    @ParameterizedTest
    @CsvSource({
        "2x, am-aio am-gw am-tm am-core",
        "3x, am-aio am-gw am-tm am-core",
        "4a, ''",
        "4b, ''"
    })
    void whoNeedsASharedFileSystem(String generation, String expected) {
        assertThat(keys(generation, Profile::needsSharedStorage)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2x, am-pub am-dev an-worker ei-an-worker",
        "3x, am-pub am-dev an-worker ei-an-worker",
        "4a, ''",
        "4b, ''"
    })
    void whoKeepsAVolumeOfItsOwn(String generation, String expected) {
        assertThat(keys(generation, profile -> profile.storage().perInstance()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("everyProfile")
    void everyProfileIsWhole(Profile profile) {
        assertThat(profile.displayName()).isNotBlank();
        assertThat(profile.ports()).isNotEmpty();
        assertThat(profile.readiness())
                .flatExtracting(readiness -> readiness.check().ports())
                .allMatch(port -> profile.port(port).isPresent(), "is one of the profile's ports");
        assertThat(profile.liveness().ports())
                .allMatch(port -> profile.port(port).isPresent(), "is one of the profile's ports");
        assertThat(profile.sizing().instanceType()).matches("[a-z]\\d[a-z]*\\.[a-z0-9]+");
        assertThat(profile.sources()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(profile.launch().script()).endsWith(".sh");
    }

    @ParameterizedTest
    @MethodSource("everyProfile")
    void encryptedHealthChecksAskEncryptedPorts(Profile profile) {
        List<HealthCheck> checks =
                Stream.concat(
                                profile.readiness().stream().map(Readiness::check),
                                Stream.of(profile.liveness()))
                        .toList();
        for (HealthCheck check : checks) {
            if (check instanceof HealthCheck.Http http) {
                assertThat(profile.port(http.port()).orElseThrow().tls()).isEqualTo(http.tls());
            }
        }
    }

    @Test
    void healthChecks() {
        var version = new HealthCheck.Http(9443, true, "/services/Version", 200);
        var deployed =
                new HealthCheck.Http(
                        9443, true, "/api/am/gateway/v2/server-startup-healthcheck", 200);
        for (ProductVersion offered : ProductVersion.OFFERED) {
            Catalogue catalogue = Catalogue.of(offered.generation());
            boolean tells = offered.compareTo(new ProductVersion(4, 2, 0)) >= 0;
            for (ProfileId profile : List.of(ALL_IN_ONE, GATEWAY)) {
                assertThat(catalogue.require(profile).health(offered))
                        .as("%s of %s", profile, offered)
                        .isEqualTo(tells ? deployed : version);
                assertThat(catalogue.require(profile).healthPath(offered))
                        .contains(tells ? deployed.path() : version.path());
            }
            if (tells) {
                assertThat(catalogue.require(CONTROL_PLANE).health(offered)).isEqualTo(version);
            }
            assertThat(catalogue.require(KEY_MANAGER).health(offered)).isEqualTo(version);
            assertThat(catalogue.require(TRAFFIC_MANAGER).health(offered))
                    .isEqualTo(new HealthCheck.Tcp(List.of(5672, 9611)));
            assertThat(catalogue.require(TRAFFIC_MANAGER).healthPath(offered))
                    .contains(version.path());
        }
        assertThat(Catalogue.of(G4A).require(GATEWAY).health(new ProductVersion(4, 1, 0)))
                .isEqualTo(version);
        for (ProfileId profile : List.of(ALL_IN_ONE, GATEWAY)) {
            for (Generation generation : List.of(G4A, G4B)) {
                assertThat(Catalogue.of(generation).require(profile).liveness())
                        .isEqualTo(new HealthCheck.Http(9763, false, "/services/Version", 200));
            }
        }
        Profile integrator = Catalogue.of(G4B).require(ProfileId.MICRO_INTEGRATOR);
        assertThat(integrator.health(new ProductVersion(4, 5, 0)))
                .isEqualTo(new HealthCheck.Http(9201, false, "/healthz", 200));
        assertThat(integrator.liveness()).isEqualTo(new HealthCheck.Tcp(List.of(8290)));
    }

    @ParameterizedTest
    @CsvSource({
        "2x, am-aio, c5.large, 2, 4, 4, 2048, 2000/3000 2048/3072 1024",
        "3x, am-gw, c5.large, 2, 4, 4, 2048, 1000/2000 1024/2048 512",
        "3x, an-worker, c5.xlarge, 2, 4, 4, 2048, 2000/2000 4096/4096 2048",
        "3x, an-dash, c5.large, 2, 2, 4, 2048, 2000/2000 4096/4096 2048",
        "3x, ei, c5.xlarge, 1, 2, 2, 1024, 1000/2000 1024/2048 512",
        "4b, am-gw, c5.large, 2, 4, 4, 2048, 2000/3000 3072/4096 2048",
        "4b, am-cp, c5.large, 2, 4, 4, 2048, 2000/3000 3072/5120 2048",
        "4b, mi, c5.large, 0.5, 1, 1, 512, 500/1000 768/1024 512",
    })
    void sizes(
            String generation,
            String id,
            String instance,
            double min,
            double recommended,
            double gib,
            int heap,
            String container) {
        Sizing sizing = profile(generation, id).sizing();
        assertThat(sizing.instanceType()).isEqualTo(instance);
        assertThat(sizing.minVcpu()).isEqualTo(min);
        assertThat(sizing.recommendedVcpu()).isEqualTo(recommended);
        assertThat(sizing.minMemoryGib()).isEqualTo(gib);
        assertThat(sizing.heapMib()).isEqualTo(heap);
        ContainerSizing c = sizing.container();
        assertThat(
                        "%d/%d %d/%d %d"
                                .formatted(
                                        c.cpuRequestMillis(),
                                        c.cpuLimitMillis(),
                                        c.memoryRequestMib(),
                                        c.memoryLimitMib(),
                                        c.heapMib()))
                .isEqualTo(container);
    }

    @Test
    void loadedOnce() {
        assertThat(Catalogue.of(G2X)).isSameAs(Catalogue.of(G2X));
        assertThat(Catalogue.of(G2X).generation()).isEqualTo(G2X);
        assertThat(Catalogue.of(G3X).profile(DEVELOPER_PORTAL)).isPresent();
        assertThat(Catalogue.of(G4A).profile(DEVELOPER_PORTAL)).isEmpty();
    }

    static Profile profile(String generation, String id) {
        return Catalogue.of(generation(generation)).require(ProfileId.ofKey(id).orElseThrow());
    }

    static Generation generation(String key) {
        return Stream.of(Generation.values())
                .filter(generation -> generation.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String keys(String generation, java.util.function.Predicate<Profile> condition) {
        return Catalogue.of(generation(generation)).profiles().stream()
                .filter(condition)
                .map(profile -> profile.id().key())
                .collect(Collectors.joining(" "));
    }
}
