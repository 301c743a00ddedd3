package io.drydock.app.deploy.aws;

import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Outcome.Result;
import io.drydock.export.cloudformation.Resource;
import io.drydock.export.cloudformation.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How an operation ended, in words.
final class Endings {

    /// What was wanted.
    enum Wanted {
        /// To make or change the stack.
        APPLIED,
        /// To bring it back to what it was.
        BACK,
        /// To take it away.
        DELETED
    }

    private final String stack;
    private final Template template;

    /// @param stack the stack's name
    /// @param template what it is made from
    Endings(String stack, Template template) {
        this.stack = stack;
        this.template = template;
    }

    /// @param cancelled whether a person asked the operation to end
    Outcome of(
            Wanted wanted,
            String status,
            boolean cancelled,
            Course course,
            Map<String, String> outputs) {
        List<String> retained = retained(course);
        boolean byPerson = cancelled || course.isByPerson();
        Result result = result(wanted, status, byPerson, course);
        boolean told = result == Result.ROLLED_BACK || result == Result.FAILED;
        return new Outcome(
                result,
                status,
                text(wanted, status, result, retained, course),
                told ? course.cause() : Optional.empty(),
                result == Result.DONE && wanted == Wanted.APPLIED ? outputs : Map.of(),
                retained);
    }

    private static Result result(Wanted wanted, String status, boolean byPerson, Course course) {
        return switch (status) {
            case "CREATE_COMPLETE", "UPDATE_COMPLETE", "IMPORT_COMPLETE" ->
                    wanted == Wanted.DELETED ? Result.FAILED : Result.DONE;
            case "ROLLBACK_COMPLETE", "UPDATE_ROLLBACK_COMPLETE", "IMPORT_ROLLBACK_COMPLETE" -> {
                if (wanted == Wanted.BACK) {
                    yield Result.DONE;
                }
                yield byPerson ? Result.CANCELLED : Result.ROLLED_BACK;
            }
            case "DELETE_COMPLETE" -> {
                if (wanted != Wanted.APPLIED) {
                    yield Result.DONE;
                }
                yield byPerson || course.cause().isEmpty() ? Result.CANCELLED : Result.ROLLED_BACK;
            }
            default -> Result.FAILED;
        };
    }

    private String text(
            Wanted wanted, String status, Result result, List<String> retained, Course course) {
        return switch (status) {
            case "CREATE_COMPLETE" -> "The stack " + stack + " is made.";
            case "UPDATE_COMPLETE", "IMPORT_COMPLETE" -> "The stack " + stack + " is changed.";
            case "ROLLBACK_COMPLETE" ->
                    "The stack "
                            + stack
                            + (result == Result.CANCELLED ? " was cancelled" : " could not be made")
                            + "; what was made is gone again, but for logs and what was written"
                            + " to. Delete the empty stack, then deploy again.";
            case "UPDATE_ROLLBACK_COMPLETE", "IMPORT_ROLLBACK_COMPLETE" ->
                    (wanted == Wanted.BACK
                                    ? "The stack " + stack
                                    : result == Result.CANCELLED
                                            ? "The change was cancelled; the stack " + stack
                                            : "The change failed; the stack " + stack)
                            + " is again as it was before.";
            case "DELETE_COMPLETE" ->
                    (result == Result.CANCELLED ? "Cancelled; the" : "The")
                            + " stack "
                            + stack
                            + " is deleted."
                            + (retained.isEmpty()
                                    ? ""
                                    : " Some things were kept; they cost money.");
            case "DELETE_FAILED" ->
                    "The stack "
                            + stack
                            + " could not be deleted; left are "
                            + left(course)
                            + ". Turn off what protects them or empty them, then delete again; or"
                            + " delete the rest and keep them.";
            case "UPDATE_ROLLBACK_FAILED" ->
                    "The stack "
                            + stack
                            + " could not be brought back. Mend what is named as the cause, then"
                            + " continue the rollback.";
            case "ROLLBACK_FAILED" ->
                    "The stack " + stack + " could not be taken away again. Delete it.";
            case "CREATE_FAILED", "UPDATE_FAILED" ->
                    "The stack "
                            + stack
                            + " stands half-way, to be looked at. Roll it back, or delete it.";
            default -> "The stack " + stack + " ended as " + status + ".";
        };
    }

    private static String left(Course course) {
        String names =
                course.resources().stream()
                        .filter(event -> event.status().equals("DELETE_FAILED"))
                        .map(Endings::name)
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? "some resources" : names;
    }

    private static String name(StackEvent event) {
        return event.logicalId()
                + " ("
                + event.type()
                + (event.physicalId().isEmpty() ? "" : ", " + event.physicalId())
                + ")";
    }

    /// What stayed behind: resources that were passed over, those that could not be deleted, and
    /// the snapshots of deleted ones.
    private List<String> retained(Course course) {
        List<String> kept = new ArrayList<>();
        for (StackEvent event : course.resources()) {
            switch (event.status()) {
                case "DELETE_SKIPPED", "DELETE_FAILED" -> kept.add(name(event));
                case "DELETE_COMPLETE" -> {
                    boolean snapshot =
                            !event.physicalId().isEmpty()
                                    && template.resource(event.logicalId())
                                            .map(Resource::deletion)
                                            .filter(Resource.Deletion.SNAPSHOT::equals)
                                            .isPresent();
                    if (snapshot) {
                        kept.add("a snapshot of " + name(event));
                    }
                }
                default -> {}
            }
        }
        return kept;
    }
}
