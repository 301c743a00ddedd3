package io.drydock.model.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The named ports that profiles refer to.
final class PortTable {

    private final Map<String, ProfilePort> ports = new LinkedHashMap<>();

    static PortTable read(DataNode file) {
        PortTable table = new PortTable();
        for (DataNode node : file.objects("ports")) {
            ProfilePort port = node.build(PortTable::port);
            if (table.ports.putIfAbsent(port.key(), port) != null) {
                throw node.error("duplicate port name " + port.key());
            }
        }
        return table;
    }

    private static ProfilePort port(DataNode node) {
        return new ProfilePort(
                node.text("key"),
                node.integer("port"),
                node.text("protocol"),
                node.text("purpose"),
                node.choice("reach", Reach.class),
                node.flag("tls"));
    }

    /// The ports that a profile names, in its order.
    List<ProfilePort> named(DataNode profile, String key) {
        List<ProfilePort> result = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (String name : profile.texts(key)) {
            ProfilePort port = ports.get(name);
            if (port == null) {
                throw profile.error("unknown port " + name);
            }
            if (!numbers.add(port.port())) {
                throw profile.error("duplicate port " + port.port());
            }
            result.add(port);
        }
        return result;
    }
}
