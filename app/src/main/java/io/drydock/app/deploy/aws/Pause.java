package io.drydock.app.deploy.aws;

import io.drydock.app.deploy.DeploymentException;
import java.time.Duration;

/// Waits between two looks at something that is under way.
///
/// @param length how long
record Pause(Duration length) {

    /// @throws DeploymentException when the thread is interrupted meanwhile
    void rest() {
        try {
            Thread.sleep(length);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DeploymentException(
                    "Stopped watching. What was started goes on at AWS.", interrupted);
        }
    }
}
