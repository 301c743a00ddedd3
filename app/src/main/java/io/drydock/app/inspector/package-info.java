/// The inspector: the properties of what is selected.
package io.drydock.app.inspector;
