package io.drydock.model.diff;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.Profile;
import io.drydock.model.design.Bastion;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Requirements;
import io.drydock.model.design.Requirements.Purpose;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Settings;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.index.DesignIndex;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/// What can differ between two states of one element, by the names people use. Name, place and
/// wiring are compared apart.
final class Facts {

    private Facts() {}

    static Map<String, String> of(Design design) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("name", design.name().value());
        facts.put("description", design.description());
        facts.put("product version", design.version().toString());
        facts.put("platform", design.platform().title());
        facts.put("pattern", design.pattern().map(pattern -> pattern.key()).orElse("none"));
        Requirements asked = design.requirements();
        facts.put("peak load", number(asked.peakTps(), " calls a second"));
        facts.put("message size", number(asked.messageKb(), " KB"));
        facts.put("purpose of the second site", asked.purpose().map(Purpose::key).orElse("none"));
        return facts;
    }

    private static String number(OptionalInt value, String unit) {
        return value.isPresent() ? value.getAsInt() + unit : "unknown";
    }

    static Map<String, String> of(Settings settings) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("domain", settings.domain());
        facts.put("production", yes(settings.production()));
        facts.put("artefacts of APIs come from", settings.artifactSync().key());
        facts.put("transports without TLS", settings.plainHttp() ? "open" : "closed");
        facts.put("event heartbeat", settings.amqpHeartbeatSeconds() + " s");
        facts.put("certificates added at run time", yes(settings.certificatesAtRunTime()));
        facts.put("truststore on a volume", yes(settings.truststoreOnVolume()));
        facts.put("search indexes on a volume", yes(settings.persistentIndexes()));
        facts.put("rate limits across gateways", yes(settings.consistentRateLimits()));
        facts.put("several tenants", yes(settings.multiTenant()));
        facts.put("image registry", orNone(settings.imageRegistry()));
        facts.put("load balancers on Kubernetes", settings.exposure().key());
        return facts;
    }

    static Map<String, String> of(Site site) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("kind", site.kind().key());
        facts.put("region", site.region());
        facts.put("addresses", site.cidr().toString());
        return facts;
    }

    static Map<String, String> of(Subnet subnet) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("zone", subnet.zone().value());
        facts.put("tier", subnet.tier().title());
        facts.put("addresses", subnet.cidr().toString());
        return facts;
    }

    static Map<String, String> of(DesignIndex index, Cluster cluster) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "profile",
                Catalogue.of(index.generation())
                        .profile(cluster.profile())
                        .map(Profile::displayName)
                        .orElse(cluster.profile().key()));
        facts.put("number", count(index, cluster));
        facts.put("machines", cluster.size());
        facts.put(
                "environment",
                cluster.environment()
                        .map(e -> e.name() + " (" + e.type().key() + ")")
                        .orElse("none"));
        facts.put("keystore", cluster.keystore());
        cluster.helmValues().forEach((key, value) -> facts.put("Helm value " + key, value));
        return facts;
    }

    static String count(DesignIndex index, Cluster cluster) {
        return switch (cluster.scaling()) {
            case Scaling.Fixed ignored -> {
                int count = index.members(cluster).size();
                yield count + (count == 1 ? " node" : " nodes");
            }
            case Scaling.Elastic elastic -> elastic.min() + " to " + elastic.max() + " nodes";
        };
    }

    static Map<String, String> of(Node node) {
        Map<String, String> facts = new LinkedHashMap<>();
        switch (node) {
            case ProfileNode n -> {
                facts.put("port offset", Integer.toString(n.portOffset()));
                facts.put("DNS name", orNone(n.hostName()));
                facts.put("volume of its own", yes(n.instanceVolume()));
            }
            case LoadBalancer n -> {
                facts.put("scheme", n.scheme().key());
                facts.put("certificate", n.certificate().key());
                facts.put("idle timeout", n.idleTimeoutSeconds() + " s");
                facts.put("largest header", n.maxHeaderKb() + " KB");
            }
            case Database n -> {
                facts.put("engine", n.engine().title() + " " + n.engineVersion());
                facts.put("instance class", n.instanceClass());
                facts.put("storage", n.storageGib() + " GiB");
                facts.put("standby in another zone", yes(n.multiAz()));
                facts.put("backups", n.backupDays() + " days");
                facts.put(
                        "databases",
                        list(
                                n.databases().stream()
                                        .map(d ->
                                                d.role().key()
                                                        + " as "
                                                        + d.name()
                                                        + " of "
                                                        + d.user())
                                        .toList()));
                facts.put("also admits", list(n.admits()));
            }
            case FileSystem ignored -> {}
            case Cache n -> {
                facts.put("node type", n.nodeType());
                facts.put("replicas", Integer.toString(n.replicas()));
                facts.put("sharded", yes(n.sharded()));
            }
            case Bastion n -> {
                facts.put("instance type", n.instanceType());
                facts.put("SSH from", list(n.sshFrom()));
            }
            case ServiceNode n -> facts.put("kind", n.kind().title());
            case ExternalNode n -> facts.put("kind", n.kind().title());
        }
        return facts;
    }

    private static String list(java.util.List<?> items) {
        return items.isEmpty()
                ? "none"
                : String.join(", ", items.stream().map(Object::toString).toList());
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : text;
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }
}
