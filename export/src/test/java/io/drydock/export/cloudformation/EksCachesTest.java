package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.export.Examples;
import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmExporter;
import io.drydock.export.helm.HelmImporter;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.pattern.PatternKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A store of counters beside a Kubernetes cluster: who reaches it, and how pods sign in.
class EksCachesTest {

    /// Designs with a store, for the linter too.
    static Stream<Design> designs() {
        return Stream.of(withStore(5), withStore(6), withStore(7));
    }

    static Design withStore(int minor) {
        return withStore(PatternKey.CONTROL_TRAFFIC_GATEWAY, minor);
    }

    private static Design withStore(PatternKey pattern, int minor) {
        Design design = Examples.onEks(pattern, new ProductVersion(4, minor, 0), "us-east-1", 2);
        List<Node> nodes = new ArrayList<>(design.nodes());
        nodes.add(
                new Cache(
                        new ElementId("counters"),
                        "Counters",
                        "cache.t4g.small",
                        1,
                        false,
                        Placement.across(
                                List.of(
                                        new ElementId("database-a"),
                                        new ElementId("database-b")))));
        return design.withNodes(nodes)
                .withSettings(design.settings().withConsistentRateLimits(true));
    }

    private static Resource resource(Template template, String id) {
        return template.resource(id).orElseThrow(() -> new AssertionError("no " + id));
    }

    private static String environment(Template template) {
        return template.outputs().stream()
                .filter(it -> it.name().equals(EksEnvironment.OUTPUT))
                .findFirst()
                .orElseThrow()
                .value()
                .toString();
    }

    @Test
    void theStoreStandsBesideTheClusterAndAsksForItsPassword() {
        Template template = Examples.template(withStore(7));
        Resource store = resource(template, "Counters");
        assertThat(store.type()).isEqualTo("AWS::ElastiCache::ReplicationGroup");
        assertThat(Tree.text(store, "TransitEncryptionEnabled")).isEqualTo("true");
        assertThat(Tree.property(store, "AuthToken").orElseThrow().toString())
                .contains("{{resolve:secretsmanager:${CountersSecret}:SecretString:password}}");
        assertThat(Tree.refs(resource(template, "CountersSubnetGroup"), "SubnetIds"))
                .containsExactly("DatabaseASubnet", "DatabaseBSubnet");
        assertThat(template.resource("CountersBusyAlarm")).isPresent();
    }

    @Test
    void onlyWorkerNodesReachTheStore() {
        List<Resource> doors =
                Examples.template(withStore(7)).resources("AWS::EC2::SecurityGroupIngress").stream()
                        .filter(it -> Tree.text(it, "GroupId").startsWith("Counters"))
                        .toList();
        assertThat(doors)
                .singleElement()
                .satisfies(door -> {
                    assertThat(Tree.text(door, "SourceSecurityGroupId"))
                            .isEqualTo("WorkerNodesSecurityGroup.GroupId");
                    assertThat(Tree.text(door, "FromPort")).isEqualTo("6379");
                });
    }

    @Test
    void theReleasesAreToldOfTheStoreAndMayReadItsSecret() {
        Template template = Examples.template(withStore(7));
        assertThat(environment(template))
                .contains("export COUNTERS_HOST='${Counters.PrimaryEndPoint.Address}'")
                .contains("export COUNTER_STORE_PASSWORD_SECRET='${CountersSecret}'");
        assertThat(
                        Tree.refs(
                                resource(template, "ExternalSecretsPolicy"),
                                "PolicyDocument/Statement/0/Resource"))
                .contains("CountersSecret");
        assertThat(template.outputs())
                .extracting(Output::name)
                .contains("CountersAddress", "CountersSecretArn");
    }

    @Test
    void theScriptPassesOnBoth() {
        String script = HelmExporter.export(withStore(7)).file("install.sh");
        assertThat(script).contains("COUNTERS_HOST").contains("COUNTER_STORE_PASSWORD_SECRET");
    }

