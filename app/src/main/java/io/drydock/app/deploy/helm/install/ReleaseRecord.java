package io.drydock.app.deploy.helm.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.model.design.ElementId;
import java.util.Optional;

/// One revision of a release, as Helm keeps it in the cluster.
///
/// @param name the release's name
/// @param revision its number, from 1
/// @param status Helm's word, such as `deployed` or `pending-upgrade`
/// @param content all that Helm keeps
record ReleaseRecord(String name, int revision, String status, ObjectNode content) {

    /// The chart's annotation with the name of the design.
    static final String DESIGN = "drydock.io/design";

    /// The chart's annotation with the element of the design.
    static final String ELEMENT = "drydock.io/element";

    /// The chart's annotation with the site of the design that the cluster is.
    static final String SITE = "drydock.io/site";

    /// The chart's annotation with what was confirmed.
    static final String DEPLOYMENT = "drydock.io/deployment";

    String manifest() {
        return content.path("manifest").asText();
    }

    String values() {
        return Documents.text(
                content.path("config").isObject()
                        ? content.path("config")
                        : Documents.MAPPER.createObjectNode());
    }

    String chart() {
        return metadata().path("name").asText();
    }

    String version() {
        return metadata().path("version").asText();
    }

    String lastDeployed() {
        return content.path("info").path("last_deployed").asText();
    }

    Optional<String> note(String annotation) {
        return Optional.ofNullable(metadata().path("annotations").get(annotation))
                .map(JsonNode::asText);
    }

    Optional<ElementId> element() {
        return note(ELEMENT).filter(it -> !it.isEmpty()).map(ElementId::new);
    }

    /// Whether it was made from a design.
    boolean isOf(String design) {
        return note(DESIGN).filter(design::equals).isPresent();
    }

    /// Whether it was made for a site, or before sites were told apart.
    boolean isFor(String site) {
        return note(SITE).filter(it -> !it.isEmpty()).map(site::equals).orElse(true);
    }

    boolean isPending() {
        return status.startsWith("pending-") || isLeaving();
    }

    /// Whether it is being taken away.
    boolean isLeaving() {
        return status.equals("uninstalling");
    }

    boolean isDeployed() {
        return status.equals("deployed");
    }

    /// Whether it ran once: only such a revision is worth going back to.
    boolean ran() {
        return isDeployed() || status.equals("superseded");
    }

    /// The same, to be made again.
    WantedRelease again() {
        return new WantedRelease(name, element(), chart(), version(), values(), manifest());
    }

    private JsonNode metadata() {
        return content.path("chart").path("metadata");
    }
}
