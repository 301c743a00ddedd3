package io.drydock.app.deploy.aws;

import io.drydock.app.deploy.Step;
import io.drydock.app.deploy.Step.Phase;
import io.drydock.export.cloudformation.ElementNames;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What an operation has come to so far, told as steps.
final class Course {

    private final String stack;
    private final ElementNames elements;
    private final Consumer<Step> listener;
    private final InstantSource now;
    private final Map<String, StackEvent> last = new LinkedHashMap<>();
    private Optional<Instant> begin = Optional.empty();
    private Optional<StackEvent> cause = Optional.empty();
    private boolean leaving;
    private boolean byPerson;

    /// @param stack the stack's name
    Course(String stack, ElementNames elements, Consumer<Step> listener, InstantSource now) {
        this.now = now;
        this.stack = stack;
        this.elements = elements;
        this.listener = listener;
    }

    void tell(StackEvent event, boolean aboutStack) {
        if (begin.isEmpty()) {
            begin = Optional.of(event.time());
        }
        if (aboutStack) {
            leaving |= event.status().contains("ROLLBACK_IN_PROGRESS");
            byPerson |= isTheWayBack(event) && event.reason().contains("User Initiated");
        } else {
            last.put(event.logicalId(), event);
        }
        // A nested stack fails because something in it did, and that is told as well.
        boolean itself = !aboutStack && !EventReader.isNestedStack(event);
        if (event.isRootCause() && itself && cause.isEmpty()) {
            cause = Optional.of(event);
        }
        listener.accept(step(event, aboutStack));
    }

    /// Says something that is not an event, such as that AWS is out of reach.
    void note(String text) {
        Duration since = begin.map(it -> Duration.between(it, now.instant())).orElse(Duration.ZERO);
        Duration elapsed = since.isNegative() ? Duration.ZERO : since;
        listener.accept(
                new Step(elapsed, stack, "", Phase.RUNNING, "WAITING", text, Optional.empty()));
    }

    Step step(StackEvent event, boolean aboutStack) {
        return new Step(
                begin.map(it -> Duration.between(it, event.time())).orElse(Duration.ZERO),
                event.logicalId(),
                aboutStack ? "" : event.type(),
                phase(event),
                event.status(),
                event.reason(),
                aboutStack ? Optional.empty() : elements.element(event.logicalId()));
    }

    /// While a stack goes back, its resources are updated again, to what they were.
    private Phase phase(StackEvent event) {
        String status = event.status();
        if (event.isFailure()) {
            return event.isGivenUp() ? Phase.GIVEN_UP : Phase.FAILED;
        }
        boolean running = StackStates.isRunning(status);
        if (status.equals(Step.LEFT_BEHIND)) {
            return Phase.DONE;
        }
        if (leaving || status.startsWith("DELETE") || status.contains("ROLLBACK")) {
            return running ? Phase.LEAVING : Phase.GONE;
        }
        return running ? Phase.RUNNING : Phase.DONE;
    }

    private static boolean isTheWayBack(StackEvent event) {
        return event.status().endsWith("ROLLBACK_IN_PROGRESS")
                || event.status().equals("DELETE_IN_PROGRESS");
    }

    Optional<Step> cause() {
        return cause.map(event -> step(event, false));
    }

    /// Whether a person asked for the way back.
    boolean isByPerson() {
        return byPerson;
    }

    /// The last that is known of each resource.
    List<StackEvent> resources() {
        return List.copyOf(last.values());
    }
}
