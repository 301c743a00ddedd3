package io.drydock.app.deployer;

import io.drydock.app.deploy.Difference;
import io.drydock.app.deploy.Preview;
import io.drydock.app.deploy.Step;
import io.drydock.app.deploy.session.SessionState;
import io.drydock.model.design.ElementId;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A line of the panel's list.
///
/// @param icon the name of its icon
/// @param tone the style class that colours the icon
/// @param title what it is about
/// @param text what about it
/// @param status a word at the end of the line
/// @param element the element to go to, where there is one
record Row(
        String icon,
        String tone,
        String title,
        String text,
        String status,
        Optional<ElementId> element) {

    /// The lines that matter at this stage: what would change, what happens, or what differs.
    static List<Row> of(SessionState state) {
        if (state.drift().isPresent()) {
            return state.drift().get().stream().map(Row::of).toList();
        }
        if (!state.steps().isEmpty()) {
            return state.steps().stream()
                    .sorted(
                            Comparator.comparingInt((Step step) -> urgency(step.phase()))
                                    .thenComparing(Step::elapsed, Comparator.reverseOrder()))
                    .map(Row::of)
                    .toList();
        }
        return state.preview().stream()
                .flatMap(preview -> preview.changes().stream())
                .sorted(Comparator.comparing(Preview.Change::kind, Comparator.reverseOrder()))
                .map(Row::of)
                .toList();
    }

    private static int urgency(Step.Phase phase) {
        return switch (phase) {
            case FAILED -> 0;
            case RUNNING, LEAVING -> 1;
            case GIVEN_UP -> 2;
            case DONE, GONE -> 3;
        };
    }

    private static Row of(Preview.Change change) {
        String text = change.detail().isEmpty() ? change.type() : change.detail();
        return switch (change.kind()) {
            case ADD -> row("mdi2p-plus", "info", change, text, "add");
            case CHANGE -> row("mdi2p-pencil-outline", "info", change, text, "change");
            case REPLACE -> row("mdi2s-swap-horizontal", "warning", change, text, "replace");
            case DELETE -> row("mdi2m-minus", "error", change, text, "delete");
        };
    }

    private static Row row(
            String icon, String tone, Preview.Change change, String text, String status) {
        return new Row(icon, tone, change.name(), text, status, change.element());
    }

    private static Row of(Step step) {
        String text = step.reason().isEmpty() ? step.type() : step.reason();
        return switch (step.phase()) {
            case RUNNING -> row("mdi2d-dots-horizontal", "info", step, text);
            case DONE -> row("mdi2c-check", "success", step, text);
            case FAILED -> row("mdi2c-close", "error", step, text);
            case GIVEN_UP -> row("mdi2m-minus", "muted-icon", step, text);
            case LEAVING -> row("mdi2a-arrow-left", "warning", step, text);
            case GONE -> row("mdi2m-minus", "muted-icon", step, text);
        };
    }

    private static Row row(String icon, String tone, Step step, String text) {
        return new Row(icon, tone, step.name(), text, clock(step.elapsed()), step.element());
    }

    private static Row of(Difference difference) {
        String text =
                difference.path().isEmpty()
                        ? "is not there any more"
                        : difference.path()
                                + ": "
                                + difference.expected()
                                + " is now "
                                + difference.actual();
        return new Row(
                "mdi2a-alert-outline",
                "warning",
                difference.name(),
                text,
                "",
                difference.element());
    }

    /// Minutes and seconds, as on a stop-watch.
    static String clock(Duration elapsed) {
        return String.format(Locale.ROOT, "%d:%02d", elapsed.toMinutes(), elapsed.toSecondsPart());
    }
}
