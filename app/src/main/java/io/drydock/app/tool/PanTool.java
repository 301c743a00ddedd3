package io.drydock.app.tool;

import java.util.List;
import java.util.Optional;

/// Moves the view with the pointer: the middle button, or the space bar and the main one.
public final class PanTool {

    private Optional<Pointer> last = Optional.empty();

    /// Answers an input with what to do.
    public List<Effect> on(Input input) {
        return switch (input) {
            case Input.Press press -> {
                last = Optional.of(press.at());
                yield List.of();
            }
            case Input.Move move -> {
                List<Effect> effects =
                        last.<List<Effect>>map(from -> List.of(pan(from, move.at())))
                                .orElse(List.of());
                last = last.map(_ -> move.at());
                yield effects;
            }
            case Input.Release _, Input.Cancel _ -> {
                last = Optional.empty();
                yield List.of();
            }
        };
    }

    /// Measured in the view: the drawing moves under the pointer while it pans.
    private static Effect pan(Pointer from, Pointer to) {
        return new Effect.Pan(to.viewX() - from.viewX(), to.viewY() - from.viewY());
    }

    /// True while the view follows the pointer.
    public boolean isBusy() {
        return last.isPresent();
    }
}
