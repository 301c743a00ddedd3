package io.drydock.app.cli;

import io.drydock.app.deploy.Deployment;
import io.drydock.model.design.Design;
import java.util.Optional;

/// The options of one kind of place to deploy to, as a picocli mixin. Everything else about a
/// deployment is the same wherever it goes.
interface TargetOptions {

    /// The word after `--target`.
    String key();

    /// Opens the way to the place that the options name.
    ///
    /// @param design what is deployed
    /// @param request what was asked for beside the place
    /// @throws CommandFailure when an option is missing or wrong
    Deployment open(Design design, Request request);

    /// What was asked for beside the place.
    ///
    /// @param site which site of the design, by its id; empty when it was not said
    /// @param override why the design is deployed although it has findings of severity error
    /// @param deploys whether something is to be deployed; otherwise what is there is looked at,
    ///   followed or deleted, and nothing has to be asked for that only a deployment needs
    /// @param prompt to ask for what is missing
    record Request(
            Optional<String> site, Optional<String> override, boolean deploys, Prompt prompt) {}
}
