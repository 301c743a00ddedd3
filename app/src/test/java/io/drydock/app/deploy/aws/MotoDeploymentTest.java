package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Preview;
import io.drydock.app.deploy.Step;
import io.drydock.export.cloudformation.Template;
import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Deploys exported templates into an emulator, through the application's own driver, and asks the
/// emulator's interfaces whether what is there is what the design draws.
class MotoDeploymentTest {

    /// What the emulator says it made without making it. These are checked in the template only.
    private static final Set<String> NOT_EMULATED =
            Set.of(
                    "AWS::AutoScaling::ScalingPolicy",
                    "AWS::CloudTrail::Trail",
                    "AWS::CloudWatch::Alarm",
                    "AWS::EC2::InstanceConnectEndpoint",
                    "AWS::EKS::AccessEntry",
                    "AWS::EKS::Addon",
                    "AWS::EKS::Cluster",
                    "AWS::EKS::Nodegroup",
                    "AWS::EKS::PodIdentityAssociation",
                    "AWS::S3::BucketPolicy",
                    "AWS::SecretsManager::Secret",
                    "AWS::SNS::TopicPolicy",
                    "AWS::SQS::QueuePolicy",
                    "AWS::WAFv2::LoggingConfiguration",
                    "AWS::WAFv2::WebACL",
                    "AWS::WAFv2::WebACLAssociation");

    /// What the emulator makes without giving it a name.
    private static final Set<String> NAMELESS =
            Set.of(
                    "AWS::EC2::SecurityGroupIngress",
                    "AWS::EFS::AccessPoint",
                    "AWS::Lambda::Permission",
                    "AWS::RDS::DBParameterGroup",
                    "AWS::RDS::DBSubnetGroup");

    private static final Pace PACE =
            new Pace(
                    Duration.ofMillis(50),
                    Duration.ofMillis(50),
                    Duration.ofMillis(200),
                    Duration.ofSeconds(2));

    @TempDir private static Path folder;

    private static Optional<Emulator> emulator = Optional.empty();

    @BeforeAll
    static void startEmulator() throws Exception {
        emulator = Optional.of(Emulator.open(folder));
    }

    @AfterAll
    static void stopEmulator() throws Exception {
        if (emulator.isPresent()) {
            emulator.get().close();
        }
    }

    /// One design at least of each generation, and the patterns that differ most.
    static Stream<Arguments> onMachines() {
        return Stream.of(
                Arguments.of(PatternKey.FULLY_DISTRIBUTED, new ProductVersion(2, 6, 0)),
                Arguments.of(PatternKey.ALL_IN_ONE_HA, new ProductVersion(3, 2, 0)),
                Arguments.of(PatternKey.FULLY_DISTRIBUTED, new ProductVersion(3, 2, 0)),
                Arguments.of(PatternKey.ALL_IN_ONE_GATEWAY, new ProductVersion(4, 4, 0)),
                Arguments.of(PatternKey.FULLY_DISTRIBUTED, new ProductVersion(4, 7, 0)));
    }

    @ParameterizedTest
    @MethodSource("onMachines")
    void whatIsDeployedIsWhatIsDrawn(PatternKey pattern, ProductVersion version) throws Exception {
        String name = pattern.key() + "-" + version.major() + version.minor();
        DeployedStack stack = deploy(design(name, pattern, version, Platform.EC2));
        NetworkAsDrawn.check(stack);
        MachinesAsDrawn.check(stack);
        BalancersAsDrawn.check(stack);
        StoresAsDrawn.check(stack);
        SecurityGroupsAsDrawn.check(stack);
    }

    /// The emulator makes everything around the cluster, and of the cluster only its name.
    @Test
    void whatIsDeployedAroundAClusterIsWhatIsDrawn() throws Exception {
        DeployedStack stack =
                deploy(
                        design(
                                "on-eks",
                                PatternKey.CONTROL_TRAFFIC_GATEWAY,
                                new ProductVersion(4, 7, 0),
                                Platform.EKS));
        NetworkAsDrawn.check(stack);
        ClusterAsDrawn.check(stack);
    }

