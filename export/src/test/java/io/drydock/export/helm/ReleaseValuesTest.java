package io.drydock.export.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Engine;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Scaling;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseValuesTest {

    @Test
    void gatewayFindsBothEventHubNodesAndBothTrafficManagers() {
        Values gateway = Values.of(EksDesign.of("4.7.0"), "gateway");
        assertThat(gateway.conf("eventhub.enabled")).isEqualTo(true);
        assertThat(gateway.conf("eventhub.serviceUrl"))
                .isEqualTo("control-plane-wso2am-acp-service");
        assertThat(gateway.list("wso2.apim.configurations.eventhub.urls"))
                .isEqualTo(
                        List.of(
                                "control-plane-wso2am-acp-1-service",
                                "control-plane-wso2am-acp-2-service"));
        assertThat(gateway.conf("throttling.serviceUrl"))
                .isEqualTo("traffic-manager-wso2am-tm-service");
        assertThat(gateway.list("wso2.apim.configurations.throttling.urls"))
                .isEqualTo(
                        List.of(
                                "traffic-manager-wso2am-tm-1-service",
                                "traffic-manager-wso2am-tm-2-service"));
    }

    @Test
    void gatewaysFollowTheLoadBetweenTheDesignsNumbers() {
        Values elastic = Values.of(EksDesign.of("4.7.0"), "gateway");
        assertThat(elastic.at("wso2.deployment.replicas")).isEqualTo(3);
        assertThat(elastic.at("wso2.deployment.minReplicas")).isEqualTo(3);
        assertThat(elastic.at("wso2.deployment.maxReplicas")).isEqualTo(6);
        Values fixed =
                Values.of(
                        EksDesign.with("4.7.0", "gateway", it -> it.withScaling(Scaling.FIXED)),
                        "gateway");
        assertThat(fixed.at("wso2.deployment.minReplicas")).isEqualTo(3);
        assertThat(fixed.at("wso2.deployment.maxReplicas")).isEqualTo(3);
    }

    @Test
    void withoutTrafficManagersTheControlPlaneCounts() {
        Values gateway = Values.of(EksDesign.withKeyManagers("4.7.0"), "gateway");
        assertThat(gateway.conf("throttling.serviceUrl"))
                .isEqualTo("control-plane-wso2am-acp-service");
        assertThat(gateway.conf("km.serviceUrl")).isEqualTo("traffic-manager-wso2am-km-service");
        Values controlPlane = Values.of(EksDesign.withKeyManagers("4.7.0"), "control-plane");
        assertThat(controlPlane.conf("km.enabled")).isEqualTo(true);
        assertThat(controlPlane.conf("km.serviceName"))
                .isEqualTo("traffic-manager-wso2am-km-service");
    }

    @Test
    void allInOneNodesAreAddressedOneByOne() {
        Values gateway = Values.of(EksDesign.withAllInOne("4.7.0"), "gateway");
        assertThat(gateway.list("wso2.apim.configurations.eventhub.urls"))
                .isEqualTo(
                        List.of(
                                "control-plane-wso2am-all-in-one-am-service-1",
                                "control-plane-wso2am-all-in-one-am-service-2"));
    }

    @Test
    void controlPlaneKnowsTheGatewaysEnvironment() {
        Values controlPlane = Values.of(EksDesign.of("4.7.0"), "control-plane");
        assertThat(controlPlane.list("wso2.apim.configurations.gateway.environments"))
                .singleElement()
                .isEqualTo(
                        Map.ofEntries(
                                Map.entry("name", "Default"),
                                Map.entry("type", "hybrid"),
                                Map.entry("gatewayType", "Regular"),
                                Map.entry("provider", "wso2"),
                                Map.entry("displayInApiConsole", true),
                                Map.entry("description", "Served by Universal Gateway"),
                                Map.entry("showAsTokenEndpointUrl", true),
                                Map.entry("serviceName", "gateway-wso2am-universal-gw-service"),
                                Map.entry("servicePort", 9443),
                                Map.entry("httpHostname", "gw.example.com"),
                                Map.entry("wsHostname", "websocket.example.com"),
                                Map.entry("websubHostname", "websub.example.com")));
    }

    @Test
    void ingressIsWhatTheLoadBalancerSays() {
        Values controlPlane = Values.of(EksDesign.of("4.7.0"), "control-plane");
        assertThat(controlPlane.annotation("controlPlane", "scheme")).isEqualTo("internal");
        assertThat(controlPlane.annotation("controlPlane", "inbound-cidrs"))
                .isEqualTo("10.0.0.0/16");
        assertThat(controlPlane.annotation("controlPlane", "target-group-attributes"))
                .asString()
                .startsWith("stickiness.enabled=true");
        Values gateway = Values.of(EksDesign.of("4.7.0"), "gateway");
        assertThat(gateway.annotation("gateway", "scheme")).isEqualTo("internet-facing");
        assertThat(gateway.annotation("gateway", "inbound-cidrs")).isNull();
        assertThat(gateway.annotation("gateway", "backend-protocol")).isEqualTo("HTTPS");
        assertThat(gateway.annotation("gateway", "healthcheck-port")).isEqualTo("9443");
        assertThat(gateway.annotation("gateway", "target-group-attributes"))
                .asString()
                .startsWith("stickiness.enabled=false");
        assertThat(gateway.annotation("gateway", "group.name"))
                .isEqualTo(gateway.annotation("websocket", "group.name"))
                .isNotEqualTo(controlPlane.annotation("controlPlane", "group.name"));
    }

    @Test
    void portWithoutALoadBalancerIsNotExposed() {
        Design design = EksDesign.withBalancers("4.6.0", it -> it.withRules(List.of()));
        Values gateway = Values.of(design, "gateway");
        assertThat(gateway.at("kubernetes.ingress.gateway.enabled")).isEqualTo(false);
        assertThat(gateway.at("kubernetes.ingress.gateway.hostname"))
                .isEqualTo("gateway-wso2am-universal-gw-service");
    }

    @Test
    void ruleThatTheChartCannotExpressIsAnIngressOfOurOwn() {
        Design design =
                EksDesign.withBalancers(
                        "4.7.0", it -> it.isInternetFacing() ? it : withSecondHost(it));
        HelmBundle bundle = HelmExporter.export(design);
        assertThat(bundle.file("platform/templates/ingresses.yaml"))
                .contains("host: apis.example.com")
                .contains("name: gateway-wso2am-universal-gw-service")
                .contains("{{- with .Values.certificateArn }}");
        assertThat(bundle.file("values/gateway.yaml")).doesNotContain("apis.example.com");
    }

    private static LoadBalancer withSecondHost(LoadBalancer balancer) {
        return balancer.withRules(
                List.of(
                        balancer.rules().getFirst(),
                        new io.drydock.model.design.ListenerRule(
                                443,
                                "apis.example.com",
                                new ElementId("gateway"),
                                8243,
                                false,
                                "")));
    }

    @ParameterizedTest
    @CsvSource({
        "MYSQL, mysql, jdbc:mysql://apim-database:3306/apim_db?sslMode=REQUIRED",
        "AURORA_POSTGRESQL, postgre,"
                + " jdbc:postgresql://apim-database:5432/apim_db?sslmode=require",
        "ORACLE, oracle, jdbc:oracle:thin:@//apim-database:1521/apim_db",
        "SQL_SERVER, mssql,"
            + " jdbc:sqlserver://apim-database:1433;databaseName=apim_db;encrypt=true;trustServerCertificate=true"
    })
    void databaseAddress(Engine engine, String type, String url) {
        Design design = EksDesign.withDatabase("4.7.0", it -> it.withEngine(engine, "1"));
        Values controlPlane = Values.of(design, "control-plane");
        assertThat(controlPlane.conf("databases.type")).isEqualTo(type);
        assertThat(controlPlane.conf("databases.apim_db.url")).isEqualTo(url);
    }

    @Test
    void podsNameTheirNodeTypeOnlyWhereTypesDiffer() {
        assertThat(Values.of(EksDesign.of("4.7.0"), "gateway").at("wso2.deployment.nodeSelector"))
                .isNull();
        Design design = EksDesign.with("4.7.0", "gateway", it -> it.withSize("c6i.2xlarge"));
        assertThat(Values.of(design, "gateway").at("wso2.deployment.nodeSelector"))
                .isEqualTo(Map.of("node.kubernetes.io/instance-type", "c6i.2xlarge"));
    }

    @Test
    void longNamesOfClustersGiveNamesThatKubernetesAccepts() {
        Design design = EksDesign.of("4.7.0");
        String first = "a".repeat(60);
        Design renamed = renamed(renamed(design, "gateway", first), "control-plane", first + "b");
        HelmBundle bundle = HelmExporter.export(renamed);
        assertThat(bundle.releases()).extracting(HelmRelease::name).doesNotHaveDuplicates();
        assertThat(bundle.releases())
                .allSatisfy(release -> {
                    assertThat(release.name()).hasSizeLessThanOrEqualTo(53);
                    assertThat(release.names().loadBalanced()).hasSizeLessThanOrEqualTo(63);
                    assertThat(release.names().perNode())
                            .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(63));
                });
    }

    private static Design renamed(Design design, String from, String to) {
        ElementId id = new ElementId(to);
        return design.withClusters(
                        design.clusters().stream()
                                .map(it ->
                                        it.id().value().equals(from)
                                                ? new io.drydock.model.design.Cluster(
                                                        id,
                                                        it.name(),
                                                        it.profile(),
                                                        it.size(),
                                                        it.scaling())
                                                : it)
                                .toList())
                .withNodes(
                        design.nodes().stream()
                                .map(node ->
                                        node instanceof io.drydock.model.design.ProfileNode it
                                                        && it.cluster().value().equals(from)
                                                ? it.withCluster(id)
                                                : node)
                                .toList());
    }

    @Test
    void keyManagersBeyondThePairGetAnAutoscaler() {
        Design design =
                EksDesign.with(
                        "4.7.0",
                        "traffic-manager",
                        it ->
                                it.withProfile(ProfileId.KEY_MANAGER)
                                        .withScaling(new Scaling.Elastic(2, 4)));
        assertThat(HelmExporter.export(design).file("platform/templates/autoscalers.yaml"))
                .contains("name: traffic-manager-wso2am-km-deployment")
                .contains("minReplicas: 2")
                .contains("maxReplicas: 4");
        assertThat(HelmExporter.export(EksDesign.withKeyManagers("4.7.0")).files())
                .doesNotContainKey("platform/templates/autoscalers.yaml");
    }
}
