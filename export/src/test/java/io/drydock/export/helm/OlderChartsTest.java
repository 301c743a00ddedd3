package io.drydock.export.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Design;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the charts before 4.5, and Micro Integrator's, cannot be told is done beside them.
class OlderChartsTest {

    private static final String GATEWAY = "patches/gateway/gateway-wso2am-gateway-deployment.yaml";

    @ParameterizedTest
    @ValueSource(strings = {"4.2.0", "4.3.0", "4.4.0"})
    void patchesBringImageAccountAndPasswords(String version) {
        HelmBundle bundle = HelmExporter.export(EksDesign.of(version));
        Values gateway = Values.of(EksDesign.of(version), "gateway");
        assertThat(gateway.conf("adminPassword")).isEqualTo("$env{WSO2_ADMIN_PASSWORD}");
        assertThat(gateway.conf("databases.shared_db.password"))
                .isEqualTo("$env{WSO2_SHARED_DB_PASSWORD}");
        assertThat(gateway.conf("existingSecret")).isNull();
        assertThat(bundle.file(GATEWAY))
                .contains("image: \"registry.example.com/wso2am:" + version + "\"")
                .contains("serviceAccountName: gateway")
                .contains("name: WSO2_ADMIN_PASSWORD")
                .contains("name: WSO2_SHARED_DB_PASSWORD")
                .contains("name: WSO2_TRUSTSTORE_PASSWORD")
                .doesNotContain("WSO2_APIM_DB_PASSWORD");
    }

    @Test
    void ingressesThatCannotBeSwitchedOffAreTakenOut() {
        HelmBundle bundle = HelmExporter.export(EksDesign.of("4.4.0"));
        String name = "gateway-wso2am-gateway-websub-ingress";
        assertThat(bundle.file("patches/gateway/" + name + ".yaml"))
                .contains("kind: Ingress")
                .contains("name: " + name)
                .contains("\"$patch\": delete");
        assertThat(bundle.file("patches/gateway/kustomization.yaml"))
                .contains("path: " + name + ".yaml");
        assertThat(bundle.file("platform/templates/ingresses.yaml"))
                .contains("name: gateway-wso2am-gateway-service");
        assertThat(HelmExporter.export(EksDesign.of("4.5.0")).files().keySet())
                .noneMatch(file -> file.contains("ingress"));
    }

    @Test
    void nodeTypesThatNoKeyNames() {
        Design design = EksDesign.with("4.2.0", "gateway", it -> it.withSize("c5.xlarge"));
        assertThat(HelmExporter.export(design).file(GATEWAY))
                .contains("node.kubernetes.io/instance-type: c5.xlarge");
        Design later = EksDesign.with("4.3.0", "gateway", it -> it.withSize("c5.xlarge"));
        assertThat(HelmExporter.export(later).file(GATEWAY)).doesNotContain("instance-type");
    }

    @Test
    void keyManagersOfFourThreeRunAsTheUserOfTheirImage() {
        assertThat(
                        Values.of(EksDesign.withKeyManagers("4.3.0"), "traffic-manager")
                                .at("kubernetes.securityContext.runAsUser"))
                .isEqualTo("802");
        assertThat(
                        Values.of(EksDesign.withKeyManagers("4.4.0"), "traffic-manager")
                                .at("kubernetes.securityContext"))
                .isNull();
    }

    @Test
    void gatewaysOfOtherChartsStickToOnePodByAPolicyOfOurs() {
        Design design = EksDesign.of("4.4.0");
        Design exposed =
                design.withSettings(
                        design.settings().withExposure(Settings.Exposure.GATEWAY_API));
        assertThat(HelmExporter.export(exposed).file("platform/templates/gateways.yaml"))
                .contains("kind: BackendTrafficPolicy")
                .contains("kind: BackendTLSPolicy")
                .contains("name: control-plane-wso2am-cp-service");
    }

    @Test
    void firstChartsSpellKeysTheirWay() {
        Values gateway = Values.of(first(), "gateway");
        assertThat(gateway.at("wso2.deployment.am.image.repository")).isEqualTo("wso2am");
        assertThat(gateway.at("wso2.deployment.am.gateway.minReplicas")).isEqualTo(3);
        assertThat(gateway.at("kubernetes.resourceSuffix")).isEqualTo("gateway");
        assertThat(gateway.conf("databases.sharedDB.username")).isNotNull();
        assertThat(gateway.conf("km.serviceName")).isEqualTo("wso2am-cp-service");
        assertThat(gateway.conf("throttling.urls"))
                .isEqualTo(List.of("wso2am-tm-1-service", "wso2am-tm-2-service"));
        assertThat(gateway.at("wso2.apim.secureVaultEnabled")).isEqualTo(false);
    }

    @Test
    void firstChartsNameThingsByThemselves() {
        List<HelmRelease> releases = HelmExporter.export(first()).releases();
        assertThat(releases)
                .extracting(release -> release.names().deployments())
                .containsExactly(
                        List.of("wso2am-cp-1-deployment", "wso2am-cp-2-deployment"),
                        List.of("wso2am-tm-deployment-1", "wso2am-tm-deployment-2"),
                        List.of("wso2am-gw-gateway-deployment"));
        assertThat(releases.getFirst().chart()).isEqualTo("wso2am-control-plane");
    }

    @Test
    void firstChartsShareVolumes() {
        assertThat(HelmExporter.export(first()).file("install.sh"))
                .contains("\"aws.efs.accessPoints.synapseConfigs=$GATEWAY_SHARED_ACCESS_POINT\"")
                .contains("TRAFFIC_MANAGER_SHARED_ACCESS_POINT");
    }

    /// All-in-one nodes beside traffic managers.
    private static Design first() {
        return EksDesign.withAllInOne("4.7.0")
                .withVersion(ProductVersion.parse("3.2.0").orElseThrow());
    }

    @Test
    void integratorsFindTheCatalogueAndTheirOwnImage() {
        Design design =
                EksDesign.with(
                        "4.7.0",
                        "traffic-manager",
                        it ->
                                it.withProfile(ProfileId.MICRO_INTEGRATOR)
                                        .withScaling(new Scaling.Elastic(2, 4)));
        Values values = Values.of(design, "traffic-manager");
        assertThat(values.at("wso2.deployment.image.tag")).isEqualTo("4.6.0");
        assertThat(values.at("containerRegistry")).isEqualTo("registry.example.com");
        assertThat(values.at("wso2.deployment.hpa.maxReplicas")).isEqualTo(4);
        assertThat(values.at("wso2.config.serviceCatalog.apimHost"))
                .isEqualTo("https://control-plane-wso2am-acp-service:9443");
        assertThat(values.at("wso2.ingress.enabled")).isEqualTo(false);
        HelmBundle bundle = HelmExporter.export(design);
        assertThat(bundle.file("patches/traffic-manager/cloud-traffic-manager.yaml"))
                .contains("preStop")
                .contains("WSO2_PRIMARY_KEYSTORE_PASSWORD");
        assertThat(bundle.file("install.sh")).contains("install traffic-manager mi \"4.6.0-0\" mi");
    }

    @Test
    void anotherImageTakesThePlaceOfThePatchedOne() {
        assertThat(HelmExporter.export(EksDesign.of("4.4.0")).file("post-render.sh"))
                .contains("\"registry.example.com/wso2am\" \"${!image}\"");
        assertThat(HelmExporter.export(EksDesign.of("4.5.0")).file("post-render.sh"))
                .doesNotContain("images:");
    }
}
