package io.drydock.app.tool;

import java.util.List;

/// Selects by click and by rectangle, and moves nodes. A drag previews and makes one edit when the
/// button goes up.
public final class SelectTool {

    private final Surface surface;
    private SelectState state = new Idle();

    /// A tool at rest.
    public SelectTool(Surface surface) {
        this.surface = surface;
    }

    /// Answers an input with what to do.
    public List<Effect> on(Input input) {
        SelectState.Step step = state.on(input, surface);
        state = step.next();
        return step.effects();
    }

    /// What to show now.
    public Preview preview() {
        return switch (state) {
            case Translating one -> one.ghost(surface);
            case TranslatingSeveral several -> several.ghost(surface);
            case Idle _, PointingElement _, Brushing _ -> state.preview();
        };
    }

    /// True while a button is down.
    public boolean isBusy() {
        return !(state instanceof Idle);
    }
}
