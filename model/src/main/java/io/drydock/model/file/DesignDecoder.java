package io.drydock.model.file;

import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Bound;
import io.drydock.model.design.Cidr;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.GatewayEnvironment;
import io.drydock.model.design.Node;
import io.drydock.model.design.Platform;
import io.drydock.model.design.Requirements;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.Settings;
import io.drydock.model.design.Settings.ArtifactSync;
import io.drydock.model.design.Settings.Exposure;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Suppression;
import io.drydock.model.design.TextGrammar;
import io.drydock.model.design.Tier;
import io.drydock.model.design.Zone;
import io.drydock.model.pattern.PatternKey;
import java.util.List;
import java.util.Optional;

/// Turns a JSON tree into a design.
final class DesignDecoder {

    private final List<FormatProblem> problems;
    private final References references;

    DesignDecoder(List<FormatProblem> problems) {
        this.problems = problems;
        this.references = new References(problems);
    }

    Design decode(Located root) {
        Fields fields = new Fields(root, "a design", problems);
        checkFormat(fields);
        ElementId name = fields.id("name");
        String description = fields.text("description", "", TextGrammar.PROSE);
        ProductVersion version = version(fields);
        Platform platform = fields.choice("platform", Platform.values(), Platform::key);
        Optional<PatternKey> pattern =
                fields.optionalChoice("pattern", PatternKey.values(), PatternKey::key);
        Settings settings = settings(fields);
        Requirements requirements =
                fields.find("requirements").map(this::requirements).orElse(Requirements.NONE);
        List<Site> sites = fields.requiredList("sites", this::site);
        List<Cluster> clusters = fields.list("clusters", this::cluster);
        NodeDecoder nodeDecoder = new NodeDecoder(problems, references);
        List<Node> nodes = fields.list("nodes", nodeDecoder::node);
        List<Connection> connections = fields.list("connections", this::connection);
        List<Suppression> accepted = fields.list("accepted", this::suppression);
        fields.noOthers();
        references.check();
        return new Design(
                name,
                description,
                version,
                platform,
                pattern,
                settings,
                requirements,
                sites,
                clusters,
                nodes,
                connections,
                accepted);
    }

    private static void checkFormat(Fields fields) {
        if (!fields.has("drydock")) {
            throw new Refusal(
                    fields.location(),
                    "This is not a Drydock design: the field \"drydock\" with the format's number"
                            + " is missing.");
        }
        int format = fields.number("drydock");
        if (format > DesignReader.FORMAT) {
            throw new Refusal(
                    fields.locationOf("drydock"),
                    "This design was written by a newer Drydock (format "
                            + format
                            + "; this one reads format "
                            + DesignReader.FORMAT
                            + "). Update Drydock to open it.");
        }
        if (format < DesignReader.FORMAT) {
            throw new Refusal(
                    fields.locationOf("drydock"),
                    "There is no format " + format + "; designs start with \"drydock\": 1.");
        }
    }

    private static ProductVersion version(Fields fields) {
        String text = fields.word("product");
        return ProductVersion.parse(text)
                .orElseThrow(() ->
                        new Refusal(
                                fields.locationOf("product"),
                                "\""
                                        + TextGrammar.shown(text)
                                        + "\" is not a version of API Manager that Drydock"
                                        + " knows; known are 2.1 to 2.6, 3.0 to 3.2 and 4.0"
                                        + " to 4.7."));
    }

    private Settings settings(Fields design) {
        Fields fields =
                new Fields(
                        design.find("settings").orElseThrow(() -> missingSettings(design)),
                        "settings",
                        problems);
        Settings settings =
                new Settings(
                        fields.text("domain", TextGrammar.HOST),
                        fields.flag("production", true),
                        fields.choice("artifactSync", ArtifactSync.values(), ArtifactSync::key),
                        fields.flag("plainHttp", false),
                        fields.number("amqpHeartbeatSeconds", 0, Bound.HEARTBEAT_SECONDS),
                        fields.flag("certificatesAtRunTime", false),
                        fields.flag("truststoreOnVolume", false),
                        fields.flag("persistentIndexes", false),
                        fields.flag("consistentRateLimits", false),
                        fields.flag("multiTenant", false),
                        fields.text("imageRegistry", "", TextGrammar.REGISTRY),
                        fields.optionalChoice("exposure", Exposure.values(), Exposure::key)
                                .orElse(Exposure.ALB_INGRESS));
        fields.noOthers();
        return settings;
    }

    private static Refusal missingSettings(Fields design) {
        return new Refusal(design.location(), "The field \"settings\" is missing.");
    }

    private Requirements requirements(Located value) {
        Fields fields = new Fields(value, "requirements", problems);
        Requirements requirements =
                new Requirements(
                        fields.optionalNumber("peakTps", Bound.PEAK_TPS),
                        fields.optionalNumber("messageKb", Bound.MESSAGE_KB),
                        fields.optionalChoice(
                                "purpose",
                                Requirements.Purpose.values(),
                                Requirements.Purpose::key));
        fields.noOthers();
        return requirements;
    }

