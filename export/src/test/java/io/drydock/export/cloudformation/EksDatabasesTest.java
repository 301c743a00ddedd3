package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.Examples;
import io.drydock.export.helm.HelmExporter;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Engine;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.pattern.PatternKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Databases that starting designs on EKS do not have: Aurora, and proxies before servers.
class EksDatabasesTest {

    private static final Placement DATABASE_SUBNETS =
            Placement.across(List.of(new ElementId("database-a"), new ElementId("database-b")));

    /// Designs with these stores, for the linter too.
    static Stream<Design> designs() {
        return Stream.of(
                aurora(Engine.AURORA_MYSQL, "8.0.mysql_aurora.3.10.4"),
                aurora(Engine.AURORA_POSTGRESQL, "16.6"),
                behindProxy(aurora(Engine.AURORA_MYSQL, "8.0.mysql_aurora.3.10.4")),
                behindProxy(base()));
    }

    private static Design base() {
        return Examples.onEks(
                PatternKey.CONTROL_TRAFFIC_GATEWAY, new ProductVersion(4, 6, 0), "us-east-1", 2);
    }

    private static Design aurora(Engine engine, String version) {
        List<Node> nodes = new ArrayList<>(base().nodes());
        nodes.replaceAll(node ->
                node instanceof Database database
                        ? database.withEngine(engine, version).withInstanceClass("db.r6g.large")
                        : node);
        return base().withNodes(nodes);
    }

    private static Design with(Design design, Node node) {
        List<Node> nodes = new ArrayList<>(design.nodes());
        nodes.add(node);
        return design.withNodes(nodes);
    }

    private static Design behindProxy(Design design) {
        return with(
                design,
                new ServiceNode(
                        new ElementId("proxy"),
                        "Database proxy",
                        ServiceNode.Kind.DATABASE_PROXY,
                        DATABASE_SUBNETS));
    }

    private static String environment(Design design) {
        return Examples.template(design).outputs().stream()
                .filter(it -> it.name().equals(EksEnvironment.OUTPUT))
                .findFirst()
                .orElseThrow()
                .value()
                .toString();
    }

    private static List<String> admitted(Template template, String prefix) {
        return template.resources("AWS::EC2::SecurityGroupIngress").stream()
                .map(Resource::logicalId)
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    @Test
    void releasesConnectToTheCluster() {
        Design design = aurora(Engine.AURORA_MYSQL, "8.0.mysql_aurora.3.10.4");
        assertThat(environment(design))
                .contains("export APIM_DATABASE_HOST='${ApimDatabase.Endpoint.Address}'");
        assertThat(Examples.template(design).resource("ApimDatabase").orElseThrow().type())
                .isEqualTo("AWS::RDS::DBCluster");
    }

    @Test
    void releasesConnectToTheProxy() {
        Design design = behindProxy(base());
        assertThat(environment(design))
                .contains("export APIM_DATABASE_HOST='${ProxyToApimDatabase.Endpoint}'")
                .doesNotContain("ApimDatabase.Endpoint.Address");
        assertThat(HelmExporter.export(design).file("install.sh")).contains("APIM_DATABASE_HOST");
    }

    @Test
    void onlyTheProxyAndTheSetupReachTheServer() {
        Template template = Examples.template(behindProxy(base()));
        assertThat(admitted(template, "ApimDatabaseFrom"))
                .containsExactlyInAnyOrder(
                        "ApimDatabaseFromProxyOn3306", "ApimDatabaseFromDatabaseSetupOn3306");
        assertThat(admitted(template, "ProxyFrom")).hasSize(1).first().asString().endsWith("3306");
    }

    @Test
    void theProxyKnowsEveryAccountOfTheReleases() {
        Template template = Examples.template(behindProxy(base()));
        Resource proxy = template.resource("ProxyToApimDatabase").orElseThrow();
        List<String> secrets =
                template.resources("AWS::SecretsManager::Secret").stream()
                        .map(Resource::logicalId)
                        .filter(name -> name.startsWith("ApimDatabase"))
                        .toList();
        assertThat(secrets).isNotEmpty();
        assertThat(proxy.properties().toString()).contains(secrets);
    }

    /// A pod's packets go to the proxy's subnets, wherever the server's are.
    @Test
    void policiesLetPodsReachTheProxy() {
        Design design =
                with(
                        base(),
                        new ServiceNode(
                                new ElementId("proxy"),
                                "Database proxy",
                                ServiceNode.Kind.DATABASE_PROXY,
                                Placement.in(new ElementId("database-a"))));
        assertThat(policies(base())).contains(cidr("database-a")).contains(cidr("database-b"));
        assertThat(policies(design))
                .contains(cidr("database-a"))
                .doesNotContain(cidr("database-b"));
    }

    private static String policies(Design design) {
        return HelmExporter.export(design).file("platform/templates/network-policies.yaml");
    }

    private static String cidr(String id) {
        return base().sites().getFirst().subnets().stream()
                .filter(subnet -> subnet.id().value().equals(id))
                .findFirst()
                .orElseThrow()
                .cidr()
                .toString();
    }
}
