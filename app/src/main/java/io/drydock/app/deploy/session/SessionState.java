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
        return new SessionState(
                stage,
                checks,
                preview,
                stage == Stage.RUNNING ? List.of() : steps,
                stage == Stage.RUNNING ? Duration.ZERO : elapsed,
                outcome,
                problem,
                actions,
                drift,
                cancelling);
    }

    private SessionState with(Stage newStage, List<Step> newSteps, Duration newElapsed) {
        return new SessionState(
                newStage,
                checks,
                preview,
                newSteps,
                newElapsed,
                outcome,
                "",
                actions,
                Optional.empty(),
                cancelling);
    }

    /// The same at another stage, without what was said at the last one.
    SessionState at(Stage newStage) {
        return with(newStage, steps, elapsed);
    }

    SessionState checked(List<Check> newChecks, Set<Action> newActions) {
        return new SessionState(
                Stage.CHECKED,
                newChecks,
                Optional.empty(),
                List.of(),
                Duration.ZERO,
                Optional.empty(),
                "",
                newActions,
                Optional.empty(),
                false);
    }

    SessionState previewed(Preview newPreview) {
        return new SessionState(
                Stage.PREVIEWED,
                checks,
                Optional.of(newPreview),
                List.of(),
                Duration.ZERO,
                Optional.empty(),
                "",
                actions,
                Optional.empty(),
                false);
    }

    SessionState started(Optional<Preview> confirmed) {
        return new SessionState(
                Stage.RUNNING,
                checks,
                confirmed,
                List.of(),
                Duration.ZERO,
                Optional.empty(),
                "",
                Set.of(Action.CANCEL),
                Optional.empty(),
                false);
    }

    SessionState told(List<Step> newSteps, Duration newElapsed) {
        return with(Stage.RUNNING, newSteps, newElapsed);
    }

    SessionState ended(Optional<Outcome> newOutcome, String newProblem, Set<Action> newActions) {
        return new SessionState(
                Stage.ENDED,
                checks,
                preview,
                steps,
                elapsed,
                newOutcome,
                newProblem,
                newActions,
                Optional.empty(),
                false);
    }

    /// A call failed before anything was changed.
    SessionState failed(Stage back, String newProblem, Set<Action> newActions) {
        return new SessionState(
                back,
                checks,
                preview,
                steps,
                elapsed,
                outcome,
                newProblem,
                newActions,
                Optional.empty(),
                false);
    }

    SessionState drifted(Stage back, List<Difference> differences) {
        return new SessionState(
                back,
                checks,
                preview,
                steps,
                elapsed,
                outcome,
                "",
                actions,
                Optional.of(List.copyOf(differences)),
                false);
    }

    SessionState cancelRequested() {
        return new SessionState(
                stage, checks, preview, steps, elapsed, outcome, problem, actions, drift, true);
    }
}
