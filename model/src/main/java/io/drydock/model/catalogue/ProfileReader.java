package io.drydock.model.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Reads one profile of a generation from its data file.
record ProfileReader(Generation generation, PortTable ports) {

    Profile read(DataNode node) {
        HealthCheck health = health(node.object("health"));
        return new Profile(
                node.profileId("id"),
                generation,
                node.text("name"),
                node.object("launch").build(ProfileReader::launch),
                ports.named(node, "ports"),
                health,
                node.has("liveness") ? health(node.object("liveness")) : health,
                node.object("sizing").build(ProfileReader::sizing),
                node.object("scaling").build(ProfileReader::scaling),
                node.object("storage").build(ProfileReader::storage),
                new DatabaseUse(databases(node)),
                node.optionalText("deprecated"),
                node.texts("notes"),
                node.texts("sources"));
    }

    private static Launch launch(DataNode node) {
        return new Launch(
                node.text("distribution"),
                node.text("script"),
                node.optionalText("profile"),
                node.texts("arguments"));
    }

    private static HealthCheck health(DataNode node) {
        return node.build(it ->
                it.has("tcp")
                        ? new HealthCheck.Tcp(it.integers("tcp"))
                        : new HealthCheck.Http(
                                it.integer("port"),
                                it.flag("tls"),
                                it.text("path"),
                                it.integer("expect")));
    }

    private static Sizing sizing(DataNode node) {
        return new Sizing(
                node.text("instanceType"),
                node.number("minVcpu"),
                node.number("recommendedVcpu"),
                node.number("minMemoryGib"),
                node.integer("heapMib"),
                node.integer("diskGib"),
                node.object("container").build(ProfileReader::container));
    }

    private static ContainerSizing container(DataNode node) {
        return new ContainerSizing(
                node.integer("cpuRequestMillis"),
                node.integer("cpuLimitMillis"),
                node.integer("memoryRequestMib"),
                node.integer("memoryLimitMib"),
                node.integer("heapMib"));
    }

    private static ScalingRule scaling(DataNode node) {
        return new ScalingRule(
                node.integer("minForHa"),
                optional(node, "max"),
                optional(node, "softMax"),
                node.flag("autoscale"),
                node.choice("loadBalancing", LoadBalancing.class),
                node.choice("stickyServlet", Stickiness.class));
    }

    private static OptionalInt optional(DataNode node, String key) {
        return node.has(key) ? OptionalInt.of(node.integer(key)) : OptionalInt.empty();
    }

    private static StorageUse storage(DataNode node) {
        return new StorageUse(
                node.flag("shared"), node.flag("perInstance"), node.optionalText("content"));
    }

    private static List<DatabaseUse.Span> databases(DataNode node) {
        List<DatabaseUse.Span> spans = new ArrayList<>();
        for (DataNode span : node.objects("databases")) {
            spans.add(span.build(ProfileReader::span));
        }
        return spans;
    }

    private static DatabaseUse.Span span(DataNode node) {
        String since = node.text("since");
        return new DatabaseUse.Span(
                ProductVersion.parse(since)
                        .orElseThrow(() -> node.error("unknown version " + since)),
                node.choices("required", DatabaseRole.class),
                node.choices("multiTenant", DatabaseRole.class));
    }
}
