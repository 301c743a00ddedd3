package io.drydock.model.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.Requirements;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.Settings;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Suppression;
import io.drydock.model.design.Zone;

/// Writes the design file format: the same design always gives the same bytes, and what has its
/// usual value is left out.
public final class DesignWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DesignWriter() {}

    /// The text of a design file, ending with a line break.
    public static String write(Design design) {
        return JsonPrinter.print(tree(design));
    }

    /// The text of one node, cluster or subnet as it stands in the file; empty for anything else.
    /// What has its usual value is left out, so the text changes only when the element does.
    public static String element(Design design, ElementId id) {
        for (Node node : design.nodes()) {
            if (node.id().equals(id)) {
                return JsonPrinter.print(NodeEncoder.encode(node));
            }
        }
        for (Cluster cluster : design.clusters()) {
            if (cluster.id().equals(id)) {
                return JsonPrinter.print(cluster(cluster));
            }
        }
        return design.sites().stream()
                .flatMap(site -> site.subnets().stream())
                .filter(subnet -> subnet.id().equals(id))
                .findFirst()
                .map(Subnet::toString)
                .orElse("");
    }

    private static ObjectNode tree(Design design) {
        ObjectNode root = head(design);
        for (DesignPart<?> part : DesignPart.ALL) {
            ArrayNode elements = part.encoded(design);
            if (!elements.isEmpty() || !part.leftOutWhenEmpty()) {
                root.set(part.name(), elements);
            }
        }
        return root;
    }

    /// All that is not one of many elements.
    static ObjectNode head(Design design) {
        ObjectNode root = JSON.objectNode();
        root.put("drydock", DesignReader.FORMAT);
        root.put("name", design.name().value());
        putUnless(root, "description", design.description(), "");
        root.put("product", design.version().toString());
        root.put("platform", design.platform().key());
        design.pattern().ifPresent(pattern -> root.put("pattern", pattern.key()));
        root.set("settings", settings(design.settings()));
        if (!design.requirements().equals(Requirements.NONE)) {
            root.set("requirements", requirements(design.requirements()));
        }
        return root;
    }

    private static ObjectNode settings(Settings settings) {
        ObjectNode json = JSON.objectNode();
        json.put("domain", settings.domain());
        if (!settings.production()) {
            json.put("production", false);
        }
        json.put("artifactSync", settings.artifactSync().key());
        putUnless(json, "amqpHeartbeatSeconds", settings.amqpHeartbeatSeconds(), 0);
        putIf(json, "plainHttp", settings.plainHttp());
        putIf(json, "certificatesAtRunTime", settings.certificatesAtRunTime());
        putIf(json, "truststoreOnVolume", settings.truststoreOnVolume());
        putIf(json, "persistentIndexes", settings.persistentIndexes());
        putIf(json, "consistentRateLimits", settings.consistentRateLimits());
        putIf(json, "multiTenant", settings.multiTenant());
        putUnless(json, "imageRegistry", settings.imageRegistry(), "");
        putUnless(json, "exposure", settings.exposure().key(), Settings.Exposure.ALB_INGRESS.key());
        return json;
    }

    private static ObjectNode requirements(Requirements requirements) {
        ObjectNode json = JSON.objectNode();
        requirements.peakTps().ifPresent(tps -> json.put("peakTps", tps));
        requirements.messageKb().ifPresent(kb -> json.put("messageKb", kb));
        requirements.purpose().ifPresent(purpose -> json.put("purpose", purpose.key()));
        return json;
    }

    static ObjectNode site(Site site) {
        ObjectNode json = JSON.objectNode();
        json.put("id", site.id().value());
        json.put("name", site.name());
        json.put("kind", site.kind().key());
        json.put("region", site.region());
        json.put("cidr", site.cidr().toString());
        ArrayNode zones = json.putArray("zones");
        for (Zone zone : site.zones()) {
            zones.addObject().put("id", zone.id().value()).put("name", zone.name());
        }
        ArrayNode subnets = json.putArray("subnets");
        for (Subnet subnet : site.subnets()) {
            subnets.addObject()
                    .put("id", subnet.id().value())
                    .put("name", subnet.name())
                    .put("zone", subnet.zone().value())
                    .put("tier", subnet.tier().key())
                    .put("cidr", subnet.cidr().toString());
        }
        return json;
    }

    static ObjectNode cluster(Cluster cluster) {
        ObjectNode json = JSON.objectNode();
        json.put("id", cluster.id().value());
        json.put("name", cluster.name());
        json.put("profile", cluster.profile().key());
        json.put("size", cluster.size());
        if (cluster.scaling() instanceof Scaling.Elastic elastic) {
            json.put("min", elastic.min()).put("max", elastic.max());
        }
        cluster.environment()
                .ifPresent(environment ->
                        json.put("environment", environment.name())
                                .put("environmentType", environment.type().key()));
        putUnless(json, "keystore", cluster.keystore(), Cluster.DEFAULT_KEYSTORE);
        if (!cluster.helmValues().isEmpty()) {
            ObjectNode values = json.putObject("helmValues");
            cluster.helmValues().forEach(values::put);
        }
        return json;
    }

    static ObjectNode connection(Connection connection) {
        ObjectNode json = JSON.objectNode();
        json.put("id", connection.id().value());
        json.put("from", connection.from().value());
        json.put("to", connection.to().value());
        json.put("kind", connection.kind().key());
        putUnless(json, "port", connection.port(), 0);
        putUnless(json, "label", connection.label(), "");
        return json;
    }

    static ObjectNode suppression(Suppression suppression) {
        ObjectNode json = JSON.objectNode();
        json.put("rule", suppression.rule());
        json.put("element", suppression.element());
        json.put("justification", suppression.justification());
        putUnless(json, "fingerprint", suppression.fingerprint(), "");
        return json;
    }

    static void putUnless(ObjectNode json, String name, String value, String usual) {
        if (!value.equals(usual)) {
            json.put(name, value);
        }
    }

    static void putUnless(ObjectNode json, String name, int value, int usual) {
        if (value != usual) {
            json.put(name, value);
        }
    }

    static void putIf(ObjectNode json, String name, boolean value) {
        if (value) {
            json.put(name, true);
        }
    }
}
