package io.drydock.app.deploy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// One design on its way to one place. The steps are separate calls, so that nothing is started
/// that was not shown and confirmed: [#check], then [#preview], then [#apply] with that very
/// preview.
///
/// Every call may take long and runs on the caller's thread, never on the window's. Calls follow
/// each other; only [#cancel] may come from another thread while one of them runs. All of them
/// throw [DeploymentException] with a sentence for the person who deploys: what happened and what
/// to do next.
public interface Deployment extends AutoCloseable {

    /// Where it goes.
    Place place();

    /// Who hears, in sentences, what a call waits for while nothing is under way: an answer that
    /// does not come, or a call that is repeated. Told on the calling thread.
    default void tell(Consumer<String> listener) {}

    /// Who hears what only those want to know who look for a fault.
    default void detail(Consumer<String> listener) {}

    /// Looks whether it could work, without changing anything: who is calling, what is missing,
    /// what is full, what the design's own findings forbid.
    ///
    /// @return what was looked at, in the order in which it was looked at
    List<Check> check();

    /// Works out what would happen. What runs is not touched.
    Preview preview();

    /// Does what a preview showed, and follows it to its end.
    ///
    /// @param preview what was shown and confirmed; of this deployment
    /// @param listener told of each step once, in order, on the calling thread
    Outcome apply(Preview preview, Consumer<Step> listener);

    /// Follows an operation that is already under way there, perhaps started by an earlier run of
    /// the application.
    ///
    /// @param listener told of each step of that operation, from its beginning
    /// @return how it ended; empty when nothing is under way
    Optional<Outcome> reattach(Consumer<Step> listener);

    /// What is there now, as a sentence for a person.
    default String status() {
        return actions().contains(Action.CANCEL)
                ? "An operation is under way."
                : "Nothing is under way.";
    }

    /// What can be done now with what is there, besides applying; [Action#CANCEL] while an
    /// operation runs.
    Set<Action> actions();

    /// Does one of [#actions] and follows it to its end.
    ///
    /// @param listener told of each step once, in order, on the calling thread
    /// @throws DeploymentException also when the action is not possible now
    Outcome perform(Action action, Consumer<Step> listener);

    /// What differs between what was deployed and what is there now.
    ///
    /// @return the differences; empty when there are none
    List<Difference> drift();

    /// Asks the running operation to end. What that means depends on the place: a stack that is
    /// being made is deleted, one that is being updated is rolled back, a release is taken back.
    /// The running call returns when that is done. A call that only asks, such as [#check], ends at
    /// once with a [DeploymentException].
    void cancel();

    /// Lets go of connections. What runs there goes on.
    @Override
    void close();
}
