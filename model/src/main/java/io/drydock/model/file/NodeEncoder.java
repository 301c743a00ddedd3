package io.drydock.model.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.model.design.Bastion;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Cidr;
import io.drydock.model.design.Database;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.LogicalDatabase;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.ServiceNode;
import java.util.List;

/// Turns a node into the JSON of a design file.
final class NodeEncoder {

    private NodeEncoder() {}

    static ObjectNode encode(Node node) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", node.id().value());
        json.put("name", node.name());
        json.put("type", NodeType.of(node).key());
        switch (node) {
            case ProfileNode profileNode -> json.put("cluster", profileNode.cluster().value());
            case ServiceNode service -> json.put("kind", service.kind().key());
            case ExternalNode external -> json.put("kind", external.kind().key());
            case LoadBalancer ignored -> {}
            case Database ignored -> {}
            case FileSystem ignored -> {}
            case Cache ignored -> {}
            case Bastion ignored -> {}
        }
        place(json, node.placement());
        switch (node) {
            case ProfileNode profileNode -> details(json, profileNode);
            case LoadBalancer balancer -> details(json, balancer);
            case Database database -> details(json, database);
            case FileSystem fileSystem -> ids(json, "mountedBy", fileSystem.mountedBy());
            case Cache cache -> details(json, cache);
            case Bastion bastion -> {
                json.put("instanceType", bastion.instanceType());
                networks(json, "sshFrom", bastion.sshFrom());
            }
            case ServiceNode ignored -> {}
            case ExternalNode ignored -> {}
        }
        return json;
    }

    private static void place(ObjectNode json, Placement placement) {
        switch (placement) {
            case Placement.InSubnets inSubnets -> {
                if (inSubnets.subnets().size() == 1) {
                    json.put("subnet", inSubnets.subnets().getFirst().value());
                } else {
                    ids(json, "subnets", inSubnets.subnets());
                }
            }
            case Placement.AtSite atSite -> json.put("site", atSite.site().value());
            case Placement.Outside ignored -> {}
        }
    }

    private static void details(ObjectNode json, ProfileNode node) {
        DesignWriter.putUnless(json, "portOffset", node.portOffset(), 0);
        DesignWriter.putUnless(json, "hostName", node.hostName(), "");
        DesignWriter.putIf(json, "instanceVolume", node.instanceVolume());
    }

    private static void details(ObjectNode json, LoadBalancer balancer) {
        json.put("scheme", balancer.scheme().key());
        json.put("certificate", balancer.certificate().key());
        DesignWriter.putUnless(
                json,
                "idleTimeoutSeconds",
                balancer.idleTimeoutSeconds(),
                LoadBalancer.DEFAULT_IDLE_TIMEOUT_SECONDS);
        DesignWriter.putUnless(
                json, "maxHeaderKb", balancer.maxHeaderKb(), LoadBalancer.DEFAULT_MAX_HEADER_KB);
        ArrayNode rules = json.putArray("rules");
        for (ListenerRule rule : balancer.rules()) {
            ObjectNode item = rules.addObject();
            item.put("port", rule.port());
            DesignWriter.putUnless(item, "host", rule.host(), "");
            item.put("target", rule.target().value());
            item.put("targetPort", rule.targetPort());
            DesignWriter.putIf(item, "sticky", rule.sticky());
            DesignWriter.putUnless(item, "healthCheckPath", rule.healthCheckPath(), "");
        }
    }

    private static void details(ObjectNode json, Database database) {
        json.put("engine", database.engine().key());
        json.put("engineVersion", database.engineVersion());
        json.put("instanceClass", database.instanceClass());
        json.put("storageGib", database.storageGib());
        DesignWriter.putIf(json, "multiAz", database.multiAz());
        DesignWriter.putUnless(json, "backupDays", database.backupDays(), 0);
        ArrayNode databases = json.putArray("databases");
        for (LogicalDatabase logical : database.databases()) {
            databases
                    .addObject()
                    .put("role", logical.role().key())
                    .put("name", logical.name())
                    .put("user", logical.user());
        }
        networks(json, "admits", database.admits());
    }

    private static void details(ObjectNode json, Cache cache) {
        json.put("nodeType", cache.nodeType());
        json.put("replicas", cache.replicas());
        DesignWriter.putIf(json, "sharded", cache.sharded());
    }

    private static void ids(ObjectNode json, String name, List<ElementId> ids) {
        if (!ids.isEmpty()) {
            ArrayNode array = json.putArray(name);
            ids.forEach(id -> array.add(id.value()));
        }
    }

    private static void networks(ObjectNode json, String name, List<Cidr> networks) {
        if (!networks.isEmpty()) {
            ArrayNode array = json.putArray(name);
            networks.forEach(network -> array.add(network.toString()));
        }
    }
}
