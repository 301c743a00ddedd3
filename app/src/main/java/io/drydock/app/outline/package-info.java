/// The outline: the design as a tree, for the keyboard and for screen readers.
package io.drydock.app.outline;
