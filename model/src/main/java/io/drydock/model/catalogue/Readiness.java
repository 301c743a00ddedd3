package io.drydock.model.catalogue;

/// How to find out, from a version on, that a node is ready.
///
/// @param since the first version
/// @param check what is asked
public record Readiness(ProductVersion since, HealthCheck check) implements Since {}
