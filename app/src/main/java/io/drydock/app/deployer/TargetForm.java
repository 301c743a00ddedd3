package io.drydock.app.deployer;

import io.drydock.app.deploy.Deployment;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.Place;
import io.drydock.model.design.Design;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a kind of place is asked for and opened. Knows no toolkit.
public interface TargetForm {

    /// The kind of place.
    Place.Target target();

    /// Why a design cannot go there; empty when it can.
    Optional<String> refusal(Design design);

    /// What has to be filled in. May read the person's own configuration files, so it is asked in
    /// the background.
    List<FormField> fields(Design design);

    /// Opens a deployment. Nothing is asked of the place yet.
    ///
    /// @param values what was filled in, by the fields' keys
    /// @throws DeploymentException when what was filled in makes no sense
    Deployment open(Design design, Map<String, String> values);
}
