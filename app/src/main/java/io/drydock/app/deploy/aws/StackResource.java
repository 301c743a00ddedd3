package io.drydock.app.deploy.aws;

/// A resource that exists in a stack.
///
/// @param logicalId its name in the template
/// @param physicalId its name at AWS; empty where it has none
/// @param type its type
/// @param status its status
record StackResource(String logicalId, String physicalId, String type, String status) {

    /// Whether it is a nested stack that has been made.
    boolean isStack() {
        return type.equals(StackContents.STACK) && physicalId.startsWith("arn:");
    }

    /// Whether it could not be deleted.
    boolean isStuck() {
        return status.equals("DELETE_FAILED");
    }

    /// What a person is told of it.
    String title() {
        return logicalId + " (" + type + (physicalId.isEmpty() ? "" : ", " + physicalId) + ")";
    }
}
