package io.drydock.export.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.drydock.export.helm.HelmImporter.Imported;
import io.drydock.export.helm.HelmImporter.ValuesFile;
import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.GatewayEnvironment;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.Settings;
import io.drydock.model.file.DesignFiles;
import io.drydock.model.file.DesignWriter;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelmImporterTest {

    private static final ElementId NAME = new ElementId("shop");

    /// A design under the name that a test report shows.
    record Named(String name, Design design) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Named> designs() {
        return Stream.of("4.2.0", "4.3.0", "4.4.0", "4.5.0", "4.6.0", "4.7.0")
                .flatMap(version ->
                        Stream.of(PatternKey.values())
                                .filter(key ->
                                        StartingDesigns.isOffered(
                                                key,
                                                ProductVersion.parse(version)
                                                        .orElseThrow()
                                                        .generation(),
                                                Platform.EKS))
                                .map(key ->
                                        new Named(
                                                key.key() + " " + version, starting(key, version)))
                                .filter(named -> HelmExporter.obstacles(named.design()).isEmpty()));
    }

    static Stream<Named> exposed() {
        return designs()
                .filter(named -> named.design().sites().size() == 1)
                .flatMap(named ->
                        Stream.of(Settings.Exposure.values())
                                .filter(exposure -> isTold(named, exposure))
                                .map(exposure ->
                                        new Named(
                                                named.name() + " " + exposure.key(),
                                                named.design()
                                                        .withSettings(
                                                                named.design()
                                                                        .settings()
                                                                        .withExposure(exposure)))));
    }

    /// Values for charts before 4.5 do not tell of gateways, and their pods run on no OpenShift.
    private static boolean isTold(Named named, Settings.Exposure exposure) {
        return switch (exposure) {
            case ALB_INGRESS, NGINX_INGRESS -> true;
            case GATEWAY_API, OPENSHIFT_ROUTE -> named.design().version().atLeast(4, 5);
        };
    }

    private static Design starting(PatternKey key, String version) {
        return StartingDesigns.create(
                new StartingDesign(
                        NAME,
                        key,
                        ProductVersion.parse(version).orElseThrow(),
                        Platform.EKS,
                        AwsRegion.ofCode("eu-west-1").orElseThrow(),
                        3));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exposed")
    void exportedValuesComeBack(Named named) {
        comesBack(named.design(), read(named.design()));
    }

    static void comesBack(Design before, Imported imported) {
        Design after = imported.design();
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(clusters(after)).containsExactlyInAnyOrderElementsOf(clusters(before));
        assertThat(hosts(after)).containsExactlyInAnyOrderElementsOf(hosts(before));
        assertThat(databases(after)).isEqualTo(databases(before));
        assertThat(after.settings()).isEqualTo(before.settings());
        assertThat(after.sites().getFirst().region()).isEqualTo(before.sites().getFirst().region());
        assertThat(after.clusters()).allSatisfy(it -> assertThat(it.helmValues()).isEmpty());
        assertThat(imported.notes()).isEmpty();
        assertThat(values(after)).containsExactlyInAnyOrderElementsOf(values(before));
    }

    /// An API server would refuse them, and the names of the imported design say where they are
    /// from.
    @Test
    void hostsInUpperCaseAreExportedInLowerCase() {
        Design before = starting(PatternKey.CONTROL_TRAFFIC_GATEWAY, "4.7.0");
        Design shouted =
                before.withNodes(
                        before.nodes().stream()
                                .map(node ->
                                        node instanceof LoadBalancer it
                                                ? it.withRules(
                                                        it.rules().stream()
                                                                .map(rule ->
                                                                        rule.withHost(
                                                                                rule.host()
                                                                                        .toUpperCase(
                                                                                                Locale
                                                                                                        .ROOT)))
                                                                .toList())
                                                : node)
                                .toList());
        assertThat(HelmExporter.export(shouted).files())
                .isEqualTo(HelmExporter.export(before).files());
    }

    /// What a design cannot hold is refused with the file that says it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jksSecretName: apim-keystores|jksSecretName: apim-keystores-a$(touch x)",
                "hostname: gw.example.com|hostname: gw$(id).example.com"
            })
    void refusedValuesAreNamedWithTheirFile(String change) {
        String[] parts = change.split("\\|", -1);
        List<ValuesFile> files =
                HelmExporter.export(starting(PatternKey.CONTROL_TRAFFIC_GATEWAY, "4.7.0"))
                        .files()
                        .entrySet()
                        .stream()
                        .filter(file -> file.getKey().startsWith("values/"))
                        .map(file ->
                                new ValuesFile(
                                        file.getKey().replace("values/", "").replace(".yaml", ""),
                                        file.getKey().contains("gateway")
                                                ? file.getValue().replace(parts[0], parts[1])
                                                : file.getValue()))
                        .toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HelmImporter.read(NAME, files, Optional.empty()))
                .withMessageStartingWith("The values of gateway: ")
                .withMessageContaining("is not allowed here");
    }

    /// Values know of no second site, but nothing of them is lost.
    @Test
    void valuesOfTwoSitesComeBack() {
        Design before = starting(PatternKey.HYBRID_CLOUD, "4.7.0");
        Design after = read(before).design();
        assertThat(before.sites()).hasSize(2);
        assertThat(after.sites()).hasSize(1);
        assertThat(clusters(after)).containsExactlyInAnyOrderElementsOf(clusters(before));
        assertThat(values(after)).containsExactlyInAnyOrderElementsOf(values(before));
    }

    @Test
    void unknownValuesAreKeptAndWrittenBack(@TempDir Path folder) throws Exception {
        Design before = starting(PatternKey.CONTROL_TRAFFIC_GATEWAY, "4.7.0");
        String added =
                """
                kubernetes:
                  extraVolumes:
                    - name: drivers
                      emptyDir: {}
                wso2:
                  deployment:
                    minAvailable: "40%"
                    weight: 1.5
                    pod:
                      annotations:
                        example.com/team: "integration"
                """;
        List<ValuesFile> files =
                files(before).stream()
                        .map(file ->
                                file.release().equals("gateway")
                                        ? new ValuesFile("gateway", merged(file.text(), added))
                                        : file)
                        .toList();
        Imported imported = HelmImporter.read(NAME, files, Optional.empty());
        assertThat(cluster(imported.design(), "gateway").helmValues())
                .containsOnly(
                        entry(
                                "kubernetes.extraVolumes",
                                "[{\"name\": \"drivers\", \"emptyDir\": {}}]"),
                        entry("wso2.deployment.minAvailable", "\"40%\""),
                        entry(
                                "wso2.deployment.pod.annotations",
                                "{\"example.com/team\": \"integration\"}"),
                        entry("wso2.deployment.weight", "1.5"));

        Path file = folder.resolve("design.json");
        Files.writeString(file, DesignWriter.write(imported.design()));
        Design read = DesignFiles.read(file);
        assertThat(read).isEqualTo(imported.design());
        assertThat(ValuesText.parse(HelmExporter.export(read).file("values/gateway.yaml")))
                .isEqualTo(
                        KeptValues.merge(
                                ValuesText.parse(
                                        HelmExporter.export(before).file("values/gateway.yaml")),
                                cluster(read, "gateway").helmValues()));
    }

    @Test
    void secretsAreLeftOut() {
        Imported imported =
                HelmImporter.read(
                        NAME,
                        List.of(
                                new ValuesFile(
                                        "control-plane",
                                        """
                                        kubernetes:
                                          ingress:
                                            controlPlane:
                                              hostname: am.shop.example
                                        wso2:
                                          apim:
                                            configurations:
                                              adminPassword: not-a-real-one
                                              encryption:
                                                key: "0123456789"
                                              extraConfigs: |
                                                [x]
                                                password = "neither"
                                              databases:
                                                apim_db:
                                                  url: jdbc:postgresql://db.example.net:5432/am
                                                  password: nor-this
                                                  username: am
                                        """)),
                        ProductVersion.parse("4.7.0"));
        String design = DesignWriter.write(imported.design());
        assertThat(design)
                .doesNotContain("not-a-real-one", "0123456789", "neither", "nor-this")
                .contains("db.example.net");
        assertThat(String.join("\n", imported.notes()))
                .contains("adminPassword is left out")
                .contains("encryption.key is left out")
                .contains("extraConfigs is left out")
                .contains("apim_db.password is left out");
    }

    @Test
    void valuesOfAnotherChart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        HelmImporter.read(
                                NAME,
                                List.of(new ValuesFile("nginx", "replicaCount: 2\n")),
                                Optional.empty()))
                .withMessageContaining("nginx: these are not values of a chart for");
    }

    @Test
    void brokenYaml() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        HelmImporter.read(
                                NAME,
                                List.of(new ValuesFile("gateway", "a: [1")),
                                Optional.empty()))
                .withMessageContaining("gateway: this is not YAML");
    }

    static java.util.Map.Entry<String, String> entry(String key, String value) {
        return java.util.Map.entry(key, value);
    }

    static String merged(String text, String added) {
        Yaml tree = ValuesText.parse(text);
        Yaml more = ValuesText.parse(added);
        var kept = new java.util.TreeMap<String, String>();
        KeptValues.difference(more, YamlMap.map().build())
                .forEach((path, value) -> kept.put(path, ValuesText.json(value)));
        return YamlWriter.write(KeptValues.merge(tree, kept)).text();
    }

    private static Imported read(Design design) {
        return HelmImporter.read(
                NAME,
                files(design),
                Optional.of(design.version()).filter(version -> !version.atLeast(4, 5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.3.0", "4.4.0"})
    void olderValuesHintAtTheirVersion(String version) {
        Design design = starting(PatternKey.CONTROL_TRAFFIC_GATEWAY, version);
        Imported imported = HelmImporter.read(NAME, files(design), Optional.empty());
        assertThat(imported.design().version()).hasToString(version);
        assertThat(imported.notes())
                .singleElement()
                .asString()
                .contains("do not tell the product's version")
                .contains(version);
    }

    @Test
    void integratorsComeBack() {
        Design before = starting(PatternKey.CONTROL_TRAFFIC_GATEWAY, "4.7.0");
        ElementId id = new ElementId("integrator");
        Cluster integrator =
                new Cluster(
                        id,
                        "Micro Integrator",
                        ProfileId.MICRO_INTEGRATOR,
                        "m5.xlarge",
                        new Scaling.Elastic(2, 4));
        Design with =
                before.withClusters(
                                Stream.concat(before.clusters().stream(), Stream.of(integrator))
                                        .toList())
                        .withNodes(
                                Stream.concat(
                                                before.nodes().stream(),
                                                Stream.of(
                                                        node(id, 1, "application-a"),
                                                        node(id, 2, "application-b")))
                                        .toList());
        Imported imported = read(with);
        assertThat(clusters(imported.design())).containsExactlyInAnyOrderElementsOf(clusters(with));
        assertThat(imported.notes()).isEmpty();
        assertThat(values(imported.design())).containsExactlyInAnyOrderElementsOf(values(with));
    }

    private static Node node(ElementId cluster, int number, String subnet) {
        return new ProfileNode(
                new ElementId(cluster + "-" + number),
                "Micro Integrator " + number,
                cluster,
                Placement.in(new ElementId(subnet)));
    }

    static List<ValuesFile> files(Design design) {
        HelmBundle bundle = HelmExporter.export(design);
        return bundle.releases().stream()
                .map(it -> new ValuesFile(it.name(), bundle.file(it.valuesFile())))
                .toList();
    }

    static List<Yaml> values(Design design) {
        return files(design).stream().map(it -> ValuesText.parse(it.text())).toList();
    }

    private static List<String> clusters(Design design) {
        DesignIndex index = new DesignIndex(design);
        return design.clusters().stream()
                .map(it ->
                        it.id()
                                + " "
                                + it.profile()
                                + " "
                                + it.size()
                                + " "
                                + index.minimum(it)
                                + "-"
                                + index.maximum(it)
                                + " "
                                + it.environment().map(GatewayEnvironment::toString).orElse("none"))
                .toList();
    }

    private static List<String> hosts(Design design) {
        return design.nodes().stream()
                .filter(LoadBalancer.class::isInstance)
                .map(LoadBalancer.class::cast)
                .flatMap(it -> it.rules().stream().map(rule -> it.id() + " " + rule))
                .toList();
    }

    private static List<Database> databases(Design design) {
        return design.nodes().stream()
                .filter(Database.class::isInstance)
                .map(Database.class::cast)
                .toList();
    }

    static Cluster cluster(Design design, String id) {
        return design.clusters().stream()
                .filter(it -> it.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
