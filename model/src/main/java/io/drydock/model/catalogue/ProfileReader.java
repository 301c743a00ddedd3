package io.drydock.model.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Reads one profile of a generation from its data file.
record ProfileReader(Generation generation, PortTable ports) {

    private static final ProductVersion OLDEST = new ProductVersion(2, 1, 0);

    Profile read(DataNode node) {
        List<Readiness> readiness = readiness(node);
        return new Profile(
                node.profileId("id"),
                generation,
                node.text("name"),
                node.object("launch").build(ProfileReader::launch),
                ports.named(node, "ports"),
                readiness,
                node.has("liveness")
                        ? health(node.object("liveness"))
                        : readiness.getFirst().check(),
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
                startUpProfiles(node),
                node.texts("arguments"));
    }

    /// One name for every version, or one from each version on.
    private static List<Launch.StartUpProfile> startUpProfiles(DataNode node) {
        if (node.has("profile")) {
            return List.of(new Launch.StartUpProfile(OLDEST, node.text("profile")));
        }
        return node.objects("profiles").stream()
                .map(span -> span.build(ProfileReader::startUpProfile))
                .toList();
    }

    private static Launch.StartUpProfile startUpProfile(DataNode span) {
        return new Launch.StartUpProfile(span.version("since"), span.text("name"));
    }

    /// One check for every version, or one from each version on.
    private static List<Readiness> readiness(DataNode node) {
        if (node.has("health")) {
            return List.of(new Readiness(OLDEST, health(node.object("health"))));
        }
        return node.objects("readiness").stream()
                .map(span -> new Readiness(span.version("since"), health(span)))
                .toList();
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
        return new DatabaseUse.Span(
                node.version("since"),
                node.choices("required", DatabaseRole.class),
                node.choices("multiTenant", DatabaseRole.class));
    }
}
