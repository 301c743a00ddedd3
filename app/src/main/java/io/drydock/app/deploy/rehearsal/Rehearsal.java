package io.drydock.app.deploy.rehearsal;

import io.drydock.app.deploy.Action;
import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.Deployment;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.Difference;
import io.drydock.app.deploy.FindingsCheck;
import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Outcome.Result;
import io.drydock.app.deploy.Place;
import io.drydock.app.deploy.Preview;
import io.drydock.app.deploy.Step;
import io.drydock.app.deploy.Step.Phase;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Plays a deployment through offline. It asks no account and makes nothing; every name and status
/// that it shows is marked as simulated by [Place#isSimulated]. The stacks of several sites are
/// played one after the other; what belongs to which is told by the site before each name.
public final class Rehearsal implements Deployment {

    /// What an injected failure gives as its reason.
    static final String REASON = "Simulated failure";

    private final Design design;
    private final Optional<ElementId> failing;
    private final int speed;
    private final List<Task> tasks;
    private volatile Set<String> there = Set.of();
    private volatile boolean removing;
    private volatile Optional<Playback> running = Optional.empty();

    /// A rehearsal of a design.
    ///
    /// @param speed how many times faster than the real thing, at least 1
    /// @param failing the element of which the resource that takes longest fails, to show the
    ///   rollback; empty for none
    /// @throws DeploymentException when the design cannot be deployed at all, or nothing of it is
    ///   made for the element that should fail
    public Rehearsal(Design design, int speed, Optional<ElementId> failing) {
        if (speed < 1) {
            throw new IllegalArgumentException("a rehearsal cannot be slower than the real thing");
        }
        this.design = design;
        this.speed = speed;
        this.failing = failing;
        this.tasks = RehearsalPlan.of(design);
        failing.ifPresent(this::longestOf);
    }

    /// The thing itself rather than what belongs to it: a machine takes longer than its role.
    private Task longestOf(ElementId element) {
        return tasks.stream()
                .filter(task -> task.element().filter(element::equals).isPresent())
                .max(Comparator.comparing(Task::duration))
                .orElseThrow(() -> new DeploymentException("Nothing is made for " + element + "."));
    }

    /// How long the real thing would typically take.
    public Duration typicalLength() {
        return new Timeline(tasks).length();
    }

    @Override
    public Place place() {
        return new Place(Place.Target.REHEARSAL, design.name().value(), "nowhere, simulated");
    }

    @Override
    public List<Check> check() {
        // What would stop a real deployment is worth knowing and no reason not to rehearse it.
        Check real = FindingsCheck.of(design, Optional.empty());
        Check findings =
                real.blocks()
                        ? Check.warning(
                                real.subject(),
                                real.text(),
                                "A real deployment would stop here. " + real.remedy())
                        : real;
        return List.of(
                findings,
                Check.passed(
                        "Simulation",
                        "Nothing is deployed and no account is asked. The order is that of the"
                                + order()
                                + "; the durations are typical ones, about "
                                + typicalLength().toMinutes()
                                + " minutes in all."));
    }

    private String order() {
        List<Site> sites = RehearsalPlan.sites(design);
        return sites.size() == 1
                ? " template"
                : " templates, site by site: "
                        + sites.stream()
                                .map(site -> site.id() + " (" + site.region() + ")")
                                .collect(Collectors.joining(", then "));
    }

    @Override
    public Preview preview() {
        return new Preview(
                "rehearsal",
                there.isEmpty(),
                missing().stream()
                        .map(task ->
                                new Preview.Change(
                                        Preview.Kind.ADD,
                                        task.name(),
                                        task.type(),
                                        "",
                                        task.element()))
                        .toList());
    }

    private List<Task> missing() {
        return tasks.stream().filter(task -> !there.contains(task.name())).toList();
    }

    @Override
    public Outcome apply(Preview preview, Consumer<Step> listener) {
        Timeline timeline = new Timeline(missing());
        List<Step> steps =
                failing.map(element -> timeline.failing(longestOf(element).name(), REASON))
                        .orElseGet(timeline::making);
        List<Step> told = new ArrayList<>();
        Optional<Duration> stopped = play(steps, Duration.ZERO, listener.andThen(told::add));
        if (stopped.isPresent()) {
            takeBack(timeline, told, stopped.get(), listener);
            know(told);
            return ended(Result.CANCELLED, "DELETE_COMPLETE", Optional.empty(), told);
        }
        know(told);
        Optional<Step> cause =
                steps.stream().filter(step -> step.phase() == Phase.FAILED).findFirst();
        return cause.isPresent()
                ? ended(Result.ROLLED_BACK, "ROLLBACK_COMPLETE", cause, told)
                : ended(Result.DONE, "CREATE_COMPLETE", Optional.empty(), told);
    }

