package io.drydock.app.deployer;

import io.drydock.app.deploy.Deployment;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.Place;
import io.drydock.app.deploy.aws.AwsAccess;
import io.drydock.app.deploy.aws.AwsDeployment;
import io.drydock.app.deploy.aws.AwsTarget;
import io.drydock.app.deploy.aws.StackSource;
import io.drydock.app.deploy.aws.TemplateParameter;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.design.Design;
import io.drydock.model.design.Site;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Asks for what a deployment to AWS needs: the stack, whose credentials, and what the template
/// asks for and has no default for. Credentials themselves are never asked for.
public final class AwsForm implements TargetForm {

    static final String STACK = "stack";
    static final String PROFILE = "profile";
    static final String ENDPOINT = "endpoint";
    static final String OVERRIDE = "override";
    private static final String STANDARD = "As the environment says";

    private final Path state;

    /// A form.
    ///
    /// @param state the folder of the user's state
    public AwsForm(Path state) {
        this.state = state;
    }

    @Override
    public Place.Target target() {
        return Place.Target.AWS;
    }

    @Override
    public Optional<String> refusal(Design design) {
        return regionOf(design).isPresent()
                ? Optional.empty()
                : Optional.of("The design has no site on AWS; add a region.");
    }

    @Override
    public List<FormField> fields(Design design) {
        String stack = design.name().value();
        List<String> profiles = new ArrayList<>(List.of(STANDARD));
        profiles.addAll(AwsAccess.profiles());
        List<FormField> fields = new ArrayList<>();
        fields.add(FormField.text(STACK, "Stack", stack, "", true));
        fields.add(
                FormField.choice(
                        PROFILE, "Profile", profiles, "Credentials are used and never kept."));
        Map<String, String> remembered =
                regionOf(design)
                        .map(region -> access(region, Map.of()))
                        .map(access -> AwsDeployment.remembered(state, access, stack))
                        .orElse(Map.of());
        for (TemplateParameter parameter : parameters(design)) {
            if (parameter.isRequired()) {
                fields.add(field(parameter, remembered.getOrDefault(parameter.name(), "")));
            }
        }
        fields.add(
                FormField.text(
                        OVERRIDE,
                        "Reason to deploy in spite of errors",
                        "",
                        "Needed only when the design has findings of severity error.",
                        false));
        fields.add(
                FormField.text(
                        ENDPOINT,
                        "Address of the service",
                        "",
                        "Only for an emulator; empty for AWS.",
                        false));
        return fields;
    }

    private static FormField field(TemplateParameter parameter, String value) {
        if (parameter.secret()) {
            return FormField.secret(
                    parameter.name(), parameter.label(), parameter.description(), true);
        }
        return parameter.choices().isEmpty()
                ? FormField.text(
                        parameter.name(), parameter.label(), value, parameter.description(), true)
                : FormField.choice(
                        parameter.name(),
                        parameter.label(),
                        parameter.choices(),
                        parameter.description());
    }

    private static List<TemplateParameter> parameters(Design design) {
        return TemplateParameter.of(source(design).template());
    }

    private static StackSource source(Design design) {
        try {
            return StackSource.of(design);
        } catch (UnsupportedDesignException impossible) {
            throw new DeploymentException(
                    "This design cannot become a stack: " + impossible.getMessage(), impossible);
        }
    }

    private static Optional<String> regionOf(Design design) {
        return design.sites().stream()
                .filter(site -> site.kind() == Site.Kind.AWS_REGION)
                .map(Site::region)
                .findFirst();
    }

    private static AwsAccess access(String region, Map<String, String> values) {
        Optional<String> profile =
                Optional.ofNullable(values.get(PROFILE))
                        .filter(it -> !it.isEmpty() && !it.equals(STANDARD));
        Optional<URI> endpoint =
                Optional.ofNullable(values.get(ENDPOINT))
                        .filter(it -> !it.isEmpty())
                        .map(AwsForm::address);
        return new AwsAccess(region, profile, endpoint);
    }

    private static URI address(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException wrong) {
            throw new DeploymentException(
                    "Address of the service: " + text + " is no address.", wrong);
        }
    }

    @Override
    public Deployment open(Design design, Map<String, String> values) {
        StackSource source = source(design);
        Map<String, String> given = new LinkedHashMap<>();
        for (TemplateParameter parameter : TemplateParameter.of(source.template())) {
            String value = values.getOrDefault(parameter.name(), "");
            if (!value.isEmpty()) {
                parameter
                        .objection(value)
                        .ifPresent(objection -> {
                            throw new DeploymentException(objection);
                        });
                given.put(parameter.name(), value);
            }
        }
        String region = regionOf(design).orElseThrow();
        AwsTarget target =
                new AwsTarget(
                        access(region, values),
                        values.getOrDefault(STACK, ""),
                        given,
                        Optional.empty(),
                        Optional.of(values.getOrDefault(OVERRIDE, ""))
                                .filter(reason -> !reason.isEmpty()));
        return new AwsDeployment(source, target, state);
    }
}
