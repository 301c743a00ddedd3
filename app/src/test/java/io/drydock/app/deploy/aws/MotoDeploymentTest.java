package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.drydock.export.cloudformation.CloudFormationExporter;
import io.drydock.export.cloudformation.Template;
import io.drydock.export.plan.PlanCompiler;
import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Platform;
import io.drydock.model.file.DesignWriter;
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
        Design design =
                StartingDesigns.create(
                        new StartingDesign(
                                new ElementId(pattern.key()),
                                pattern,
                                new ProductVersion(3, 2, 0),
                                Platform.EC2,
                                AwsRegion.ofCode(Emulator.REGION).orElseThrow(),
                                2));
        Template template = CloudFormationExporter.export(design, DesignWriter.write(design));
        DeployedStack stack =
                new DeployedStack(
                        emulator.orElseThrow(),
                        PlanCompiler.compile(design),
                        deploy(pattern.key(), template, parameters()));
        NetworkAsDrawn.check(stack);
        MachinesAsDrawn.check(stack);
        BalancersAsDrawn.check(stack);
        StoresAsDrawn.check(stack);
        SecurityGroupsAsDrawn.check(stack);
    }

    /// The emulator makes everything around the cluster, and of the cluster only its name.
    @Test
    void whatIsDeployedAroundAClusterIsWhatIsDrawn() throws Exception {
        Design design =
                StartingDesigns.create(
                        new StartingDesign(
                                new ElementId("on-eks"),
                                PatternKey.CONTROL_TRAFFIC_GATEWAY,
                                new ProductVersion(4, 7, 0),
                                Platform.EKS,
                                AwsRegion.ofCode(Emulator.REGION).orElseThrow(),
                                3));
        Template template = CloudFormationExporter.export(design, DesignWriter.write(design));
        DeployedStack stack =
                new DeployedStack(
                        emulator.orElseThrow(),
                        PlanCompiler.compile(design),
                        deploy("on-eks", template, clusterParameters()));
        NetworkAsDrawn.check(stack);
        ClusterAsDrawn.check(stack);
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

    private static Map<String, String> deploy(
            String stack, Template template, Map<String, String> parameters) throws Exception {
        String text = EmulatorAdjustments.adjust(template);
        assertThat(Template.needsUpload(text)).isTrue();
        AwsAccess access =
                new AwsAccess(
                        Emulator.REGION,
                        Optional.empty(),
                        Optional.of(emulator.orElseThrow().endpoint()));
        try (CloudFormationDriver driver =
                new CloudFormationDriver(access, Duration.ofMillis(50))) {
            assertThat(driver.identity()).startsWith("arn:");
            assertThat(driver.status(stack)).isEmpty();
            StackPreview preview =
                    driver.preview(new StackRequest(stack, text, parameters, Optional.empty()));
            assertThat(preview.isNew()).isTrue();
            long left =
                    template.resources().keySet().stream()
                            .filter(name -> !"NodeNames".equals(name))
                            .count();
            assertThat(preview.changes())
                    .hasSize((int) left)
                    .allMatch(change -> "Add".equals(change.action()) && !change.replaces());
            assertThat(driver.status(stack)).contains("REVIEW_IN_PROGRESS");
            driver.execute(preview);
            List<StackEvent> events = new ArrayList<>();
            assertThat(driver.follow(preview.stack(), events::add)).isEqualTo("CREATE_COMPLETE");
            assertThat(events).isNotEmpty().noneMatch(StackEvent::isRootCause);
            return made(driver.resources(preview.stack()), template);
        }
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

    private static Map<String, String> made(List<StackResource> resources, Template template) {
        Map<String, String> physical = new LinkedHashMap<>();
        for (StackResource resource : resources) {
            if (!resource.physicalId().isEmpty()) {
                physical.put(resource.logicalId(), resource.physicalId());
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
