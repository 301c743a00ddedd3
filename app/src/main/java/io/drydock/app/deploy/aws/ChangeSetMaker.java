package io.drydock.app.deploy.aws;

import io.drydock.app.deploy.DeploymentException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetNotFoundException;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;

/// Makes change sets and reads what they would do.
final class ChangeSetMaker {

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final CloudFormationClient cloudFormation;
    private final Calls calls;

    ChangeSetMaker(CloudFormationClient cloudFormation, Calls calls) {
        this.cloudFormation = cloudFormation;
        this.calls = calls;
    }

    /// A change set at AWS.
    ///
    /// @param id its ARN; names are not unique
    /// @param stack the ARN of its stack
    record ChangeSet(String id, String stack) {}

    /// Asks for a change set, once, even when the answer gets lost.
    ChangeSet make(CreateChangeSetRequest request) {
        return calls.get(
                () -> {
                    CreateChangeSetResponse made = cloudFormation.createChangeSet(request);
                    return new ChangeSet(made.id(), made.stackId());
                },
                () -> {
                    try {
                        var made =
                                cloudFormation.describeChangeSet(r ->
                                        r.stackName(request.stackName())
                                                .changeSetName(request.changeSetName()));
                        return Optional.of(new ChangeSet(made.changeSetId(), made.stackId()));
                    } catch (ChangeSetNotFoundException missing) {
                        return Optional.empty();
                    }
                });
    }

    /// What it would do; empty when nothing would change, in which case it is gone.
    List<ResourceChange> read(String changeSet) {
        DescribeChangeSetResponse state =
                Follower.await(
                        calls,
                        LONGEST,
                        () -> Optional.of(look(changeSet, null)).filter(ChangeSetMaker::isReady));
        if (state.status() != ChangeSetStatus.CREATE_COMPLETE) {
            return withoutChanges(changeSet, String.valueOf(state.statusReason()));
        }
        return all(changeSet, state);
    }

    /// What the change set of a nested stack would do, which AWS has worked out with that of its
    /// root.
    List<ResourceChange> readNested(String changeSet) {
        DescribeChangeSetResponse state = look(changeSet, null);
        if (state.status() == ChangeSetStatus.FAILED) {
            String reason = String.valueOf(state.statusReason());
            if (isWithoutChanges(reason)) {
                return List.of();
            }
            throw refused(reason);
        }
        return all(changeSet, state);
    }

    private List<ResourceChange> all(String changeSet, DescribeChangeSetResponse first) {
        DescribeChangeSetResponse state = first;
        List<ResourceChange> changes = new ArrayList<>();
        collect(state, changes);
        while (state.nextToken() != null) {
            state = look(changeSet, state.nextToken());
            collect(state, changes);
        }
        return changes;
    }

    private static boolean isReady(DescribeChangeSetResponse state) {
        return state.status() != ChangeSetStatus.CREATE_PENDING
                && state.status() != ChangeSetStatus.CREATE_IN_PROGRESS;
    }

    /// That nothing changes is reported by AWS as a failure, with a sentence.
    private List<ResourceChange> withoutChanges(String changeSet, String reason) {
        calls.get(() -> cloudFormation.deleteChangeSet(r -> r.changeSetName(changeSet)));
        if (isWithoutChanges(reason)) {
            return List.of();
        }
        throw refused(reason);
    }

    private static boolean isWithoutChanges(String reason) {
        return reason.contains("didn't contain changes") || reason.contains("No updates");
    }

    private static DeploymentException refused(String reason) {
        return new DeploymentException("AWS refuses the change: " + reason);
    }

    private DescribeChangeSetResponse look(String changeSet, @Nullable String token) {
        return calls.get(() ->
                cloudFormation.describeChangeSet(r ->
                        r.changeSetName(changeSet).nextToken(token).includePropertyValues(true)));
    }

    private static void collect(DescribeChangeSetResponse page, List<ResourceChange> changes) {
        page.changes().stream().map(change -> change.resourceChange()).forEach(changes::add);
    }
}
