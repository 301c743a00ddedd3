/// The problems panel: what the rule book says, why, and what can be done.
package io.drydock.app.problems;
