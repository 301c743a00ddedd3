package io.drydock.app.tool;

import io.drydock.model.palette.PaletteItem;
import io.drydock.model.palette.PlacementPolicy;
import io.drydock.model.palette.Placing;
import io.drydock.model.palette.Target;
import java.util.List;
import java.util.Optional;

/// Drops something new from the palette.
public final class PlaceTool {

    private final Surface surface;
    private Optional<Preview.Ghost> carried = Optional.empty();

    /// A tool with nothing in hand.
    public PlaceTool(Surface surface) {
        this.surface = surface;
    }

    /// Takes something in hand.
    public void pickUp(PaletteItem item, Pointer at) {
        carried = Optional.of(ghost(item, at));
    }

    /// Answers an input with what to do; without something in hand, with nothing.
    public List<Effect> on(Input input) {
        if (carried.isEmpty()) {
            return List.of();
        }
        PaletteItem item = carried.get().item();
        return switch (input) {
            case Input.Press _ -> List.of();
            case Input.Move move -> {
                carried = Optional.of(ghost(item, move.at()));
                yield List.of();
            }
            case Input.Release release -> {
                carried = Optional.empty();
                yield List.of(drop(ghost(item, release.at())));
            }
            case Input.Cancel _ -> {
                carried = Optional.empty();
                yield List.of();
            }
        };
    }

    private Effect drop(Preview.Ghost last) {
        return last.refusal()
                .<Effect>map(Effect.Explain::new)
                .orElseGet(() ->
                        new Effect.Perform(
                                Placing.edit(last.item(), last.target(), surface.index())));
    }

    private Preview.Ghost ghost(PaletteItem item, Pointer at) {
        Target target = surface.targetAt(item, at.x(), at.y());
        return new Preview.Ghost(
                item,
                item.title(surface.index().generation()),
                at,
                target,
                PlacementPolicy.refusal(item, target, surface.index()));
    }

    /// What to show now.
    public Preview preview() {
        return carried.<Preview>map(ghost -> ghost).orElse(Preview.NONE);
    }

    /// True while something is in hand.
    public boolean isBusy() {
        return carried.isPresent();
    }
}
