package io.drydock.app.deploy.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.FindingsCheck;
import io.drydock.app.deploy.aws.SignedCalls.Answer;
import io.drydock.export.cloudformation.Artefacts;
import io.drydock.export.cloudformation.StackParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.Tag;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/// Looks before anything is made. What could not be looked at is said, not passed over.
final class Preflight {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final StackSource source;
    private final AwsTarget target;
    private final AwsAccess.Clients clients;
    private final Calls calls;
    private final StackLook look;
    private final SiteStacks others;
    private final SignedCalls signed;
    private final List<Check> checks = new ArrayList<>();

    Preflight(
            StackSource source,
            AwsTarget target,
            AwsAccess.Clients clients,
            Calls calls,
            StackLook look,
            SiteStacks others) {
        this.source = source;
        this.target = target;
        this.clients = clients;
        this.calls = calls;
        this.look = look;
        this.others = others;
        this.signed = new SignedCalls(target.access(), calls);
    }

    /// @param account told the number of the account
    List<Check> check(Consumer<String> account) {
        checks.add(FindingsCheck.of(source.design(), target.override()));
        endpoint();
        if (!identity(account)) {
            return checks;
        }
        region();
        Optional<Stack> stack;
        try {
            stack = look.find(target.stack());
            stack.ifPresentOrElse(this::existing, this::free);
        } catch (DeploymentException failed) {
            checks.add(Check.failed("Stack", words(failed), ""));
            return checks;
        }
        parameters(stack);
        if (stack.isEmpty() || StackLook.isShell(stack)) {
            new ClusterZones(signed, source).check().ifPresent(checks::add);
            checks.addAll(new Quotas(signed, source.template(), source.plan()).check());
        }
        return checks;
    }

    private static String words(DeploymentException failed) {
        return String.valueOf(failed.getMessage());
    }

    private void endpoint() {
        Map<String, String> environment = System.getenv();
        boolean ignored =
                Boolean.parseBoolean(environment.get("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"));
        Optional<String> configured =
                ignored
                        ? Optional.empty()
                        : Stream.of("AWS_ENDPOINT_URL_CLOUDFORMATION", "AWS_ENDPOINT_URL")
                                .flatMap(
                                        name -> Optional.ofNullable(environment.get(name)).stream())
                                .findFirst();
        target.access()
                .endpoint()
                .map(Object::toString)
                .or(() -> configured)
                .ifPresent(address ->
                        checks.add(
                                Check.warning(
                                        "Endpoint",
                                        "Everything goes to " + address + ", not to AWS itself.",
                                        "Leave the endpoint away to deploy to AWS.")));
    }

    private boolean identity(Consumer<String> account) {
        try {
            GetCallerIdentityResponse identity = calls.get(clients.sts()::getCallerIdentity);
            account.accept(identity.account());
            checks.add(
                    Check.passed(
                            "Identity", "Account " + identity.account() + " as " + identity.arn()));
            return true;
        } catch (DeploymentException failed) {
            checks.add(Check.failed("Identity", words(failed), ""));
            return false;
        }
    }

