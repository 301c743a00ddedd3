package io.drydock.app.deploy;

/// A deployment that cannot go on. The message says what happened and what to do next, for the
/// person who deploys.
public final class DeploymentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message what happened and what to do next
    public DeploymentException(String message) {
        super(message);
    }

    /// @param message what happened and what to do next
    /// @param cause what led to it
    public DeploymentException(String message, Throwable cause) {
        super(message, cause);
    }
}
