package io.drydock.app.tool;

import java.util.List;

/// A state of [SelectTool].
///
/// | state           | press            | move (far enough) | release              | cancel |
/// |-----------------|------------------|-------------------|----------------------|--------|
/// | Idle            | PointingElement  | –                 | –                    | –      |
/// |                 | or Brushing      |                   |                      |        |
/// | PointingElement | –                | Translating       | select, Idle         | Idle   |
/// |                 |                  | or ~Several       |                      |        |
/// | Translating     | –                | Translating       | one edit or a reason | Idle   |
/// | Brushing        | –                | Brushing          | select, Idle         | Idle   |
sealed interface SelectState
        permits Idle, PointingElement, Translating, TranslatingSeveral, Brushing {

    /// What follows from an input.
    ///
    /// @param next the state after it
    /// @param effects what to do, in order
    record Step(SelectState next, List<Effect> effects) {
        public Step {
            effects = List.copyOf(effects);
        }

        static Step to(SelectState next, Effect... effects) {
            return new Step(next, List.of(effects));
        }
    }

    /// Answers an input.
    Step on(Input input, Surface surface);

    /// What to show in this state.
    default Preview preview() {
        return Preview.NONE;
    }
}
