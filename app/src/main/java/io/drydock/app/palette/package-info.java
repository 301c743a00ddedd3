/// The palette: what can be dragged into the design.
package io.drydock.app.palette;
