package io.drydock.app.deploy.aws;

import io.drydock.app.deploy.DeploymentException;
import io.drydock.export.cloudformation.StackParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/// Looks at stacks without changing them.
final class StackLook {

    /// The tag by which a stack made by Drydock is known; its value is the design's name.
    static final String TAG = "drydock:design";

    private final CloudFormationClient cloudFormation;
    private final Calls calls;

    StackLook(CloudFormationClient cloudFormation, Calls calls) {
        this.cloudFormation = cloudFormation;
        this.calls = calls;
    }

    /// A stack by its name or ARN; a name finds no deleted stack. AWS has no type for the error
    /// that a stack is missing, only a sentence.
    Optional<Stack> find(String stack) {
        return calls.get(() -> {
            try {
                return cloudFormation.describeStacks(r -> r.stackName(stack)).stacks().stream()
                        .findFirst();
            } catch (AwsServiceException error) {
                if (Faults.message(error).contains("does not exist")) {
                    return Optional.empty();
                }
                throw error;
            }
        });
    }

    static boolean isShell(Optional<Stack> stack) {
        return stack.filter(it -> StackStates.isShell(it.stackStatusAsString())).isPresent();
    }

    /// Whether what it holds could be protected against deletion and is not.
    static boolean isUnprotected(Stack stack) {
        return stack.parameters().stream()
                .filter(it -> StackParameters.PROTECTION.equals(it.parameterKey()))
                .anyMatch(it -> "false".equals(it.parameterValue()));
    }

    /// Whether Drydock made it: it says so in a tag, or its template carries a design.
    boolean isOurs(Stack stack) {
        return stack.tags().stream().anyMatch(tag -> TAG.equals(tag.key())) || carriesDesign(stack);
    }

    private boolean carriesDesign(Stack stack) {
        try {
            return calls.get(() ->
                            Optional.ofNullable(
                                    cloudFormation
                                            .getTemplateSummary(r -> r.stackName(stack.stackId()))
                                            .metadata()))
                    .filter(text -> text.contains("Drydock"))
                    .isPresent();
        } catch (DeploymentException unknown) {
            // What cannot be shown to be ours is treated as somebody else's.
            return false;
        }
    }

    /// @throws DeploymentException when somebody else made the stack
    void refuseForeign(Stack stack) {
        if (!StackStates.isShell(stack.stackStatusAsString()) && !isOurs(stack)) {
            throw new DeploymentException(foreign(stack.stackName()));
        }
    }

    static String foreign(String stack) {
        return "The name "
                + stack
                + " is taken by a stack that Drydock did not make. Choose another name.";
    }

    static Map<String, String> outputs(Optional<Stack> stack) {
        Map<String, String> outputs = new LinkedHashMap<>();
        for (Output output : stack.map(Stack::outputs).orElse(List.of())) {
            outputs.put(output.outputKey(), output.outputValue());
        }
        return outputs;
    }
}
