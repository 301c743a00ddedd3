package io.drydock.app.deploy.session;

import io.drydock.app.deploy.Difference;
import io.drydock.app.deploy.Preview;
import io.drydock.app.deploy.Step;
import io.drydock.model.design.ElementId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What a deployment shows at an element of the design. An element stands for several things there:
/// a node for its machine, its role, its security group.
public final class Marks {

    private Marks() {}

    /// The marks of the elements of which anything is known.
    public static SequencedMap<ElementId, Mark> of(SessionState state) {
        SequencedMap<ElementId, Mark> marks = new LinkedHashMap<>();
        if (state.drift().isPresent()) {
            for (Difference difference : state.drift().get()) {
                difference.element().ifPresent(element -> marks.put(element, Mark.DRIFTED));
            }
            return marks;
        }
        if (state.steps().isEmpty()) {
            state.preview().ifPresent(preview -> planned(preview, marks));
            return marks;
        }
        Map<ElementId, List<Step.Phase>> phases = new LinkedHashMap<>();
        for (Step step : state.steps()) {
            step.element()
                    .ifPresent(element ->
                            phases.computeIfAbsent(element, it -> new ArrayList<>())
                                    .add(step.isLeftBehind() ? Step.Phase.GONE : step.phase()));
        }
        Map<ElementId, Long> expected = expected(state);
        phases.forEach((element, known) ->
                marks.put(element, mark(known, expected.getOrDefault(element, 0L))));
        return marks;
    }

    private static void planned(Preview preview, Map<ElementId, Mark> marks) {
        for (Preview.Change change : preview.changes()) {
            Mark mark =
                    switch (change.kind()) {
                        case ADD -> Mark.TO_ADD;
                        case CHANGE -> Mark.TO_CHANGE;
                        case REPLACE -> Mark.TO_REPLACE;
                        case DELETE -> Mark.TO_DELETE;
                    };
            change.element().ifPresent(element -> marks.merge(element, mark, Marks::graver));
        }
    }

    private static Mark graver(Mark one, Mark other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Map<ElementId, Long> expected(SessionState state) {
        Map<ElementId, Long> expected = new LinkedHashMap<>();
        state.preview().stream()
                .flatMap(preview -> preview.changes().stream())
                .flatMap(change -> change.element().stream())
                .forEach(element -> expected.merge(element, 1L, Long::sum));
        return expected;
    }

    /// The gravest thing that is known decides; an element is done when all of it is.
    private static Mark mark(List<Step.Phase> known, long expected) {
        if (known.contains(Step.Phase.FAILED)) {
            return Mark.FAILED;
        }
        if (known.stream().allMatch(Step.Phase.GONE::equals)) {
            return Mark.GONE;
        }
        if (known.contains(Step.Phase.LEAVING) || known.contains(Step.Phase.GONE)) {
            return Mark.LEAVING;
        }
        if (known.contains(Step.Phase.GIVEN_UP)) {
            return Mark.GIVEN_UP;
        }
        long done = known.stream().filter(Step.Phase.DONE::equals).count();
        return done == known.size() && done >= expected ? Mark.DONE : Mark.RUNNING;
    }
}
