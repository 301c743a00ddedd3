package io.drydock.app.deploy.aws;

import io.drydock.export.cloudformation.StackParameters;
import io.drydock.export.cloudformation.Template;
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
        Placed placed = placed();
        CreateChangeSetRequest.Builder request =
                CreateChangeSetRequest.builder()
                        .stackName(target.stack())
                        .changeSetName(token)
                        .clientToken(token)
                        .changeSetType(isNew ? ChangeSetType.CREATE : ChangeSetType.UPDATE)
                        .tags(tags())
                        .parameters(parameters(stack, isNew, placed.parameters()));
        if (source.templates().isNested()) {
            request.includeNestedStacks(true)
                    .capabilities(Capability.CAPABILITY_IAM, Capability.CAPABILITY_AUTO_EXPAND);
        } else {
            request.capabilities(Capability.CAPABILITY_IAM);
        }
        switch (placed.root()) {
            case TemplateStaging.Staged.Inline inline -> request.templateBody(inline.body());
            case TemplateStaging.Staged.Uploaded uploaded -> request.templateURL(uploaded.url());
        }
        return request.build();
    }

    private List<Tag> tags() {
        List<Tag> tags = new ArrayList<>();
        tags.add(tag(StackLook.TAG, source.design().name().value()));
        if (StackSource.sites(source.design()).size() > 1) {
            tags.add(tag(SiteStacks.TAG, source.plan().site().id().value()));
        }
        return tags;
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    /// Templates where AWS can read them.
    ///
    /// @param root the root
    /// @param parameters what tells the root where its parts are; empty when it has none
    private record Placed(TemplateStaging.Staged root, Map<String, String> parameters) {}

    /// What goes inline needs no bucket, so none is asked for.
    private Placed placed() {
        String text = source.templates().rootText();
        if (!source.templates().isNested() && !Template.needsUpload(text)) {
            return new Placed(new TemplateStaging.Staged.Inline(text), Map.of());
        }
        String region = target.access().region();
        return calls.get(() -> {
            String bucket =
                    target.bucket()
                            .orElseGet(() ->
                                    "drydock-templates-"
                                            + clients.sts().getCallerIdentity().account()
                                            + "-"
                                            + region);
            TemplateStaging staging = new TemplateStaging(clients.s3(), region);
            Map<String, String> parameters =
                    source.templates().isNested()
                            ? staging.stageParts(source.partTexts(), bucket)
                            : Map.of();
            return new Placed(staging.stage(text, bucket), parameters);
        });
    }

    /// What was not given keeps its value; left out, AWS would set it back to its default.
    private List<Parameter> parameters(
            Optional<Stack> stack, boolean isNew, Map<String, String> places) {
        Map<String, Parameter> values = new LinkedHashMap<>();
        for (Parameter current : stack.map(Stack::parameters).orElse(List.of())) {
            Parameter.Builder value = Parameter.builder().parameterKey(current.parameterKey());
            values.put(
                    current.parameterKey(),
                    MASK.equals(current.parameterValue())
                            ? value.usePreviousValue(true).build()
                            : value.parameterValue(current.parameterValue()).build());
        }
        List<String> known =
                TemplateParameter.of(source.templates().root()).stream()
                        .map(TemplateParameter::name)
                        .toList();
        Map<String, String> given = new LinkedHashMap<>(target.parameters());
        given.putAll(places);
        if (known.contains(StackParameters.IMAGE)) {
            given.put(
                    StackParameters.IMAGE,
                    new MachineImages(new SignedCalls(target.access(), calls))
                            .choose(Optional.ofNullable(given.get(StackParameters.IMAGE)), stack));
        }
        if (!isNew) {
            // What is there is kept from being deleted, whatever an earlier run left undone.
            given.putIfAbsent(StackParameters.PROTECTION, "true");
        }
        given.forEach((name, value) ->
                values.put(
                        name,
                        Parameter.builder().parameterKey(name).parameterValue(value).build()));
        values.keySet().retainAll(known);
        return new ArrayList<>(values.values());
    }
}
