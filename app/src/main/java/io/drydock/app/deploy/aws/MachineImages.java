package io.drydock.app.deploy.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.aws.SignedCalls.Answer;
import io.drydock.export.cloudformation.StackParameters;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/// The image that the machines of a stack start from. It is looked up once, when the stack is made,
/// and then kept: else an update that changes an alarm would replace every machine.
final class MachineImages {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SignedCalls signed;

    MachineImages(SignedCalls signed) {
        this.signed = signed;
    }

    /// Whether the newest image is asked for by name.
    static boolean isNewest(Optional<String> given) {
        return given.filter(AwsTarget.NEWEST::equals).isPresent();
    }

    /// The image for a stack.
    ///
    /// @param given what the person says; empty for nothing
    /// @throws DeploymentException when the newest one is needed and cannot be looked up
    String choose(Optional<String> given, Optional<Stack> stack) {
        if (isNewest(given)) {
            return newest();
        }
        return given.or(() -> current(stack)).orElseGet(this::newest);
    }

    /// Earlier templates named a parameter of Systems Manager; what it stands for is kept.
    private static Optional<String> current(Optional<Stack> stack) {
        return stack.map(Stack::parameters).orElse(List.of()).stream()
                .filter(it -> StackParameters.IMAGE.equals(it.parameterKey()))
                .map(MachineImages::image)
                .findFirst();
    }

    private static String image(Parameter parameter) {
        return parameter.resolvedValue() == null
                ? parameter.parameterValue()
                : parameter.resolvedValue();
    }

    private String newest() {
        return newest(signed)
                .filter(Answer::isFine)
                .flatMap(MachineImages::value)
                .orElseThrow(() ->
                        new DeploymentException(
                                "Which machine image is the newest could not be looked up: "
                                        + StackParameters.NEWEST_IMAGE
                                        + " of Systems Manager does not answer. Give the"
                                        + " identifier of an Amazon Linux 2023 image as the"
                                        + " parameter "
                                        + StackParameters.IMAGE
                                        + "."));
    }

    static Optional<Answer> newest(SignedCalls signed) {
        return signed.json(
                "ssm",
                "AmazonSSM.GetParameter",
                JSON.createObjectNode().put("Name", StackParameters.NEWEST_IMAGE).toString());
    }

    private static Optional<String> value(Answer answer) {
        try {
            String value = JSON.readTree(answer.body()).at("/Parameter/Value").asText();
            return value.isEmpty() ? Optional.empty() : Optional.of(value);
        } catch (JsonProcessingException garbled) {
            // No answer either; whoever asks says so.
            return Optional.empty();
        }
    }
}
