package io.drydock.model.design;

/// A Redis or Valkey store for counters that gateways and traffic managers share.
///
/// @param id the identifier
/// @param name the name people read
/// @param nodeType its size, such as `cache.t4g.small`
/// @param replicas how many replicas follow the primary
/// @param sharded whether keys are spread over several primaries
/// @param placement the subnets it may stand in
public record Cache(
        ElementId id,
        String name,
        String nodeType,
        int replicas,
        boolean sharded,
        Placement placement)
        implements Node {

    /// The port of Redis and Valkey.
    public static final int PORT = 6379;

    public Cache {
        TextGrammar.LINE.require("name", name);
        TextGrammar.MACHINE_SIZE.require("nodeType", nodeType);
        Bound.REPLICAS.require("replicas", replicas);
    }

    @Override
    public Cache withPlacement(Placement newPlacement) {
        return new Cache(id, name, nodeType, replicas, sharded, newPlacement);
    }

    @Override
    public Cache withName(String newName) {
        return new Cache(id, newName, nodeType, replicas, sharded, placement);
    }

    /// The same cache with one primary, or with several.
    public Cache withSharded(boolean newSharded) {
        return new Cache(id, name, nodeType, replicas, newSharded, placement);
    }
}
