package io.drydock.app.deploy.aws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/// Takes a template to AWS: first a change set that shows what would happen, then, on a separate
/// call, its execution, followed until it ends.
///
/// Not safe for use by several threads at once.
public final class CloudFormationDriver implements AutoCloseable {

    private static final String FIRST = "REVIEW_IN_PROGRESS";
    private static final List<String> DEAD =
            List.of("ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "CREATE_FAILED", "DELETE_FAILED");

    private final AwsAccess.Clients clients;
    private final CloudFormationClient cloudFormation;
    private final String region;
    private final Duration pause;

    /// Opens connections to an account.
    ///
    /// @param access how to reach it
    /// @param pause how long to wait between two looks at something that is under way
    public CloudFormationDriver(AwsAccess access, Duration pause) {
        this.clients = access.open();
        this.cloudFormation = clients.cloudFormation();
        this.region = access.region();
        this.pause = pause;
    }

    @Override
    public void close() {
        clients.close();
    }

    /// The account that the credentials belong to, and who is calling.
    public String identity() {
        return clients.sts().getCallerIdentity().arn();
    }

    /// Makes a change set and says what it would do. The stack is not touched; of a new one only
    /// the empty shell is made that AWS keeps change sets in.
    ///
    /// @throws DeploymentException when the stack is in a state that allows no change, or AWS
    ///   refuses the template
    public StackPreview preview(StackRequest request) {
        Optional<String> status = status(request.stackName());
        status.ifPresent(it -> refuse(request.stackName(), it));
        boolean isNew = status.isEmpty() || FIRST.equals(status.get());
        CreateChangeSetRequest.Builder call =
                CreateChangeSetRequest.builder()
                        .stackName(request.stackName())
                        .changeSetName("drydock-" + UUID.randomUUID())
                        .changeSetType(isNew ? ChangeSetType.CREATE : ChangeSetType.UPDATE)
                        .capabilities(Capability.CAPABILITY_IAM)
                        .parameters(parameters(request.parameters()));
        switch (staged(request)) {
            case TemplateStaging.Staged.Inline inline -> call.templateBody(inline.body());
            case TemplateStaging.Staged.Uploaded uploaded -> call.templateURL(uploaded.url());
        }
        CreateChangeSetResponse made = cloudFormation.createChangeSet(call.build());
        return described(made.id(), made.stackId(), isNew);
    }

    private TemplateStaging.Staged staged(StackRequest request) {
        String bucket =
                request.bucket()
                        .orElseGet(() ->
                                "drydock-templates-"
                                        + clients.sts().getCallerIdentity().account()
                                        + "-"
                                        + region);
        return new TemplateStaging(clients.s3(), region).stage(request.template(), bucket);
    }

    private static List<Parameter> parameters(Map<String, String> values) {
        List<Parameter> parameters = new ArrayList<>();
        values.forEach((name, value) ->
                parameters.add(
                        Parameter.builder().parameterKey(name).parameterValue(value).build()));
        return parameters;
    }

    private static void refuse(String stackName, String status) {
        if (DEAD.contains(status)) {
            throw new DeploymentException(
                    "The stack "
                            + stackName
                            + " is left over from a failed attempt ("
                            + status
                            + "). Delete it, then deploy again.");
        }
        if ("UPDATE_ROLLBACK_FAILED".equals(status)) {
            throw new DeploymentException(
                    "The stack "
                            + stackName
                            + " could not be rolled back. Continue its rollback first.");
        }
        if (isRunning(status) && !FIRST.equals(status)) {
            throw new DeploymentException(
                    "Something else is changing the stack "
                            + stackName
                            + " ("
                            + status
                            + "). Follow it, or wait until it has ended.");
        }
    }

    /// The status of a stack; empty where there is none of that name.
    public Optional<String> status(String stack) {
        return find(stack).map(Stack::stackStatusAsString);
    }

    /// AWS has no type for the error that a stack is missing, only a sentence.
    private Optional<Stack> find(String stack) {
        try {
            return cloudFormation
                    .describeStacks(request -> request.stackName(stack))
                    .stacks()
                    .stream()
                    .findFirst();
        } catch (AwsServiceException error) {
            if (String.valueOf(error.getMessage()).contains("does not exist")) {
                return Optional.empty();
            }
            throw error;
        }
    }

    private StackPreview described(String changeSet, String stack, boolean isNew) {
        DescribeChangeSetResponse state = look(changeSet, null);
        while (state.status() == ChangeSetStatus.CREATE_PENDING
                || state.status() == ChangeSetStatus.CREATE_IN_PROGRESS) {
            rest();
            state = look(changeSet, null);
        }
        if (state.status() != ChangeSetStatus.CREATE_COMPLETE) {
            return withoutChanges(changeSet, stack, isNew, String.valueOf(state.statusReason()));
        }
        List<StackPreview.Change> changes = new ArrayList<>();
        collect(state, changes);
        while (state.nextToken() != null) {
            state = look(changeSet, state.nextToken());
            collect(state, changes);
        }
        return new StackPreview(changeSet, stack, isNew, changes);
    }

    /// That nothing changes is reported by AWS as a failure, with a sentence.
    private StackPreview withoutChanges(
            String changeSet, String stack, boolean isNew, String reason) {
        if (reason.contains("didn't contain changes") || reason.contains("No updates")) {
            cloudFormation.deleteChangeSet(request -> request.changeSetName(changeSet));
            return new StackPreview(changeSet, stack, isNew, List.of());
        }
        throw new DeploymentException("AWS refuses the change: " + reason);
    }

    private DescribeChangeSetResponse look(
            String changeSet, @org.jspecify.annotations.Nullable String token) {
        return cloudFormation.describeChangeSet(
                request -> request.changeSetName(changeSet).nextToken(token));
    }

    private static void collect(DescribeChangeSetResponse page, List<StackPreview.Change> changes) {
        page.changes()
                .forEach(change -> {
                    ResourceChange it = change.resourceChange();
                    changes.add(
                            new StackPreview.Change(
                                    it.actionAsString(),
                                    it.logicalResourceId(),
                                    it.resourceType(),
                                    Optional.ofNullable(it.replacementAsString()).orElse("")));
                });
    }

    /// Executes a change set. The call returns at once.
    public void execute(StackPreview preview) {
        cloudFormation.executeChangeSet(request -> request.changeSetName(preview.changeSet()));
    }

    /// Follows a stack until nothing is under way any more.
    ///
    /// @param stack the stack's identifier
    /// @param listener told each event once, oldest first
    /// @return the last status
    public String follow(String stack, Consumer<StackEvent> listener) {
        Set<String> seen = new HashSet<>();
        while (true) {
            String status =
                    status(stack)
                            .orElseThrow(
                                    () -> new DeploymentException("The stack is gone: " + stack));
            tell(stack, seen, listener);
            if (!isRunning(status)) {
                return status;
            }
            rest();
        }
    }

    private static boolean isRunning(String status) {
        return status.endsWith("_IN_PROGRESS");
    }

    private void tell(String stack, Set<String> seen, Consumer<StackEvent> listener) {
        List<StackEvent> fresh = new ArrayList<>();
        cloudFormation
                .describeStackEventsPaginator(request -> request.stackName(stack))
                .stackEvents()
                .forEach(event -> {
                    if (seen.add(event.eventId())) {
                        fresh.add(
                                new StackEvent(
                                        event.eventId(),
                                        event.timestamp(),
                                        event.logicalResourceId(),
                                        event.resourceType(),
                                        event.resourceStatusAsString(),
                                        Optional.ofNullable(event.resourceStatusReason())
                                                .orElse("")));
                    }
                });
        fresh.reversed().forEach(listener);
    }

    /// The resources of a stack, in AWS's order.
    public List<StackResource> resources(String stack) {
        List<StackResource> resources = new ArrayList<>();
        cloudFormation
                .listStackResourcesPaginator(request -> request.stackName(stack))
                .stackResourceSummaries()
                .forEach(it ->
                        resources.add(
                                new StackResource(
                                        it.logicalResourceId(),
                                        Optional.ofNullable(it.physicalResourceId()).orElse(""),
                                        it.resourceType(),
                                        it.resourceStatusAsString())));
        return resources;
    }

    /// The outputs of a stack, by name.
    public Map<String, String> outputs(String stack) {
        Map<String, String> outputs = new LinkedHashMap<>();
        for (Output output : find(stack).map(Stack::outputs).orElse(List.of())) {
            outputs.put(output.outputKey(), output.outputValue());
        }
        return outputs;
    }

    private void rest() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DeploymentException(
                    "Stopped watching. What was started goes on at AWS.", interrupted);
        }
    }
}
