package io.drydock.model.file;

import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.design.Bastion;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Database;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Engine;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.LogicalDatabase;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.ServiceNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Turns the JSON of one node into a node.
final class NodeDecoder {

    private static final int MAX_PORT = 65_535;

    private final List<FormatProblem> problems;
    private final References references;

    NodeDecoder(List<FormatProblem> problems, References references) {
        this.problems = problems;
        this.references = references;
    }

    Node node(Located value) {
        Fields fields = new Fields(value, "a node", problems);
        NodeType type = fields.choice("type", NodeType.values(), NodeType::key);
        ElementId id = references.define(fields, References.Kind.NODE);
        String name = fields.text("name");
        Placement placement = placement(fields);
        Node node =
                switch (type) {
                    case WSO2 -> profileNode(fields, id, name, placement);
                    case LOAD_BALANCER -> loadBalancer(fields, id, name, placement);
                    case DATABASE -> database(fields, id, name, placement);
                    case FILE_SYSTEM ->
                            new FileSystem(
                                    id,
                                    name,
                                    placement,
                                    fields.list("mountedBy", this::clusterReference));
                    case CACHE ->
                            new Cache(
                                    id,
                                    name,
                                    fields.text("nodeType"),
                                    DesignDecoder.natural(fields, "replicas", 0),
                                    fields.flag("sharded", false),
                                    placement);
                    case BASTION ->
                            new Bastion(
                                    id,
                                    name,
                                    fields.text("instanceType"),
                                    placement,
                                    fields.list("sshFrom", Fields::cidrOf));
                    case SERVICE ->
                            new ServiceNode(
                                    id,
                                    name,
                                    fields.choice(
                                            "kind",
                                            ServiceNode.Kind.values(),
                                            ServiceNode.Kind::key),
                                    placement);
                    case EXTERNAL ->
                            new ExternalNode(
                                    id,
                                    name,
                                    fields.choice(
                                            "kind",
                                            ExternalNode.Kind.values(),
                                            ExternalNode.Kind::key),
                                    placement);
                };
        fields.noOthers();
        return node;
    }

    private ProfileNode profileNode(Fields fields, ElementId id, String name, Placement placement) {
        if (placement.subnetIds().size() != 1) {
            throw new Refusal(
                    fields.location(),
                    "A WSO2 node stands in exactly one subnet; name it in the field \"subnet\".");
        }
        ElementId cluster = references.use(fields, "cluster", References.Kind.CLUSTER);
        int portOffset = DesignDecoder.natural(fields, "portOffset", 0);
        if (portOffset > ProfileNode.MAX_PORT_OFFSET) {
            throw new Refusal(
                    fields.locationOf("portOffset"),
                    "A port offset is 0 to "
                            + ProfileNode.MAX_PORT_OFFSET
                            + ", not "
                            + portOffset
                            + ".");
        }
        return new ProfileNode(
                id,
                name,
                cluster,
                placement,
                portOffset,
                fields.text("hostName", ""),
                fields.flag("instanceVolume", false));
    }

    private LoadBalancer loadBalancer(
            Fields fields, ElementId id, String name, Placement placement) {
        return new LoadBalancer(
                id,
                name,
                fields.choice("scheme", LoadBalancer.Scheme.values(), LoadBalancer.Scheme::key),
                placement,
                fields.list("rules", this::listenerRule),
                fields.choice(
                        "certificate",
                        LoadBalancer.CertificateSource.values(),
                        LoadBalancer.CertificateSource::key),
                DesignDecoder.natural(
                        fields, "idleTimeoutSeconds", LoadBalancer.DEFAULT_IDLE_TIMEOUT_SECONDS),
                DesignDecoder.natural(fields, "maxHeaderKb", LoadBalancer.DEFAULT_MAX_HEADER_KB));
    }

    private ListenerRule listenerRule(Located value) {
        Fields fields = new Fields(value, "a listener rule", problems);
        ListenerRule rule =
                new ListenerRule(
                        port(fields, "port"),
                        fields.text("host", ""),
                        references.use(fields, "target", References.Kind.CLUSTER),
                        port(fields, "targetPort"),
                        fields.flag("sticky", false),
                        fields.text("healthCheckPath", ""));
        fields.noOthers();
        return rule;
    }

    private Database database(Fields fields, ElementId id, String name, Placement placement) {
        return new Database(
                id,
                name,
                fields.choice("engine", Engine.values(), Engine::key),
                fields.text("engineVersion"),
                fields.text("instanceClass"),
                DesignDecoder.natural(fields, "storageGib", 0),
                fields.flag("multiAz", false),
                DesignDecoder.natural(fields, "backupDays", 0),
                placement,
                fields.list("databases", this::logicalDatabase),
                fields.list("admits", Fields::cidrOf));
    }

    private LogicalDatabase logicalDatabase(Located value) {
        Fields fields = new Fields(value, "a database", problems);
        LogicalDatabase database =
                new LogicalDatabase(
                        fields.choice("role", DatabaseRole.values(), DatabaseRole::key),
                        fields.text("name"),
                        fields.text("user"));
        fields.noOthers();
        return database;
    }

    private ElementId clusterReference(Located value) {
        return references.use(value, References.Kind.CLUSTER);
    }

    private Placement placement(Fields fields) {
        boolean one = fields.has("subnet");
        boolean several = fields.has("subnets");
        boolean site = fields.has("site");
        if ((one ? 1 : 0) + (several ? 1 : 0) + (site ? 1 : 0) > 1) {
            throw new Refusal(
                    fields.location(),
                    "A node has one place: give one of \"subnet\", \"subnets\" and \"site\".");
        }
        if (one) {
            return Placement.in(references.use(fields, "subnet", References.Kind.SUBNET));
        }
        if (several) {
            return across(fields);
        }
        return site
                ? new Placement.AtSite(references.use(fields, "site", References.Kind.SITE))
                : outside(fields);
    }

    private static Placement outside(Fields fields) {
        // Asked for so that the three fields count as known when a typo is reported.
        fields.find("subnet");
        fields.find("subnets");
        fields.find("site");
        return new Placement.Outside();
    }

    private Placement across(Fields fields) {
        List<ElementId> subnets =
                fields.requiredList(
                        "subnets", value -> references.use(value, References.Kind.SUBNET));
        Location location = fields.locationOf("subnets");
        if (subnets.isEmpty()) {
            throw new Refusal(location, "The field \"subnets\" names at least one subnet.");
        }
        if (new HashSet<>(subnets).size() < subnets.size()) {
            throw new Refusal(location, "The field \"subnets\" names a subnet twice.");
        }
        Set<ElementId> sites = new HashSet<>();
        subnets.forEach(subnet -> references.siteOf(subnet).ifPresent(sites::add));
        if (sites.size() > 1) {
            throw new Refusal(location, "A node stands in one site; these subnets lie in several.");
        }
        return Placement.across(subnets);
    }

    private static int port(Fields fields, String name) {
        int port = fields.number(name);
        if (port < 1 || port > MAX_PORT) {
            throw new Refusal(
                    fields.locationOf(name),
                    "The field \"" + name + "\" takes a port, 1 to 65535, not " + port + ".");
        }
        return port;
    }
}
