package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Deploys exported templates into an emulator, through the application's own driver, and asks the
/// emulator's interfaces whether what is there is what the design draws.
class MotoDeploymentTest {

    private static final String REQUIRED = "DRYDOCK_REQUIRE_MOTO";

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
        if (!Emulator.isInstalled() && Boolean.parseBoolean(System.getenv(REQUIRED))) {
            fail("moto_server and aws are required by " + REQUIRED + " and not on the path");
        }
        assumeTrue(Emulator.isInstalled(), "moto_server or aws is not on the path");
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        emulator = Optional.of(Emulator.start(folder));
    }

    @AfterAll
    static void stopEmulator() throws Exception {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
        if (emulator.isPresent()) {
            emulator.get().stop();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ALL_IN_ONE_HA", "FULLY_DISTRIBUTED"})
    void whatIsDeployedIsWhatIsDrawn(PatternKey pattern) throws Exception {
        DeployedStack stack =
                deploy(
                        design(pattern.key(), pattern, new ProductVersion(3, 2, 0), Platform.EC2),
                        parameters());
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
                                Platform.EKS),
                        clusterParameters());
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

    private static Map<String, String> clusterParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("StaffCidr", "192.168.0.0/16");
        parameters.put("ClusterAdministratorArn", "arn:aws:iam::123456789012:role/administrator");
        parameters.put("ArtefactBucket", "artefacts");
        String secret = "arn:aws:secretsmanager:us-east-1:123456789012:secret:";
        parameters.put("KeystoreFilesSecretArn", secret + "keystores");
        parameters.put("KeystoreSecretArn", secret + "keystore-passwords");
        return parameters;
    }

    private static DeployedStack deploy(Design design, Map<String, String> parameters)
            throws Exception {
        StackSource source = StackSource.of(design);
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

    private static Map<String, String> parameters() throws Exception {
        String certificate =
                emulator.orElseThrow()
                        .ask("acm", "request-certificate", "--domain-name", "*.example.com")
                        .get("CertificateArn")
                        .asText();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("StaffCidr", "192.168.0.0/16");
        parameters.put("ArtefactBucket", "artefacts");
        parameters.put(
                "KeystoreSecretArn", "arn:aws:secretsmanager:us-east-1:123456789012:secret:keys");
        parameters.put("PublicAlbCertificateArn", certificate);
        parameters.put("InternalAlbCertificateArn", certificate);
        return parameters;
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
