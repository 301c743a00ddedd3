package io.drydock.app.deploy.helm.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// An object of a manifest.
///
/// @param content all of it
record ManifestObject(ObjectNode content) {

    static List<ManifestObject> of(String manifest) {
        return Documents.objects(manifest).stream().map(ManifestObject::new).toList();
    }

    String apiVersion() {
        return content.path("apiVersion").asText();
    }

    String kind() {
        return content.path("kind").asText();
    }

    String name() {
        return content.path("metadata").path("name").asText();
    }

    /// What it is known by: two objects with the same key are the same object.
    String key() {
        return kind() + "/" + name();
    }

    JsonNode at(String pointer) {
        return content.at(pointer);
    }
}
