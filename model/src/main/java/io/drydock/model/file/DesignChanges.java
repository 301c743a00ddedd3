package io.drydock.model.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.model.design.Design;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The difference between two designs as one line of JSON, and the way back: a design's text and
/// the lines that follow it give the last design again.
///
/// The difference is taken between designs and not recorded from edits, so that undoing, redoing
/// and whatever else leads from one design to the next is told in the same few words. Parts that
/// did not change are the same objects, so finding them takes no longer than walking past them.
///
/// A line holds `head` where anything but the lists changed, and for each list that changed its
/// splices: at `at`, `drop` elements give way to those of `put`.
public final class DesignChanges {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String HEAD = "head";

    private DesignChanges() {}

    /// What leads from one design to another; one line without its end.
    public static String between(Design before, Design after) {
        ObjectNode change = JSON.objectNode();
        ObjectNode head = DesignWriter.head(after);
        if (!head.equals(DesignWriter.head(before))) {
            change.set(HEAD, head);
        }
        for (DesignPart<?> part : DesignPart.ALL) {
            ArrayNode splices = splices(part, before, after);
            if (!splices.isEmpty()) {
                change.set(part.name(), splices);
            }
        }
        return change.toString();
    }

    private static <T> ArrayNode splices(DesignPart<T> part, Design before, Design after) {
        List<T> old = part.elements().apply(before);
        List<T> now = part.elements().apply(after);
        ArrayNode splices = JSON.arrayNode();
        if (old == now) {
            return splices;
        }
        if (old.size() == now.size()) {
            for (int n = 0; n < now.size(); n++) {
                if (old.get(n) != now.get(n)) {
                    splices.add(splice(part, n, 1, now.subList(n, n + 1)));
                }
            }
            return splices;
        }
        int same = commonStart(old, now);
        int sameAtEnd =
                commonStart(
                        old.subList(same, old.size()).reversed(),
                        now.subList(same, now.size()).reversed());
        splices.add(
                splice(
                        part,
                        same,
                        old.size() - same - sameAtEnd,
                        now.subList(same, now.size() - sameAtEnd)));
        return splices;
    }

    private static <T> int commonStart(List<T> one, List<T> other) {
        int most = Math.min(one.size(), other.size());
        int same = 0;
        while (same < most && one.get(same) == other.get(same)) {
            same++;
        }
        return same;
    }

    private static <T> ObjectNode splice(DesignPart<T> part, int at, int drop, List<T> elements) {
        ObjectNode splice = JSON.objectNode().put("at", at).put("drop", drop);
        ArrayNode put = splice.putArray("put");
        elements.forEach(element -> put.add(part.encoder().apply(element)));
        return splice;
    }

    /// The design that a text and the changes after it lead to.
    ///
    /// @param source where they come from, for messages
    /// @param text the design to begin with, as [DesignWriter] writes it
    /// @param changes what [#between] gave, in order
    /// @throws IOException when a change does not fit what is before it
    /// @throws DesignFormatException when what comes out is not a design
    public static Design replay(String source, String text, List<String> changes)
            throws IOException, DesignFormatException {
        if (changes.isEmpty()) {
            return DesignReader.read(source, text);
        }
        ObjectNode root = object(source, MAPPER.readTree(text));
        for (String change : changes) {
            root = applied(source, object(source, MAPPER.readTree(change)), root);
        }
        return DesignReader.read(source, root.toString());
    }

    private static ObjectNode applied(String source, ObjectNode change, ObjectNode root)
            throws IOException {
        ObjectNode next = root;
        if (change.has(HEAD)) {
            next = object(source, change.get(HEAD)).deepCopy();
            for (DesignPart<?> part : DesignPart.ALL) {
                JsonNode list = root.get(part.name());
                if (list != null) {
                    next.set(part.name(), list);
                }
            }
        }
        for (DesignPart<?> part : DesignPart.ALL) {
            List<JsonNode> list = new ArrayList<>();
            next.path(part.name()).forEach(list::add);
            JsonNode splices = change.path(part.name());
            for (JsonNode splice : splices) {
                splice(source, splice, list);
            }
            if (!splices.isEmpty()) {
                next.set(part.name(), JSON.arrayNode().addAll(list));
            }
        }
        return next;
    }

    private static void splice(String source, JsonNode splice, List<JsonNode> list)
            throws IOException {
        int at = splice.path("at").asInt(-1);
        int drop = splice.path("drop").asInt(-1);
        if (at < 0 || drop < 0 || at > list.size() || drop > list.size() - at) {
            throw new IOException(source + " holds a change that fits no place: " + splice);
        }
        List<JsonNode> place = list.subList(at, at + drop);
        place.clear();
        splice.path("put").forEach(place::add);
    }

    private static ObjectNode object(String source, JsonNode node) throws IOException {
        return Optional.of(node)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .orElseThrow(() -> new IOException(source + " holds something else than a change"));
    }
}
