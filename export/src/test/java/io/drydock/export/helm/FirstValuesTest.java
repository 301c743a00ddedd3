package io.drydock.export.helm;

import static io.drydock.export.helm.HelmImporterTest.cluster;
import static io.drydock.export.helm.HelmImporterTest.entry;
import static io.drydock.export.helm.HelmImporterTest.files;
import static io.drydock.export.helm.HelmImporterTest.merged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.drydock.export.helm.HelmImporter.Imported;
import io.drydock.export.helm.HelmImporter.ValuesFile;
import io.drydock.export.helm.HelmImporterTest.Named;
import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.Profile;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.GatewayEnvironment;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.Settings;
import io.drydock.model.file.DesignFiles;
import io.drydock.model.file.DesignWriter;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Values for the charts of 3.2 on their way to a design and back.
class FirstValuesTest {

    private static final ElementId NAME = new ElementId("shop");

    private static final String CONTROL_PLANE =
            """
            kubernetes:
              ingress:
                ingressClass: nginx
                tlsSecret: portal-certificate
                controlPlane:
                  hostname: am.shop.example
                  annotations:
                    nginx.ingress.kubernetes.io/affinity: cookie
                    nginx.ingress.kubernetes.io/proxy-read-timeout: "120"
            wso2:
              apim:
                secureVaultEnabled: false
                configurations:
                  adminUsername: admin
                  adminPassword: not-a-real-one
                  gateway:
                    environments:
                      - name: Production
                        type: production
                        serviceName: wso2am-gw-blue-service
                        servicePort: 9443
                        httpHostname: gw.shop.example
                        wsHostname: ws.shop.example
                  throttling:
                    serviceUrl: wso2am-tm-service
                    urls: [wso2am-tm-1-service, wso2am-tm-2-service]
                  databases:
                    type: mysql
                    apimDB:
                      url: "jdbc:mysql://db.shop.example:3306/am_main?useSSL=false"
                      username: am
                      password: neither
                    sharedDB:
                      url: "jdbc:mysql://db.shop.example:3306/am_shared?useSSL=false"
                      username: am_shared
                      password: nor-this
                  workflow:
                    enabled: true
                    serviceUrl: https://bpmn.shop.example:9445
              deployment:
                highAvailability: true
                am:
                  image:
                    registry: registry.shop.example
                    repository: team/wso2am
                    digest: sha256:0a1b
            """;

    private static final String TRAFFIC_MANAGER =
            """
            aws:
              region: eu-west-1
              efs:
                fileSystemId: fs-0a1b2c
                accessPoints:
                  executionPlans: fsap-0a1b2c
            wso2:
              deployment:
                am:
                  minAvailable: 1
            """;

    private static final String GATEWAY =
            """
            aws:
              efs:
                accessPoints:
                  synapseConfigs: ""
            kubernetes:
              resourceSuffix: blue
              ingress:
                ingressClass: nginx
                gateway:
                  hostname: gw.shop.example
                websocket:
                  hostname: ws.shop.example
            wso2:
              deployment:
                am:
                  gateway:
                    replicas: 3
                    minReplicas: 3
                    maxReplicas: 6
                    minAvailable: 40%
            """;

