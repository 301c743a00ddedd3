package io.drydock.app.workspace;

import io.drydock.model.design.Design;
import java.nio.file.Path;
import java.util.Optional;

/// Work that an earlier run did not save.
///
/// @param entry the recovery file
/// @param design the design as it was last
/// @param file where it had been opened from
/// @param stamp what that file held then
public record Recovered(Path entry, Design design, Optional<Path> file, FileStamp stamp) {}
