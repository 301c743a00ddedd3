package io.drydock.model.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Engine;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.GatewayEnvironment;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Requirements;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Settings;
import io.drydock.model.design.Site;
import io.drydock.model.design.Tier;
import io.drydock.model.pattern.PatternKey;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The JSON Schema of the design file, for editors and other programs. The words it allows are
/// taken from the code, so it cannot fall behind. References between elements are beyond a schema;
/// the reader checks them.
public final class DesignSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MAX_PORT = 65_535;

    private DesignSchema() {}

    /// The schema as text, draft 2020-12.
    public static String text() {
        return JsonPrinter.print(schema());
    }

    private static ObjectNode schema() {
        ObjectNode root = JSON.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Drydock design, format " + DesignReader.FORMAT);
        ObjectNode design =
                object(
                        List.of("drydock", "name", "product", "platform", "settings", "sites"),
                        field("drydock", JSON.objectNode().put("const", DesignReader.FORMAT)),
                        field("name", id("The short name; stacks and releases are named by it")),
                        field("description", text("What the deployment is for")),
                        field("product", text("The version of API Manager, such as 4.7.0")),
                        field("platform", choice(Platform.values(), Platform::key)),
                        field("pattern", choice(PatternKey.values(), PatternKey::key)),
                        field("settings", settings()),
                        field("requirements", requirements()),
                        field("sites", list(site())),
                        field("clusters", list(cluster())),
                        field("nodes", list(node())),
                        field("connections", list(connection())),
                        field("accepted", list(accepted())));
        design.properties().forEach(member -> root.set(member.getKey(), member.getValue()));
        return root;
    }

    private static ObjectNode settings() {
        return object(
                List.of("domain", "artifactSync"),
                field("domain", text("The domain of the public host names")),
                field("production", flag("Whether it serves real users; true when left out")),
                field(
                        "artifactSync",
                        choice(Settings.ArtifactSync.values(), Settings.ArtifactSync::key)),
                field("amqpHeartbeatSeconds", number(0, "Sign of life on quiet event connections")),
                field("plainHttp", flag("Whether transports without TLS stay open")),
                field("certificatesAtRunTime", flag("Whether certificates are added at run time")),
                field("truststoreOnVolume", flag("Whether the truststore lies on a volume")),
                field("persistentIndexes", flag("Whether pods keep their search index")),
                field("consistentRateLimits", flag("Whether limits hold across all gateways")),
                field("multiTenant", flag("Whether several organisations share it")),
                field("imageRegistry", text("The registry of its own container images")),
                field("exposure", choice(Settings.Exposure.values(), Settings.Exposure::key)));
    }

    private static ObjectNode requirements() {
        return object(
                List.of(),
                field("peakTps", number(0, "The highest load in API calls a second")),
                field("messageKb", number(0, "The usual message size in KB")),
                field("purpose", choice(Requirements.Purpose.values(), Requirements.Purpose::key)));
    }

    private static ObjectNode site() {
        ObjectNode zone =
                object(
                        List.of("id", "name"),
                        field("id", id("The zone's identifier")),
                        field("name", text("Such as us-east-1a")));
        ObjectNode subnet =
                object(
                        List.of("id", "name", "zone", "tier", "cidr"),
                        field("id", id("The subnet's identifier")),
                        field("name", text("What people call it")),
                        field("zone", id("The zone it lies in")),
                        field("tier", choice(Tier.values(), Tier::key)),
                        field("cidr", cidr()));
        return object(
                List.of("id", "name", "kind", "region", "cidr", "zones"),
                field("id", id("The site's identifier")),
                field("name", text("What people call it")),
                field("kind", choice(Site.Kind.values(), Site.Kind::key)),
                field("region", text("The AWS region, or the data centre's location")),
                field("cidr", cidr()),
                field("zones", list(zone)),
                field("subnets", list(subnet)));
    }

    private static ObjectNode cluster() {
        ObjectNode cluster =
                object(
                        List.of("id", "name", "profile", "size"),
                        field("id", id("The cluster's identifier")),
                        field("name", text("What people call it")),
                        field("profile", choice(ProfileId.values(), ProfileId::key)),
                        field("size", text("The instance type of its machines")),
                        field("min", number(1, "The fewest machines; left out for a fixed number")),
                        field("max", number(1, "The most machines; left out for a fixed number")),
                        field("environment", text("The gateway environment it serves")),
                        field(
                                "environmentType",
                                choice(
                                        GatewayEnvironment.Type.values(),
                                        GatewayEnvironment.Type::key)),
                        field("keystore", text("The keystore of its nodes")),
                        field(
                                "helmValues",
                                texts("Values of its own for its Helm chart: JSON by key")));
        ObjectNode both = cluster.putObject("dependentRequired");
        both.putArray("min").add("max");
        both.putArray("max").add("min");
        return cluster;
    }

    private static ObjectNode node() {
        ObjectNode schema = JSON.objectNode();
        ArrayNode kinds = schema.putArray("oneOf");
        for (NodeType type : NodeType.values()) {
            kinds.add(node(type));
        }
        return schema;
    }

    private static ObjectNode node(NodeType type) {
        return switch (type) {
            case WSO2 ->
                    node(
                            type,
                            List.of("cluster", "subnet"),
                            field("cluster", id("The cluster it belongs to")),
                            field(
                                    "portOffset",
                                    number(0, "Added to every port")
                                            .put("maximum", ProfileNode.MAX_PORT_OFFSET)),
                            field("hostName", text("A stable DNS name in the private zone")),
                            field("instanceVolume", flag("Whether it has a volume of its own")));
            case LOAD_BALANCER ->
                    node(
                            type,
                            List.of("scheme", "certificate"),
                            field(
                                    "scheme",
                                    choice(LoadBalancer.Scheme.values(), LoadBalancer.Scheme::key)),
                            field(
                                    "certificate",
                                    choice(
                                            LoadBalancer.CertificateSource.values(),
                                            LoadBalancer.CertificateSource::key)),
                            field("idleTimeoutSeconds", number(0, "How long it waits")),
                            field("maxHeaderKb", number(0, "The largest request header in KB")),
                            field("rules", list(listenerRule())));
            case DATABASE ->
                    node(
                            type,
                            List.of("engine", "engineVersion", "instanceClass"),
                            field("engine", choice(Engine.values(), Engine::key)),
                            field("engineVersion", text("Such as 8.4.9")),
                            field("instanceClass", text("Such as db.m5.large")),
                            field("storageGib", number(0, "Disk in GiB")),
                            field("multiAz", flag("Whether a standby in another zone takes over")),
                            field("backupDays", number(0, "How long backups are kept")),
                            field("databases", list(logicalDatabase())),
                            field("admits", list(cidr())));
            case FILE_SYSTEM ->
                    node(
                            type,
                            List.of(),
                            field("mountedBy", list(id("A cluster whose nodes mount it"))));
            case CACHE ->
                    node(
                            type,
                            List.of("nodeType"),
                            field("nodeType", text("Such as cache.t4g.small")),
                            field("replicas", number(0, "How many follow the primary")),
                            field("sharded", flag("Whether keys are spread")));
            case BASTION ->
                    node(
                            type,
                            List.of("instanceType"),
                            field("instanceType", text("Such as t3.micro")),
                            field("sshFrom", list(cidr())));
            case SERVICE ->
                    node(
                            type,
                            List.of("kind"),
                            field(
                                    "kind",
                                    choice(ServiceNode.Kind.values(), ServiceNode.Kind::key)));
            case EXTERNAL ->
                    node(
                            type,
                            List.of("kind"),
                            field(
                                    "kind",
                                    choice(ExternalNode.Kind.values(), ExternalNode.Kind::key)));
        };
    }

    private static ObjectNode node(NodeType type, List<String> required, Field... own) {
        List<Field> common =
                List.of(
                        field("id", id("The node's identifier")),
                        field("name", text("What people call it")),
                        field("type", JSON.objectNode().put("const", type.key())),
                        field("subnet", id("The one subnet it stands in")),
                        field("subnets", list(id("A subnet it stands in"))),
                        field("site", id("The site it stands beside")));
        List<String> all =
                Stream.concat(Stream.of("id", "name", "type"), required.stream()).toList();
        return object(all, Stream.concat(common.stream(), Stream.of(own)).toArray(Field[]::new));
    }

    private static ObjectNode listenerRule() {
        return object(
                List.of("port", "target", "targetPort"),
                field("port", port("The listener's port")),
                field("host", text("The host name it matches; every host when left out")),
                field("target", id("The cluster that answers")),
                field("targetPort", port("The port of the cluster's nodes")),
                field("sticky", flag("Whether a session stays with one node")),
                field("healthCheckPath", text("The path asked; a bare TCP check when left out")));
    }

    private static ObjectNode logicalDatabase() {
        return object(
                List.of("role", "name", "user"),
                field("role", choice(DatabaseRole.values(), DatabaseRole::key)),
                field("name", text("Its name on the server")),
                field("user", text("The account that uses it; never its password")));
    }

    private static ObjectNode connection() {
        return object(
                List.of("id", "from", "to", "kind"),
                field("id", id("The connection's identifier")),
                field("from", id("The element that opens it")),
                field("to", id("The element that accepts it")),
                field("kind", choice(Connection.Kind.values(), Connection.Kind::key)),
                field("port", number(0, "The TCP port").put("maximum", MAX_PORT)),
                field("label", text("A remark")));
    }

    private static ObjectNode accepted() {
        return object(
                List.of("rule", "element", "justification"),
                field("rule", text("The rule's id")),
                field("element", text("The element concerned")),
                field("justification", text("Why it is accepted").put("minLength", 1)),
                field("fingerprint", text("What the element looked like then")));
    }

    private record Field(String name, JsonNode schema) {}

    private static Field field(String name, JsonNode schema) {
        return new Field(name, schema);
    }

    private static ObjectNode object(List<String> required, Field... fields) {
        ObjectNode schema = JSON.objectNode();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        if (!required.isEmpty()) {
            ArrayNode names = schema.putArray("required");
            required.forEach(names::add);
        }
        ObjectNode properties = schema.putObject("properties");
        for (Field field : fields) {
            properties.set(field.name(), field.schema());
        }
        return schema;
    }

    private static ObjectNode list(ObjectNode item) {
        ObjectNode schema = JSON.objectNode().put("type", "array");
        schema.set("items", item);
        return schema;
    }

    private static ObjectNode text(String description) {
        return JSON.objectNode().put("type", "string").put("description", description);
    }

    private static ObjectNode texts(String description) {
        ObjectNode texts = JSON.objectNode().put("type", "object").put("description", description);
        texts.set("additionalProperties", JSON.objectNode().put("type", "string"));
        return texts;
    }

    private static ObjectNode flag(String description) {
        return JSON.objectNode().put("type", "boolean").put("description", description);
    }

    private static ObjectNode number(int minimum, String description) {
        return JSON.objectNode()
                .put("type", "integer")
                .put("minimum", minimum)
                .put("description", description);
    }

    private static ObjectNode port(String description) {
        return number(1, description).put("maximum", MAX_PORT);
    }

    private static ObjectNode id(String description) {
        return text(description).put("pattern", "^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$");
    }

    private static ObjectNode cidr() {
        return text("A network such as 10.0.1.0/24")
                .put("pattern", "^\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2}$");
    }

    private static <E> ObjectNode choice(E[] values, Function<E, String> key) {
        ObjectNode schema = JSON.objectNode().put("type", "string");
        ArrayNode words = schema.putArray("enum");
        for (E value : values) {
            words.add(key.apply(value));
        }
        return schema;
    }
}
