package io.drydock.model.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The ports of what is not a WSO2 node.
final class InfrastructurePorts {

    private InfrastructurePorts() {}

    /// Loaded on first use, by the class loader's own lock.
    private static final class Holder {
        static final List<InfrastructurePort> SHARED =
                DataFile.open("infrastructure-ports.json").build(InfrastructurePorts::read);
    }

    static List<InfrastructurePort> shared() {
        return Holder.SHARED;
    }

    static List<InfrastructurePort> read(DataNode file) {
        List<InfrastructurePort> ports = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (DataNode node : file.objects("ports")) {
            InfrastructurePort port = node.build(InfrastructurePorts::port);
            if (!keys.add(port.key())) {
                throw node.error("duplicate port name " + port.key());
            }
            ports.add(port);
        }
        return List.copyOf(ports);
    }

    private static InfrastructurePort port(DataNode node) {
        return new InfrastructurePort(
                node.text("key"),
                node.integer("port"),
                node.text("protocol"),
                node.text("purpose"));
    }
}
