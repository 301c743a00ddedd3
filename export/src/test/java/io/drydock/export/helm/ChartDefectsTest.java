package io.drydock.export.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Design;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The known defects of the official charts, each under its id: what is exported steers clear of it
/// or makes up for it.
class ChartDefectsTest {

    private static final String GATEWAY_PATCH =
            "patches/gateway/gateway-wso2am-universal-gw-deployment.yaml";

    private static final List<String> VERSIONS = List.of("4.5.0", "4.6.0", "4.7.0");

    static Stream<HelmBundle> bundles() {
        return VERSIONS.stream()
                .flatMap(version ->
                        Stream.of(
                                HelmExporter.export(EksDesign.of(version)),
                                HelmExporter.export(EksDesign.withKeyManagers(version)),
                                HelmExporter.export(EksDesign.withAllInOne(version))));
    }

    private static List<String> values(HelmBundle bundle) {
        return bundle.releases().stream().map(r -> bundle.file(r.valuesFile())).toList();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    @DisplayName("K-01 budgets select the label that pods carry")
    void budgetsSelectThePodsLabel(HelmBundle bundle) {
        for (HelmRelease release : bundle.releases()) {
            if (release.profile() != ProfileId.ALL_IN_ONE) {
                assertThat(bundle.file("platform/templates/budgets.yaml"))
                        .contains("deployment: " + release.names().fullName() + "\n")
                        .doesNotContain(release.names().fullName() + "-deployment");
            }
        }
    }

    @Test
    @DisplayName("K-02 all-in-one nodes keep apart by the label they have, under one budget")
    void allInOneNodesKeepApart() {
        HelmBundle bundle = HelmExporter.export(EksDesign.withAllInOne("4.7.0"));
        assertThat(
                        bundle.file(
                                "patches/control-plane/control-plane-wso2am-all-in-one-am-deployment-1.yaml"))
                .contains("deployment: control-plane-wso2am-all-in-one-am\n")
                .doesNotContain("deployment: control-plane-wso2am-all-in-one\n");
        assertThat(bundle.file("platform/templates/budgets.yaml")).doesNotContain("all-in-one");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    @DisplayName("K-03 pods of one release must spread over zones")
    void podsMustSpread(HelmBundle bundle) {
        for (HelmRelease release : bundle.releases()) {
            assertThat(bundle.file(release.patchFiles().getLast()))
                    .contains("topologyKey: topology.kubernetes.io/zone")
                    .contains("whenUnsatisfiable: DoNotSchedule");
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    @DisplayName("K-04 network policies shut everything and open what is needed")
    void networkPolicies(HelmBundle bundle) {
        String policies = bundle.file("platform/templates/network-policies.yaml");
        assertThat(policies).contains("name: default-deny");
        for (HelmRelease release : bundle.releases()) {
            assertThat(policies).contains("name: " + release.name() + "\n");
        }
        assertThat(policies).doesNotContain("port: 8280").doesNotContain("port: 9763");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.5.0", "4.6.0", "4.7.0"})
    @DisplayName("K-05 gateways listen to the event hub")
    void eventHubIsOn(String version) {
        assertThat(Values.of(EksDesign.of(version), "gateway").conf("eventhub.enabled"))
                .isEqualTo(true);
    }

    @Test
    @DisplayName("K-06 all-in-one nodes never share the volume of their local database")
    void noSharedVolume() {
        Design pair = persistent(EksDesign.withAllInOne("4.7.0"));
        assertThat(HelmExporter.obstacles(pair))
                .singleElement()
                .satisfies(obstacle ->
                        assertThat(obstacle.reason()).contains("the same access points"));
    }

    @Test
    @DisplayName("K-07 indexes on a volume have an access point for each node")
    void accessPointsAreNeverEmpty() {
        Values off = Values.of(EksDesign.of("4.7.0"), "control-plane");
        assertThat(off.at("wso2.deployment.persistence.solrIndexing.enabled")).isEqualTo(false);
        assertThat(off.at("aws.efs")).isNull();
        Design design = persistent(EksDesign.of("4.7.0"));
        Values on = Values.of(design, "control-plane");
        assertThat(on.at("wso2.deployment.persistence.solrIndexing.enabled")).isEqualTo(true);
        assertThat(on.at("aws.efs.accessPoints"))
                .isEqualTo(
                        Map.of(
                                "carbonDb1", "fsap-of-the-site",
                                "solr1", "fsap-of-the-site",
                                "carbonDb2", "fsap-of-the-site",
                                "solr2", "fsap-of-the-site"));
        assertThat(HelmExporter.export(design).file("install.sh"))
                .contains("\"aws.efs.accessPoints.solr2=$CONTROL_PLANE_INDEX_2_ACCESS_POINT\"")
                .contains("needed=(APIM_DATABASE_HOST EFS_FILE_SYSTEM ");
    }

    private static Design persistent(Design design) {
        Settings settings = design.settings().withPersistentIndexes(true);
        return design.withSettings(settings);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    @DisplayName("K-08 keys that no template reads are not written")
    void deadKeysAreNotWritten(HelmBundle bundle) {
        for (HelmRelease release : bundle.releases()) {
            String text = bundle.file(release.valuesFile());
            if (release.profile() != ProfileId.GATEWAY) {
                assertThat(text).doesNotContain("UtilizationPercentage");
            }
            assertThat(text)
                    .doesNotContain("openTelemetry")
                    .doesNotContain("ecr:")
                    .doesNotContain("passwordExistingSecret")
                    .doesNotContain("adminPasswordExistingSecret")
                    .doesNotContain("ratelimit");
        }
        Values trafficManager = Values.of(EksDesign.of("4.7.0"), "traffic-manager");
        assertThat(trafficManager.conf("km.servicePort")).isNull();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    @DisplayName("K-09 policies and ingresses name ports by number")
    void portsAreNumbers(HelmBundle bundle) {
        assertThat(bundle.file("platform/templates/network-policies.yaml").lines())
                .filteredOn(line -> line.strip().startsWith("port:"))
                .isNotEmpty()
                .allMatch(line -> line.strip().matches("port: \\d+"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    @DisplayName("K-10 service names are computed, and pairs addressed node by node")
    void noStaleNames(HelmBundle bundle) {
        assertThat(values(bundle))
                .allSatisfy(text ->
                        assertThat(text)
                                .doesNotContain("wso2am-cp-")
                                .doesNotContain("wso2am-gateway-service")
                                .doesNotContainPattern("service(Url|Name): wso2am"));
        HelmRelease hub = bundle.releases().getFirst();
        assertThat(hub.names().perNode()).hasSize(2);
        assertThat(bundle.file("values/gateway.yaml"))
                .contains("- " + hub.names().perNode().getFirst())
                .contains("- " + hub.names().perNode().getLast());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    @DisplayName("K-11 the heap leaves a third of the requested memory to the rest of the JVM")
    void heapLeavesRoom(HelmBundle bundle) {
        for (HelmRelease release : bundle.releases()) {
            String text = bundle.file(release.valuesFile());
            assertThat(text).contains("memory: \"3072Mi\"").contains("xmx: \"2048m\"");
        }
    }

    @Test
    @DisplayName("K-12 requests fit the worker nodes of the design")
    void requestsFitTheNodes() {
        Values small =
                Values.of(
                        EksDesign.with("4.7.0", "gateway", it -> it.withSize("c5.large")),
                        "gateway");
        assertThat(small.at("wso2.deployment.resources.requests.cpu")).isEqualTo("1600m");
        assertThat(small.at("wso2.deployment.resources.requests.memory")).isEqualTo("2944Mi");
        assertThat(small.at("wso2.deployment.resources.jvm.memory.xmx")).isEqualTo("1920m");
        Values unknown =
                Values.of(
                        EksDesign.with("4.7.0", "gateway", it -> it.withSize("mac2.metal")),
                        "gateway");
        assertThat(unknown.at("wso2.deployment.resources.requests.cpu")).isEqualTo("2000m");
    }

    @Test
    @DisplayName("K-13 the encryption key and the exposure follow the version")
    void versionGates() {
        for (String version : VERSIONS) {
            Values gateway = Values.of(EksDesign.of(version), "gateway");
            boolean newest = version.equals("4.7.0");
            assertThat(gateway.conf("existingSecret.encryptionKeyKey"))
                    .isEqualTo(newest ? "encryptionKey" : null);
            assertThat(gateway.at("kubernetes.gatewayAPI.enabled")).isEqualTo(false);
            assertThat(gateway.at("kubernetes.ingress.gateway.enabled")).isEqualTo(true);
            assertThat(gateway.at("kubernetes.ingress.enabled")).isEqualTo(newest ? null : true);
            String labels = "gateway.labels";
            boolean camel = !version.equals("4.5.0");
            assertThat(gateway.conf("syncRuntimeArtifacts." + labels))
                    .isEqualTo(camel ? List.of("Default") : null);
            assertThat(gateway.conf("sync_runtime_artifacts." + labels))
                    .isEqualTo(camel ? null : List.of("Default"));
        }
    }

    @Test
    @DisplayName("K-13 where the chart takes no keystore passwords from a secret, a patch does")
    void keystorePasswordsOfOldCharts() {
        HelmBundle bundle = HelmExporter.export(EksDesign.of("4.5.0"));
        Values gateway = Values.of(EksDesign.of("4.5.0"), "gateway");
        assertThat(gateway.conf("security.keystores.tls.password"))
                .isEqualTo("$env{WSO2_TLS_KEYSTORE_PASSWORD}");
        assertThat(bundle.file(GATEWAY_PATCH))
                .contains("name: WSO2_TLS_KEYSTORE_PASSWORD")
                .contains("key: tlsKeystorePassword");
        assertThat(HelmExporter.export(EksDesign.of("4.6.0")).file(GATEWAY_PATCH))
                .doesNotContain("WSO2_TLS_KEYSTORE_PASSWORD");
    }

    @Test
    @DisplayName("K-14 traffic managers and gateways get databases up to 4.6 only")
    void databasesByVersion() {
        for (String version : VERSIONS) {
            boolean newest = version.equals("4.7.0");
            Object trafficManager =
                    Values.of(EksDesign.of(version), "traffic-manager").conf("databases");
            Object gateway = Values.of(EksDesign.of(version), "gateway").conf("databases");
            assertThat(Optional.ofNullable(trafficManager).isPresent()).isEqualTo(!newest);
            assertThat(Optional.ofNullable(gateway).isPresent()).isEqualTo(!newest);
        }
    }

    @Test
    @DisplayName("K-15 port offsets are refused, and never written")
    void noPortOffset() {
        Design design = EksDesign.of("4.7.0");
        List<Node> nodes =
                design.nodes().stream()
                        .map(node ->
                                node instanceof ProfileNode it
                                                && it.id().value().equals("traffic-manager-2")
                                        ? it.withPortOffset(1)
                                        : node)
                        .toList();
        assertThat(HelmExporter.obstacles(design.withNodes(nodes)))
                .singleElement()
                .satisfies(obstacle ->
                        assertThat(obstacle.element().value()).isEqualTo("traffic-manager-2"));
        assertThat(values(HelmExporter.export(design)))
                .allSatisfy(text -> assertThat(text).doesNotContain("portOffset"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    @DisplayName("K-16 only gateways follow the load by their chart")
    void onlyGatewaysScale(HelmBundle bundle) {
        for (HelmRelease release : bundle.releases()) {
            if (release.profile() == ProfileId.GATEWAY) {
                assertThat(bundle.file(release.valuesFile())).contains("maxReplicas: 6");
            } else {
                assertThat(bundle.file(release.valuesFile()))
                        .contains("highAvailability: true")
                        .doesNotContain("maxReplicas");
            }
        }
    }

    @Test
    @DisplayName("K-17 the branch of 4.4 lacks the Gateway API that 4.3 has: ways in are ours")
    void branchesDecide() {
        for (String version : List.of("4.3.0", "4.4.0")) {
            Values gateway = Values.of(EksDesign.of(version), "gateway");
            assertThat(gateway.at("kubernetes.gatewayAPI.enabled"))
                    .isEqualTo(version.equals("4.3.0") ? false : null);
            assertThat(HelmExporter.export(EksDesign.of(version)).files())
                    .containsKey("platform/templates/ingresses.yaml");
        }
    }

    @Test
    @DisplayName("X-02 no load balancer leads to an event port")
    void eventPortsAreNotExposed() {
        HelmBundle bundle = HelmExporter.export(EksDesign.of("4.7.0"));
        assertThat(bundle.files()).doesNotContainKey("platform/templates/ingresses.yaml");
        assertThat(bundle.file("values/traffic-manager.yaml")).doesNotContain("alb");
        assertThat(EksDesign.of("4.7.0").nodes())
                .filteredOn(LoadBalancer.class::isInstance)
                .hasSize(2);
    }
}
