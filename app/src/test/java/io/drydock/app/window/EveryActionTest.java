package io.drydock.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.Designs;
import io.drydock.app.action.AppAction;
import io.drydock.app.window.WalkedWindow.State;
import io.drydock.app.window.WalkedWindow.Way;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every action by every way in, in every state of the window: none throws, and none is silent.
/// What happens may be a change, a question, another page, or a word on why nothing does.
@RequiresDisplay
final class EveryActionTest {

    @TempDir private Path folder;

    private WalkedWindow window;

    @BeforeEach
    void start() throws Exception {
        window = WalkedWindow.start(folder, Designs.distributed());
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void somethingHappens(State state) throws Exception {
        int walked = 0;
        List<String> silent = new ArrayList<>();
        for (AppAction action : AppAction.values()) {
            for (Way way : Way.values()) {
                window.enter(state);
                if (window.offers(action, way)) {
                    walked++;
                    if (!window.answers(action, way)) {
                        silent.add(action + " by " + way);
                    }
                    for (Throwable failure : window.failures()) {
                        throw new AssertionError(
                                action + " by " + way + " while " + state, failure);
                    }
                }
            }
        }
        assertThat(silent).as("silent while " + state).isEmpty();
        // Every key, and where a design is open a menu for all and the tool bar.
        assertThat(walked).isGreaterThan(state.hasDesign() ? 60 : 20);
    }
}
