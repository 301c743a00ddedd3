package io.drydock.app.deploy.helm;

import static io.drydock.app.deploy.helm.FieldShape.fields;
import static io.drydock.app.deploy.helm.FieldShape.text;
import static io.drydock.app.deploy.helm.FieldShape.word;

import io.drydock.app.deploy.helm.FieldShape.Either;
import io.drydock.app.deploy.helm.FieldShape.Fields;
import io.drydock.app.deploy.helm.FieldShape.Flag;
import io.drydock.app.deploy.helm.FieldShape.Items;
import io.drydock.app.deploy.helm.FieldShape.Texts;
import io.drydock.app.deploy.helm.FieldShape.Whole;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The specifications of foreign kinds that no library at hand describes: the fields that the
/// charts have a use for, and those beside them. One that is not here is an error until somebody
/// looks it up.
///
/// Source: the API references of `route.openshift.io/v1`, `external-secrets.io/v1` (External
/// Secrets 2.9) and `gateway.envoyproxy.io/v1alpha1`, and the definitions of the kinds that the
/// latter two install.
final class ForeignShapes {

    private static final String GATEWAY_API = "gateway.networking.k8s.io";

    /// A name of an object: lower-case letters, digits, hyphens and dots.
    private static final FieldShape NAME =
            text("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");

    /// A key in a secret.
    private static final FieldShape KEY = text("[-._a-zA-Z0-9]{1,253}");

    /// How Go writes a duration, as far as Envoy's kinds allow.
    private static final FieldShape DURATION = text("(\\d{1,5}(h|m|s|ms)){1,4}");

    private static final FieldShape NAMED = fields().needing("name", text());

    private static final Fields ROUTE =
            fields().with("host", text())
                    .with("path", text())
                    .with("subdomain", text())
                    .with("wildcardPolicy", word("None", "Subdomain"))
                    .with(
                            "port",
                            fields().needing("targetPort", new Either(new Whole(1, 65535), text())))
                    .needing(
                            "to",
                            fields().needing("kind", word("Service"))
                                    .needing("name", NAME)
                                    .with("weight", new Whole(0, 256)))
                    .with(
                            "tls",
                            fields().needing(
                                            "termination", word("edge", "passthrough", "reencrypt"))
                                    .with(
                                            "insecureEdgeTerminationPolicy",
                                            word("Allow", "Redirect", "None", ""))
                                    .with("certificate", text())
                                    .with("key", text())
                                    .with("caCertificate", text())
                                    .with("destinationCACertificate", text()));

    /// The definition requires neither store nor data; the operator refuses an object without data,
    /// and finds no secret without a store.
    private static final Fields EXTERNAL_SECRET =
            fields().with("refreshInterval", text("0|(\\d+(\\.\\d+)?(h|m|s|ms|us|ns))+"))
                    .with("refreshPolicy", word("CreatedOnce", "Periodic", "OnChange"))
                    .needing(
                            "secretStoreRef",
                            fields().needing("name", NAME)
                                    .with("kind", word("SecretStore", "ClusterSecretStore")))
                    .with(
                            "target",
                            fields().with("name", NAME)
                                    .with(
                                            "creationPolicy",
                                            word(
                                                    "Owner",
                                                    "Orphan",
                                                    "Merge",
                                                    "None",
                                                    "CreateOrMerge"))
                                    .with("deletionPolicy", word("Delete", "Merge", "Retain"))
                                    .with("immutable", new Flag()))
                    .needing(
                            "data",
                            new Items(
                                    fields().needing("secretKey", KEY)
                                            .needing("remoteRef", remote())));

    private static final Fields COOKIE =
            fields().needing("name", text()).with("ttl", DURATION).with("attributes", new Texts());

    private static final Fields TARGET =
            fields().needing("group", word(GATEWAY_API))
                    .needing(
                            "kind",
                            word(
                                    "Gateway",
                                    "HTTPRoute",
                                    "GRPCRoute",
                                    "TCPRoute",
                                    "UDPRoute",
                                    "TLSRoute"))
                    .needing("name", NAME)
                    .with("sectionName", NAME);

    private static final Fields TRAFFIC_POLICY =
            fields().needing("targetRefs", new Items(TARGET))
                    .with("useClientProtocol", new Flag())
                    .with(
                            "loadBalancer",
                            fields().needing(
                                            "type",
                                            word(
                                                    "ConsistentHash",
                                                    "LeastRequest",
                                                    "Random",
                                                    "RoundRobin"))
                                    .with("slowStart", fields().needing("window", DURATION))
                                    .with(
                                            "consistentHash",
                                            fields().needing(
                                                            "type",
                                                            word(
                                                                    "SourceIP",
                                                                    "Headers",
                                                                    "Cookie",
                                                                    "QueryParams"))
                                                    .with("cookie", COOKIE)
                                                    .with("headers", new Items(NAMED))
                                                    .with("queryParams", new Items(NAMED))
                                                    .with("tableSize", new Whole(2, 5_000_011))));

    /// What every object has.
    private static final Fields METADATA =
            fields().needing("apiVersion", text())
                    .needing("kind", text())
                    .needing(
                            "metadata",
                            fields().needing("name", NAME)
                                    .with("namespace", NAME)
                                    .with("labels", new Texts())
                                    .with("annotations", new Texts()));

    private static final Map<String, Fields> SPECIFICATIONS =
            Map.of(
                    "route.openshift.io/v1/Route", ROUTE,
                    "external-secrets.io/v1/ExternalSecret", EXTERNAL_SECRET,
                    "gateway.envoyproxy.io/v1alpha1/BackendTrafficPolicy", TRAFFIC_POLICY);

    /// What is hashed -> the field that says how.
    private static final SortedMap<String, String> HASHED =
            new TreeMap<>(
                    Map.of("Cookie", "cookie", "Headers", "headers", "QueryParams", "queryParams"));

    private ForeignShapes() {}

    private static Fields remote() {
        return fields().needing("key", text())
                .with("property", text())
                .with("version", text())
                .with("conversionStrategy", word("Default", "Unicode"))
                .with("decodingStrategy", word("Auto", "Base64", "Base64URL", "None"))
                .with("metadataPolicy", word("None", "Fetch"));
    }

    static boolean knows(String type) {
        return SPECIFICATIONS.containsKey(type);
    }

    /// What is wrong with an object of a known type.
    static Optional<String> error(String type, KubernetesObject object) {
        Fields specification = Optional.ofNullable(SPECIFICATIONS.get(type)).orElseThrow();
        return METADATA.needing("spec", specification)
                .error("", object.content())
                .or(() -> hash(object));
    }

    /// The definition ties each of these fields to a value of another one.
    private static Optional<String> hash(KubernetesObject object) {
        String balancing = object.text("spec", "loadBalancer", "type");
        Map<String, Object> hash = object.map("spec", "loadBalancer", "consistentHash");
        if (balancing.equals("ConsistentHash") == hash.isEmpty()) {
            return Optional.of("loadBalancer.consistentHash does not go with its type");
        }
        String type = KubernetesObject.Fields.text(hash, "type");
        for (Map.Entry<String, String> field : HASHED.entrySet()) {
            if (type.equals(field.getKey()) != hash.containsKey(field.getValue())) {
                return Optional.of(
                        "loadBalancer.consistentHash."
                                + field.getValue()
                                + " does not go with its type");
            }
        }
        return Optional.empty();
    }
}
