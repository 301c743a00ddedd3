package io.drydock.app.deploy.rehearsal;

import io.drydock.app.deploy.Step;
import io.drydock.app.deploy.Step.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// When each step of a rehearsed operation happens. Everything starts as soon as what it needs is
/// there, as in CloudFormation.
final class Timeline {

    private static final Duration LEAST_REMOVAL = Duration.ofSeconds(3);

    /// Something goes faster than it came.
    private static final int REMOVAL_SHARE = 4;

    private final List<Task> tasks;
    private final Map<String, Duration> starts = new HashMap<>();
    private final Map<String, Duration> ends = new HashMap<>();

    /// @param tasks the tasks, each after those that it needs or not; no circle among them
    Timeline(List<Task> tasks) {
        this.tasks = List.copyOf(tasks);
        Map<String, Task> byName = new HashMap<>();
        tasks.forEach(task -> byName.put(task.name(), task));
        tasks.forEach(task -> end(task, byName, new HashSet<>()));
    }

    private Duration end(Task task, Map<String, Task> byName, Set<String> path) {
        Duration known = ends.get(task.name());
        if (known != null) {
            return known;
        }
        if (!path.add(task.name())) {
            throw new IllegalArgumentException("what " + task.name() + " needs, needs it");
        }
        Duration start = Duration.ZERO;
        for (String name : task.after()) {
            Task before = byName.get(name);
            if (before != null) {
                Duration there = end(before, byName, path);
                start = there.compareTo(start) > 0 ? there : start;
            }
        }
        path.remove(task.name());
        Duration end = start.plus(task.duration());
        starts.put(task.name(), start);
        ends.put(task.name(), end);
        return end;
    }

    private Duration start(Task task) {
        return starts.getOrDefault(task.name(), Duration.ZERO);
    }

    private Duration end(Task task) {
        return ends.getOrDefault(task.name(), Duration.ZERO);
    }

    /// The steps of making everything.
    List<Step> making() {
        List<Step> steps = new ArrayList<>();
        for (Task task : tasks) {
            steps.add(step(task, start(task), Phase.RUNNING, "CREATE_IN_PROGRESS", ""));
            steps.add(step(task, end(task), Phase.DONE, "CREATE_COMPLETE", ""));
        }
        return sorted(steps);
    }

    /// The steps of making everything until one task fails, and of taking back what is made with
    /// it. Other stages are over before, or have not begun.
    List<Step> failing(String name, String reason) {
        Task failing =
                tasks.stream().filter(task -> task.name().equals(name)).findFirst().orElseThrow();
        Duration when = end(failing);
        List<Step> steps = new ArrayList<>(until(when, Optional.of(failing)));
        steps.add(step(failing, when, Phase.FAILED, "CREATE_FAILED", reason));
        for (Task task : tasks) {
            if (task.stage() == failing.stage()
                    && !task.equals(failing)
                    && start(task).compareTo(when) < 0
                    && end(task).compareTo(when) >= 0) {
                steps.add(
                        step(
                                task,
                                when,
                                Phase.GIVEN_UP,
                                "CREATE_FAILED",
                                "Resource creation cancelled"));
            }
        }
        steps.addAll(removing(ofStage(failing.stage(), steps), when, true));
        return steps;
    }

    /// What has happened before a moment; nothing about one task's end.
    private List<Step> until(Duration when, Optional<Task> without) {
        List<Step> steps = new ArrayList<>();
        for (Task task : tasks) {
            if (start(task).compareTo(when) < 0) {
                steps.add(step(task, start(task), Phase.RUNNING, "CREATE_IN_PROGRESS", ""));
            }
            if (end(task).compareTo(when) < 0 && without.filter(task::equals).isEmpty()) {
                steps.add(step(task, end(task), Phase.DONE, "CREATE_COMPLETE", ""));
            }
        }
        return sorted(steps);
    }

    /// The steps of one stage.
    List<Step> ofStage(int stage, List<Step> steps) {
        Set<String> names = new HashSet<>();
        tasks.stream()
                .filter(task -> task.stage() == stage)
                .forEach(task -> names.add(task.name()));
        return steps.stream().filter(step -> names.contains(step.name())).toList();
    }

    /// The stage that the last of these steps belongs to.
    int stage(List<Step> told) {
        String last = told.isEmpty() ? "" : told.getLast().name();
        return tasks.stream()
                .filter(task -> task.name().equals(last))
                .mapToInt(Task::stage)
                .findFirst()
                .orElse(0);
    }

    /// The steps of taking away what an operation has begun: the last first. What is to stay is
    /// passed over, as CloudFormation does.
    ///
    /// @param told the steps of that operation
    /// @param from when it ended
    /// @param creation whether it is the creation of the stack that is taken back
    List<Step> removing(List<Step> told, Duration from, boolean creation) {
        Set<String> names = new HashSet<>();
        told.forEach(step -> names.add(step.name()));
        List<Task> begun =
                tasks.stream()
                        .filter(task -> names.contains(task.name()))
                        .sorted((one, other) -> end(other).compareTo(end(one)))
                        .toList();
        Map<String, Duration> gone = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        for (Task task : begun) {
            Duration start = from;
            for (Task other : begun) {
                Duration there = gone.get(other.name());
                if (there != null
                        && other.after().contains(task.name())
                        && there.compareTo(start) > 0) {
                    start = there;
                }
            }
            if (task.stays(creation)) {
                gone.put(task.name(), start);
                steps.add(step(task, start, Phase.DONE, Step.LEFT_BEHIND, ""));
                continue;
            }
            Duration end = start.plus(removal(task));
            gone.put(task.name(), end);
            steps.add(step(task, start, Phase.LEAVING, "DELETE_IN_PROGRESS", ""));
            steps.add(step(task, end, Phase.GONE, "DELETE_COMPLETE", ""));
        }
        return sorted(steps);
    }

    /// How long everything takes.
    Duration length() {
        return ends.values().stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    private static Duration removal(Task task) {
        Duration part = task.duration().dividedBy(REMOVAL_SHARE);
        return part.compareTo(LEAST_REMOVAL) < 0 ? LEAST_REMOVAL : part;
    }

    private static Step step(Task task, Duration when, Phase phase, String status, String reason) {
        return new Step(when, task.name(), task.type(), phase, status, reason, task.element());
    }

    /// Stable, so that what happens at once keeps the plan's order.
    private static List<Step> sorted(List<Step> steps) {
        return steps.stream().sorted(Comparator.comparing(Step::elapsed)).toList();
    }
}
