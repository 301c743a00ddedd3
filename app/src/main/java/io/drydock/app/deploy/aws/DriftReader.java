package io.drydock.app.deploy.aws;

import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.Difference;
import io.drydock.export.cloudformation.ElementNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.StackDriftDetectionStatus;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDrift;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDriftStatus;

/// Asks AWS what differs between a stack and what is really there.
final class DriftReader {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final CloudFormationClient cloudFormation;
    private final Calls calls;
    private final ElementNames elements;

    DriftReader(CloudFormationClient cloudFormation, Calls calls, ElementNames elements) {
        this.cloudFormation = cloudFormation;
        this.calls = calls;
        this.elements = elements;
    }

    /// What differs in a stack and in those nested in it, which AWS compares one by one.
    ///
    /// @param stack the stack's ARN
    List<Difference> read(String stack) {
        List<Difference> differences = new ArrayList<>(readOne(stack));
        new StackContents(cloudFormation, calls)
                .nested(stack)
                .forEach(nested -> differences.addAll(readOne(nested)));
        return differences;
    }

    private List<Difference> readOne(String stack) {
        String detection =
                calls.get(() -> cloudFormation.detectStackDrift(r -> r.stackName(stack)))
                        .stackDriftDetectionId();
        String reason = Follower.await(calls, LONGEST, () -> ended(detection));
        if (!reason.isEmpty()) {
            throw new DeploymentException(
                    "AWS could not compare everything: " + reason + " Try again later.");
        }
        List<Difference> differences = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            String page = token.orElse(null);
            var response =
                    calls.get(() ->
                            cloudFormation.describeStackResourceDrifts(r ->
                                    r.stackName(stack)
                                            .nextToken(page)
                                            .stackResourceDriftStatusFilters(
                                                    StackResourceDriftStatus.MODIFIED,
                                                    StackResourceDriftStatus.DELETED)));
            response.stackResourceDrifts().forEach(drift -> add(drift, differences));
            token = Optional.ofNullable(response.nextToken());
        } while (token.isPresent());
        return differences;
    }

    /// Why it failed, or nothing as the reason when it is done; empty while it runs.
    private Optional<String> ended(String detection) {
        var state =
                calls.get(() ->
                        cloudFormation.describeStackDriftDetectionStatus(
                                r -> r.stackDriftDetectionId(detection)));
        StackDriftDetectionStatus status = state.detectionStatus();
        if (status == StackDriftDetectionStatus.DETECTION_COMPLETE) {
            return Optional.of("");
        }
        if (status == StackDriftDetectionStatus.DETECTION_FAILED) {
            return Optional.of(String.valueOf(state.detectionStatusReason()));
        }
        return Optional.empty();
    }

    private void add(StackResourceDrift drift, List<Difference> differences) {
        if (drift.stackResourceDriftStatus() == StackResourceDriftStatus.DELETED) {
            differences.add(difference(drift, "", "", ""));
        }
        drift.propertyDifferences()
                .forEach(one ->
                        differences.add(
                                difference(
                                        drift,
                                        one.propertyPath(),
                                        one.expectedValue(),
                                        one.actualValue())));
    }

    private Difference difference(
            StackResourceDrift drift, String path, String expected, String actual) {
        return new Difference(
                drift.logicalResourceId(),
                drift.resourceType(),
                path,
                expected,
                actual,
                elements.element(drift.logicalResourceId()));
    }
}
