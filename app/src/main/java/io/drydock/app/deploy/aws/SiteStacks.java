package io.drydock.app.deploy.aws;

import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.aws.Handover.Open;
import io.drydock.app.deploy.aws.Handover.Taken;
import io.drydock.export.cloudformation.HandedOn;
import io.drydock.model.design.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/// Asks the stacks of other sites, each in its own region, for what the stack of this one needs.
/// Such a stack is known by the tags that Drydock gives it, whatever its name is.
final class SiteStacks {

    /// The tag with the site that a stack stands for, where a design has several.
    static final String TAG = "drydock:site";

    private final StackSource source;
    private final AwsTarget target;
    private final Calls calls;

    SiteStacks(StackSource source, AwsTarget target, Calls calls) {
        this.source = source;
        this.target = target;
        this.calls = calls;
    }

    /// Looks for everything that the person has not given. It changes nothing, and what cannot be
    /// looked at is told as not there.
    Handover look() {
        Map<Site, List<HandedOn>> wanted = new LinkedHashMap<>();
        for (HandedOn value : source.handedOn()) {
            if (!target.parameters().containsKey(value.parameter())) {
                wanted.computeIfAbsent(value.from(), site -> new ArrayList<>()).add(value);
            }
        }
        List<Taken> taken = new ArrayList<>();
        List<Open> open = new ArrayList<>();
        wanted.forEach((site, values) -> ask(site, values, taken, open));
        return new Handover(taken, open);
    }

    private void ask(Site site, List<HandedOn> values, List<Taken> taken, List<Open> open) {
        AwsAccess access =
                new AwsAccess(site.region(), target.access().profile(), target.access().endpoint());
        List<Stack> found;
        try (AwsAccess.Clients clients = access.open()) {
            found = stacksOf(site, clients.cloudFormation(), calls.to(access));
        } catch (DeploymentException unknown) {
            refuse(
                    values,
                    "Whether " + place(site) + " is there is not known: " + unknown.getMessage(),
                    open);
            return;
        }
        if (found.size() != 1) {
            refuse(values, unclear(site, found), open);
            return;
        }
        Stack stack = found.getFirst();
        for (HandedOn value : values) {
            told(stack, value)
                    .ifPresentOrElse(
                            text -> taken.add(new Taken(value, stack.stackName(), text)),
                            () -> open.add(new Open(value, silent(site, stack))));
        }
    }

    private static void refuse(List<HandedOn> values, String reason, List<Open> open) {
        values.forEach(value -> open.add(new Open(value, reason)));
    }

    private static String place(Site site) {
        return "the stack of " + site.name() + " in " + site.region();
    }

    private static String unclear(Site site, List<Stack> found) {
        return found.isEmpty()
                ? "There is no stack of " + site.name() + " in " + site.region() + " yet."
                : "There are several stacks of "
                        + site.name()
                        + " in "
                        + site.region()
                        + " ("
                        + String.join(", ", found.stream().map(Stack::stackName).toList())
                        + "), so which one is meant is not known.";
    }

    private static String silent(Site site, Stack stack) {
        return "The stack "
                + stack.stackName()
                + " of "
                + site.name()
                + " is "
                + stack.stackStatusAsString()
                + " and does not say it.";
    }

    /// Empty values are given where nothing is meant.
    private static Optional<String> told(Stack stack, HandedOn value) {
        Optional<String> text =
                switch (value.kind()) {
                    case OUTPUT ->
                            Optional.ofNullable(
                                    StackLook.outputs(Optional.of(stack)).get(value.name()));
                    case PARAMETER ->
                            stack.parameters().stream()
                                    .filter(it -> value.name().equals(it.parameterKey()))
                                    .map(Parameter::parameterValue)
                                    .findFirst();
                };
        return text.filter(it -> !it.isEmpty());
    }

    /// The stacks of a site; of several that which is named as this one or after the site.
    private List<Stack> stacksOf(Site site, CloudFormationClient client, Calls calls) {
        List<Stack> all =
                calls.get(() -> client.describeStacksPaginator().stacks().stream().toList());
        List<Stack> ours =
                all.stream()
                        .filter(stack -> !StackStates.isShell(stack.stackStatusAsString()))
                        .filter(stack -> isOf(stack, site))
                        .toList();
        List<Stack> named =
                ours.stream()
                        .filter(stack ->
                                stack.stackName().equals(target.stack())
                                        || stack.stackName()
                                                .equals(StackSource.name(source.design(), site)))
                        .toList();
        return named.size() == 1 ? named : ours;
    }

    private boolean isOf(Stack stack, Site site) {
        String design = tag(stack, StackLook.TAG).orElse("");
        return design.equals(source.design().name().value())
                && tag(stack, TAG).filter(site.id().value()::equals).isPresent();
    }

    /// Why a stack is not the one of this site; empty where it is, or does not say.
    static Optional<String> objection(Stack stack, StackSource source) {
        return tag(stack, TAG)
                .filter(site -> !site.equals(source.plan().site().id().value()))
                .map(site ->
                        "The stack " + stack.stackName() + " is that of the site " + site + ".");
    }

    private static Optional<String> tag(Stack stack, String key) {
        return stack.tags().stream()
                .filter(tag -> Objects.equals(tag.key(), key))
                .map(Tag::value)
                .findFirst();
    }
}