    private Site site(Located value) {
        Fields fields = new Fields(value, "a site", problems);
        ElementId id = references.define(fields, References.Kind.SITE);
        String name = fields.text("name", TextGrammar.LINE);
        Site.Kind kind = fields.choice("kind", Site.Kind.values(), Site.Kind::key);
        String region = fields.text("region", Site.regionGrammar(kind));
        Cidr cidr = fields.cidr("cidr");
        List<Zone> zones = fields.requiredList("zones", this::zone);
        Site site =
                new Site(
                        id,
                        name,
                        kind,
                        region,
                        cidr,
                        zones,
                        fields.list("subnets", subnet -> subnet(subnet, id, zones)));
        fields.noOthers();
        return site;
    }

    private Zone zone(Located value) {
        Fields fields = new Fields(value, "a zone", problems);
        Zone zone =
                new Zone(
                        references.define(fields, References.Kind.ZONE),
                        fields.text("name", TextGrammar.LINE));
        fields.noOthers();
        return zone;
    }

    /// A subnet lies in a zone of its own site: nothing would find it in another one.
    private Subnet subnet(Located value, ElementId site, List<Zone> zones) {
        Fields fields = new Fields(value, "a subnet", problems);
        ElementId id = references.define(fields, References.Kind.SUBNET);
        references.placeSubnet(id, site);
        Subnet subnet =
                new Subnet(
                        id,
                        fields.text("name", TextGrammar.LINE),
                        references.use(fields, "zone", References.Kind.ZONE),
                        fields.choice("tier", Tier.values(), Tier::key),
                        fields.cidr("cidr"));
        fields.noOthers();
        if (zones.stream().noneMatch(zone -> zone.id().equals(subnet.zone()))) {
            throw new Refusal(
                    fields.locationOf("zone"),
                    "The site \""
                            + site
                            + "\" has no zone \""
                            + subnet.zone()
                            + "\"; name one of its own.");
        }
        return subnet;
    }

    private Cluster cluster(Located value) {
        Fields fields = new Fields(value, "a cluster", problems);
        Cluster cluster =
                new Cluster(
                        references.define(fields, References.Kind.CLUSTER),
                        fields.text("name", TextGrammar.LINE),
                        fields.choice("profile", ProfileId.values(), ProfileId::key),
                        fields.text("size", TextGrammar.MACHINE_SIZE),
                        scaling(fields),
                        environment(fields),
                        fields.text("keystore", Cluster.DEFAULT_KEYSTORE, TextGrammar.FILE_NAME),
                        fields.helmValues("helmValues"));
        fields.noOthers();
        return cluster;
    }

    private static Scaling scaling(Fields fields) {
        if (!fields.has("min") && !fields.has("max")) {
            return Scaling.FIXED;
        }
        int min = fields.number("min");
        int max = fields.number("max");
        if (min < 1 || max < min) {
            throw new Refusal(
                    fields.locationOf("max"),
                    "An elastic cluster has 1 <= min <= max, not "
                            + min
                            + " and "
                            + max
                            + "; leave both out for a fixed one.");
        }
        fields.number("max", Bound.CLUSTER_SIZE);
        return new Scaling.Elastic(min, max);
    }

    private static Optional<GatewayEnvironment> environment(Fields fields) {
        GatewayEnvironment.Type type =
                fields.optionalChoice(
                                "environmentType",
                                GatewayEnvironment.Type.values(),
                                GatewayEnvironment.Type::key)
                        .orElse(GatewayEnvironment.Type.HYBRID);
        return fields.has("environment")
                ? Optional.of(
                        new GatewayEnvironment(
                                fields.text("environment", TextGrammar.ENVIRONMENT), type))
                : Optional.empty();
    }

    private Connection connection(Located value) {
        Fields fields = new Fields(value, "a connection", problems);
        ElementId id = references.define(fields, References.Kind.CONNECTION);
        ElementId from = references.use(fields, "from", References.Kind.END);
        ElementId to = references.use(fields, "to", References.Kind.END);
        if (from.equals(to)) {
            throw new Refusal(
                    fields.locationOf("to"),
                    "The connection " + id + " is a cycle: it leads from " + from + " to itself.");
        }
        Connection connection =
                new Connection(
                        id,
                        from,
                        to,
                        fields.choice("kind", Connection.Kind.values(), Connection.Kind::key),
                        fields.number("port", 0, Bound.PORT_OR_NONE),
                        fields.text("label", "", TextGrammar.LINE));
        fields.noOthers();
        return connection;
    }

    private Suppression suppression(Located value) {
        Fields fields = new Fields(value, "an accepted finding", problems);
        String justification = fields.text("justification", TextGrammar.PROSE);
        if (justification.isBlank()) {
            throw new Refusal(
                    fields.locationOf("justification"),
                    "An accepted finding needs a justification in words.");
        }
        Suppression suppression =
                new Suppression(
                        fields.text("rule", TextGrammar.RULE_ID),
                        fields.text("element", TextGrammar.ELEMENT_ID),
                        justification,
                        fields.text("fingerprint", "", TextGrammar.FINGERPRINT));
        fields.noOthers();
        return suppression;
    }
}
