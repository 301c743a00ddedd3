package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Preview;
import io.drydock.app.deploy.Step;
import io.drydock.export.cloudformation.StackParameters;
import io.drydock.export.cloudformation.Template;
import io.drydock.model.design.Design;
import io.drydock.model.design.Site;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

/// Takes sites of designs into the emulator as the application takes them to AWS: a change set,
/// looked at, confirmed and followed to its end.
final class EmulatedDeployment {

    static final Pace PACE =
            new Pace(
                    Duration.ofMillis(10),
                    Duration.ofMillis(50),
                    Duration.ofMillis(200),
                    Duration.ofSeconds(2));

    private final Emulator emulator;
    private final Path folder;

    EmulatedDeployment(Emulator emulator, Path folder) {
        this.emulator = emulator;
        this.folder = folder;
    }

    /// Makes the stack of a site.
    ///
    /// @param others what the stacks of earlier sites hand on, by the names of parameters
    DeployedStack make(Design design, Site site, Map<String, String> others) throws Exception {
        return make(design, site, others, text -> text);
    }

    /// The same with a template that is changed behind the design's back.
    ///
    /// @param change what is done to the template's text in JSON
    DeployedStack make(
            Design design, Site site, Map<String, String> others, UnaryOperator<String> change)
            throws Exception {
        StackSource source = StackSource.of(design, site);
        EmulatorApi api = emulator.api(site.region());
        Map<String, String> parameters = parameters(source.template(), api);
        parameters.putAll(others);
        String name = design.name() + "-" + site.id();
        String text = change.apply(EmulatorAdjustments.adjust(source.template()));
        assertThat(Template.needsUpload(text)).isTrue();
        AwsAccess access =
                new AwsAccess(api.region(), Optional.empty(), Optional.of(api.endpoint()));
        AwsTarget target =
                new AwsTarget(access, name, parameters, Optional.empty(), Optional.empty());
        try (AwsDeployment deployment =
                new AwsDeployment(Sources.withText(source, text), target, folder, PACE)) {
            assertThat(deployment.status()).isEqualTo("There is no stack " + name + ".");
            Preview preview = deployment.preview();
            assertThat(preview.isNew()).isTrue();
            checkAllIsAdded(preview, source.template());
            assertThat(deployment.status()).contains("REVIEW_IN_PROGRESS");
            List<Step> steps = new ArrayList<>();
            Outcome outcome = deployment.apply(preview, steps::add);
            assertThat(outcome.result()).as("%s", outcome).isEqualTo(Outcome.Result.DONE);
            assertThat(outcome.status()).isEqualTo("CREATE_COMPLETE");
            assertThat(steps).isNotEmpty().noneMatch(step -> step.phase() == Step.Phase.FAILED);
        }
        Map<String, String> physical = physical(access, name);
        EmulatorCoverage.check(source.template(), physical);
        return new DeployedStack(name, api, source.plan(), parameters, physical);
    }

    private static void checkAllIsAdded(Preview preview, Template template) {
        assertThat(preview.changes())
                .extracting(Preview.Change::name)
                .containsExactlyInAnyOrderElementsOf(
                        template.resources().values().stream()
                                .filter(resource -> !EmulatorAdjustments.leavesOut(resource))
                                .map(resource -> resource.logicalId())
                                .toList());
        assertThat(preview.changes()).allMatch(change -> change.kind() == Preview.Kind.ADD);
    }

    /// The names of what a stack holds, by its names in the template; empty texts for what has
    /// none.
    static Map<String, String> physical(AwsAccess access, String stack) {
        Map<String, String> physical = new LinkedHashMap<>();
        try (AwsAccess.Clients clients = access.open()) {
            for (StackResourceSummary resource :
                    clients.cloudFormation()
                            .listStackResourcesPaginator(request -> request.stackName(stack))
                            .stackResourceSummaries()) {
                physical.put(
                        resource.logicalResourceId(),
                        Optional.ofNullable(resource.physicalResourceId()).orElse(""));
            }
        }
        return physical;
    }

    /// What a person would be asked for, and everything optional that makes more resources.
    private static Map<String, String> parameters(Template template, EmulatorApi api)
            throws Exception {
        Map<String, String> values = new LinkedHashMap<>();
        for (TemplateParameter parameter : TemplateParameter.of(template)) {
            if (parameter.name().equals(StackParameters.PROTECTION)) {
                // Said, it is not turned on after the creation.
                values.put(parameter.name(), "false");
            } else if (parameter.name().equals("WatchReleases")) {
                values.put(parameter.name(), "Yes");
            } else if (parameter.preset().filter(preset -> !preset.isEmpty()).isEmpty()) {
                Optional<String> answer = answer(parameter.name(), api);
                answer.ifPresent(value -> {
                    // The emulator's zones have other identifiers than those of AWS.
                    if (!parameter.name().equals("PublicHostedZoneId")) {
                        assertThat(parameter.objection(value)).isEmpty();
                    }
                    values.put(parameter.name(), value);
                });
            }
        }
        return values;
    }

    private static Optional<String> answer(String name, EmulatorApi api) throws Exception {
        if (name.startsWith("PeeringWith")) {
            return Optional.empty();
        }
        if (name.endsWith("CertificateArn")) {
            return Optional.of(Emulator.certificate(api));
        }
        if (name.endsWith("FullName")) {
            return Optional.of("app/k8s-shop/0123456789abcdef");
        }
        if (name.endsWith("SecretArn") || name.endsWith("Secret")) {
            return Optional.of(
                    "arn:aws:secretsmanager:" + api.region() + ":123456789012:secret:" + name);
        }
        return switch (name) {
            case "StaffCidr" -> Optional.of("192.168.0.0/16");
            case "ArtefactBucket" -> Optional.of("artefacts");
            case "ClusterAdministratorArn" ->
                    Optional.of("arn:aws:iam::123456789012:role/administrator");
            case "PublicHostedZoneId" -> Optional.of(Emulator.hostedZone(api));
            case "CustomerGatewayIp" -> Optional.of("198.51.100.7");
            case "AlarmEmail" -> Optional.of("operations@example.com");
            case "DrPublicAlbAddress" -> Optional.of("203.0.113.7");
            // Looked up by whoever deploys.
            case StackParameters.IMAGE -> Optional.empty();
            // Neither makes a resource.
            case "ClusterApiCidr", "KubernetesVersion" -> Optional.empty();
            // Those of another stack.
            case "AwsVpcId", "DrApimDatabaseSourceArn" -> Optional.empty();
            default -> fail("nobody would know what to answer for " + name);
        };
    }
}
