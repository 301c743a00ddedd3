package io.drydock.app.deploy.aws;

import io.drydock.app.deploy.DeploymentException;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetNotFoundException;
import software.amazon.awssdk.services.cloudformation.model.ExecutionStatus;
import software.amazon.awssdk.services.cloudformation.model.InvalidChangeSetStatusException;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.TokenAlreadyExistsException;

/// Gives AWS orders, each of them once: every order carries a token, and where its answer got lost
/// a look decides whether it is given again.
final class StackOrders {

    private final CloudFormationClient cloudFormation;
    private final Calls calls;
    private final StackLook look;
    private final StackContents contents;

    StackOrders(CloudFormationClient cloudFormation, Calls calls, StackLook look) {
        this.cloudFormation = cloudFormation;
        this.calls = calls;
        this.look = look;
        this.contents = new StackContents(cloudFormation, calls);
    }

    /// What a creation that fails leaves by its deletion policy is left: the logs say why it
    /// failed, and buckets that hold objects could not be deleted.
    ///
    /// @param keep whether what was made before a failure stays
    /// @throws DeploymentException when the change set can no longer be executed
    void execute(ChangeSetMaker.ChangeSet changeSet, boolean keep, String token) {
        try {
            calls.patiently(
                    () ->
                            cloudFormation
                                    .executeChangeSet(r ->
                                            r.changeSetName(changeSet.id())
                                                    .clientRequestToken(token)
                                                    .disableRollback(keep)
                                                    .retainExceptOnCreate(false))
                                    .sdkHttpResponse()
                                    .isSuccessful(),
                    () -> executed(changeSet));
        } catch (TokenAlreadyExistsException before) {
            calls.get(() -> executed(changeSet));
        } catch (InvalidChangeSetStatusException | ChangeSetNotFoundException outdated) {
            throw new DeploymentException(
                    "What was shown is outdated, because the stack was changed since. Look at a"
                            + " new preview.",
                    outdated);
        } catch (SdkException error) {
            DeploymentException told = calls.explained(error);
            throw Faults.isUnanswered(error)
                    ? new DeploymentException(
                            told.getMessage()
                                    + " Whether it was started is not known; look at the status"
                                    + " first.",
                            error)
                    : told;
        }
    }

    /// AWS forgets the change sets of a stack when one of them has been executed.
    private Optional<Boolean> executed(ChangeSetMaker.ChangeSet changeSet) {
        try {
            ExecutionStatus status =
                    cloudFormation
                            .describeChangeSet(r -> r.changeSetName(changeSet.id()))
                            .executionStatus();
            return status == ExecutionStatus.AVAILABLE ? Optional.empty() : Optional.of(true);
        } catch (ChangeSetNotFoundException gone) {
            Optional<Stack> stack = look.find(changeSet.stack());
            return stack.isPresent() && !StackLook.isShell(stack)
                    ? Optional.of(true)
                    : Optional.empty();
        }
    }

    /// Changes one parameter of a stack and nothing else.
    void change(Stack stack, String parameter, String value, String token) {
        List<Parameter> parameters =
                stack.parameters().stream()
                        .map(it ->
                                it.parameterKey().equals(parameter)
                                        ? it.toBuilder().parameterValue(value).build()
                                        : Parameter.builder()
                                                .parameterKey(it.parameterKey())
                                                .usePreviousValue(true)
                                                .build())
                        .toList();
        once(
                stack,
                () ->
                        cloudFormation.updateStack(r ->
                                r.stackName(stack.stackId())
                                        .usePreviousTemplate(true)
                                        .parameters(parameters)
                                        .capabilities(stack.capabilities())
                                        .clientRequestToken(token)));
    }

    /// Deletes a stack, by its ARN, after taking the protection off that only guards against
    /// mistakes: whoever comes here has confirmed.
    void delete(Stack stack, String token) {
        if (Boolean.TRUE.equals(stack.enableTerminationProtection())) {
            calls.get(() ->
                    cloudFormation.updateTerminationProtection(
                            r -> r.stackName(stack.stackId()).enableTerminationProtection(false)));
        }
        calls.get(() ->
                cloudFormation.deleteStack(
                        r -> r.stackName(stack.stackId()).clientRequestToken(token)));
    }

    /// Deletes a stack whose deletion got stuck, and leaves what got stuck at AWS.
    void deleteRetaining(Stack stack, String token) {
        List<String> stuck =
                contents.stuck(stack.stackId()).stream().map(StackResource::logicalId).toList();
        calls.get(() ->
                cloudFormation.deleteStack(r ->
                        r.stackName(stack.stackId())
                                .retainResources(stuck)
                                .clientRequestToken(token)));
    }

    void continueRollback(Stack stack, String token) {
        once(
                stack,
                () ->
                        cloudFormation.continueUpdateRollback(
                                r -> r.stackName(stack.stackId()).clientRequestToken(token)));
    }

    void rollBack(Stack stack, String token) {
        once(
                stack,
                () ->
                        cloudFormation.rollbackStack(
                                r -> r.stackName(stack.stackId()).clientRequestToken(token)));
    }

    private void once(Stack stack, Runnable order) {
        calls.get(
                () -> {
                    order.run();
                    return true;
                },
                () ->
                        look.find(stack.stackId())
                                .map(Stack::stackStatusAsString)
                                .filter(status -> !status.equals(stack.stackStatusAsString()))
                                .map(changed -> true));
    }

    /// Asks a running operation to end, as far as AWS knows a way.
    ///
    /// @param status the status of the stack
    /// @return whether it was asked
    boolean cancel(String stack, String status, String token) {
        return switch (status) {
            case "CREATE_IN_PROGRESS" -> {
                calls.get(() ->
                        cloudFormation.deleteStack(
                                r -> r.stackName(stack).clientRequestToken(token)));
                yield true;
            }
            case "UPDATE_IN_PROGRESS" -> {
                calls.get(() ->
                        cloudFormation.cancelUpdateStack(
                                r -> r.stackName(stack).clientRequestToken(token)));
                yield true;
            }
            default -> false;
        };
    }
}
