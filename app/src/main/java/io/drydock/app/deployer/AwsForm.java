package io.drydock.app.deployer;

import io.drydock.app.deploy.Deployment;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.Place;
import io.drydock.app.deploy.aws.AwsAccess;
import io.drydock.app.deploy.aws.AwsDeployment;
import io.drydock.app.deploy.aws.AwsTarget;
import io.drydock.app.deploy.aws.StackSource;
import io.drydock.app.deploy.aws.TemplateParameter;
import io.drydock.export.cloudformation.StackParameters;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.design.Design;
import io.drydock.model.design.Site;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Asks for what a deployment to AWS needs: the stack, whose credentials, and what the template
/// asks for and has no default for. Credentials themselves are never asked for.
public final class AwsForm implements TargetForm {

    static final String SITE = "site";
    static final String STACK = "stack";
    static final String PROFILE = "profile";
    static final String ENDPOINT = "endpoint";
    private static final String IMAGE = "image";
    private static final String SAME_IMAGE = "As it is; for a new stack the newest Amazon Linux";
    private static final String NEWEST_IMAGE = "The newest Amazon Linux";
    private static final String FAILURE = "failure";
    private static final String TAKE_BACK = "Take back what was made";
    private static final String KEEP = "Keep what was made";
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
        return StackSource.sites(design).isEmpty()
                ? Optional.of("The design has no site on AWS; add a region.")
                : Optional.empty();
    }

    @Override
    public List<FormField> fields(Design design) {
        String stack = design.name().value();
        List<String> profiles = new ArrayList<>(List.of(STANDARD));
        profiles.addAll(AwsAccess.profiles());
        List<Site> sites = StackSource.sites(design);
        List<FormField> fields = new ArrayList<>();
        if (sites.size() > 1) {
            fields.add(
                    FormField.choice(
                            SITE,
                            "Site",
                            sites.stream().map(AwsForm::title).toList(),
                            "Each is a stack of its own. Deploy them in this order."));
        }
        fields.add(FormField.text(STACK, "Stack", stack, "", true));
        fields.add(
                FormField.choice(
                        PROFILE, "Profile", profiles, "Credentials are used and never kept."));
        Map<String, String> remembered = new LinkedHashMap<>();
        Map<String, TemplateParameter> asked = new LinkedHashMap<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        Set<String> told = new LinkedHashSet<>();
        for (Site site : sites) {
            AwsDeployment.remembered(state, access(site.region(), Map.of()), stack)
                    .forEach(remembered::putIfAbsent);
            StackSource source = source(design, site);
            source.handedOn().forEach(value -> told.add(value.parameter()));
            for (TemplateParameter parameter : TemplateParameter.of(source.template())) {
                if (parameter.isRequired()) {
                    asked.putIfAbsent(parameter.name(), parameter);
                    times.merge(parameter.name(), 1, Integer::sum);
                }
            }
        }
        // What only one site asks for may stay empty; the check says so where it is missing.
        asked.forEach((name, parameter) ->
                fields.add(
                        told.contains(name)
                                ? told(parameter, remembered.getOrDefault(name, ""))
                                : field(
                                        parameter,
                                        remembered.getOrDefault(name, ""),
                                        sites.size() == times.getOrDefault(name, 0))));
        fields.add(
                FormField.text(
                        OVERRIDE,
                        "Reason to deploy in spite of errors",
                        "",
                        "Needed only when the design has findings of severity error.",
                        false));
        fields.add(
                FormField.choice(
                        IMAGE,
                        "Machine image",
                        List.of(SAME_IMAGE, NEWEST_IMAGE),
                        "A stack keeps the image that it was made with; another one replaces its"
                                + " machines one after the other."));
        fields.add(
                FormField.choice(
                        FAILURE,
                        "When it fails",
                        List.of(TAKE_BACK, KEEP),
                        "What was kept can be looked at, and taken back or deleted afterwards."));
        fields.add(
                FormField.text(
                        ENDPOINT,
                        "Address of the service",
                        "",
                        "Only for an emulator; empty for AWS.",
                        false));
        return fields;
    }

    private static FormField field(TemplateParameter parameter, String value, boolean required) {
        if (parameter.secret()) {
            return FormField.secret(
                    parameter.name(), parameter.label(), parameter.description(), required);
        }
        return parameter.choices().isEmpty()
                ? FormField.text(
                        parameter.name(),
                        parameter.label(),
                        value,
                        parameter.description(),
                        required)
                : FormField.choice(
                        parameter.name(),
                        parameter.label(),
                        parameter.choices(),
                        parameter.description());
    }

    /// What the stack of another site tells; a person may give it all the same.
    private static FormField told(TemplateParameter parameter, String value) {
        return FormField.text(
                parameter.name(),
                parameter.label(),
                value,
                parameter.description() + " Left empty, it is taken from there.",
                false);
    }

    private static StackSource source(Design design, Site site) {
        try {
            return StackSource.of(design, site);
        } catch (UnsupportedDesignException impossible) {
            throw new DeploymentException(
                    "This design cannot become a stack: " + impossible.getMessage(), impossible);
        }
    }

    private static String title(Site site) {
        return site.name() + " (" + site.id() + ", " + site.region() + ")";
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
        Site site =
                StackSource.sites(design).stream()
                        .filter(it -> values.getOrDefault(SITE, title(it)).equals(title(it)))
                        .findFirst()
                        .orElseThrow(() -> new DeploymentException("The design has no such site."));
        StackSource source = source(design, site);
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
        if (values.getOrDefault(IMAGE, SAME_IMAGE).equals(NEWEST_IMAGE)) {
            given.put(StackParameters.IMAGE, AwsTarget.NEWEST);
        }
        AwsTarget target =
                new AwsTarget(
                        access(site.region(), values),
                        values.getOrDefault(STACK, ""),
                        given,
                        Optional.empty(),
                        Optional.of(values.getOrDefault(OVERRIDE, ""))
                                .filter(reason -> !reason.isEmpty()),
                        values.getOrDefault(FAILURE, TAKE_BACK).equals(KEEP));
        return new AwsDeployment(source, target, state);
    }
}