    /// AWS refuses a password without TLS, and the chart of the control plane has no switch for it.
    @Test
    void bothKindsOfPodsSpeakTls() {
        HelmBundle bundle = HelmExporter.export(withStore(7));
        assertThat(bundle.file("values/traffic-manager.yaml"))
                .contains("ssl: true")
                .contains("password: \"$env{WSO2_COUNTER_STORE_PASSWORD}\"")
                .contains("host: counters")
                .doesNotContain("extraConfigs");
        assertThat(bundle.file("values/control-plane.yaml"))
                .contains("[apim.distributed_throttling.keyvalue_store]")
                .contains("ssl = true")
                .contains("password = \"$env{WSO2_COUNTER_STORE_PASSWORD}\"")
                .doesNotContain("keyvalueStore");
        assertThat(HelmExporter.export(withStore(6)).file("values/traffic-manager.yaml"))
                .contains("ssl = true");
    }

    /// Before 4.6 the gateways keep the counters that are shared.
    @Test
    void gatewaysOfBeforeHaveTheStore() {
        HelmBundle bundle = HelmExporter.export(withStore(5));
        assertThat(bundle.file("values/gateway.yaml"))
                .contains("[apim.redis_config]")
                .contains("ssl = true");
        assertThat(bundle.file("values/traffic-manager.yaml")).doesNotContain("counters");
    }

    @Test
    void allInOnePodsHaveTheStore() {
        assertThat(
                        HelmExporter.export(withStore(PatternKey.ALL_IN_ONE_HA, 7))
                                .file("values/all-in-one.yaml"))
                .contains("[apim.distributed_throttling.keyvalue_store]");
        assertThat(
                        HelmExporter.export(withStore(PatternKey.ALL_IN_ONE_HA, 5))
                                .file("values/all-in-one.yaml"))
                .contains("[apim.redis_config]");
    }

    @Test
    void onlyPodsThatSignInAreGivenThePassword() {
        HelmBundle bundle = HelmExporter.export(withStore(7));
        assertThat(patches(bundle, "control-plane"))
                .contains("name: WSO2_COUNTER_STORE_PASSWORD")
                .contains("key: counterStorePassword");
        assertThat(patches(bundle, "traffic-manager")).contains("WSO2_COUNTER_STORE_PASSWORD");
        assertThat(patches(bundle, "gateway")).doesNotContain("WSO2_COUNTER_STORE_PASSWORD");
        assertThat(patches(HelmExporter.export(withStore(5)), "gateway"))
                .contains("WSO2_COUNTER_STORE_PASSWORD");
    }

    private static String patches(HelmBundle bundle, String release) {
        StringBuilder text = new StringBuilder();
        bundle.files()
                .forEach((name, content) -> {
                    if (name.startsWith("patches/" + release + "/")) {
                        text.append(content);
                    }
                });
        assertThat(text).isNotEmpty();
        return text.toString();
    }

    /// Wherever the values name the store, it is found again when they are read back, and nothing
    /// is kept twice.
    @Test
    void theStoreIsReadBackFromTheValues() {
        designs()
                .forEach(design -> {
                    HelmBundle bundle = HelmExporter.export(design);
                    List<HelmImporter.ValuesFile> values =
                            bundle.releases().stream()
                                    .map(it ->
                                            new HelmImporter.ValuesFile(
                                                    it.name(),
                                                    bundle.file("values/" + it.name() + ".yaml")))
                                    .toList();
                    Design read =
                            HelmImporter.read(design.name(), values, Optional.of(design.version()))
                                    .design();
                    assertThat(read.nodes())
                            .filteredOn(Cache.class::isInstance)
                            .extracting(it -> it.id().value())
                            .containsExactly("counters");
                    assertThat(read.clusters()).allMatch(it -> it.helmValues().isEmpty());
                });
    }

    @Test
    void aStoreThatReleasesDoNotUseHasNoPasswordAmongTheirs() {
        Design design = withStore(7);
        Design unused = design.withSettings(design.settings().withConsistentRateLimits(false));
        assertThat(environment(Examples.template(unused))).doesNotContain("COUNTER");
        assertThat(HelmExporter.export(unused).files().toString())
                .doesNotContain("WSO2_COUNTER_STORE_PASSWORD");
    }

    @Test
    void chartsThatTakeNoStoreGetNone() {
        assertThatThrownBy(() -> Examples.template(withStore(4)))
                .isInstanceOf(UnsupportedDesignException.class)
                .hasMessageContaining("Counters, as the official charts of before 4.5");
    }
}
