package io.drydock.model.catalogue;

import java.util.Optional;

/// The file storage of a profile beyond its own disk.
///
/// Source: the artefact synchronisation and active-active pages of the API Manager documentation.
///
/// @param shared whether all nodes of a cluster mount one file system (read-write many)
/// @param perInstance whether each node keeps a volume of its own that outlives the node
/// @param content what lies there, or why nothing does
public record StorageUse(boolean shared, boolean perInstance, Optional<String> content) {}
