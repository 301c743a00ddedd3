package io.drydock.app.deployer;

import io.drydock.app.deploy.Action;
import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Preview;
import io.drydock.app.deploy.Step;
import io.drydock.app.deploy.session.SessionState;
import java.util.ArrayList;
import java.util.List;

/// What the panel says.
final class Words {

    private Words() {}

    /// `42 to add, 1 to replace.`
    static String summary(Preview preview) {
        List<String> parts = new ArrayList<>();
        for (Preview.Kind kind : Preview.Kind.values()) {
            int number = preview.changes(kind).size();
            if (number > 0) {
                parts.add(number + " to " + word(kind));
            }
        }
        return (preview.isNew() ? "Nothing is there yet: " : "") + String.join(", ", parts) + ".";
    }

    private static String word(Preview.Kind kind) {
        return switch (kind) {
            case ADD -> "add";
            case CHANGE -> "change";
            case REPLACE -> "replace";
            case DELETE -> "delete";
        };
    }

    static String go(Preview preview) {
        int number = preview.changes().size();
        return "Deploy " + number + (number == 1 ? " change" : " changes");
    }

    static String understood(long dangerous) {
        return dangerous == 1
                ? "I have seen that one thing is replaced or deleted; its data may be lost."
                : "I have seen that "
                        + dangerous
                        + " things are replaced or deleted; their data may be lost.";
    }

    static String running(SessionState state) {
        if (state.cancelling()) {
            return "Cancelling…";
        }
        long done = state.steps().stream().filter(s -> s.phase() == Step.Phase.DONE).count();
        int all = state.preview().map(preview -> preview.changes().size()).orElse(0);
        boolean leaving =
                state.steps().stream()
                        .anyMatch(step ->
                                step.phase() == Step.Phase.LEAVING
                                        || step.phase() == Step.Phase.GONE);
        if (leaving) {
            return "Taking back…";
        }
        return all == 0 ? done + " done" : done + " of " + all + " done";
    }

    static String drift(int number) {
        return number == 1
                ? "One thing has been changed outside."
                : number + " things have been changed outside.";
    }

    static String warning(Action action) {
        return switch (action) {
            case DELETE -> "Everything goes that is not marked to be kept. This cannot be undone.";
            case DELETE_RETAINING ->
                    "The rest goes. What could not be deleted stays at AWS, outside the stack, and"
                            + " costs money until you delete it yourself.";
            case ROLL_BACK -> "What was there before comes back; what came since goes.";
            case CANCEL, CONTINUE_ROLLBACK -> "";
        };
    }

    static String tone(Check.Result result) {
        return switch (result) {
            case PASSED -> "success";
            case WARNING -> "warning";
            case FAILED -> "error";
        };
    }

    static String tone(Outcome.Result result) {
        return switch (result) {
            case DONE -> "success";
            case ROLLED_BACK, CANCELLED, DETACHED -> "warning";
            case FAILED -> "error";
        };
    }
}
