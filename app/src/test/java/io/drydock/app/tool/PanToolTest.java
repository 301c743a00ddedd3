package io.drydock.app.tool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PanToolTest {

    private final PanTool tool = new PanTool();

    @Test
    void viewFollowsThePointer() {
        assertThat(tool.on(new Input.Move(Pointer.at(1, 1)))).isEmpty();
        tool.on(new Input.Press(Pointer.at(10, 10)));
        assertThat(tool.on(new Input.Move(Pointer.at(13, 8))))
                .containsExactly(new Effect.Pan(3, -2));
        assertThat(tool.on(new Input.Move(Pointer.at(14, 8))))
                .containsExactly(new Effect.Pan(1, 0));
        tool.on(new Input.Release(Pointer.at(14, 8)));
        assertThat(tool.isBusy()).isFalse();
    }
}
