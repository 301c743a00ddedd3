package io.drydock.export.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import io.drydock.export.Examples;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.export.plan.PlanCompiler;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Settings.ArtifactSync;
import io.drydock.model.pattern.PatternKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// The configuration names the addresses that the connection matrix asks for.
class ProductConfigurationTest {

    private static final TomlMapper TOML = new TomlMapper();

    private static JsonNode configuration(Design design, String machines) throws Exception {
        DeploymentPlan plan = PlanCompiler.compile(design);
        return TOML.readTree(only(plan, group(plan, machines)));
    }

    private static JsonNode configuration(String machines) throws Exception {
        return configuration(Examples.design(PatternKey.FULLY_DISTRIBUTED), machines);
    }

    private static String only(DeploymentPlan plan, MachineGroup group) {
        return new NodeScript(plan, new TestNames())
                .configuration(group)
                .values()
                .iterator()
                .next();
    }

    private static MachineGroup group(DeploymentPlan plan, String id) {
        return plan.machines().stream()
                .filter(machine -> machine.id().equals(new ElementId(id)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }

    @Test
    void aGatewayPublishesToEveryTrafficManagerByItself() throws Exception {
        JsonNode throttling = configuration("gateway").at("/apim/throttling");
        assertThat(texts(throttling.get("throttle_decision_endpoints")))
                .containsExactly(
                        "tcp://tm1.drydock.internal:5672", "tcp://tm2.drydock.internal:5672");
        assertThat(throttling.get("url_group")).hasSize(2);
        assertThat(throttling.at("/url_group/1/traffic_manager_urls/0").asText())
                .isEqualTo("tcp://tm2.drydock.internal:9611");
        assertThat(throttling.at("/url_group/1/traffic_manager_auth_urls/0").asText())
                .isEqualTo("ssl://tm2.drydock.internal:9711");
        assertThat(throttling.at("/service_url").asText())
                .isEqualTo("https://tm.example.com/services/");
    }

    @Test
    void analyticsWorkersAreOneFailoverGroup() throws Exception {
        JsonNode group = configuration("gateway").at("/apim/analytics/url_group/0");
        assertThat(texts(group.get("analytics_url")))
                .containsExactly(
                        "tcp://analytics1.drydock.internal:7612",
                        "tcp://analytics2.drydock.internal:7612");
        assertThat(texts(group.get("analytics_auth_url")))
                .containsExactly(
                        "ssl://analytics1.drydock.internal:7712",
                        "ssl://analytics2.drydock.internal:7712");
        // Without a type the second is asked when the first does not answer.
        assertThat(group.has("type")).isFalse();
    }

    @Test
    void aPortOffsetOfANodeIsInEveryAddress() throws Exception {
        Design design = Examples.design(PatternKey.FULLY_DISTRIBUTED);
        List<Node> nodes = new ArrayList<>(design.nodes());
        nodes.replaceAll(node ->
                node instanceof ProfileNode it && it.id().equals(new ElementId("traffic-manager-2"))
                        ? it.withPortOffset(2)
                        : node);
        Design shifted = design.withNodes(nodes);
        JsonNode gateway = configuration(shifted, "gateway").at("/apim/throttling");
        assertThat(texts(gateway.get("throttle_decision_endpoints")))
                .containsExactly(
                        "tcp://tm1.drydock.internal:5672", "tcp://tm2.drydock.internal:5674");
        assertThat(gateway.at("/url_group/1/traffic_manager_urls/0").asText())
                .endsWith("tm2.drydock.internal:9613");
        assertThat(configuration(shifted, "traffic-manager-2").at("/server/offset").asInt())
                .isEqualTo(2);
    }

    @Test
    void trafficManagersRepeatEventsToEachOther() throws Exception {
        assertThat(
                        texts(
                                configuration("traffic-manager-1")
                                        .at("/apim/throttling/event_duplicate_url")))
                .containsExactly("tcp://tm2.drydock.internal:5672");
        assertThat(
                        texts(
                                configuration("traffic-manager-2")
                                        .at("/apim/throttling/event_duplicate_url")))
                .containsExactly("tcp://tm1.drydock.internal:5672");
        assertThat(configuration("traffic-manager-1").at("/server/hostname").asText())
                .isEqualTo("tm.example.com");
    }

    @Test
    void thePublisherPushesToTheGatewaysLoadBalancer() throws Exception {
        JsonNode publisher = configuration("publisher");
        JsonNode environment = publisher.at("/apim/gateway/environment/0");
        assertThat(environment.get("service_url").asText())
                .isEqualTo("https://gw-admin.example.com/services/");
        assertThat(environment.get("https_endpoint").asText()).isEqualTo("https://gw.example.com");
        assertThat(publisher.at("/apim/throttling/service_url").asText())
                .isEqualTo("https://tm.example.com/services/");
        assertThat(publisher.at("/apim/key_manager/service_url").asText())
                .isEqualTo("https://km.example.com/services/");
        assertThat(publisher.at("/server/hostname").asText()).isEqualTo("publisher.example.com");
    }

    @Test
    void aKeyManagerAnnouncesRevokedTokens() throws Exception {
        JsonNode keyManager = configuration("key-manager");
        assertThat(keyManager.at("/event_listener/0/properties/notification_endpoint").asText())
                .isEqualTo("https://tm.example.com/internal/data/v1/notify");
        assertThat(keyManager.at("/apim/key_manager/service_url").asText())
                .isEqualTo("https://localhost:9443/services/");
        assertThat(keyManager.at("/apim/throttling/url_group")).hasSize(2);
    }

    @Test
    void databasesAreThoseOfTheProfile() throws Exception {
        JsonNode gateway = configuration("gateway").get("database");
        assertThat(gateway.has("apim_db")).isFalse();
        assertThat(gateway.at("/shared_db/type").asText()).isEqualTo("h2");
        JsonNode publisher = configuration("publisher").get("database");
        assertThat(publisher.at("/apim_db/url").asText())
                .isEqualTo(
                        "jdbc:mysql://${test.database.apim-database}:3306/apim_db?sslMode=REQUIRED");
        assertThat(publisher.at("/shared_db/password").asText())
                .isEqualTo("$env{SHARED_DB_PASSWORD}");
    }

    @Test
    void anAllInOneTalksToItselfAndItsTwin() throws Exception {
        JsonNode node = configuration(Examples.design(PatternKey.ALL_IN_ONE_HA), "all-in-one-1");
        JsonNode throttling = node.at("/apim/throttling");
        assertThat(texts(throttling.get("event_duplicate_url")))
                .containsExactly("tcp://all-in-one-2.drydock.internal:5672");
        assertThat(texts(throttling.get("throttle_decision_endpoints")))
                .containsExactly("tcp://localhost:5672");
        assertThat(throttling.get("url_group")).hasSize(2);
        assertThat(node.at("/apim/key_manager/service_url").asText())
                .isEqualTo("https://localhost:9443/services/");
        assertThat(node.at("/apim/gateway/environment/0/service_url").asText())
                .isEqualTo("https://localhost:9443/services/");
    }

    @Test
    void artefactsComeFromTheDatabaseWhereTheDesignSaysSo() throws Exception {
        Design design = Examples.design(PatternKey.FULLY_DISTRIBUTED);
        Design synced =
                design.withSettings(design.settings().withArtifactSync(ArtifactSync.DATABASE));
        assertThat(configuration(synced, "gateway").at("/apim/sync_runtime_artifacts/gateway"))
                .isNotEmpty();
        assertThat(configuration(synced, "publisher").at("/apim/sync_runtime_artifacts/publisher"))
                .isNotEmpty();
        assertThat(configuration("gateway").at("/apim/sync_runtime_artifacts").isMissingNode())
                .isTrue();
    }

    @Test
    void analyticsConfigurationIsYamlWithItsDatabasesAndItsTwin() {
        DeploymentPlan plan = Examples.plan(PatternKey.FULLY_DISTRIBUTED);
        String text = only(plan, group(plan, "analytics-worker-1"));
        Object read =
                new org.snakeyaml.engine.v2.api.Load(
                                org.snakeyaml.engine.v2.api.LoadSettings.builder().build())
                        .loadFromString(text);
        assertThat(read).asString().contains("advertisedHost=analytics1.drydock.internal");
        assertThat(text)
                .contains("name: APIM_ANALYTICS_DB", "name: WSO2_CLUSTER_DB", "type: ha")
                .contains("password: \"@APIM_ANALYTICS_DB_PASSWORD@\"");
    }
}
