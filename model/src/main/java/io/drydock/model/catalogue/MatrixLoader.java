package io.drydock.model.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the connection matrix of one generation.
final class MatrixLoader {

    private MatrixLoader() {}

    static List<MatrixRow> load(Generation generation) {
        String name =
                generation.hasSeparatePortals() ? "connections-2x-3x.json" : "connections-4x.json";
        return load(generation, DataFile.open(name));
    }

    static List<MatrixRow> load(Generation generation, DataNode file) {
        return file.build(it -> read(generation, it));
    }

    private static List<MatrixRow> read(Generation generation, DataNode file) {
        List<MatrixRow> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (DataNode node : file.objects("connections")) {
            Set<Generation> generations = generations(node);
            MatrixRow row = node.build(MatrixLoader::row);
            if (!ids.add(row.id())) {
                throw node.error("duplicate connection " + row.id());
            }
            if (generations.isEmpty() || generations.contains(generation)) {
                rows.add(row);
            }
        }
        return List.copyOf(rows);
    }

    /// The generations a row is limited to; none named means all that the file is for.
    private static Set<Generation> generations(DataNode node) {
        Set<Generation> result = EnumSet.noneOf(Generation.class);
        for (String key : node.texts("generations")) {
            result.add(
                    Arrays.stream(Generation.values())
                            .filter(generation -> generation.key().equals(key))
                            .findFirst()
                            .orElseThrow(() -> node.error("unknown generation " + key)));
        }
        return result;
    }

    private static MatrixRow row(DataNode node) {
        return new MatrixRow(
                node.text("id"),
                node.object("from").build(MatrixLoader::endpoint),
                node.object("to").build(MatrixLoader::endpoint),
                node.integers("ports"),
                node.integers("plainPorts"),
                node.text("protocol"),
                node.text("purpose"),
                node.choice("dispatch", Dispatch.class),
                node.flag("sticky"),
                node.flag("peers"),
                node.choice("kind", LinkKind.class),
                node.has("since") ? Optional.of(node.version("since")) : Optional.empty(),
                node.text("source"));
    }

    private static Endpoint endpoint(DataNode node) {
        if (node.has("nodes")) {
            return new Endpoint.NodesPlaying(node.choices("nodes", Role.class));
        }
        if (node.has("loadBalancerOf")) {
            return new Endpoint.LoadBalancerOf(node.choices("loadBalancerOf", Role.class));
        }
        if (node.has("profile")) {
            return new Endpoint.NodesOf(node.profileId("profile"));
        }
        return node.choice("external", Endpoint.External.class);
    }
}