    private static Design design(
            String name, PatternKey pattern, ProductVersion version, Platform platform) {
        return StartingDesigns.create(
                new StartingDesign(
                        new ElementId(name),
                        pattern,
                        version,
                        platform,
                        AwsRegion.ofCode(Emulator.REGION).orElseThrow(),
                        platform == Platform.EKS ? 3 : 2));
    }

    private static DeployedStack deploy(Design design) throws Exception {
        StackSource source = StackSource.of(design);
        Map<String, String> parameters = parameters(source.template());
        String text = EmulatorAdjustments.adjust(source.template());
        assertThat(Template.needsUpload(text)).isTrue();
        String stack = design.name().value();
        AwsTarget target =
                new AwsTarget(
                        new AwsAccess(
                                Emulator.REGION,
                                Optional.empty(),
                                Optional.of(emulator.orElseThrow().endpoint())),
                        stack,
                        parameters,
                        Optional.empty(),
                        Optional.empty());
        try (AwsDeployment deployment =
                new AwsDeployment(Sources.withText(source, text), target, folder, PACE)) {
            assertThat(deployment.status()).isEqualTo("There is no stack " + stack + ".");
            Preview preview = deployment.preview();
            assertThat(preview.isNew()).isTrue();
            long left =
                    source.template().resources().keySet().stream()
                            .filter(name -> !"NodeNames".equals(name))
                            .count();
            assertThat(preview.changes())
                    .hasSize((int) left)
                    .allMatch(change -> change.kind() == Preview.Kind.ADD);
            assertThat(deployment.status()).contains("REVIEW_IN_PROGRESS");
            List<Step> steps = new ArrayList<>();
            Outcome outcome = deployment.apply(preview, steps::add);
            assertThat(outcome.result()).as("%s", outcome).isEqualTo(Outcome.Result.DONE);
            assertThat(outcome.status()).isEqualTo("CREATE_COMPLETE");
            assertThat(steps).isNotEmpty().noneMatch(step -> step.phase() == Step.Phase.FAILED);
        }
        return new DeployedStack(
                emulator.orElseThrow(), source.plan(), made(stack, source.template()));
    }

    /// What a person would be asked for.
    private static Map<String, String> parameters(Template template) throws Exception {
        String certificate =
                emulator.orElseThrow()
                        .ask("acm", "request-certificate", "--domain-name", "*.example.com")
                        .get("CertificateArn")
                        .asText();
        Map<String, String> values = new LinkedHashMap<>();
        for (TemplateParameter parameter : TemplateParameter.of(template)) {
            if (parameter.isRequired()) {
                values.put(parameter.name(), answer(parameter.name(), certificate));
            }
        }
        return values;
    }

    private static String answer(String name, String certificate) {
        if (name.endsWith("CertificateArn")) {
            return certificate;
        }
        if (name.endsWith("SecretArn")) {
            return "arn:aws:secretsmanager:us-east-1:123456789012:secret:" + name;
        }
        return switch (name) {
            case "StaffCidr" -> "192.168.0.0/16";
            case "ArtefactBucket" -> "artefacts";
            case "ClusterAdministratorArn" -> "arn:aws:iam::123456789012:role/administrator";
            default -> fail("nobody would know what to answer for " + name);
        };
    }

    private static Map<String, String> made(String stack, Template template) throws Exception {
        Map<String, String> physical = new LinkedHashMap<>();
        for (JsonNode resource :
                DeployedStack.list(
                        emulator.orElseThrow()
                                .ask(
                                        "cloudformation",
                                        "list-stack-resources",
                                        "--stack-name",
                                        stack)
                                .get("StackResourceSummaries"))) {
            String id = resource.path("PhysicalResourceId").asText("");
            if (!id.isEmpty()) {
                physical.put(resource.get("LogicalResourceId").asText(), id);
            }
        }
        Set<String> missing = new TreeSet<>();
        template.resources()
                .forEach((id, resource) -> {
                    boolean kept = !"NodeNames".equals(id);
                    if (kept && resource.condition().isEmpty() && !physical.containsKey(id)) {
                        missing.add(resource.type());
                    }
                });
        missing.removeAll(NAMELESS);
        assertThat(NOT_EMULATED).containsAll(missing);
        return physical;
    }
}
