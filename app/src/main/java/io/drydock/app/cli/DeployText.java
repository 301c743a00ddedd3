package io.drydock.app.cli;

import io.drydock.app.deploy.Action;
import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.Difference;
import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Place;
import io.drydock.app.deploy.Preview;
import io.drydock.app.deploy.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A deployment in lines for a terminal.
final class DeployText {

    private static final int WIDTH = 12;

    private DeployText() {}

    static String place(Place place, Output output) {
        String line = place.target().title() + ": " + place.name() + ", " + place.location();
        return place.isSimulated()
                ? output.styled("@|bold,yellow SIMULATED, nothing is deployed.|@ ") + line
                : line;
    }

    static List<String> check(Check check, Output output) {
        List<String> lines = new ArrayList<>();
        lines.add(mark(check, output) + " " + check.subject() + ": " + check.text());
        if (!check.remedy().isEmpty()) {
            lines.add("        " + check.remedy());
        }
        return lines;
    }

    private static String mark(Check check, Output output) {
        return switch (check.result()) {
            case PASSED -> output.styled("@|green ok     |@");
            case WARNING -> output.styled("@|yellow warning|@");
            case FAILED -> output.styled("@|bold,red failed |@");
        };
    }

    static String sentences(List<Check> checks) {
        return checks.stream()
                .map(check -> check.text() + (check.remedy().isEmpty() ? "" : " " + check.remedy()))
                .collect(Collectors.joining(" "));
    }

    /// The changes, grouped by what happens, the dangerous ones last, where they are read.
    static List<String> preview(Preview preview, Output output) {
        if (preview.changes().isEmpty()) {
            return List.of("Nothing to do: everything already is as the design wants it.");
        }
        int names = width(preview.changes().stream().map(Preview.Change::name).toList());
        int types = width(preview.changes().stream().map(Preview.Change::type).toList());
        List<String> lines = new ArrayList<>();
        for (Preview.Kind kind : Preview.Kind.values()) {
            for (Preview.Change change : preview.changes(kind)) {
                lines.add(
                        (kindOf(kind, output)
                                        + pad(change.name(), names)
                                        + pad(change.type(), types)
                                        + change.element().map(id -> "[" + id + "] ").orElse("")
                                        + change.detail())
                                .stripTrailing());
            }
        }
        lines.add(
                Arrays.stream(Preview.Kind.values())
                        .filter(kind -> !preview.changes(kind).isEmpty())
                        .map(kind -> preview.changes(kind).size() + " to " + word(kind))
                        .collect(Collectors.joining(", ")));
        return lines;
    }

    private static String kindOf(Preview.Kind kind, Output output) {
        return switch (kind) {
            case ADD -> output.styled("@|green add    |@ ");
            case CHANGE -> output.styled("@|cyan change |@ ");
            case REPLACE -> output.styled("@|bold,red replace|@ ");
            case DELETE -> output.styled("@|bold,red delete |@ ");
        };
    }

    private static String word(Preview.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static String step(Step step, Output output) {
        return ("["
                        + elapsed(step.elapsed())
                        + "] "
                        + phase(step.phase(), output)
                        + step.name()
                        + (step.element().isPresent() ? " [" + step.element().get() + "]" : "")
                        + (step.type().isEmpty() ? "" : " " + step.type())
                        + " "
                        + step.status()
                        + (step.reason().isEmpty() ? "" : ": " + step.reason()))
                .stripTrailing();
    }

    private static String phase(Step.Phase phase, Output output) {
        String word = pad(phase.name().toLowerCase(Locale.ROOT).replace('_', ' '), WIDTH);
        return switch (phase) {
            case RUNNING, LEAVING, GONE -> word;
            case DONE -> output.styled("@|green " + word + "|@");
            case FAILED -> output.styled("@|bold,red " + word + "|@");
            case GIVEN_UP -> output.styled("@|yellow " + word + "|@");
        };
    }

    private static String elapsed(Duration time) {
        return String.format(Locale.ROOT, "%3d:%02d", time.toMinutes(), time.toSecondsPart());
    }

    static List<String> outcome(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        lines.add(outcome.text());
        outcome.cause()
                .ifPresent(step ->
                        lines.add(
                                "Root cause: "
                                        + step.name()
                                        + " "
                                        + step.type()
                                        + ": "
                                        + step.reason()));
        outcome.retained().forEach(kept -> lines.add("Kept: " + kept));
        outcome.outputs().forEach((name, value) -> lines.add(name + " = " + value));
        return lines;
    }

    static String difference(Difference one) {
        String where =
                one.name() + " " + one.type() + one.element().map(id -> " [" + id + "]").orElse("");
        return one.path().isEmpty()
                ? where + " is gone"
                : where + " " + one.path() + ": " + one.expected() + " is now " + one.actual();
    }

    static String possible(Collection<Action> actions) {
        return actions.isEmpty()
                ? "Nothing can be done with it but deploy."
                : "Possible now: "
                        + actions.stream()
                                .map(Action::title)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0) + 2;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
