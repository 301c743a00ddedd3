/// Plays a deployment through offline, in the order and with the durations it would have. Nothing
/// is deployed, and everything says so.
package io.drydock.app.deploy.rehearsal;
