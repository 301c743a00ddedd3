package io.drydock.app.window;

import io.drydock.app.canvas.Paints;

/// What the window shows while no design is open.
interface Page {

    /// Paints its drawings in other colours.
    void paintWith(Paints paints);
}
