package io.drydock.model.file;

import static io.drydock.model.file.SchemaParts.JSON;
import static io.drydock.model.file.SchemaParts.choice;
import static io.drydock.model.file.SchemaParts.cidr;
import static io.drydock.model.file.SchemaParts.field;
import static io.drydock.model.file.SchemaParts.flag;
import static io.drydock.model.file.SchemaParts.held;
import static io.drydock.model.file.SchemaParts.id;
import static io.drydock.model.file.SchemaParts.list;
import static io.drydock.model.file.SchemaParts.number;
import static io.drydock.model.file.SchemaParts.object;
import static io.drydock.model.file.SchemaParts.optional;
import static io.drydock.model.file.SchemaParts.plain;
import static io.drydock.model.file.SchemaParts.port;
import static io.drydock.model.file.SchemaParts.texts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Bound;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Engine;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.GatewayEnvironment;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Platform;
import io.drydock.model.design.Requirements;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Settings;
import io.drydock.model.design.Site;
import io.drydock.model.design.TextGrammar;
import io.drydock.model.design.Tier;
import io.drydock.model.file.SchemaParts.Field;
import io.drydock.model.pattern.PatternKey;
import java.util.List;
import java.util.stream.Stream;

/// The JSON Schema of the design file, for editors and other programs. The words it allows are
/// taken from the code, so it cannot fall behind. References between elements are beyond a schema;
/// the reader checks them.
public final class DesignSchema {

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
                        field(
                                "description",
                                optional(TextGrammar.PROSE, "What the deployment is for")),
                        field(
                                "product",
                                plain("The version of API Manager, such as 4.7.0")
                                        .put(
                                                "pattern",
                                                "^(?:2\\.[1-6]|3\\.[0-2]|4\\.[0-7])(?:\\.[0-9]{1,4})?(?![\\s\\S])")),
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
                field("domain", held(TextGrammar.HOST, "The domain of the public host names")),
                field("production", flag("Whether it serves real users; true when left out")),
                field(
                        "artifactSync",
                        choice(Settings.ArtifactSync.values(), Settings.ArtifactSync::key)),
                field(
                        "amqpHeartbeatSeconds",
                        number(Bound.HEARTBEAT_SECONDS, "Sign of life on quiet event connections")),
                field("plainHttp", flag("Whether transports without TLS stay open")),
                field("certificatesAtRunTime", flag("Whether certificates are added at run time")),
                field("truststoreOnVolume", flag("Whether the truststore lies on a volume")),
                field("persistentIndexes", flag("Whether pods keep their search index")),
                field("consistentRateLimits", flag("Whether limits hold across all gateways")),
                field("multiTenant", flag("Whether several organisations share it")),
                field(
                        "imageRegistry",
                        optional(TextGrammar.REGISTRY, "The registry of its own container images")),
                field("exposure", choice(Settings.Exposure.values(), Settings.Exposure::key)));
    }

    private static ObjectNode requirements() {
        return object(
                List.of(),
                field("peakTps", number(Bound.PEAK_TPS, "The highest load in API calls a second")),
                field("messageKb", number(Bound.MESSAGE_KB, "The usual message size in KB")),
                field("purpose", choice(Requirements.Purpose.values(), Requirements.Purpose::key)));
    }

    private static ObjectNode site() {
        ObjectNode zone =
                object(
                        List.of("id", "name"),
                        field("id", id("The zone's identifier")),
                        field("name", held(TextGrammar.LINE, "Such as us-east-1a")));
        ObjectNode subnet =
                object(
                        List.of("id", "name", "zone", "tier", "cidr"),
                        field("id", id("The subnet's identifier")),
                        field("name", held(TextGrammar.LINE, "What people call it")),
                        field("zone", id("The zone it lies in")),
                        field("tier", choice(Tier.values(), Tier::key)),
                        field("cidr", cidr()));
        return object(
                List.of("id", "name", "kind", "region", "cidr", "zones"),
                field("id", id("The site's identifier")),
                field("name", held(TextGrammar.LINE, "What people call it")),
                field("kind", choice(Site.Kind.values(), Site.Kind::key)),
                field(
                        "region",
                        held(TextGrammar.LINE, "The AWS region, or the data centre's location")),
                field("cidr", cidr()),
                field("zones", list(zone)),
                field("subnets", list(subnet)));
    }

    private static ObjectNode cluster() {
        ObjectNode cluster =
                object(
                        List.of("id", "name", "profile", "size"),
                        field("id", id("The cluster's identifier")),
                        field("name", held(TextGrammar.LINE, "What people call it")),
                        field("profile", choice(ProfileId.values(), ProfileId::key)),
                        field(
                                "size",
                                held(
                                        TextGrammar.MACHINE_SIZE,
                                        "The instance type of its machines")),
                        field(
                                "min",
                                number(
                                        Bound.CLUSTER_SIZE,
                                        "The fewest machines; left out for a fixed number")),
                        field(
                                "max",
                                number(
                                        Bound.CLUSTER_SIZE,
                                        "The most machines; left out for a fixed number")),
                        field(
                                "environment",
                                held(TextGrammar.ENVIRONMENT, "The gateway environment it serves")),
                        field(
                                "environmentType",
                                choice(
                                        GatewayEnvironment.Type.values(),
                                        GatewayEnvironment.Type::key)),
                        field("keystore", held(TextGrammar.FILE_NAME, "The keystore of its nodes")),
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
                            field("portOffset", number(Bound.PORT_OFFSET, "Added to every port")),
                            field(
                                    "hostName",
                                    optional(
                                            TextGrammar.HOST,
                                            "A stable DNS name in the private zone")),
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
                            field(
                                    "idleTimeoutSeconds",
                                    number(Bound.IDLE_SECONDS, "How long it waits")),
                            field(
                                    "maxHeaderKb",
                                    number(Bound.HEADER_KB, "The largest request header in KB")),
                            field("rules", list(listenerRule())));
            case DATABASE ->
                    node(
                            type,
                            List.of("engine", "engineVersion", "instanceClass"),
                            field("engine", choice(Engine.values(), Engine::key)),
                            field("engineVersion", held(TextGrammar.VERSION, "Such as 8.4.9")),
                            field(
                                    "instanceClass",
                                    held(TextGrammar.MACHINE_SIZE, "Such as db.m5.large")),
                            field("storageGib", number(Bound.STORAGE_GIB, "Disk in GiB")),
                            field("multiAz", flag("Whether a standby in another zone takes over")),
                            field(
                                    "backupDays",
                                    number(Bound.BACKUP_DAYS, "How long backups are kept")),
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
                            field(
                                    "nodeType",
                                    held(TextGrammar.MACHINE_SIZE, "Such as cache.t4g.small")),
                            field(
                                    "replicas",
                                    number(Bound.REPLICAS, "How many follow the primary")),
                            field("sharded", flag("Whether keys are spread")));
            case BASTION ->
                    node(
                            type,
                            List.of("instanceType"),
                            field(
                                    "instanceType",
                                    held(TextGrammar.MACHINE_SIZE, "Such as t3.micro")),
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
                        field("name", held(TextGrammar.LINE, "What people call it")),
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
                field(
                        "host",
                        optional(
                                TextGrammar.HOST_PATTERN,
                                "The host name it matches; every host when left out")),
                field("target", id("The cluster that answers")),
                field("targetPort", port("The port of the cluster's nodes")),
                field("sticky", flag("Whether a session stays with one node")),
                field(
                        "healthCheckPath",
                        optional(
                                TextGrammar.URL_PATH,
                                "The path asked; a bare TCP check when left out")));
    }

    private static ObjectNode logicalDatabase() {
        return object(
                List.of("role", "name", "user"),
                field("role", choice(DatabaseRole.values(), DatabaseRole::key)),
                field("name", held(TextGrammar.DATABASE_NAME, "Its name on the server")),
                field(
                        "user",
                        held(
                                TextGrammar.DATABASE_USER,
                                "The account that uses it; never its password")));
    }

    private static ObjectNode connection() {
        return object(
                List.of("id", "from", "to", "kind"),
                field("id", id("The connection's identifier")),
                field("from", id("The element that opens it")),
                field("to", id("The element that accepts it")),
                field("kind", choice(Connection.Kind.values(), Connection.Kind::key)),
                field("port", number(Bound.PORT_OR_NONE, "The TCP port")),
                field("label", optional(TextGrammar.LINE, "A remark")));
    }

    private static ObjectNode accepted() {
        return object(
                List.of("rule", "element", "justification"),
                field("rule", held(TextGrammar.RULE_ID, "The rule's id")),
                field("element", held(TextGrammar.ELEMENT_ID, "The element concerned")),
                field("justification", held(TextGrammar.PROSE, "Why it is accepted")),
                field(
                        "fingerprint",
                        optional(TextGrammar.FINGERPRINT, "What the element looked like then")));
    }
}
