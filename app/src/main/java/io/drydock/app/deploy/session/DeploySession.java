package io.drydock.app.deploy.session;

import io.drydock.app.deploy.Action;
import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.Deployment;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.Difference;
import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Place;
import io.drydock.app.deploy.Preview;
import io.drydock.app.deploy.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Takes a deployment through its stages. Calls return at once; the work is done in the background,
/// and the state changes, and is told, on the thread of `ui` only.
public final class DeploySession implements AutoCloseable {

    private final Deployment deployment;
    private final Executor background;
    private final Executor ui;
    private final Consumer<SessionState> listener;
    private final SequencedMap<String, Step> latest = new LinkedHashMap<>();
    private SessionState state = SessionState.START;

    /// A session.
    ///
    /// @param background where calls run; one of them at a time, besides that of cancelling
    /// @param ui the thread that the session belongs to
    /// @param listener told of every change there
    public DeploySession(
            Deployment deployment,
            Executor background,
            Executor ui,
            Consumer<SessionState> listener) {
        this.deployment = deployment;
        this.background = background;
        this.ui = ui;
        this.listener = listener;
        deployment.tell(text -> change(it -> it.stage().isBusy() ? it.waitingFor(text) : it));
    }

    /// Where it goes.
    public Place place() {
        return deployment.place();
    }

    /// What is known now.
    public SessionState state() {
        return state;
    }

    /// Looks whether it could work. Something that is already under way there is followed instead.
    public void check() {
        require(!state.stage().isBusy());
        Stage back = state.stage() == Stage.ENDED ? Stage.ENDED : Stage.READY;
        set(state.at(Stage.CHECKING));
        inBackground(
                back,
                () -> {
                    Optional<Outcome> running = deployment.reattach(this::tell);
                    if (running.isPresent()) {
                        ended(running.get());
                        return;
                    }
                    List<Check> checks = deployment.check();
                    Set<Action> actions = deployment.actions();
                    change(it -> it.checked(checks, actions));
                });
    }

    /// Works out what would change.
    ///
    /// @throws IllegalStateException when it has not been looked at, or what was seen stands in the
    ///   way
    public void preview() {
        require(state.stage() == Stage.CHECKED && !state.isBlocked());
        set(state.at(Stage.PREVIEWING));
        inBackground(
                Stage.CHECKED,
                () -> {
                    Preview preview = deployment.preview();
                    change(it -> it.previewed(preview));
                });
    }

    /// Does what the preview shows; a person has confirmed it.
    ///
    /// @throws IllegalStateException when no preview is shown
    public void apply() {
        require(state.stage() == Stage.PREVIEWED);
        Preview confirmed = state.preview().orElseThrow();
        latest.clear();
        set(state.started(Optional.of(confirmed)));
        inBackground(Stage.ENDED, () -> ended(deployment.apply(confirmed, this::tell)));
    }

    /// Does something else with what is there; a person has confirmed it where that is needed.
    ///
    /// @throws IllegalStateException when that is not possible now
    public void perform(Action action) {
        require(!state.stage().isBusy() && state.actions().contains(action));
        latest.clear();
        set(state.started(Optional.empty()));
        inBackground(Stage.ENDED, () -> ended(deployment.perform(action, this::tell)));
    }

    /// Looks what differs from what was deployed.
    ///
    /// @throws IllegalStateException when something else is under way
    public void detectDrift() {
        require(!state.stage().isBusy());
        Stage back = state.stage();
        set(state.at(Stage.CHECKING));
        inBackground(
                back,
                () -> {
                    List<Difference> drift = deployment.drift();
                    change(it -> it.drifted(back, drift));
                });
    }

    /// Asks the running operation to end.
    public void cancel() {
        set(state.cancelRequested());
        background.execute(() -> {
            try {
                deployment.cancel();
            } catch (DeploymentException failure) {
                change(it ->
                        it.failed(it.stage(), String.valueOf(failure.getMessage()), it.actions()));
            }
        });
    }

    @Override
    public void close() {
        background.execute(deployment::close);
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw new IllegalStateException("not possible now");
        }
    }

    private void tell(Step step) {
        ui.execute(() -> {
            // What failed stays marked as failed while it is taken back: that is what is looked
            // for.
            latest.merge(
                    step.name(),
                    step,
                    (before, now) -> before.phase() == Step.Phase.FAILED ? before : now);
            set(state.told(List.copyOf(latest.values()), step.elapsed()));
        });
    }

    private void ended(Outcome outcome) {
        Set<Action> actions = deployment.actions();
        change(it -> it.ended(Optional.of(outcome), "", actions));
    }

    /// @param back the stage to be at when the work fails
    private void inBackground(Stage back, Runnable work) {
        background.execute(() -> {
            try {
                work.run();
            } catch (DeploymentException failure) {
                failed(back, String.valueOf(failure.getMessage()));
            } catch (RuntimeException unexpected) {
                failed(back, "Something unexpected happened: " + unexpected);
            } catch (Error mistake) {
                // A stack or a heap that was too small: the panel must not wait for ever, and the
                // mistake is told where all are.
                failed(back, "Something unexpected happened: " + mistake);
                throw mistake;
            }
        });
    }

    private void failed(Stage back, String problem) {
        Set<Action> actions = actionsNow();
        change(it -> {
            // Whatever was told on the way is a sign that something had begun.
            boolean begun = back == Stage.ENDED || it.stage() == Stage.RUNNING;
            return begun
                    ? it.ended(Optional.empty(), problem, actions)
                    : it.failed(back, problem, actions);
        });
    }

    /// After a failure the place may not answer this either; the failure itself is what counts.
    private Set<Action> actionsNow() {
        try {
            return deployment.actions();
        } catch (DeploymentException unreachable) {
            return Set.of();
        }
    }

    private void change(UnaryOperator<SessionState> how) {
        ui.execute(() -> set(how.apply(state)));
    }

    private void set(SessionState newState) {
        state = newState;
        listener.accept(newState);
    }
}
