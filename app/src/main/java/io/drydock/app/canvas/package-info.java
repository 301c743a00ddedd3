/// The picture on the screen: one culled canvas for the drawing, one for what moves over it.
package io.drydock.app.canvas;
