package io.drydock.app.deploy.aws;

import io.drydock.app.deploy.Action;
import io.drydock.app.deploy.DeploymentException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What the status of a stack allows.
///
/// Source: the stack status codes in the CloudFormation documentation.
final class StackStates {

    /// A stack that was never more than a change set.
    private static final String SHELL = "REVIEW_IN_PROGRESS";

    private static final List<String> DEAD =
            List.of("ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "CREATE_FAILED", "DELETE_FAILED");

    private StackStates() {}

    static boolean isShell(String status) {
        return SHELL.equals(status);
    }

    static boolean isRunning(String status) {
        return status.endsWith("_IN_PROGRESS");
    }

    /// What can be done with a stack besides changing it. AWS can cancel neither a rollback nor a
    /// deletion.
    static Set<Action> actions(String status) {
        return switch (status) {
            case "CREATE_IN_PROGRESS", "UPDATE_IN_PROGRESS" -> EnumSet.of(Action.CANCEL);
            case "CREATE_FAILED", "UPDATE_FAILED" -> EnumSet.of(Action.ROLL_BACK, Action.DELETE);
            case "UPDATE_ROLLBACK_FAILED" -> EnumSet.of(Action.CONTINUE_ROLLBACK, Action.DELETE);
            case "DELETE_FAILED" -> EnumSet.of(Action.DELETE, Action.DELETE_RETAINING);
            default ->
                    isRunning(status) && !isShell(status)
                            ? EnumSet.noneOf(Action.class)
                            : EnumSet.of(Action.DELETE);
        };
    }

    /// Refuses to change a stack in a state that allows no change, and says what to do first.
    ///
    /// @throws DeploymentException when nothing can be changed
    static void refuseUnchangeable(String stackName, String status) {
        if (DEAD.contains(status)) {
            throw new DeploymentException(
                    "The stack "
                            + stackName
                            + " is left over from a failed attempt ("
                            + status
                            + "). Delete it, then deploy again.");
        }
        if ("UPDATE_FAILED".equals(status)) {
            throw new DeploymentException(
                    "The stack "
                            + stackName
                            + " stands half-way after a failed change. Roll it back first.");
        }
        if ("UPDATE_ROLLBACK_FAILED".equals(status)) {
            throw new DeploymentException(
                    "The stack "
                            + stackName
                            + " could not be rolled back. Continue its rollback first.");
        }
        if (isRunning(status) && !isShell(status)) {
            throw new DeploymentException(
                    "Something else is changing the stack "
                            + stackName
                            + " ("
                            + status
                            + "). Follow it, or wait until it has ended.");
        }
    }
}