    private void region() {
        String region = target.access().region();
        String designed = source.plan().site().region();
        if (!region.equals(designed)) {
            checks.add(
                    Check.warning(
                            "Region",
                            "The design is drawn for " + designed + ", not for " + region + ".",
                            "Deploy to " + designed + ", or change the design's region."));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Action", "DescribeRegions");
        fields.put("Version", "2016-11-15");
        fields.put("AllRegions", "true");
        fields.put("RegionName.1", region);
        Optional<String> answer =
                signed.form("ec2", fields).filter(Answer::isFine).map(Answer::body);
        if (answer.isEmpty() && !Regions.isKnown(target.access())) {
            checks.add(Check.warning("Region", Regions.unknown(region), "Look at the spelling."));
        } else if (answer.isEmpty()) {
            checks.add(
                    Check.warning(
                            "Region",
                            "Whether " + region + " is enabled could not be checked.",
                            ""));
        } else if (answer.get().contains("not-opted-in")) {
            checks.add(
                    Check.failed(
                            "Region",
                            region + " is not enabled for the account.",
                            "Enable it in the account's settings, or choose another region."));
        } else {
            checks.add(Check.passed("Region", region + " is enabled."));
        }
    }

    private void free() {
        checks.add(Check.passed("Stack", "The name " + target.stack() + " is free."));
    }

    private void existing(Stack stack) {
        String status = stack.stackStatusAsString();
        if (StackStates.isShell(status)) {
            free();
            return;
        }
        try {
            look.refuseForeign(stack);
            StackStates.refuseUnchangeable(target.stack(), status);
        } catch (DeploymentException refused) {
            checks.add(Check.failed("Stack", words(refused), ""));
            return;
        }
        Optional<String> objection = SiteStacks.objection(stack, source);
        if (objection.isPresent()) {
            checks.add(Check.failed("Stack", objection.get(), "Choose another name."));
            return;
        }
        String design = source.design().name().value();
        Optional<String> before =
                stack.tags().stream()
                        .filter(tag -> StackLook.TAG.equals(tag.key()))
                        .map(Tag::value)
                        .findFirst()
                        .filter(name -> !name.equals(design));
        String text = "The stack " + target.stack() + " exists (" + status + ")";
        checks.add(
                before.map(name ->
                                Check.warning(
                                        "Stack",
                                        text + " and was made from the design " + name + ".",
                                        "Look closely at what the preview replaces and deletes."))
                        .orElseGet(() -> Check.passed("Stack", text + " and will be changed.")));
    }

    /// The values that a stack has, under those that are given now.
    static Map<String, String> values(Optional<Stack> stack, AwsTarget target) {
        Map<String, String> values = new LinkedHashMap<>();
        stack.map(Stack::parameters)
                .orElse(List.of())
                .forEach((Parameter it) -> values.put(it.parameterKey(), it.parameterValue()));
        values.putAll(target.parameters());
        return values;
    }

    private void parameters(Optional<Stack> stack) {
        Map<String, String> values = values(stack, target);
        Handover handover = others.look();
        checks.addAll(handover.checks(values.keySet()));
        Set<String> explained = new LinkedHashSet<>();
        handover.missing(values.keySet()).forEach(it -> explained.add(it.what().parameter()));
        values.putAll(handover.values());
        List<TemplateParameter> all = TemplateParameter.of(source.template());
        List<String> wrong = new ArrayList<>();
        for (TemplateParameter parameter : all) {
            Optional<String> value =
                    Optional.ofNullable(values.get(parameter.name())).or(parameter::preset);
            if (value.isEmpty()
                    && (explained.contains(parameter.name()) || !parameter.isRequired())) {
                continue;
            }
            if (value.isEmpty()) {
                wrong.add(parameter.name() + " is missing (" + parameter.label() + ")");
            } else if (target.parameters().containsKey(parameter.name())) {
                parameter.objection(value.get()).ifPresent(wrong::add);
            }
        }
        List<String> names = all.stream().map(TemplateParameter::name).toList();
        target.parameters().keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> wrong.add("the template has no parameter " + name));
        if (!wrong.isEmpty()) {
            checks.add(
                    Check.failed(
                            "Parameters", String.join("; ", wrong) + ".", "Give their values."));
        } else if (explained.isEmpty()) {
            checks.add(Check.passed("Parameters", "Every parameter has a value that fits."));
        }
        artefacts(all, values);
        for (TemplateParameter parameter : all) {
            Optional<String> value =
                    Optional.ofNullable(values.get(parameter.name())).or(parameter::preset);
            value.filter(text -> text.contains(":acm:"))
                    .ifPresent(arn -> certificate(parameter, arn));
            if (parameter.name().equals(StackParameters.IMAGE)
                    && (value.isEmpty() || MachineImages.isNewest(value))) {
                image(parameter.label());
            }
        }
    }

    private void artefacts(List<TemplateParameter> all, Map<String, String> given) {
        Map<String, String> values = new LinkedHashMap<>();
        for (TemplateParameter parameter : all) {
            parameter.preset().ifPresent(preset -> values.put(parameter.name(), preset));
        }
        values.putAll(given);
        String bucket = values.getOrDefault(StackParameters.ARTEFACT_BUCKET, "");
        SequencedSet<String> keys =
                Artefacts.of(source.plan(), name -> values.getOrDefault(name, name));
        if (!bucket.isEmpty() && !keys.isEmpty()) {
            checks.addAll(
                    new ArtefactCheck(clients.s3(), calls, target.access().region())
                            .check(
                                    bucket,
                                    values.getOrDefault(StackParameters.ARTEFACT_PREFIX, ""),
                                    keys));
        }
    }

    private void certificate(TemplateParameter parameter, String arn) {
        Optional<Answer> answer =
                signed.json(
                        "acm",
                        "CertificateManager.DescribeCertificate",
                        object("CertificateArn", arn));
        String subject = parameter.label();
        if (answer.isEmpty() || isUnknown(answer.get())) {
            checks.add(
                    Check.warning(
                            subject, "The certificate " + arn + " could not be checked.", ""));
        } else if (!answer.get().isFine()) {
            checks.add(
                    Check.failed(
                            subject,
                            "There is no certificate " + arn + ".",
                            "Request or import one in Certificate Manager, in "
                                    + target.access().region()
                                    + "."));
        } else if (field(answer.get(), "/Certificate/Status").equals("ISSUED")) {
            checks.add(Check.passed(subject, "The certificate is issued."));
        } else {
            checks.add(
                    Check.warning(
                            subject,
                            "The certificate is "
                                    + field(answer.get(), "/Certificate/Status")
                                    + ", not issued.",
                            "Finish its validation, or the listeners cannot be made."));
        }
    }

    private void image(String subject) {
        Optional<Answer> answer = MachineImages.newest(signed);
        if (answer.filter(Answer::isFine).isPresent()) {
            checks.add(
                    Check.passed(
                            subject,
                            "The newest image is " + field(answer.get(), "/Parameter/Value")));
        } else {
            checks.add(
                    Check.failed(
                            subject,
                            "Which image is the newest could not be looked up.",
                            "Give the identifier of an Amazon Linux 2023 image as the parameter "
                                    + StackParameters.IMAGE
                                    + "."));
        }
    }

    /// Anything but a clear no: no permission, another error, an emulator without the service.
    private static boolean isUnknown(Answer answer) {
        return !answer.isFine() && !answer.body().contains("NotFound");
    }

    private static String object(String key, String value) {
        return JSON.createObjectNode().put(key, value).toString();
    }

    private static String field(Answer answer, String path) {
        try {
            return JSON.readTree(answer.body()).at(path).asText();
        } catch (JsonProcessingException garbled) {
            return "unreadable";
        }
    }
}
