package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.Examples;
import io.drydock.export.helm.HelmExporter;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.Settings;
import io.drydock.model.pattern.PatternKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Alarms and the dashboard of a site with Kubernetes: what is watched from the beginning, and what
/// only when the stack is told that it is there.
class EksWatchTest {

    private static final Pattern NAME = Pattern.compile("\\$\\{([A-Za-z0-9:.]+)}");

    private static Design design() {
        return Examples.onEks(
                PatternKey.CONTROL_TRAFFIC_GATEWAY, new ProductVersion(4, 7, 0), "us-east-1", 3);
    }

    private static Resource resource(Template template, String id) {
        return template.resource(id).orElseThrow(() -> new AssertionError("no " + id));
    }

    private static Parameter parameter(Template template, String name) {
        return template.parameters().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }

    /// The first deployment knows of no release and no load balancer.
    @Test
    void theFirstDeploymentGoesWithoutWhatIsNotThereYet() {
        Template template = Examples.template(design());
        assertThat(Tree.at(parameter(template, "WatchReleases").body(), "Default").orElseThrow())
                .isEqualTo(Value.text("No"));
        assertThat(
                        Tree.at(parameter(template, "PublicAlbFullName").body(), "Default")
                                .orElseThrow())
                .isEqualTo(Value.text(""));
        List<String> conditional =
                template.resources("AWS::CloudWatch::Alarm").stream()
                        .filter(alarm -> alarm.condition().isPresent())
                        .map(Resource::logicalId)
                        .toList();
        assertThat(conditional)
                .contains(
                        "GatewayPodsAlarm",
                        "ControlPlanePodsAlarm",
                        "TrafficManagerPodsAlarm",
                        "PublicAlbErrorsAlarm",
                        "PublicAlbSlowAlarm",
                        "PublicAlbUnhealthyAlarm");
        assertThat(template.resources("AWS::CloudWatch::Alarm"))
                .filteredOn(alarm -> alarm.condition().isEmpty())
                .extracting(Resource::logicalId)
                .contains(
                        "WorkerNodesAlarm",
                        "WorkerNodesMissingAlarm",
                        "WorkerNodesBusyAlarm",
                        "ApimDatabaseBusyAlarm");
    }

    @Test
    void everyAlarmTellsTheTopic() {
        for (Resource alarm : Examples.template(design()).resources("AWS::CloudWatch::Alarm")) {
            assertThat(Tree.refs(alarm, "AlarmActions")).containsExactly("AlarmTopic");
        }
    }

    /// The figure counts pods by a service, so it has to be one that the charts make.
    @Test
    void theReleasesAreCountedByTheirServices() {
        Template template = Examples.template(design());
        Resource alarm = resource(template, "GatewayPodsAlarm");
        assertThat(Tree.text(alarm, "Dimensions/1/Value")).isEqualTo("ReleaseNamespace");
        String service = Tree.text(alarm, "Dimensions/2/Value");
        assertThat(service).isEqualTo("gateway-wso2am-universal-gw-service");
        assertThat(Tree.text(alarm, "Threshold")).isEqualTo("3");
        assertThat(Tree.at(parameter(template, "ReleaseNamespace").body(), "Default").orElseThrow())
                .isEqualTo(Value.text(HelmExporter.export(design()).namespace()));
    }

    /// There are so many worker nodes from the beginning that none missing is no alarm.
    @Test
    void asManyNodesAreMissedAsTheGroupsStart() {
        Template template = Examples.template(design());
        long started =
                template.resources("AWS::EKS::Nodegroup").stream()
                        .mapToLong(it -> Long.parseLong(Tree.text(it, "ScalingConfig/MinSize")))
                        .sum();
        assertThat(Tree.text(resource(template, "WorkerNodesMissingAlarm"), "Threshold"))
                .isEqualTo(Long.toString(started));
    }

    /// The tag's value is the group that the ingresses name.
    @Test
    void theStackSaysHowToFindALoadBalancer() {
        Output lookup =
                Examples.template(design()).outputs().stream()
                        .filter(it -> it.name().equals("PublicAlbLookup"))
                        .findFirst()
                        .orElseThrow();
        Matcher group =
                Pattern.compile("ingress.k8s.aws/stack,Values=(\\S+)")
                        .matcher(((Value.Sub) lookup.value()).template());
        assertThat(group.find()).isTrue();
        assertThat(HelmExporter.export(design()).files().toString())
                .contains("alb.ingress.kubernetes.io/group.name: " + group.group(1) + "\n");
    }

    /// Behind another controller stands another kind of load balancer, with other metrics.
    @Test
    void aBalancerOfAnotherControllerIsNotAskedFor() {
        Design nginx =
                design().withSettings(
                                design().settings().withExposure(Settings.Exposure.NGINX_INGRESS));
        Template template = Examples.template(nginx);
        assertThat(template.parameters())
                .extracting(Parameter::name)
                .contains("WatchReleases")
                .doesNotContain("PublicAlbFullName");
        assertThat(template.resource("PublicAlbErrorsAlarm")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theDashboardIsWholeWithAndWithoutLoadBalancers(boolean known) {
        Template template = Examples.template(design());
        Value body = Tree.property(resource(template, "Dashboard"), "DashboardBody").orElseThrow();
        StringBuilder text = new StringBuilder();
        ((Value.Items) ((Value.Join) body).parts())
                .items()
                .forEach(part -> text.append(filled(part, known)));
        Object read = new Load(LoadSettings.builder().build()).loadFromString(text.toString());
        List<?> widgets = (List<?>) ((Map<?, ?>) read).get("widgets");
        assertThat(widgets).hasSize(known ? 12 : 6);
        List<String> places = new ArrayList<>();
        for (Object widget : widgets) {
            Map<?, ?> map = (Map<?, ?>) widget;
            places.add(map.get("x") + "," + map.get("y"));
            assertThat(map.toString()).doesNotContain("${");
        }
        assertThat(places).doesNotHaveDuplicates();
        Matcher name = NAME.matcher(body.toString());
        while (name.find()) {
            assertThat(known(template, name.group(1))).as(name.group(1)).isTrue();
        }
    }

    private static boolean known(Template template, String name) {
        return name.startsWith("AWS::")
                || template.resource(name).isPresent()
                || template.parameters().stream().anyMatch(it -> it.name().equals(name));
    }

    private static String filled(Value part, boolean known) {
        return switch (part) {
            case Value.Text text -> text.text();
            case Value.Sub sub -> NAME.matcher(sub.template()).replaceAll("name");
            case Value.If choice -> filled(known ? choice.whenTrue() : choice.otherwise(), known);
            case Value other -> throw new AssertionError(other);
        };
    }
}
