package io.drydock.app.deploy.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.drydock.app.deploy.helm.HostsResolve.Target;
import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmExporter;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartCheckerTest {

    private static final String GATEWAY = "values/gateway.yaml";
    private static final String TRAFFIC_MANAGER = "values/traffic-manager.yaml";

    static Stream<EksDesigns.Named> designs() {
        return Stream.concat(EksDesigns.all(), EksDesigns.starting());
    }

    static Stream<EksDesigns.Named> newest() {
        return designs()
                .filter(named -> named.name().contains("4.7"))
                .filter(named -> !named.name().contains("-mi "));
    }

    /// The main branch runs ahead of the newest line's own.
    @ParameterizedTest(name = "{0}")
    @MethodSource("newest")
    void everyDesignFitsTheMainBranch(EksDesigns.Named design) {
        Path main = OfficialCharts.folder().resolve("main");
        assumeTrue(Files.isDirectory(main), () -> "charts absent: no checkout of main");
        HelmBundle bundle = HelmExporter.export(design.design());
        assertThat(found(new ChartChecker(main).check(bundle))).isEmpty();
    }

    /// Our own chart needs no official one.
    @Test
    void ourOwnChartLints(@TempDir Path empty) {
        ChartReport report = new ChartChecker(empty).report(bundle(), Progress.NONE);
        assertThat(report.charts())
                .singleElement()
                .satisfies(chart -> assertThat(chart.chart()).isEqualTo("platform"));
        assertThat(report.problems())
                .extracting(ChartProblem::kind)
                .containsOnly(ChartProblem.Kind.CHART);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("designs")
    void everyDesignFitsTogether(EksDesigns.Named design) {
        assertThat(check(HelmExporter.export(design.design()))).isEmpty();
    }

    static Stream<EksDesigns.Named> exposed() {
        return EksDesigns.exposed();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exposed")
    void everyExposureFitsTogether(EksDesigns.Named design) {
        HelmBundle bundle = HelmExporter.export(design.design());
        Rendering rendering = checker(bundle).render(bundle);
        assertThat(check(bundle)).isEmpty();
        assertThat(hosts(rendering))
                .as("hosts that something lets in")
                .containsExactlyInAnyOrderElementsOf(
                        design.design().nodes().stream()
                                .filter(LoadBalancer.class::isInstance)
                                .map(LoadBalancer.class::cast)
                                .flatMap(balancer -> balancer.rules().stream())
                                .map(ListenerRule::host)
                                .toList());
    }

    private static List<String> hosts(Rendering rendering) {
        List<String> hosts = new ArrayList<>();
        for (KubernetesObject object : rendering.objects("Ingress")) {
            object.list("spec", "rules")
                    .forEach(rule -> hosts.add(String.valueOf(rule.get("host"))));
        }
        for (KubernetesObject object : rendering.objects("HTTPRoute")) {
            ((List<?>) object.map("spec").get("hostnames"))
                    .forEach(host -> hosts.add(String.valueOf(host)));
        }
        rendering.objects("Route").forEach(object -> hosts.add(object.text("spec", "host")));
        return hosts;
    }

    @Test
    void routeWithoutAListener() {
        HelmBundle bundle =
                HelmExporter.export(
                        EksDesigns.exposed(
                                EksDesigns.controlPlane("4.7.0"), Settings.Exposure.GATEWAY_API));
        String path = "platform/templates/gateways.yaml";
        HelmBundle broken =
                bundle.withFile(path, bundle.file(path).replace("websub-https", "websub"));
        assertThat(check(broken))
                .containsExactly(
                        problem(
                                "gateway",
                                "route gateway-wso2am-universal-gw-websub-httproute wants the"
                                        + " listener websub-https of a gateway public-alb, which is"
                                        + " not there"));
    }

    @Test
    void everyConnectionOfAGatewayIsSeen() {
        Set<Target> targets = HostsResolve.targets(checker(bundle()).render(bundle()));
        assertThat(targets)
                .contains(
                        gateway("control-plane-wso2am-acp-service", 9443),
                        gateway("control-plane-wso2am-acp-1-service", 5672),
                        gateway("control-plane-wso2am-acp-2-service", 5672),
                        gateway("traffic-manager-wso2am-tm-service", 9443),
                        gateway("traffic-manager-wso2am-tm-1-service", 5672),
                        gateway("traffic-manager-wso2am-tm-1-service", 9611),
                        gateway("traffic-manager-wso2am-tm-2-service", 9711));
    }

    private static Target gateway(String host, int port) {
        return new Target("gateway", false, host, port);
    }

    @Test
    void brokenServiceName() {
        HelmBundle broken =
                replaced(GATEWAY, "control-plane-wso2am-acp-1-service", "control-plane-acp-1");
        assertThat(check(broken))
                .contains(problem("gateway", "no service is called control-plane-acp-1"));
    }

    @Test
    void staleServiceNameOfAnExample() {
        HelmBundle broken =
                replaced(TRAFFIC_MANAGER, "control-plane-wso2am-acp-service", "wso2am-cp-service");
        assertThat(check(broken))
                .contains(problem("traffic-manager", "no service is called wso2am-cp-service"));
    }

    @Test
    void defaultHostThatShowsThrough() {
        HelmBundle broken = replaced(GATEWAY, "      hostname: gw.example.com\n", "");
        assertThat(check(broken))
                .containsExactly(
                        problem("gateway", "the chart's own host name gw.wso2.com shows through"));
    }

    @Test
    void brokenPort() {
        HelmBundle broken = replaced(GATEWAY, "servicePort: 9443", "servicePort: 9444");
        assertThat(check(broken))
                .contains(
                        problem(
                                "gateway",
                                "the service control-plane-wso2am-acp-service has no port 9444,"
                                        + " only [9763, 9443]"));
    }

    @Test
    void brokenReplicaCount() {
        HelmBundle broken = replaced(GATEWAY, "minReplicas: 3", "minReplicas: 1");
        assertThat(check(broken))
                .containsExactly(
                        problem("gateway", "the chart makes 1 to 6 pods, the design says 3 to 6"));
    }

    @Test
    void oneNodeInsteadOfAPair() {
        HelmBundle broken =
                replaced(TRAFFIC_MANAGER, "highAvailability: true", "highAvailability: false");
        assertThat(check(broken))
                .contains(
                        problem("traffic-manager", "the chart makes 1 pods, the design says 2"),
                        problem(
                                "gateway",
                                "no service is called traffic-manager-wso2am-tm-2-service"));
    }

    @Test
    void unknownKey() {
        HelmBundle bundle = bundle();
        HelmBundle broken =
                bundle.withFile(GATEWAY, bundle.file(GATEWAY) + "tolerations:\n  - key: spot\n");
        assertThat(check(broken))
                .containsExactly(problem("gateway", "the chart reads no key tolerations"));
    }

    @Test
    void keyThatIsDeclaredButDead() {
        HelmBundle broken =
                replaced(
                        TRAFFIC_MANAGER,
                        "    highAvailability: true",
                        "    highAvailability: true\n    cpuUtilizationPercentage: 75");
        assertThat(check(broken))
                .containsExactly(
                        problem(
                                "traffic-manager",
                                "the chart reads no key"
                                        + " wso2.deployment.cpuUtilizationPercentage"));
    }

    @Test
    void missingEncryptionKey() {
        HelmBundle broken = replaced(GATEWAY, "        encryptionKeyKey: encryptionKey\n", "");
        assertThat(check(broken))
                .anySatisfy(problem -> {
                    assertThat(problem.element()).isEqualTo(new ElementId("gateway"));
                    assertThat(problem.message())
                            .startsWith("the chart cannot be rendered: ")
                            .contains("Encryption key is required");
                });
    }

    @Test
    void budgetThatSelectsNothing() {
        HelmBundle broken =
                replaced(
                        "platform/templates/budgets.yaml",
                        "deployment: gateway-wso2am-universal-gw",
                        "deployment: gateway-wso2am-universal-gw-deployment");
        assertThat(check(broken))
                .extracting(Found::element, Found::message)
                .contains(
                        org.assertj.core.api.Assertions.tuple(
                                new ElementId("gateway"),
                                "no disruption budget protects"
                                        + " gateway-wso2am-universal-gw-deployment"));
    }

    @Test
    void twoBudgetsOnOnePod() {
        String path = "platform/templates/budgets.yaml";
        String text = bundle().file(path);
        String second =
                text.substring(text.lastIndexOf("---")).replace("name: gateway", "name: again");
        assertThat(check(bundle().withFile(path, text + second)))
                .containsExactly(
                        problem(
                                "gateway",
                                "2 disruption budgets stop each other on"
                                        + " gateway-wso2am-universal-gw-deployment"));
    }

    @Test
    void policyThatSelectsNothing() {
        HelmBundle broken =
                replaced(
                        "platform/templates/network-policies.yaml",
                        "deployment: traffic-manager-wso2am-tm",
                        "deployment: traffic-manager");
        assertThat(check(broken))
                .extracting(Found::message)
                .anyMatch(
                        message -> message.startsWith("network policy traffic-manager selects no"));
    }

    @Test
    void policyThatIsTooNarrow() {
        HelmBundle broken =
                replaced("platform/templates/network-policies.yaml", "port: 9711", "port: 9712");
        assertThat(check(broken))
                .contains(
                        problem(
                                "gateway",
                                "the network policies do not let it reach"
                                        + " traffic-manager-wso2am-tm-1-service:9711"));
    }

    @Test
    void policyThatShutsOutTheLoadBalancer() {
        HelmBundle broken =
                replaced("platform/templates/network-policies.yaml", "port: 8243", "port: 8280");
        assertThat(check(broken))
                .containsExactly(
                        problem(
                                "gateway",
                                "no network policy lets a load balancer reach"
                                        + " gateway-wso2am-universal-gw-service:8243"));
    }

    @Test
    void policyThatShutsOutTheDatabase() {
        HelmBundle broken =
                replaced("platform/templates/network-policies.yaml", "port: 3306", "port: 5432");
        assertThat(check(broken))
                .containsExactly(
                        problem(
                                "control-plane",
                                "no network policy opens port 3306 to apim-database"));
    }

    @Test
    void spreadThatSelectsOtherPods() {
        HelmBundle broken =
                replaced(
                        "patches/gateway/gateway-wso2am-universal-gw-deployment.yaml",
                        "deployment: gateway-wso2am-universal-gw",
                        "deployment: gateway");
        assertThat(check(broken))
                .isNotEmpty()
                .allSatisfy(problem ->
                        assertThat(problem.message())
                                .startsWith(
                                        "the spread of gateway-wso2am-universal-gw-deployment does"
                                                + " not select its pods"));
    }

    @Test
    void patchForADeploymentThatIsNotMade() {
        HelmBundle broken =
                replaced(
                        "patches/gateway/gateway-wso2am-universal-gw-deployment.yaml",
                        "gw-deployment",
                        "gw-deployment-1");
        assertThat(check(broken))
                .containsExactly(
                        problem(
                                "gateway",
                                "a patch is for a deployment"
                                    + " gateway-wso2am-universal-gw-deployment-1, which the chart"
                                    + " does not make"));
    }

    @Test
    void brokenTemplateOfOurOwn() {
        HelmBundle broken =
                replaced("platform/templates/addresses.yaml", "{{ required", "{{ requires");
        assertThat(check(broken))
                .anySatisfy(problem -> {
                    assertThat(problem.element()).isEqualTo(new ElementId("shop"));
                    assertThat(problem.release()).isEqualTo("platform");
                    assertThat(problem.message()).contains("cannot be rendered");
                });
    }

    @Test
    void chartsThatAreNotThere(@TempDir Path empty) throws IOException {
        assertThat(found(new ChartChecker(empty).check(bundle())))
                .contains(
                        problem(
                                "gateway",
                                "the chart wso2am-universal-gw of 4.7 is not among the charts"
                                        + " given"));
    }

    /// A problem without the check that found it.
    record Found(ElementId element, String release, String message) {}

    private static Found problem(String cluster, String message) {
        return new Found(new ElementId(cluster), cluster, message);
    }

    private static HelmBundle replaced(String path, String from, String to) {
        HelmBundle bundle = bundle();
        assertThat(bundle.file(path)).contains(from);
        return bundle.withFile(path, bundle.file(path).replace(from, to));
    }

    private static HelmBundle bundle() {
        return HelmExporter.export(EksDesigns.controlPlane("4.7.0"));
    }

    private static ChartChecker checker(HelmBundle bundle) {
        return OfficialCharts.checker(bundle);
    }

    private static List<Found> check(HelmBundle bundle) {
        return found(checker(bundle).check(bundle));
    }

    private static List<Found> found(List<ChartProblem> problems) {
        return problems.stream()
                .map(it -> new Found(it.element(), it.release(), it.message()))
                .toList();
    }
}
