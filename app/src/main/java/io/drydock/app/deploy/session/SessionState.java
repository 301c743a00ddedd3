package io.drydock.app.deploy.session;

import io.drydock.app.deploy.Action;
import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.Difference;
import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Preview;
import io.drydock.app.deploy.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What is known of a deployment at one moment.
///
/// @param stage how far it is
/// @param checks what was looked at
/// @param preview what would change, or what was confirmed
/// @param steps the latest step of each thing, in the order in which they first appeared
/// @param elapsed since the operation began, as its last step says
/// @param outcome how the last operation ended
/// @param problem why the last call failed, for a person; empty when it did not
/// @param actions what can be done now
/// @param drift what differs from what was deployed; empty before it was asked for
/// @param waiting what a call waits for longer than usual, for a person; mostly empty
/// @param cancelling whether cancelling has been asked for
public record SessionState(
        Stage stage,
        List<Check> checks,
        Optional<Preview> preview,
        List<Step> steps,
        Duration elapsed,
        Optional<Outcome> outcome,
        String problem,
        Set<Action> actions,
        Optional<List<Difference>> drift,
        String waiting,
        boolean cancelling) {

    /// Nothing is known yet.
    public static final SessionState START =
            new SessionState(
                    Stage.READY,
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    Duration.ZERO,
                    Optional.empty(),
                    "",
                    Set.of(),
                    Optional.empty(),
                    "",
                    false);

    public SessionState {
        checks = List.copyOf(checks);
        steps = List.copyOf(steps);
        actions = Set.copyOf(actions);
    }

    /// Whether what was looked at stands in the way.
    public boolean isBlocked() {
        return checks.stream().anyMatch(Check::blocks);
    }

    /// How much of what was to be done is done, from 0 to 1; negative when that is not known.
    public double progress() {
        long all = preview.map(it -> it.changes().size()).orElse(0);
        if (all == 0) {
            return -1;
        }
        long done = steps.stream().filter(step -> step.phase() == Step.Phase.DONE).count();
        return Math.min(1, (double) done / all);
    }

    /// The same without what happens all the time while something runs.
    public SessionState withoutSteps() {
        return with(it -> {
            if (stage == Stage.RUNNING) {
                it.steps = List.of();
                it.elapsed = Duration.ZERO;
            }
        });
    }

    /// The same at another stage, without what was said at the last one.
    SessionState at(Stage newStage) {
        return with(it -> {
            it.stage = newStage;
            it.problem = "";
            it.waiting = "";
            it.drift = Optional.empty();
        });
    }

    SessionState checked(List<Check> newChecks, Set<Action> newActions) {
        return fresh(it -> {
            it.stage = Stage.CHECKED;
            it.checks = newChecks;
            it.actions = newActions;
        });
    }

    SessionState previewed(Preview newPreview) {
        return fresh(it -> {
            it.stage = Stage.PREVIEWED;
            it.preview = Optional.of(newPreview);
        });
    }

    SessionState started(Optional<Preview> confirmed) {
        return fresh(it -> {
            it.stage = Stage.RUNNING;
            it.preview = confirmed;
            it.actions = Set.of(Action.CANCEL);
        });
    }

    SessionState told(List<Step> newSteps, Duration newElapsed) {
        return with(it -> {
            it.stage = Stage.RUNNING;
            it.steps = newSteps;
            it.elapsed = newElapsed;
            it.problem = "";
            it.drift = Optional.empty();
        });
    }

    SessionState ended(Optional<Outcome> newOutcome, String newProblem, Set<Action> newActions) {
        return with(it -> {
            it.outcome = newOutcome;
            it.back(Stage.ENDED, newProblem);
            it.actions = newActions;
        });
    }

    /// A call failed before anything was changed.
    SessionState failed(Stage back, String newProblem, Set<Action> newActions) {
        return with(it -> {
            it.back(back, newProblem);
            it.actions = newActions;
        });
    }

    SessionState drifted(Stage back, List<Difference> differences) {
        return with(it -> {
            it.back(back, "");
            it.drift = Optional.of(List.copyOf(differences));
        });
    }

    SessionState waitingFor(String what) {
        return with(it -> it.waiting = what);
    }

    SessionState cancelRequested() {
        return with(it -> it.cancelling = true);
    }

    private SessionState with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /// What was looked at and can be done stays, and nothing of the last operation does.
    private SessionState fresh(Consumer<Draft> change) {
        return with(it -> {
            it.preview = Optional.empty();
            it.steps = List.of();
            it.elapsed = Duration.ZERO;
            it.outcome = Optional.empty();
            it.back(stage, "");
            change.accept(it);
        });
    }

    /// A state being changed; it takes its parts apart and together again in one place.
    private static final class Draft {
        private Stage stage;
        private List<Check> checks;
        private Optional<Preview> preview;
        private List<Step> steps;
        private Duration elapsed;
        private Optional<Outcome> outcome;
        private String problem;
        private Set<Action> actions;
        private Optional<List<Difference>> drift;
        private String waiting;
        private boolean cancelling;

        Draft(SessionState from) {
            stage = from.stage;
            checks = from.checks;
            preview = from.preview;
            steps = from.steps;
            elapsed = from.elapsed;
            outcome = from.outcome;
            problem = from.problem;
            actions = from.actions;
            drift = from.drift;
            waiting = from.waiting;
            cancelling = from.cancelling;
        }

        /// A call has returned.
        void back(Stage newStage, String newProblem) {
            stage = newStage;
            problem = newProblem;
            drift = Optional.empty();
            waiting = "";
            cancelling = false;
        }

        SessionState done() {
            return new SessionState(
                    stage,
                    checks,
                    preview,
                    steps,
                    elapsed,
                    outcome,
                    problem,
                    actions,
                    drift,
                    waiting,
                    cancelling);
        }
    }
}
