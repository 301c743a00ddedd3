package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.export.Examples;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Cache;
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

/// Stores that starting designs do not have: Aurora, PostgreSQL, proxies, caches, a registry.
class DataKindsTest {

    private static final Placement DATABASE_SUBNETS =
            Placement.across(List.of(new ElementId("database-a"), new ElementId("database-b")));

    /// Designs with these stores, for the linter too.
    static Stream<Design> designs() {
        return Stream.of(
                aurora(Engine.AURORA_MYSQL, "8.0.mysql_aurora.3.10.4"),
                aurora(Engine.AURORA_POSTGRESQL, "16.6"),
                postgresql(),
                surrounded());
    }

    private static Design base() {
        return Examples.design(
                PatternKey.CONTROL_TRAFFIC_GATEWAY, new ProductVersion(4, 6, 0), "us-east-1", 2);
    }

    private static Design on(Engine engine, String version, String size) {
        List<Node> nodes = new ArrayList<>(base().nodes());
        nodes.replaceAll(node ->
                node instanceof Database database
                        ? database.withEngine(engine, version).withInstanceClass(size)
                        : node);
        return base().withNodes(nodes);
    }

    private static Design aurora(Engine engine, String version) {
        return on(engine, version, "db.r6g.large");
    }

    private static Design postgresql() {
        return on(Engine.POSTGRESQL, "17.5", "db.m5.large");
    }

    private static Design surrounded() {
        List<Node> nodes = new ArrayList<>(base().nodes());
        nodes.add(
                new Cache(
                        new ElementId("counters"),
                        "Counters",
                        "cache.t4g.small",
                        1,
                        false,
                        DATABASE_SUBNETS));
        nodes.add(
                new ServiceNode(
                        new ElementId("proxy"),
                        "Database proxy",
                        ServiceNode.Kind.DATABASE_PROXY,
                        DATABASE_SUBNETS));
        nodes.add(
                new ServiceNode(
                        new ElementId("registry"),
                        "Images",
                        ServiceNode.Kind.CONTAINER_REGISTRY,
                        new Placement.AtSite(base().sites().getFirst().id())));
        return base().withNodes(nodes);
    }

    private static String userData(Template template, String group) {
        return template.resource(group + "LaunchTemplate").orElseThrow().properties().toString();
    }

    @Test
    void auroraKeepsItsDataInTheCluster() {
        Template template =
                Examples.template(aurora(Engine.AURORA_MYSQL, "8.0.mysql_aurora.3.10.4"));
        Resource cluster = template.resource("ApimDatabase").orElseThrow();
        assertThat(cluster.type()).isEqualTo("AWS::RDS::DBCluster");
        assertThat(cluster.deletion()).isEqualTo(Resource.Deletion.SNAPSHOT);
        assertThat(Tree.text(cluster, "StorageEncrypted")).isEqualTo("true");
        assertThat(Tree.property(cluster, "DeletionProtection"))
                .contains(Value.ref(StackParameters.PROTECTION));
        assertThat(Tree.text(cluster, "ManageMasterUserPassword")).isEqualTo("true");
        List<Resource> instances = template.resources("AWS::RDS::DBInstance");
        assertThat(instances).hasSize(2).allMatch(it -> it.deletion() == Resource.Deletion.DELETE);
        assertThat(Tree.text(template.resource("ApimDatabaseParameters").orElseThrow(), "Family"))
                .isEqualTo("aurora-mysql8.0");
        assertThat(template.resources("AWS::RDS::DBParameterGroup")).isEmpty();
    }

    @Test
    void auroraOnMachinesItDoesNotRunOnIsRefused() {
        Design design = on(Engine.AURORA_MYSQL, "8.0.mysql_aurora.3.10.4", "db.m5.large");
        assertThatThrownBy(() -> Examples.template(design))
                .isInstanceOf(UnsupportedDesignException.class)
                .hasMessageContaining("db.r6g.large");
    }

    @Test
    void machinesGoThroughTheProxyAndTheSetupDoesNot() {
        Template template = Examples.template(surrounded());
        assertThat(userData(template, "ControlPlane1"))
                .contains("jdbc:mysql://${ProxyToApimDatabase.Endpoint}:3306/apim_db");
        assertThat(userData(template, "DatabaseSetup"))
                .contains("use_server '${ApimDatabase.Endpoint.Address}'");
        List<String> admitted =
                template.resources("AWS::EC2::SecurityGroupIngress").stream()
                        .map(Resource::logicalId)
                        .filter(name -> name.startsWith("ApimDatabaseFrom"))
                        .toList();
        assertThat(admitted)
                .containsExactlyInAnyOrder(
                        "ApimDatabaseFromProxyOn3306", "ApimDatabaseFromDatabaseSetupOn3306");
        assertThat(template.resource("ProxyFromControlPlaneOn3306")).isPresent();
        assertThat(Tree.text(template.resource("ProxyToApimDatabase").orElseThrow(), "RequireTLS"))
                .isEqualTo("true");
    }

    @Test
    void countersAreSharedOverTlsWithAPassword() {
        Template template = Examples.template(surrounded());
        Resource cache = template.resource("Counters").orElseThrow();
        assertThat(Tree.text(cache, "TransitEncryptionEnabled")).isEqualTo("true");
        assertThat(Tree.text(cache, "AtRestEncryptionEnabled")).isEqualTo("true");
        assertThat(Tree.text(cache, "NumCacheClusters")).isEqualTo("2");
        assertThat(Tree.property(cache, "AuthToken"))
                .contains(
                        Value.sub(
                                "{{resolve:secretsmanager:${CountersSecret}:SecretString:password}}"));
        assertThat(userData(template, "TrafficManager1"))
                .contains("[apim.distributed_throttling.keyvalue_store]")
                .contains("host = \"${Counters.PrimaryEndPoint.Address}\"")
                .contains("export_secret CACHE '${CountersSecret}'");
        assertThat(userData(template, "Gateway"))
                .contains(
                        "\"tcp://tm1.drydock.internal:9611\", \"tcp://tm2.drydock.internal:9611\"");
        assertThat(template.resource("CountersFromGatewayOn6379")).isPresent();
    }

    @Test
    void aRegistryKeepsItsImages() {
        Resource registry = Examples.template(surrounded()).resource("Registry").orElseThrow();
        assertThat(Tree.text(registry, "ImageTagMutability")).isEqualTo("IMMUTABLE");
        assertThat(registry.deletion()).isEqualTo(Resource.Deletion.RETAIN_EXCEPT_ON_CREATE);
    }
}