    /// What is taken back cannot be cancelled again.
    private void takeBack(
            Timeline timeline, List<Step> told, Duration from, Consumer<Step> listener) {
        List<Step> begun = timeline.ofStage(timeline.stage(told), told);
        removing = true;
        try {
            play(timeline.removing(begun, from, true), from, listener.andThen(told::add));
        } finally {
            removing = false;
        }
    }

    /// What is there after these steps.
    private void know(List<Step> told) {
        Set<String> now = new HashSet<>(there);
        for (Step step : told) {
            switch (step.phase()) {
                case DONE -> {
                    if (step.isLeftBehind()) {
                        now.remove(step.name());
                    } else {
                        now.add(step.name());
                    }
                }
                case RUNNING, FAILED, GIVEN_UP, LEAVING -> {}
                case GONE -> now.remove(step.name());
            }
        }
        there = Set.copyOf(now);
    }

    private Optional<Duration> play(List<Step> steps, Duration from, Consumer<Step> listener) {
        Playback playback = new Playback(speed);
        running = Optional.of(playback);
        try {
            return playback.play(steps, from, listener);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DeploymentException("The rehearsal was interrupted.", interrupted);
        } finally {
            running = Optional.empty();
        }
    }

    private Outcome ended(Result result, String status, Optional<Step> cause, List<Step> told) {
        List<String> kept =
                told.stream()
                        .filter(Step::isLeftBehind)
                        .map(step -> step.name() + " (" + step.type() + ")")
                        .toList();
        String text =
                switch (result) {
                    case DONE -> "Simulated: everything would be there now.";
                    case ROLLED_BACK ->
                            "Simulated: the deployment failed and was taken back, but for logs and"
                                    + " what was written to. The empty stack would have to be"
                                    + " deleted before the next try."
                                    + others();
                    case CANCELLED -> "Simulated: cancelled and taken back." + others();
                    case FAILED, DETACHED -> "Simulated.";
                };
        return new Outcome(result, status, text, cause, Map.of(), kept);
    }

    /// Each site is a stack of its own, and is taken back alone.
    private String others() {
        List<String> kept =
                RehearsalPlan.sites(design).stream()
                        .map(site -> site.id().value())
                        .filter(site -> there.stream().anyMatch(it -> it.startsWith(site + "/")))
                        .toList();
        return kept.isEmpty() ? "" : " There already, and kept: " + String.join(", ", kept) + ".";
    }

    @Override
    public Optional<Outcome> reattach(Consumer<Step> listener) {
        return Optional.empty();
    }

    @Override
    public Set<Action> actions() {
        if (running.isPresent()) {
            return removing ? Set.of() : Set.of(Action.CANCEL);
        }
        return there.isEmpty() ? Set.of() : Set.of(Action.DELETE);
    }

    @Override
    public Outcome perform(Action action, Consumer<Step> listener) {
        if (action != Action.DELETE || there.isEmpty()) {
            throw new DeploymentException(action.title() + " is not possible now.");
        }
        Timeline timeline =
                new Timeline(tasks.stream().filter(task -> there.contains(task.name())).toList());
        List<Step> told = new ArrayList<>();
        removing = true;
        try {
            Duration from = timeline.length();
            List<Step> steps = timeline.removing(timeline.making(), from, false);
            told.addAll(steps);
            if (play(steps, from, listener).isPresent()) {
                throw new DeploymentException("The rehearsal was closed.");
            }
        } finally {
            removing = false;
        }
        there = Set.of();
        return ended(Result.DONE, "DELETE_COMPLETE", Optional.empty(), told);
    }

    @Override
    public List<Difference> drift() {
        return List.of();
    }

    @Override
    public void cancel() {
        if (!removing) {
            running.ifPresent(Playback::stop);
        }
    }

    @Override
    public void close() {
        running.ifPresent(Playback::stop);
    }
}
