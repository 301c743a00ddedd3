package io.drydock.app.deploy.aws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/// Spells what is wanted as a request for a change set.
final class ChangeSetRequests {

    /// What AWS shows in place of a secret value.
    private static final String MASK = "****";

    private final StackSource source;
    private final AwsTarget target;
    private final AwsAccess.Clients clients;
    private final Calls calls;

    ChangeSetRequests(
            StackSource source, AwsTarget target, AwsAccess.Clients clients, Calls calls) {
        this.source = source;
        this.target = target;
        this.clients = clients;
        this.calls = calls;
    }

    CreateChangeSetRequest of(Optional<Stack> stack, boolean isNew) {
        String token = "drydock-" + UUID.randomUUID();
        CreateChangeSetRequest.Builder request =
                CreateChangeSetRequest.builder()
                        .stackName(target.stack())
                        .changeSetName(token)
                        .clientToken(token)
                        .changeSetType(isNew ? ChangeSetType.CREATE : ChangeSetType.UPDATE)
                        .capabilities(Capability.CAPABILITY_IAM)
                        .tags(
                                Tag.builder()
                                        .key(StackLook.TAG)
                                        .value(source.design().name().value())
                                        .build())
                        .parameters(parameters(stack));
        switch (staged()) {
            case TemplateStaging.Staged.Inline inline -> request.templateBody(inline.body());
            case TemplateStaging.Staged.Uploaded uploaded -> request.templateURL(uploaded.url());
        }
        return request.build();
    }

    private TemplateStaging.Staged staged() {
        String region = target.access().region();
        return calls.get(() -> {
            String bucket =
                    target.bucket()
                            .orElseGet(() ->
                                    "drydock-templates-"
                                            + clients.sts().getCallerIdentity().account()
                                            + "-"
                                            + region);
            return new TemplateStaging(clients.s3(), region).stage(source.text(), bucket);
        });
    }

    /// What was not given keeps its value; left out, AWS would set it back to its default.
    private List<Parameter> parameters(Optional<Stack> stack) {
        Map<String, Parameter> values = new LinkedHashMap<>();
        for (Parameter current : stack.map(Stack::parameters).orElse(List.of())) {
            Parameter.Builder value = Parameter.builder().parameterKey(current.parameterKey());
            values.put(
                    current.parameterKey(),
                    MASK.equals(current.parameterValue())
                            ? value.usePreviousValue(true).build()
                            : value.parameterValue(current.parameterValue()).build());
        }
        target.parameters()
                .forEach((name, value) ->
                        values.put(
                                name,
                                Parameter.builder()
                                        .parameterKey(name)
                                        .parameterValue(value)
                                        .build()));
        List<String> known =
                TemplateParameter.of(source.template()).stream()
                        .map(TemplateParameter::name)
                        .toList();
        values.keySet().retainAll(known);
        return new ArrayList<>(values.values());
    }
}
