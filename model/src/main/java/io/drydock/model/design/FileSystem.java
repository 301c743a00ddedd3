package io.drydock.model.design;

import java.util.List;

/// A file system that several machines write to: Amazon EFS, or NFS in a data centre.
///
/// @param id the identifier
/// @param name the name people read
/// @param placement the subnets with a mount target
/// @param mountedBy the clusters whose nodes mount it
public record FileSystem(ElementId id, String name, Placement placement, List<ElementId> mountedBy)
        implements Node {

    public FileSystem {
        TextGrammar.LINE.require("name", name);
        mountedBy = List.copyOf(mountedBy);
    }

    @Override
    public FileSystem withPlacement(Placement newPlacement) {
        return new FileSystem(id, name, newPlacement, mountedBy);
    }

    @Override
    public FileSystem withName(String newName) {
        return new FileSystem(id, newName, placement, mountedBy);
    }

    /// The same file system mounted by other clusters.
    public FileSystem withMountedBy(List<ElementId> clusters) {
        return new FileSystem(id, name, placement, clusters);
    }
}
