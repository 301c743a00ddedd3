/// The window: its frame, the gallery, and what happens around a design.
package io.drydock.app.window;
