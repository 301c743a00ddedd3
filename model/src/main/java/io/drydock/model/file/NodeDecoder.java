package io.drydock.model.file;

import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.design.Bastion;
import io.drydock.model.design.Bound;
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
import io.drydock.model.design.TextGrammar;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Turns the JSON of one node into a node.
final class NodeDecoder {

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
        String name = fields.text("name", TextGrammar.LINE);
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
                                    fields.text("nodeType", TextGrammar.MACHINE_SIZE),
                                    fields.number("replicas", 0, Bound.REPLICAS),
                                    fields.flag("sharded", false),
                                    placement);
                    case BASTION ->
                            new Bastion(
                                    id,
                                    name,
                                    fields.text("instanceType", TextGrammar.MACHINE_SIZE),
                                    oneSubnet(fields, placement),
                                    fields.list("sshFrom", Fields::cidrOf));
                    case SERVICE -> service(fields, id, name, placement);
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
        oneSubnet(fields, placement);
        ElementId cluster = references.use(fields, "cluster", References.Kind.CLUSTER);
        int portOffset = fields.number("portOffset", 0, Bound.PORT_OFFSET);
        return new ProfileNode(
                id,
                name,
                cluster,
                placement,
                portOffset,
                fields.text("hostName", "", TextGrammar.HOST),
                fields.flag("instanceVolume", false));
    }

    /// Exports put what stands in a subnet into that subnet; there is nothing to put there for one
    /// that stands beside the network.
    private static ServiceNode service(
            Fields fields, ElementId id, String name, Placement placement) {
        ServiceNode.Kind kind =
                fields.choice("kind", ServiceNode.Kind.values(), ServiceNode.Kind::key);
        int subnets = placement.subnetIds().size();
        boolean fits =
                switch (kind.standing()) {
                    case ONE_SUBNET -> subnets == 1;
                    case SEVERAL_SUBNETS -> subnets > 0;
                    case SITE -> placement instanceof Placement.AtSite;
                };
        if (!fits) {
            String where =
                    switch (kind.standing()) {
                        case ONE_SUBNET -> "exactly one subnet; name it in the field \"subnet\".";
                        case SEVERAL_SUBNETS -> "subnets; name them in the field \"subnets\".";
                        case SITE -> "a site; name it in the field \"site\".";
                    };
            String stands = kind.standing() == ServiceNode.Standing.SITE ? " beside " : " in ";
            throw new Refusal(
                    fields.location(), "A node of kind " + kind.key() + " stands" + stands + where);
        }
        return new ServiceNode(id, name, kind, placement);
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
                fields.number(
                        "idleTimeoutSeconds",
                        LoadBalancer.DEFAULT_IDLE_TIMEOUT_SECONDS,
                        Bound.IDLE_SECONDS),
                fields.number("maxHeaderKb", LoadBalancer.DEFAULT_MAX_HEADER_KB, Bound.HEADER_KB));
    }

    private ListenerRule listenerRule(Located value) {
        Fields fields = new Fields(value, "a listener rule", problems);
        ListenerRule rule =
                new ListenerRule(
                        fields.number("port", Bound.PORT),
                        fields.text("host", "", TextGrammar.HOST_PATTERN),
                        references.use(fields, "target", References.Kind.CLUSTER),
                        fields.number("targetPort", Bound.PORT),
                        fields.flag("sticky", false),
                        fields.text("healthCheckPath", "", TextGrammar.URL_PATH));
        fields.noOthers();
        return rule;
    }

    private Database database(Fields fields, ElementId id, String name, Placement placement) {
        return new Database(
                id,
                name,
                fields.choice("engine", Engine.values(), Engine::key),
                fields.text("engineVersion", TextGrammar.VERSION),
                fields.text("instanceClass", TextGrammar.MACHINE_SIZE),
                fields.number("storageGib", 0, Bound.STORAGE_GIB),
                fields.flag("multiAz", false),
                fields.number("backupDays", 0, Bound.BACKUP_DAYS),
                placement,
                fields.list("databases", this::logicalDatabase),
                fields.list("admits", Fields::cidrOf));
    }

    private LogicalDatabase logicalDatabase(Located value) {
        Fields fields = new Fields(value, "a database", problems);
        LogicalDatabase database =
                new LogicalDatabase(
                        fields.choice("role", DatabaseRole.values(), DatabaseRole::key),
                        fields.text("name", TextGrammar.DATABASE_NAME),
                        fields.text("user", TextGrammar.DATABASE_USER));
        fields.noOthers();
        return database;
    }

    private ElementId clusterReference(Located value) {
        return references.use(value, References.Kind.CLUSTER);
    }

    private static Placement oneSubnet(Fields fields, Placement placement) {
        if (placement.subnetIds().size() != 1) {
            throw new Refusal(
                    fields.location(),
                    "A WSO2 node or bastion stands in exactly one subnet; name it in the field"
                            + " \"subnet\".");
        }
        return placement;
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
}
