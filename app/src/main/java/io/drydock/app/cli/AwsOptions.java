package io.drydock.app.cli;

import io.drydock.app.deploy.Deployment;
import io.drydock.app.deploy.aws.AwsAccess;
import io.drydock.app.deploy.aws.AwsDeployment;
import io.drydock.app.deploy.aws.AwsTarget;
import io.drydock.app.deploy.aws.Regions;
import io.drydock.app.deploy.aws.StackSource;
import io.drydock.app.deploy.aws.TemplateParameter;
import io.drydock.app.workspace.UserFolders;
import io.drydock.export.cloudformation.DeploymentTemplates;
import io.drydock.export.cloudformation.HandedOn;
import io.drydock.export.cloudformation.StackParameters;
import io.drydock.model.design.Design;
import io.drydock.model.design.Site;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of a deployment to AWS.
final class AwsOptions implements TargetOptions {

    @Option(
            names = "--stack",
            paramLabel = "NAME",
            description =
                    "aws: the stack; named as the design and, of several, the site,"
                            + " if left out.")
    private @Nullable String stack;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "aws: the region; that of the site, if left out.")
    private @Nullable String region;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "aws: a profile of your AWS configuration.")
    private @Nullable String profile;

    @Option(
            names = "--endpoint-url",
            paramLabel = "URL",
            description = "aws: another address than AWS's own, such as an emulator's.")
    private @Nullable URI endpoint;

    @Option(
            names = "--parameter",
            paramLabel = "NAME=VALUE",
            description = "aws: the value of a parameter of the template.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--bucket",
            paramLabel = "NAME",
            description = "aws: the bucket for large templates; one is made, if left out.")
    private @Nullable String bucket;

    @Option(
            names = "--keep-on-failure",
            description =
                    "aws: keep what was made before a failure, to look at it; otherwise it is"
                            + " taken back.")
    private boolean keepOnFailure;

    @Option(
            names = "--renew-image",
            description =
                    "aws: start machines from the newest Amazon Linux 2023, one after the other;"
                            + " otherwise the stack keeps the image that it was made with.")
    private boolean renewImage;

    @Override
    public String key() {
        return "aws";
    }

    @Override
    public Deployment open(Design design, Request request) {
        Site chosen = siteOf(design, request.site());
        AwsAccess access =
                new AwsAccess(
                        region == null ? chosen.region() : region,
                        Optional.ofNullable(profile),
                        Optional.ofNullable(endpoint));
        if (endpoint == null && !Regions.isValid(access.region())) {
            throw CommandFailure.usage(
                    DesignFile.printable(access.region())
                            + " is no code of a region, such as eu-west-1");
        }
        String name = stack == null ? StackSource.name(design, chosen) : stack;
        if (!AwsTarget.isValidName(name)) {
            throw CommandFailure.usage(
                    name
                            + " is no name for a stack; give one with --stack, of letters, digits"
                            + " and hyphens");
        }
        Path state = UserFolders.state();
        StackSource source = StackSource.of(design, chosen);
        Map<String, String> values = new LinkedHashMap<>();
        if (request.deploys()) {
            values.putAll(AwsDeployment.remembered(state, access, name));
            values.putAll(parameters);
            if (renewImage) {
                values.put(StackParameters.IMAGE, AwsTarget.NEWEST);
            }
            complete(values, source, request.prompt());
        }
        AwsTarget target =
                new AwsTarget(
                        access,
                        name,
                        values,
                        Optional.ofNullable(bucket),
                        request.override(),
                        keepOnFailure);
        return new AwsDeployment(source, target, state);
    }

    /// Each site on AWS is a stack of its own, and later ones take values from earlier ones, so
    /// which one is meant is never guessed.
    private static Site siteOf(Design design, Optional<String> site) {
        List<Site> sites = StackSource.sites(design);
        if (sites.isEmpty()) {
            throw CommandFailure.usage("the design has no site on AWS");
        }
        String names =
                sites.stream()
                        .map(it -> it.id() + " (" + it.region() + ")")
                        .collect(Collectors.joining(", then "));
        if (site.isPresent()) {
            return sites.stream()
                    .filter(it -> it.id().value().equals(site.get()))
                    .findFirst()
                    .orElseThrow(() ->
                            CommandFailure.usage(
                                    "the design has no site "
                                            + site.get()
                                            + " on AWS; it has "
                                            + names));
        }
        if (sites.size() > 1) {
            throw CommandFailure.usage(
                    "the design has several sites on AWS, each a stack of its own; deploy them in"
                            + " this order, each with --site: "
                            + names
                            + ". Values are handed on between the stacks; which ones is in the "
                            + DeploymentTemplates.STEPS
                            + " that drydock export --to cloudformation writes");
        }
        return sites.getFirst();
    }

    /// Drops what an earlier template asked for, and asks for what this one needs and nobody gave.
    /// What the stack of another site tells is not asked for. In a job the check before the
    /// deployment names what is missing.
    private void complete(Map<String, String> values, StackSource source, Prompt prompt) {
        List<TemplateParameter> asked = TemplateParameter.of(source.template());
        List<String> told = source.handedOn().stream().map(HandedOn::parameter).toList();
        List<String> known = asked.stream().map(TemplateParameter::name).toList();
        values.keySet().removeIf(name -> !known.contains(name) && !parameters.containsKey(name));
        if (!prompt.isPossible()) {
            return;
        }
        for (TemplateParameter parameter : asked) {
            boolean wanted = parameter.isRequired() && !told.contains(parameter.name());
            if (wanted && !values.containsKey(parameter.name())) {
                values.put(parameter.name(), ask(parameter, prompt));
            }
        }
    }

    private static String ask(TemplateParameter parameter, Prompt prompt) {
        String question = parameter.label() + " (" + parameter.name() + "):";
        while (true) {
            Optional<String> answer =
                    parameter.secret() ? prompt.askSecret(question) : prompt.ask(question);
            String value =
                    answer.orElseThrow(
                            () -> CommandFailure.usage(parameter.name() + " was not given"));
            if (parameter.objection(value).isEmpty()) {
                return value;
            }
            question = parameter.constraint() + ":";
        }
    }
}
