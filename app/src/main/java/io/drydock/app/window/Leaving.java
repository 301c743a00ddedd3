package io.drydock.app.window;

import io.drydock.app.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Asks before something takes the place of the open design, or the window closes: about unsaved
/// changes, and about a deployment that is followed here.
///
/// @param open the design that shows, if one does
/// @param deploying whether a deployment of it is under way
/// @param save saves, and goes on with what it is given if that worked
record Leaving(
        Dialogs dialogs,
        Supplier<Optional<Workspace>> open,
        BooleanSupplier deploying,
        Consumer<Runnable> save) {

    private static final String SAVE = "Save";
    private static final String DISCARD = "Do not save";
    private static final String LEAVE = "Leave it";

    /// Does something unless the person thinks better of it.
    void before(Runnable then) {
        if (deploying.getAsBoolean()
                && dialogs.ask(
                                "A deployment is under way",
                                "It is no longer followed from here. Deploy to the same place"
                                        + " again to follow it.",
                                List.of(LEAVE))
                        .isEmpty()) {
            return;
        }
        if (open.get().filter(workspace -> workspace.state().modified()).isEmpty()) {
            then.run();
            return;
        }
        Optional<String> answer =
                dialogs.ask(
                        "Save the changes?",
                        "Otherwise the changes since the last save are lost.",
                        List.of(SAVE, DISCARD));
        if (answer.filter(SAVE::equals).isPresent()) {
            save.accept(then);
        } else if (answer.filter(DISCARD::equals).isPresent()) {
            // The journal lets go when something else shows, or when the program ends in good
            // order.
            then.run();
        }
    }
}
