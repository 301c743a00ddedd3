package io.drydock.export.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Engine;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelmExporterTest {

    @Test
    void filesOfTheStartingDesign() {
        assertThat(HelmExporter.export(EksDesign.of("4.7.0")).files().keySet())
                .containsExactly(
                        "values/control-plane.yaml",
                        "values/traffic-manager.yaml",
                        "values/gateway.yaml",
                        "platform/Chart.yaml",
                        "platform/values.yaml",
                        "platform/templates/service-accounts.yaml",
                        "platform/templates/budgets.yaml",
                        "platform/templates/network-policies.yaml",
                        "platform/templates/addresses.yaml",
                        "platform/templates/external-secrets.yaml",
                        "patches/control-plane/kustomization.yaml",
                        "patches/control-plane/control-plane-wso2am-acp-deployment-1.yaml",
                        "patches/control-plane/control-plane-wso2am-acp-deployment-2.yaml",
                        "patches/traffic-manager/kustomization.yaml",
                        "patches/traffic-manager/traffic-manager-wso2am-tm-deployment-1.yaml",
                        "patches/traffic-manager/traffic-manager-wso2am-tm-deployment-2.yaml",
                        "patches/gateway/kustomization.yaml",
                        "patches/gateway/gateway-wso2am-universal-gw-deployment.yaml",
                        "prepare-cluster.sh",
                        "install.sh",
                        "post-render.sh",
                        "helm-plugins/drydock-pods/plugin.yaml",
                        "helm-plugins/drydock-pods/run.sh",
                        "README.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.2.0", "4.3.0", "4.4.0", "4.5.0", "4.6.0", "4.7.0"})
    void sameDesignSameBytes(String version) {
        assertThat(HelmExporter.export(EksDesign.of(version)).files())
                .isEqualTo(HelmExporter.export(EksDesign.of(version)).files());
    }

    @Test
    void orderOfClustersDoesNotChangeTheOrderOfInstallation() {
        Design design = EksDesign.of("4.7.0");
        Design reversed = design.withClusters(design.clusters().reversed());
        assertThat(HelmExporter.export(reversed).releases())
                .extracting(HelmRelease::profile)
                .containsExactly(
                        ProfileId.CONTROL_PLANE, ProfileId.TRAFFIC_MANAGER, ProfileId.GATEWAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.2.0", "4.3.0", "4.4.0", "4.5.0", "4.6.0", "4.7.0"})
    void everyPasswordIsAReference(String version) {
        for (Map.Entry<String, String> file :
                HelmExporter.export(EksDesign.of(version)).files().entrySet()) {
            assertThat(file.getValue().lines().filter(HelmExporterTest::holdsPassword).toList())
                    .as(file.getKey())
                    .isEmpty();
        }
    }

    /// A key that ends in password, with a value that is neither empty nor a variable.
    private static boolean holdsPassword(String line) {
        String[] parts = line.strip().split(": ", 2);
        String key = parts[0].toLowerCase(Locale.ROOT);
        boolean secret = key.endsWith("password") || (key.equals("key") && !line.contains("{{"));
        boolean reference =
                parts.length < 2
                        || parts[1].equals("\"\"")
                        || parts[1].startsWith("\"$env{")
                        || parts[1].endsWith("Password");
        return secret && !reference && !parts[1].equals("encryptionKey");
    }

    @Test
    void designOnMachinesSaysWhatElseToDo() {
        Design design = EksDesign.of("4.7.0");
        Design machines =
                new Design(
                        design.name(),
                        design.description(),
                        design.version(),
                        io.drydock.model.design.Platform.EC2,
                        design.pattern(),
                        design.settings(),
                        design.requirements(),
                        design.sites(),
                        design.clusters(),
                        design.nodes(),
                        design.connections(),
                        design.suppressions());
        assertThat(HelmExporter.obstacles(machines))
                .singleElement()
                .satisfies(obstacle -> {
                    assertThat(obstacle.element()).isEqualTo(new ElementId("shop"));
                    assertThat(obstacle.reason()).contains("EC2").contains("CloudFormation");
                });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HelmExporter.export(machines))
                .withMessageContaining("EC2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.1.0", "4.0.0", "3.1.0", "2.6.0"})
    void versionsWithoutChartsSayWhyNot(String version) {
        Design design = EksDesign.of("4.7.0").withVersion(version(version));
        assertThat(HelmExporter.obstacles(design))
                .hasSameSizeAs(design.clusters())
                .allSatisfy(obstacle ->
                        assertThat(obstacle.reason())
                                .contains(
                                        "there are no official charts of API Manager "
                                                + design.version().line()));
    }

    @Test
    void profileWithoutAChartOfItsVersion() {
        Design design = EksDesign.withKeyManagers("4.7.0").withVersion(version("4.2.0"));
        assertThat(reasons(design))
                .containsExactly(
                        "Traffic Manager: the official charts of API Manager 4.2 have none for Key"
                                + " Manager");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.2.0", "4.3.0", "4.4.0"})
    void olderChartsMakeOneAllInOneNode(String version) {
        Design pair = EksDesign.withAllInOne("4.7.0").withVersion(version(version));
        assertThat(reasons(pair))
                .singleElement()
                .asString()
                .startsWith("Control Plane: the all-in-one chart of ")
                .contains("makes one node")
                .contains("choose 4.5 or later");
    }

    @Test
    void olderChartsDoNotKnowOpenShift() {
        Design design = EksDesign.of("4.4.0");
        Design exposed =
                design.withSettings(
                        design.settings().withExposure(Settings.Exposure.OPENSHIFT_ROUTE));
        assertThat(reasons(exposed))
                .hasSize(3)
                .allMatch(reason -> reason.contains("cannot be told to run on OpenShift"));
    }

    private static ProductVersion version(String text) {
        return ProductVersion.parse(text).orElseThrow();
    }

    @Test
    void obstaclesNameTheirCluster() {
        assertThat(reasons(EksDesign.with("4.7.0", "control-plane", it -> it.withSize("t3.small"))))
                .isEmpty();
        assertThat(
                        reasons(
                                EksDesign.with(
                                        "4.7.0", "control-plane", it -> it.withSize("t3.medium"))))
                .isEmpty();
        assertThat(
                        reasons(
                                EksDesign.with(
                                        "4.7.0", "control-plane", it -> it.withSize("m6g.medium"))))
                .singleElement()
                .asString()
                .startsWith("Control Plane: a worker node of type m6g.medium has no room");
        assertThat(
                        reasons(
                                EksDesign.with(
                                        "4.7.0",
                                        "traffic-manager",
                                        it -> it.withScaling(new Scaling.Elastic(1, 2)))))
                .containsExactly(
                        "Traffic Manager: its chart knows one node or a fixed pair, which cannot"
                                + " follow the load");
        assertThat(
                        reasons(
                                EksDesign.with(
                                        "4.7.0",
                                        "traffic-manager",
                                        it -> it.withProfile(ProfileId.IDENTITY_SERVER))))
                .singleElement()
                .asString()
                .contains("have none for Identity Server");
        assertThat(reasons(EksDesign.withDatabase("4.7.0", it -> it.withEngine(Engine.H2, "2.2"))))
                .containsExactly(
                        "Control Plane: pods cannot share the embedded database apim_db",
                        "Control Plane: pods cannot share the embedded database shared_db");
        assertThat(reasons(EksDesign.withDatabase("4.7.0", it -> it.withDatabases(List.of()))))
                .hasSize(2)
                .allMatch(reason -> reason.contains("no database server of the design holds"));
    }

    private static List<String> reasons(Design design) {
        return HelmExporter.obstacles(design).stream().map(HelmObstacle::reason).toList();
    }
}
