package io.drydock.app.deploy.aws;

import io.drydock.app.deploy.DeploymentException;
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
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/// Takes a template to AWS: first a change set that shows what would happen, then, on a separate
/// call, its execution, followed until it ends.
///
/// Not safe for use by several threads at once.
public final class CloudFormationDriver implements AutoCloseable {

    private final AwsAccess.Clients clients;
    private final CloudFormationClient cloudFormation;
    private final String region;
    private final Pause pause;
    private final ChangeSets changeSets;

    /// Opens connections to an account.
    ///
    /// @param access how to reach it
    /// @param pause how long to wait between two looks at something that is under way
    public CloudFormationDriver(AwsAccess access, Duration pause) {
        this.clients = access.open();
        this.cloudFormation = clients.cloudFormation();
        this.region = access.region();
        this.pause = new Pause(pause);
        this.changeSets = new ChangeSets(cloudFormation, this.pause);
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
        status.ifPresent(it -> StackStates.refuseUnchangeable(request.stackName(), it));
        boolean isNew = status.isEmpty() || StackStates.isShell(status.get());
        CreateChangeSetRequest.Builder call =
                CreateChangeSetRequest.builder()
                        .stackName(request.stackName())
                        .changeSetName("drydock-" + UUID.randomUUID())
                        .changeSetType(isNew ? ChangeSetType.CREATE : ChangeSetType.UPDATE)
                        .capabilities(Capability.CAPABILITY_IAM)
                        .parameters(ChangeSets.parameters(request.parameters()));
        switch (staged(request)) {
            case TemplateStaging.Staged.Inline inline -> call.templateBody(inline.body());
            case TemplateStaging.Staged.Uploaded uploaded -> call.templateURL(uploaded.url());
        }
        CreateChangeSetResponse made = cloudFormation.createChangeSet(call.build());
        return changeSets.read(made.id(), made.stackId(), isNew);
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
            if (!StackStates.isRunning(status)) {
                return status;
            }
            pause.rest();
        }
    }

    private void tell(String stack, Set<String> seen, Consumer<StackEvent> listener) {
        List<StackEvent> fresh = new ArrayList<>();
        cloudFormation
                .describeStackEventsPaginator(request -> request.stackName(stack))
                .stackEvents()
                .forEach(event -> {
                    if (seen.add(event.eventId())) {
                        fresh.add(StackEvent.of(event));
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
}
