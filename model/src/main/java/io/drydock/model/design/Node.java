package io.drydock.model.design;

/// One box of the design.
public sealed interface Node
        permits ProfileNode,
                LoadBalancer,
                Database,
                FileSystem,
                Cache,
                Bastion,
                ServiceNode,
                ExternalNode {

    /// The identifier.
    ElementId id();

    /// The name people read.
    String name();

    /// Where it stands.
    Placement placement();

    /// The same node standing elsewhere.
    Node withPlacement(Placement newPlacement);

    /// The same node under another name; its identifier stays.
    Node withName(String newName);
}