    static Stream<Named> designs() {
        Design whole = controlPlane();
        return Stream.of(
                        new Named("cp-tm-gw", whole),
                        new Named("one control plane", oneControlPlane(whole)),
                        new Named("two gateways", twoGateways(whole)),
                        new Named("indexes kept", indexes(whole)),
                        new Named("elastic gateways", elastic(whole)),
                        new Named("aio-single", single()))
                .flatMap(named ->
                        Stream.of(Settings.Exposure.ALB_INGRESS, Settings.Exposure.NGINX_INGRESS)
                                .map(way ->
                                        new Named(
                                                named.name() + " " + way.key(),
                                                exposed(named.design(), way))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("designs")
    void exportedValuesComeBack(Named named) {
        assertThat(HelmExporter.obstacles(named.design())).isEmpty();
        HelmImporterTest.comesBack(
                named.design(), HelmImporter.read(NAME, files(named.design()), Optional.empty()));
    }

    @Test
    void unknownValuesAreKeptAndWrittenBack(@TempDir Path folder) throws Exception {
        Design before = controlPlane();
        String added =
                """
                aws:
                  efs:
                    directoryPerms: "0777"
                wso2:
                  apim:
                    configurations:
                      cache:
                        resource:
                          enabled: true
                  deployment:
                    am:
                      gateway:
                        minAvailable: "40%"
                      readinessProbe:
                        periodSeconds: 15
                """;
        List<ValuesFile> files = new ArrayList<>(files(before));
        files.replaceAll(file ->
                file.release().equals("gateway")
                        ? new ValuesFile("gateway", merged(file.text(), added))
                        : file);
        Imported imported = HelmImporter.read(NAME, files, Optional.empty());
        assertThat(cluster(imported.design(), "gateway").helmValues())
                .containsOnly(
                        entry("aws.efs.directoryPerms", "\"0777\""),
                        entry("wso2.apim.configurations.cache.resource.enabled", "true"),
                        entry("wso2.deployment.am.gateway.minAvailable", "\"40%\""),
                        entry("wso2.deployment.am.readinessProbe.periodSeconds", "15"));

        Path file = folder.resolve("design.json");
        Files.writeString(file, DesignWriter.write(imported.design()));
        Design read = DesignFiles.read(file);
        assertThat(read).isEqualTo(imported.design());
        Yaml written = ValuesText.parse(HelmExporter.export(read).file("values/gateway.yaml"));
        assertThat(KeptValues.difference(ValuesText.parse(added), written)).isEmpty();
        assertThat(written)
                .isEqualTo(
                        KeptValues.merge(
                                ValuesText.parse(
                                        HelmExporter.export(before).file("values/gateway.yaml")),
                                cluster(read, "gateway").helmValues()));
    }

    @Test
    void valuesOfSomebodyElseBecomeADesign() {
        Imported imported =
                read(
                        new ValuesFile("am-cp", CONTROL_PLANE),
                        new ValuesFile("am-tm", TRAFFIC_MANAGER),
                        new ValuesFile("am-gw", GATEWAY));
        Design design = imported.design();

        assertThat(design.version()).hasToString("3.2.0");
        assertThat(design.sites().getFirst().region()).isEqualTo("eu-west-1");
        assertThat(cluster(design, "am-cp").profile()).isEqualTo(ProfileId.ALL_IN_ONE);
        assertThat(cluster(design, "am-cp").name()).isEqualTo("Control Plane");
        assertThat(members(design, "am-cp")).isEqualTo(2);
        assertThat(members(design, "am-tm")).isEqualTo(2);
        assertThat(cluster(design, "am-gw").scaling()).isEqualTo(new Scaling.Elastic(3, 6));
        assertThat(cluster(design, "am-gw").environment())
                .contains(new GatewayEnvironment("Production", GatewayEnvironment.Type.PRODUCTION));
        assertThat(design.settings().exposure()).isEqualTo(Settings.Exposure.NGINX_INGRESS);
        assertThat(design.settings().imageRegistry()).isEqualTo("registry.shop.example");
        assertThat(all(design, LoadBalancer.class))
                .flatExtracting(LoadBalancer::rules)
                .extracting(rule -> rule.host() + " " + rule.target() + " " + rule.targetPort())
                .containsExactlyInAnyOrder(
                        "am.shop.example am-cp 9443",
                        "gw.shop.example am-gw 8243",
                        "ws.shop.example am-gw 8099");
        assertThat(all(design, Database.class))
                .flatExtracting(Database::databases)
                .extracting(it -> it.name() + " " + it.user())
                .containsExactly("am_main am", "am_shared am_shared");
        assertThat(all(design, FileSystem.class))
                .singleElement()
                .satisfies(it ->
                        assertThat(it.mountedBy())
                                .extracting(ElementId::value)
                                .containsExactly("am-tm", "am-gw"));
        assertThat(HelmExporter.obstacles(design)).isEmpty();
    }

    @Test
    void valuesOfSomebodyElseAreWrittenBackWithoutSecrets() {
        Imported imported =
                read(
                        new ValuesFile("am-cp", CONTROL_PLANE),
                        new ValuesFile("am-tm", TRAFFIC_MANAGER),
                        new ValuesFile("am-gw", GATEWAY));
        HelmBundle bundle = HelmExporter.export(imported.design());
        assertThat(bundle.file("values/am-cp.yaml"))
                .contains("https://bpmn.shop.example:9445", "sha256:0a1b", "tlsSecret")
                .doesNotContain("not-a-real-one", "neither", "nor-this");
        assertThat(bundle.file("values/am-tm.yaml")).contains("fsap-0a1b2c", "fs-0a1b2c");
        assertThat(bundle.file("values/am-gw.yaml"))
                .contains("minAvailable: \"40%\"")
                .contains("resourceSuffix: am-gw")
                .contains("synapseConfigs: fsap-of-the-site");
        assertThat(DesignWriter.write(imported.design()))
                .doesNotContain("not-a-real-one", "neither", "nor-this");
        assertThat(String.join("\n", imported.notes()))
                .contains("adminPassword is left out")
                .contains("apimDB.password is left out")
                .contains("resourceSuffix is left out, because what the export makes is called");
    }

    /// With few keys it takes the other files to tell a control plane from an all-in-one node.
    @Test
    void fewKeysAreReadByWhatStandsBeside() {
        ValuesFile few =
                new ValuesFile(
                        "am",
                        """
                        kubernetes: {ingress: {controlPlane: {hostname: am.shop.example}}}
                        wso2: {deployment: {am: {minAvailable: 1}}}
                        """);
        Imported alone = read(few);
        Imported beside = read(few, new ValuesFile("am-tm", TRAFFIC_MANAGER));
        assertThat(HelmExporter.export(alone.design()).releases())
                .extracting(HelmRelease::chart)
                .containsExactly("am-all-in-one");
        assertThat(HelmExporter.export(beside.design()).releases())
                .extracting(HelmRelease::chart)
                .containsExactly("wso2am-control-plane", "wso2am-traffic-manager");
    }

    @Test
    void ownVersionOfTheLineIsKept() {
        Imported imported = HelmImporter.read(NAME, files(single()), ProductVersion.parse("3.2.1"));
        assertThat(imported.design().version()).hasToString("3.2.1");
    }

    @Test
    void controlPlaneWithoutTrafficManagers() {
        refuses("am-cp: a control plane of 3.2 does not work", "am-cp", CONTROL_PLANE);
    }

    @Test
    void allInOneBesideTrafficManagers() {
        ValuesFile node =
                new ValuesFile(
                        "am",
                        """
                        kubernetes:
                          ingressClass: nginx
                          ingress: {controlPlane: {hostname: am.shop.example}}
                        """);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(node, new ValuesFile("am-tm", TRAFFIC_MANAGER)))
                .withMessageContaining("am: all-in-one nodes of 3.2 do their own counting");
    }

    @Test
    void valuesOfALaterChartBesides() {
        ValuesFile later =
                new ValuesFile(
                        "am-gw",
                        """
                        wso2: {deployment: {image: {repository: wso2am-universal-gw}}}
                        """);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        read(
                                new ValuesFile("am-cp", CONTROL_PLANE),
                                new ValuesFile("am-tm", TRAFFIC_MANAGER),
                                later))
                .withMessageContaining("am-gw: these are values of a later chart");
    }

    @Test
    void anotherVersionThanTheCharts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        HelmImporter.read(
                                NAME, files(controlPlane()), ProductVersion.parse("4.7.0")))
                .withMessageContaining("these are values of a chart of 3.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.6.0", "3.0.0", "3.1.0", "4.1.0"})
    void versionsWithoutCharts(String version) {
        ValuesFile gateway = new ValuesFile("gateway", "wso2: {deployment: {maxReplicas: 3}}");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        HelmImporter.read(NAME, List.of(gateway), ProductVersion.parse(version)))
                .withMessageContaining(version + " are not read; the charts of 3.2, 4.2");
    }

    @Test
    void whatNoChartOfTheLineReads() {
        refuses(
                "these are not values of a chart for control plane, traffic manager, gateway or"
                        + " all-in-one of 3.2",
                "am",
                "wso2: {deployment: {am: {minAvailable: 1}}}");
    }

    private static void refuses(String message, String release, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(new ValuesFile(release, text)))
                .withMessageContaining(message);
    }

    private static Imported read(ValuesFile... files) {
        return HelmImporter.read(NAME, List.of(files), Optional.empty());
    }

    private static long members(Design design, String cluster) {
        return all(design, ProfileNode.class).stream()
                .filter(it -> it.cluster().value().equals(cluster))
                .count();
    }

    private static <T> List<T> all(Design design, Class<T> type) {
        return design.nodes().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Design exposed(Design design, Settings.Exposure exposure) {
        return design.withSettings(design.settings().withExposure(exposure));
    }

    /// All-in-one nodes beside traffic managers are the control plane of 3.2.
    private static Design controlPlane() {
        return first(
                changed(
                        starting(PatternKey.CONTROL_TRAFFIC_GATEWAY),
                        "control-plane",
                        it -> it.withProfile(ProfileId.ALL_IN_ONE)));
    }

    private static Design single() {
        return first(starting(PatternKey.ALL_IN_ONE_SINGLE));
    }

    private static Design oneControlPlane(Design design) {
        return design.withNodes(
                design.nodes().stream()
                        .filter(node -> !node.id().value().equals("control-plane-2"))
                        .toList());
    }

    private static Design indexes(Design design) {
        return design.withSettings(design.settings().withPersistentIndexes(true));
    }

    private static Design elastic(Design design) {
        return changed(design, "gateway", it -> it.withScaling(new Scaling.Elastic(2, 7)));
    }

    private static Design twoGateways(Design design) {
        Cluster first = cluster(design, "gateway");
        Cluster second =
                new Cluster(
                                new ElementId("partner-gateway"),
                                "Partner gateway",
                                ProfileId.GATEWAY,
                                first.size(),
                                Scaling.FIXED)
                        .withEnvironment(
                                new GatewayEnvironment(
                                        "Internal", GatewayEnvironment.Type.SANDBOX));
        List<Cluster> clusters = new ArrayList<>(design.clusters());
        clusters.add(second);
        List<Node> nodes = new ArrayList<>(design.nodes());
        for (ProfileNode node : all(design, ProfileNode.class)) {
            if (node.cluster().value().equals("traffic-manager")) {
                nodes.add(
                        new ProfileNode(
                                new ElementId("partner-" + node.id()),
                                "Partner " + node.name(),
                                second.id(),
                                node.placement()));
            }
        }
        return design.withClusters(clusters).withNodes(nodes);
    }

    private static Design changed(Design design, String cluster, UnaryOperator<Cluster> change) {
        return design.withClusters(
                design.clusters().stream()
                        .map(it -> it.id().value().equals(cluster) ? change.apply(it) : it)
                        .toList());
    }

    private static Design starting(PatternKey pattern) {
        return StartingDesigns.create(
                new StartingDesign(
                        NAME,
                        pattern,
                        new ProductVersion(4, 2, 0),
                        Platform.EKS,
                        AwsRegion.ofCode("eu-west-1").orElseThrow(),
                        3));
    }

    /// The same for 3.2, which knows no port for web hooks and no page that asks for APIs.
    private static Design first(Design design) {
        return design.withVersion(new ProductVersion(3, 2, 0))
                .withNodes(design.nodes().stream().map(FirstValuesTest::withoutHooks).toList());
    }

    private static Node withoutHooks(Node node) {
        return node instanceof LoadBalancer it
                ? it.withRules(
                        it.rules().stream()
                                .filter(rule -> rule.targetPort() != 8021)
                                .map(rule -> rule.withHealthCheckPath(Profile.SERVER_IS_UP))
                                .toList())
                : node;
    }
}
