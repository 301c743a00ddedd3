package io.drydock.model.design;

/// One WSO2 runtime. What it runs is decided by its cluster.
///
/// @param id the identifier
/// @param name the name people read
/// @param cluster the cluster it belongs to
/// @param placement its subnet
/// @param portOffset added to every port of the product, 0 or more
/// @param hostName a stable DNS name in the private zone, or empty when it has none
/// @param instanceVolume whether it has a volume of its own that outlives the machine
public record ProfileNode(
        ElementId id,
        String name,
        ElementId cluster,
        Placement placement,
        int portOffset,
        String hostName,
        boolean instanceVolume)
        implements Node {

    /// The largest port offset: every port of the product stays below 65536.
    public static final int MAX_PORT_OFFSET = 50_000;

    public ProfileNode {
        TextGrammar.LINE.require("name", name);
        TextGrammar.HOST.requireOrEmpty("hostName", hostName);
        if (portOffset < 0 || portOffset > MAX_PORT_OFFSET) {
            throw new IllegalArgumentException(
                    "a port offset is 0 to " + MAX_PORT_OFFSET + ", not " + portOffset);
        }
    }

    /// A node without offset, DNS name or volume.
    public ProfileNode(ElementId id, String name, ElementId cluster, Placement placement) {
        this(id, name, cluster, placement, 0, "", false);
    }

    @Override
    public ProfileNode withPlacement(Placement newPlacement) {
        return new ProfileNode(
                id, name, cluster, newPlacement, portOffset, hostName, instanceVolume);
    }

    @Override
    public ProfileNode withName(String newName) {
        return new ProfileNode(
                id, newName, cluster, placement, portOffset, hostName, instanceVolume);
    }

    /// The same node in another cluster.
    public ProfileNode withCluster(ElementId newCluster) {
        return new ProfileNode(
                id, name, newCluster, placement, portOffset, hostName, instanceVolume);
    }

    /// The same node with another port offset.
    public ProfileNode withPortOffset(int newOffset) {
        return new ProfileNode(id, name, cluster, placement, newOffset, hostName, instanceVolume);
    }

    /// The same node with another stable DNS name.
    public ProfileNode withHostName(String newHostName) {
        return new ProfileNode(
                id, name, cluster, placement, portOffset, newHostName, instanceVolume);
    }

    /// The same node with or without a volume of its own.
    public ProfileNode withInstanceVolume(boolean volume) {
        return new ProfileNode(id, name, cluster, placement, portOffset, hostName, volume);
    }
}
