package io.drydock.app.deploy.aws;

/// A resource that exists in a stack.
///
/// @param logicalId its name in the template
/// @param physicalId its name at AWS; empty where it has none
/// @param type its type
/// @param status its status
public record StackResource(String logicalId, String physicalId, String type, String status) {}
