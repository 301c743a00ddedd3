/// The deploy panel beside the canvas: where to, what was looked at, what would change, what
/// happens, how it ended.
package io.drydock.app.deployer;
