package io.drydock.export.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.drydock.model.design.Design;
import io.drydock.model.file.DesignFormatException;
import io.drydock.model.file.DesignReader;
import io.drydock.model.file.DesignSchema;
import io.drydock.model.file.DesignWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// Changes designs in what they mean: the result is odd, and mostly still a design that can be
/// read. It works on the text, so that what the door refuses is tried as well as what it lets in.
final class Mutator {

    /// A design and what it was made from.
    ///
    /// @param start as it was
    /// @param odd as it is now
    record Case(Design start, ObjectNode odd) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Every so many designs one is left as it became, whether it can be read or not.
    private static final int AS_IT_IS = 12;

    private final List<Design> designs;
    private final List<ObjectNode> starts = new ArrayList<>();
    private final Map<String, List<JsonNode>> pool = new TreeMap<>();

    Mutator(List<Design> designs) {
        this.designs = List.copyOf(designs);
        Map<String, Set<JsonNode>> seen = new TreeMap<>();
        for (Design design : designs) {
            ObjectNode start = tree(DesignWriter.write(design));
            collect(start, seen);
            starts.add(start);
        }
        choices(tree(DesignSchema.text()), seen);
        seen.forEach((key, values) -> pool.put(key, List.copyOf(values)));
    }

    static ObjectNode tree(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static void collect(JsonNode node, Map<String, Set<JsonNode>> seen) {
        node.properties()
                .forEach(entry ->
                        seen.computeIfAbsent(entry.getKey(), key -> new LinkedHashSet<>())
                                .add(entry.getValue()));
        node.forEach(inner -> collect(inner, seen));
    }

    /// What the schema lets a field be, whether a design that we have uses it or not.
    private static void choices(JsonNode schema, Map<String, Set<JsonNode>> seen) {
        schema.path("properties")
                .properties()
                .forEach(property ->
                        property.getValue()
                                .path("enum")
                                .forEach(value ->
                                        seen.computeIfAbsent(
                                                        property.getKey(),
                                                        key -> new LinkedHashSet<>())
                                                .add(value)));
        schema.forEach(inner -> choices(inner, seen));
    }

    /// The design of a seed, always the same.
    Case design(long seed) {
        Random random = new Random(seed);
        int start = random.nextInt(starts.size());
        int changes = 1 + random.nextInt(random.nextInt(8) == 0 ? 30 : 9);
        List<Long> seeds = random.longs(changes).boxed().toList();
        ObjectNode odd = starts.get(start).deepCopy();
        seeds.forEach(it -> change(odd, new Random(it)));
        if (seed % AS_IT_IS == 0 || isReadable(odd)) {
            return new Case(designs.get(start), odd);
        }
        return new Case(designs.get(start), stepwise(starts.get(start), seeds));
    }

    /// Leaves out the changes after which the design cannot be read.
    private ObjectNode stepwise(ObjectNode start, List<Long> seeds) {
        ObjectNode kept = start.deepCopy();
        for (long seed : seeds) {
            ObjectNode next = kept.deepCopy();
            change(next, new Random(seed));
            if (isReadable(next)) {
                kept = next;
            }
        }
        return kept;
    }

    private static boolean isReadable(ObjectNode design) {
        try {
            DesignReader.read("odd.json", design.toString());
            return true;
        } catch (DesignFormatException refused) {
            return false;
        }
    }

    private void change(ObjectNode design, Random random) {
        switch (random.nextInt(22)) {
            case 0, 1 -> removeElement(design, random);
            case 2 -> removeKind(design, random);
            case 3, 4 -> copyElement(design, random);
            case 5 -> emptyList(design, random);
            case 6 ->
                    replace(design, one(List.of("product", "platform", "pattern"), random), random);
            case 7 -> dropField(design, random);
            case 8, 9 -> number(design, random);
            case 10, 11 -> text(design, random);
            case 12, 13 -> rename(design, random);
            case 14, 15 -> move(design, random);
            case 16 -> onCluster(design, random);
            case 17 -> otherSite(design, random);
            case 18 -> sameName(design, random);
            case 19 -> connect(design, random);
            default -> otherValue(design, random);
        }
    }

    private static <T> T one(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<ObjectNode> objects(JsonNode node) {
        List<ObjectNode> found = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            found.add(object);
        }
        node.forEach(inner -> found.addAll(objects(inner)));
        return found;
    }

    private static List<ObjectNode> elements(ObjectNode design) {
        List<ObjectNode> elements = objects(design);
        elements.removeIf(object -> !object.hasNonNull("id"));
        return elements;
    }

    private static List<ObjectNode> list(ObjectNode design, String key) {
        List<ObjectNode> items = new ArrayList<>();
        design.path(key)
                .forEach(item -> {
                    if (item instanceof ObjectNode object) {
                        items.add(object);
                    }
                });
        return items;
    }

    private static List<String> keys(ObjectNode object) {
        return new ArrayList<>(object.properties().stream().map(Map.Entry::getKey).toList());
    }

    /// Takes an element out, and everything that leads to it.
    private static void removeElement(ObjectNode design, Random random) {
        List<ObjectNode> elements = elements(design);
        if (!elements.isEmpty()) {
            removeAll(design, one(elements, random).get("id").asText());
        }
    }

    /// Takes out every node, or every one that is alike in its type, cluster, kind, or place.
    private static void removeKind(ObjectNode design, Random random) {
        List<ObjectNode> nodes = list(design, "nodes");
        if (!nodes.isEmpty()) {
            String key = one(List.of("type", "cluster", "kind", "subnet", "scheme"), random);
            String value = one(nodes, random).path(key).asText();
            nodes.removeIf(node -> !node.path(key).asText().equals(value));
            nodes.forEach(node -> removeAll(design, node.path("id").asText()));
        }
    }

    private static void sameName(ObjectNode design, Random random) {
        List<ObjectNode> elements = elements(design);
        if (!elements.isEmpty()) {
            ObjectNode named = one(elements, random);
            String key = one(List.of("name", "hostName", "environment", "keystore"), random);
            list(design, random.nextBoolean() ? "nodes" : "clusters").stream()
                    .filter(it -> it.has(key) || key.equals("name"))
                    .forEach(it -> it.set(key, named.path(key)));
        }
    }

    private void connect(ObjectNode design, Random random) {
        List<ObjectNode> elements = elements(design);
        if (!elements.isEmpty()) {
            ObjectNode line = design.withArray("/connections").addObject();
            line.put("id", "line-" + random.nextInt(1000));
            line.set("from", one(elements, random).get("id"));
            line.set("to", one(elements, random).get("id"));
            line.put(
                    "kind",
                    one(
                            List.of("exposure", "site-link", "replication", "failover", "backend"),
                            random));
            line.put("port", OddTexts.number(random));
        }
    }

    private static void removeAll(JsonNode node, String id) {
        if (node instanceof ArrayNode array) {
            for (int n = array.size() - 1; n >= 0; n--) {
                if (leads(array.get(n), id)) {
                    array.remove(n);
                }
            }
        }
        node.forEach(inner -> removeAll(inner, id));
    }

    private static boolean leads(JsonNode node, String id) {
        if (node instanceof ObjectNode object) {
            return object.properties().stream()
                    .anyMatch(entry -> entry.getValue().asText().equals(id));
        }
        return node.isTextual() && node.asText().equals(id);
    }

    /// Copies an element of this design or another under a new identifier, once or many times.
    private void copyElement(ObjectNode design, Random random) {
        ObjectNode from = random.nextBoolean() ? design : one(starts, random);
        String list = one(List.of("nodes", "nodes", "clusters", "connections"), random);
        if (from.get(list) instanceof ArrayNode given && !given.isEmpty()) {
            ArrayNode into = design.withArray("/" + list);
            int copies = random.nextInt(6) == 0 ? 12 : 1;
            for (int n = 0; n < copies; n++) {
                ObjectNode copy = given.get(random.nextInt(given.size())).deepCopy();
                if (copy.has("id") && random.nextInt(10) != 0) {
                    copy.put("id", "copy-" + random.nextInt(100_000));
                }
                into.add(copy);
            }
        }
    }

    /// Takes all elements of a kind out, or the items of another list.
    private static void emptyList(ObjectNode design, Random random) {
        List<ObjectNode> all = objects(design);
        all.removeIf(object -> keys(object).stream().noneMatch(key -> object.get(key).isArray()));
        ObjectNode object = one(all, random);
        List<String> lists = keys(object);
        lists.removeIf(key -> !object.get(key).isArray());
        JsonNode emptied = object.get(one(lists, random));
        List<String> ids = new ArrayList<>();
        emptied.forEach(item -> ids.add(item.path("id").asText()));
        ids.forEach(id -> removeAll(design, id));
        ((ArrayNode) emptied).removeAll();
    }

    private static void dropField(ObjectNode design, Random random) {
        ObjectNode object = one(objects(design), random);
        List<String> keys = keys(object);
        if (!keys.isEmpty()) {
            object.remove(one(keys, random));
        }
    }

    private static void number(ObjectNode design, Random random) {
        List<ObjectNode> all = objects(design);
        all.removeIf(object -> keys(object).stream().noneMatch(key -> object.get(key).isNumber()));
        if (!all.isEmpty()) {
            ObjectNode object = one(all, random);
            List<String> keys = keys(object);
            keys.removeIf(key -> !object.get(key).isNumber());
            object.set(one(keys, random), IntNode.valueOf(OddTexts.number(random)));
        }
    }

    /// Another text: mostly one that the field may hold, sometimes any.
    private static void text(ObjectNode design, Random random) {
        ObjectNode object = one(objects(design), random);
        List<String> texts = keys(object);
        texts.removeIf(key -> !object.get(key).isTextual());
        if (!texts.isEmpty()) {
            String key = one(texts, random);
            object.set(key, TextNode.valueOf(OddTexts.text(key, random)));
        }
    }

    /// Gives an element another identifier, which what is made of the design may spell like that of
    /// another element, or cannot spell at its full length.
    private static void rename(ObjectNode design, Random random) {
        List<ObjectNode> elements = elements(design);
        if (!elements.isEmpty()) {
            String id = one(elements, random).get("id").asText();
            String other = one(elements, random).get("id").asText();
            rename(design, id, OddTexts.identifier(other, random));
        }
    }

    private static void rename(JsonNode node, String from, String to) {
        if (node instanceof ObjectNode object) {
            keys(object).stream()
                    .filter(key -> !key.equals("name"))
                    .filter(key -> object.get(key).asText().equals(from))
                    .forEach(key -> object.put(key, to));
        } else if (node instanceof ArrayNode array) {
            for (int n = 0; n < array.size(); n++) {
                if (array.get(n).asText().equals(from)) {
                    array.set(n, TextNode.valueOf(to));
                }
            }
        }
        node.forEach(inner -> rename(inner, from, to));
    }

    /// Puts a node somewhere else: into another subnet, across some, beside the network, outside.
    private static void move(ObjectNode design, Random random) {
        List<ObjectNode> nodes = list(design, "nodes");
        List<ObjectNode> sites = list(design, "sites");
        if (nodes.isEmpty() || sites.isEmpty()) {
            return;
        }
        ObjectNode node = one(nodes, random);
        ObjectNode site = one(sites, random);
        List<String> subnets =
                list(site, "subnets").stream().map(it -> it.path("id").asText()).toList();
        node.remove(List.of("subnet", "subnets", "site"));
        switch (random.nextInt(4)) {
            case 0 -> node.put("site", site.path("id").asText());
            case 1 -> {
                if (!subnets.isEmpty()) {
                    node.put("subnet", one(subnets, random));
                }
            }
            case 2 -> {
                ArrayNode across = node.putArray("subnets");
                int count = 1 + random.nextInt(4);
                subnets.stream().skip(random.nextInt(3)).limit(count).forEach(across::add);
            }
            default -> {}
        }
    }

    private static void onCluster(ObjectNode design, Random random) {
        List<ObjectNode> clusters = list(design, "clusters");
        if (clusters.isEmpty()) {
            return;
        }
        ObjectNode cluster = one(clusters, random);
        switch (random.nextInt(4)) {
            case 0, 1 ->
                    cluster.withObject("/helmValues")
                            .put(OddTexts.helmKey(random), OddTexts.helmValue(random));
            case 2 -> cluster.put("keystore", OddTexts.keystore(random));
            default -> {
                cluster.put("min", OddTexts.number(random));
                cluster.put("max", OddTexts.number(random));
            }
        }
    }

    /// One more site, of another design, with everything in it under names of its own.
    private void otherSite(ObjectNode design, Random random) {
        List<ObjectNode> sites = list(one(starts, random), "sites");
        ObjectNode site = one(sites, random).deepCopy();
        String suffix = "-" + random.nextInt(100);
        for (ObjectNode part : objects(site)) {
            if (part.has("id")) {
                String id = part.get("id").asText();
                rename(site, id, id + suffix);
            }
        }
        design.withArray("/sites").add(site);
    }

    /// Another value that some design has at a field of the same name, or a field that some design
    /// has and this element has not.
    private void otherValue(ObjectNode design, Random random) {
        ObjectNode object = one(objects(design), random);
        List<String> keys = keys(object);
        if (!keys.isEmpty()) {
            boolean foreign = random.nextInt(4) == 0;
            replace(object, one(foreign ? List.copyOf(pool.keySet()) : keys, random), random);
        }
    }

    private void replace(ObjectNode object, String key, Random random) {
        List<JsonNode> values = pool.getOrDefault(key, List.of(TextNode.valueOf("x")));
        object.set(key, one(values, random).deepCopy());
    }
}
