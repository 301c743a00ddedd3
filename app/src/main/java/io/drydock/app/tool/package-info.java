/// Gestures as small state machines without a toolkit: fed with pointer records, they answer with
/// what to show and what to do.
package io.drydock.app.tool;
