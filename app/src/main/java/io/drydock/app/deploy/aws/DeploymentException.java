package io.drydock.app.deploy.aws;

/// A deployment that cannot go on. The message says what happened and what to do next, for the
/// person who deploys.
public final class DeploymentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeploymentException(String message) {
        super(message);
    }

    DeploymentException(String message, Throwable cause) {
        super(message, cause);
    }
}
