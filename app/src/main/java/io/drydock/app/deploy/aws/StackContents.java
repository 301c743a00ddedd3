package io.drydock.app.deploy.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

/// What is in a stack now.
final class StackContents {

    static final String STACK = "AWS::CloudFormation::Stack";

    private final CloudFormationClient cloudFormation;
    private final Calls calls;

    StackContents(CloudFormationClient cloudFormation, Calls calls) {
        this.cloudFormation = cloudFormation;
        this.calls = calls;
    }

    /// @param stack the stack's ARN
    List<StackResource> of(String stack) {
        List<StackResource> resources = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            String page = token.orElse(null);
            var response =
                    calls.get(() ->
                            cloudFormation.listStackResources(
                                    r -> r.stackName(stack).nextToken(page)));
            response.stackResourceSummaries()
                    .forEach(it ->
                            resources.add(
                                    new StackResource(
                                            it.logicalResourceId(),
                                            Optional.ofNullable(it.physicalResourceId()).orElse(""),
                                            it.resourceType(),
                                            it.resourceStatusAsString())));
            token = Optional.ofNullable(response.nextToken());
        } while (token.isPresent());
        return resources;
    }

    /// What could not be deleted.
    List<StackResource> stuck(String stack) {
        return of(stack).stream().filter(StackResource::isStuck).toList();
    }

    /// The same with what is stuck inside nested stacks, for a person.
    List<String> stuckNames(String stack) {
        List<String> names = new ArrayList<>();
        for (StackResource resource : stuck(stack)) {
            names.add(resource.title());
            if (resource.isStack()) {
                names.addAll(stuckNames(resource.physicalId()));
            }
        }
        return names;
    }

    /// The stacks nested in a stack, at any depth.
    List<String> nested(String stack) {
        List<String> stacks = new ArrayList<>();
        for (StackResource resource : of(stack)) {
            if (resource.isStack()) {
                stacks.add(resource.physicalId());
                stacks.addAll(nested(resource.physicalId()));
            }
        }
        return stacks;
    }
}
