package io.drydock.app.deploy.helm.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Helm's own memory: a secret for each revision of each release, of type `helm.sh/release.v1`. Its
/// entry `release` is JSON, packed by gzip and encoded twice, once by Helm and once as any secret.
final class ReleaseStore {

    private static final String PREFIX = "sh.helm.release.v1.";

    private final ClusterApi api;
    private final String namespace;

    ReleaseStore(ClusterApi api, String namespace) {
        this.api = api;
        this.namespace = namespace;
    }

    /// Every revision of every release in the namespace, by name and number.
    List<ReleaseRecord> all() {
        return read("owner=helm");
    }

    /// The revisions of one release, oldest first.
    List<ReleaseRecord> of(String release) {
        return read("owner=helm,name=" + release);
    }

    Optional<ReleaseRecord> latest(String release) {
        List<ReleaseRecord> revisions = of(release);
        return revisions.isEmpty() ? Optional.empty() : Optional.of(revisions.getLast());
    }

    private List<ReleaseRecord> read(String selector) {
        JsonNode list =
                api.get(secrets() + "?labelSelector=" + ClusterApi.encoded(selector))
                        .orElseGet(Documents.MAPPER::createObjectNode);
        List<ReleaseRecord> records = new ArrayList<>();
        for (JsonNode secret : list.path("items")) {
            if (secret.path("metadata").path("name").asText().startsWith(PREFIX)) {
                records.add(decode(secret));
            }
        }
        records.sort(
                Comparator.comparing(ReleaseRecord::name)
                        .thenComparingInt(ReleaseRecord::revision));
        return records;
    }

    /// Ends a revision that a killed Helm left pending, so that Helm goes on from the one before.
    void markFailed(ReleaseRecord record, String description) {
        String path = secrets() + "/" + PREFIX + record.name() + ".v" + record.revision();
        JsonNode secret = api.get(path).orElse(null);
        if (secret instanceof ObjectNode changed) {
            ObjectNode content = record.content().deepCopy();
            content.withObject("/info").put("status", "failed").put("description", description);
            changed.withObject("/metadata/labels").put("status", "failed");
            changed.withObject("/data").put("release", encode(content));
            api.put(path, changed);
        }
    }

    private String secrets() {
        return "/api/v1/namespaces/" + namespace + "/secrets";
    }

    private static ReleaseRecord decode(JsonNode secret) {
        byte[] stored = Base64.getDecoder().decode(secret.path("data").path("release").asText());
        byte[] packed = Base64.getDecoder().decode(stored);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            ObjectNode content =
                    Documents.MAPPER.readValue(
                            new String(in.readAllBytes(), StandardCharsets.UTF_8),
                            ObjectNode.class);
            return new ReleaseRecord(
                    content.path("name").asText(),
                    content.path("version").asInt(),
                    content.path("info").path("status").asText(),
                    content);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the secret "
                            + secret.path("metadata").path("name").asText()
                            + " holds no Helm release",
                    e);
        }
    }

    private static String encode(ObjectNode content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(Documents.text(content).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("a Helm release cannot be packed", e);
        }
        byte[] once = Base64.getEncoder().encode(packed.toByteArray());
        return Base64.getEncoder().encodeToString(once);
    }
}
