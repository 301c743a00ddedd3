package io.drydock.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.HostileTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every text of a design file is refused with its place, or kept as it is.
class HostileFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(DesignSchema.text(), InputFormat.JSON);

    /// What a schema cannot say: references, JSON in a text, and what depends on another field.
    private static final Set<String> BEYOND_SCHEMA =
            Set.of(
                    "id", "site", "zone", "subnet", "cluster", "target", "from", "to", "wso2.x",
                    "region");

    private static final String EVERYTHING =
            """
            {
              "drydock": 1, "name": "all", "description": "Everything", "product": "4.7.0",
              "platform": "eks", "pattern": "cp-tm-gw",
              "settings": { "domain": "example.com", "artifactSync": "database",
                "amqpHeartbeatSeconds": 30, "imageRegistry": "registry.example.com:5000/wso2",
                "exposure": "alb-ingress" },
              "requirements": { "peakTps": 100, "messageKb": 1, "purpose": "disaster-recovery" },
              "sites": [
                { "id": "aws", "name": "AWS", "kind": "aws-region", "region": "us-east-1",
                  "cidr": "10.0.0.0/16", "zones": [ { "id": "zone-a", "name": "us-east-1a" } ],
                  "subnets": [ { "id": "app-a", "name": "App", "zone": "zone-a",
                    "tier": "application", "cidr": "10.0.1.0/24" } ] },
                { "id": "dc", "name": "DC", "kind": "data-centre", "region": "Zürich",
                  "cidr": "10.1.0.0/16", "zones": [], "subnets": [] }
              ],
              "clusters": [ { "id": "gateway", "name": "Gateway", "profile": "am-gw",
                "size": "c5.large", "min": 1, "max": 2, "environment": "Default",
                "environmentType": "hybrid", "keystore": "company", "helmValues": { "wso2.x": "1" } } ],
              "nodes": [
                { "id": "gw-1", "name": "One", "type": "wso2", "cluster": "gateway",
                  "subnet": "app-a", "portOffset": 1, "hostName": "gw1.drydock.internal" },
                { "id": "lb", "name": "LB", "type": "load-balancer", "subnet": "app-a",
                  "scheme": "internal", "certificate": "acm", "idleTimeoutSeconds": 60,
                  "maxHeaderKb": 32, "rules": [ { "port": 443, "host": "gw.example.com",
                    "target": "gateway", "targetPort": 8243, "healthCheckPath": "/services/Version" } ] },
                { "id": "db", "name": "DB", "type": "database", "subnet": "app-a", "engine": "mysql",
                  "engineVersion": "8.4.9", "instanceClass": "db.m5.large", "storageGib": 100,
                  "backupDays": 7, "databases": [ { "role": "apim_db", "name": "apim_db",
                    "user": "apim_user" } ], "admits": [ "10.9.0.0/16" ] },
                { "id": "cache", "name": "Cache", "type": "cache", "subnet": "app-a",
                  "nodeType": "cache.t4g.small", "replicas": 1 },
                { "id": "bastion", "name": "B", "type": "bastion", "subnet": "app-a",
                  "instanceType": "t3.micro", "sshFrom": [ "203.0.113.0/24" ] },
                { "id": "dns", "name": "DNS", "type": "service", "kind": "dns", "site": "aws" },
                { "id": "staff", "name": "Staff", "type": "external", "kind": "staff" }
              ],
              "connections": [ { "id": "c", "from": "staff", "to": "lb", "kind": "exposure",
                "port": 443, "label": "by VPN" } ],
              "accepted": [ { "rule": "G-20", "element": "all", "justification": "agreed",
                "fingerprint": "b973a9f4b718" } ]
            }
            """;

    record Leaf(String path, String name, String pointer) {
        @Override
        public String toString() {
            return path;
        }
    }

    static Stream<Leaf> texts() throws JsonProcessingException {
        List<Leaf> leaves = new ArrayList<>();
        collect(JSON.readTree(EVERYTHING), "", "", "", leaves);
        return leaves.stream();
    }

    private static void collect(
            JsonNode node, String path, String name, String pointer, List<Leaf> leaves) {
        if (node.isTextual()) {
            leaves.add(new Leaf(path, name, pointer));
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                collect(
                        member.getValue(),
                        path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                        member.getKey(),
                        pointer + "/" + member.getKey(),
                        leaves);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), path + "[" + i + "]", name, pointer + "/" + i, leaves);
            }
        }
    }

    @Test
    void designWithEverythingIsReadAndFollowsTheSchema() throws DesignFormatException {
        assertThat(DesignReader.read("all.json", EVERYTHING).nodes()).hasSize(7);
        assertThat(SCHEMA.validate(EVERYTHING, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void hostileTextIsRefusedWithItsPlaceOrKept(Leaf leaf) throws JsonProcessingException {
        int refusals = 0;
        for (String hostile : HostileTexts.all()) {
            String text = with(leaf.pointer(), TextNode.valueOf(hostile));
            boolean refused = refusedOrKept(leaf, text, hostile);
            refusals += refused ? 1 : 0;
            if (!BEYOND_SCHEMA.contains(leaf.name())) {
                assertThat(SCHEMA.validate(text, InputFormat.JSON).isEmpty())
                        .as("the schema agrees about %s", escaped(hostile))
                        .isEqualTo(!refused);
            }
        }
        assertThat(refusals).as("what is refused of %s", leaf).isPositive();
    }

    private static boolean refusedOrKept(Leaf leaf, String text, String hostile)
            throws JsonProcessingException {
        Design design;
        try {
            design = DesignReader.read("hostile.json", text);
        } catch (DesignFormatException refused) {
            assertThat(refused.problems()).isNotEmpty();
            if (!BEYOND_SCHEMA.contains(leaf.name()) || !hostile.matches("[a-z0-9-]+")) {
                assertThat(refused.problems())
                        .as("the place of %s", escaped(hostile))
                        .extracting(FormatProblem::path)
                        .contains(leaf.path());
            }
            assertThat(refused.getMessage()).doesNotContain("\u0000", "\u202e", "\ud800\"");
            return true;
        }
        String written = DesignWriter.write(design);
        JsonNode kept = JSON.readTree(written).at(leaf.pointer());
        assertThat(kept.asText("")).as("%s is kept", leaf).isEqualTo(hostile);
        byte[] bytes = written.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(
                        catchThrowableOfType(
                                DesignFormatException.class,
                                () -> DesignReader.read("again.json", bytes)))
                .isNull();
        return false;
    }

    @ParameterizedTest
    @CsvSource({
        "/clusters/0/max, 10000, clusters[0].max",
        "/requirements/peakTps, 1000000, requirements.peakTps",
        "/requirements/messageKb, 1000000, requirements.messageKb",
        "/settings/amqpHeartbeatSeconds, 86400, settings.amqpHeartbeatSeconds",
        "/nodes/0/portOffset, 50000, nodes[0].portOffset",
        "/nodes/1/idleTimeoutSeconds, 86400, nodes[1].idleTimeoutSeconds",
        "/nodes/1/maxHeaderKb, 1024, nodes[1].maxHeaderKb",
        "/nodes/1/rules/0/port, 65535, nodes[1].rules[0].port",
        "/nodes/1/rules/0/targetPort, 65535, nodes[1].rules[0].targetPort",
        "/nodes/2/storageGib, 262144, nodes[2].storageGib",
        "/nodes/2/backupDays, 3660, nodes[2].backupDays",
        "/nodes/3/replicas, 500, nodes[3].replicas",
        "/connections/0/port, 65535, connections[0].port",
    })
    void numberIsReadUpToItsLimitAndNoFurther(String pointer, int most, String path)
            throws JsonProcessingException {
        String good = with(pointer, IntNode.valueOf(most));
        assertThat(
                        catchThrowableOfType(
                                DesignFormatException.class,
                                () -> DesignReader.read("good.json", good)))
                .isNull();
        assertThat(SCHEMA.validate(good, InputFormat.JSON)).isEmpty();
        for (int number : new int[] {most + 1, Integer.MAX_VALUE, -1}) {
            String bad = with(pointer, IntNode.valueOf(number));
            assertThat(refusal(bad).problems()).extracting(FormatProblem::path).contains(path);
            assertThat(SCHEMA.validate(bad, InputFormat.JSON)).isNotEmpty();
        }
        assertThat(refusal(with(pointer, IntNode.valueOf(most + 1))).getMessage())
                .contains(Integer.toString(most));
    }

    @Test
    void nestingIsRefusedWithItsPlaceAndLimit() {
        String deep = EVERYTHING.replace("\"Everything\"", "[".repeat(40) + "]".repeat(40));
        assertThat(refusal(deep).getMessage()).contains("32 levels").contains(":2:");
    }

    @Test
    void listsEnd() throws JsonProcessingException {
        ObjectNode root = (ObjectNode) JSON.readTree(EVERYTHING);
        ArrayNode networks = (ArrayNode) root.at("/nodes/4/sshFrom");
        for (int i = networks.size(); i < 1001; i++) {
            networks.add("10.0.0.0/8");
        }
        assertThat(refusal(JSON.writeValueAsString(root)).getMessage())
                .contains("nodes[4].sshFrom")
                .contains("1000 items");
    }

    @ParameterizedTest
    @CsvSource({
        "instance-connect-endpoint, site, aws",
        "nat-gateway, site, aws",
        "update-host, site, aws",
        "database-proxy, site, aws",
        "kubernetes-cluster, subnet, app-a",
    })
    void serviceStandsWhereItsKindCan(String kind, String field, String place) {
        String text =
                EVERYTHING.replace(
                        "\"kind\": \"dns\", \"site\": \"aws\"",
                        "\"kind\": \"" + kind + "\", \"" + field + "\": \"" + place + "\"");
        assertThat(text).isNotEqualTo(EVERYTHING);
        assertThat(refusal(text).problems().getFirst())
                .satisfies(it -> assertThat(it.path()).isEqualTo("nodes[5]"))
                .satisfies(it -> assertThat(it.message()).contains("stands"));
    }

    private static String with(String pointer, JsonNode value) throws JsonProcessingException {
        ObjectNode root = (ObjectNode) JSON.readTree(EVERYTHING);
        int cut = pointer.lastIndexOf('/');
        JsonNode parent = root.at(pointer.substring(0, cut));
        String last = pointer.substring(cut + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
        return JSON.writeValueAsString(root);
    }

    private static String escaped(String text) {
        return io.drydock.model.design.TextGrammar.shown(text);
    }

    private static DesignFormatException refusal(String text) {
        DesignFormatException refused =
                catchThrowableOfType(
                        DesignFormatException.class, () -> DesignReader.read("hostile.json", text));
        assertThat(refused).as("the text is refused").isNotNull();
        return refused;
    }
}
