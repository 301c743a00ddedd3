package io.drydock.app.deploy.aws;

import io.drydock.app.deploy.DeploymentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;

/// Reads what a change set would do, as soon as AWS has worked it out.
final class ChangeSets {

    private final CloudFormationClient cloudFormation;
    private final Pause pause;

    ChangeSets(CloudFormationClient cloudFormation, Pause pause) {
        this.cloudFormation = cloudFormation;
        this.pause = pause;
    }

    static List<Parameter> parameters(Map<String, String> values) {
        List<Parameter> parameters = new ArrayList<>();
        values.forEach((name, value) ->
                parameters.add(
                        Parameter.builder().parameterKey(name).parameterValue(value).build()));
        return parameters;
    }

    StackPreview read(String changeSet, String stack, boolean isNew) {
        DescribeChangeSetResponse state = look(changeSet, null);
        while (state.status() == ChangeSetStatus.CREATE_PENDING
                || state.status() == ChangeSetStatus.CREATE_IN_PROGRESS) {
            pause.rest();
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

    private DescribeChangeSetResponse look(String changeSet, @Nullable String token) {
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
}
