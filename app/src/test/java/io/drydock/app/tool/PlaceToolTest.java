package io.drydock.app.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.tool.Input.Cancel;
import io.drydock.app.tool.Input.Move;
import io.drydock.app.tool.Input.Release;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.palette.PaletteItem;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlaceToolTest {

    private static final PaletteItem GATEWAY = new PaletteItem.Wso2(ProfileId.GATEWAY);

    private final FakeSurface surface = new FakeSurface();
    private final PlaceTool tool = new PlaceTool(surface);

    @Test
    void dropAddsInOneEdit() {
        tool.pickUp(GATEWAY, Pointer.at(500, 0));
        tool.on(new Move(Pointer.at(150, 50)));

        List<Effect> effects = tool.on(new Release(Pointer.at(150, 50)));

        assertThat(effects).hasSize(1);
        assertThat(((Effect.Perform) effects.getFirst()).edit().label())
                .isEqualTo("Add a gateway in us-east-1b");
        assertThat(tool.isBusy()).isFalse();
    }

    @Test
    void dropOutsideEverySiteIsExplained() {
        tool.pickUp(GATEWAY, Pointer.at(500, 0));
        assertThat(tool.on(new Release(Pointer.at(500, 0))))
                .containsExactly(
                        new Effect.Explain("Gateway belongs to a site: drop it inside one."));
    }

    @Test
    void escapePutsItBack() {
        tool.pickUp(GATEWAY, Pointer.at(150, 50));
        assertThat(tool.on(new Cancel())).isEmpty();
        assertThat(tool.preview()).isEqualTo(Preview.NONE);
        assertThat(tool.on(new Release(Pointer.at(150, 50)))).isEmpty();
    }

    @Test
    void previewFollowsThePointerAndSaysWhyNot() {
        tool.pickUp(GATEWAY, Pointer.at(150, 50));
        assertThat(((Preview.Ghost) tool.preview()).refusal()).isEmpty();
        tool.on(new Move(Pointer.at(250, 50)));
        assertThat(((Preview.Ghost) tool.preview()).refusal().orElseThrow())
                .contains("application tier");
    }
}
