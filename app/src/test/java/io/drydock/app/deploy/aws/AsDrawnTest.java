package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Deploys templates that differ from the design in one place, and expects that the comparison with
/// the design notices.
class AsDrawnTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Design DESIGN =
            MotoDeploymentTest.design(
                    PatternKey.ALL_IN_ONE_HA, new ProductVersion(3, 2, 0), Platform.EC2);

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

    @BeforeEach
    void startAfresh() throws Exception {
        emulator.orElseThrow().reset();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
                    DatabaseBSubnet, /CidrBlock, "10.0.200.0/24"
                    DatabaseBSubnet, /AvailabilityZone, "us-east-1a"
                    NatGatewayB, /SubnetId/Ref, "PublicASubnet"
                    PrivateDefaultRouteB, /NatGatewayId/Ref, "NatGatewayA"
                    AllInOne1Machines, /MinSize, "0"
                    AllInOne1Machines, /MaxSize, "2"
                    AllInOne1Machines, /VPCZoneIdentifier/0/Ref, "DatabaseBSubnet"
                    AllInOne1Machines, /TargetGroupARNs/0/Ref, "InternalAlbAnalyticsDashboard9643Targets"
                    AllInOne1Machines, /LaunchTemplate/LaunchTemplateId/Ref, "AnalyticsWorker1LaunchTemplate"
                    AllInOne1LaunchTemplate, /LaunchTemplateData/MetadataOptions/HttpTokens, "optional"
                    AllInOne1LaunchTemplate, /LaunchTemplateData/BlockDeviceMappings/0/Ebs/Encrypted, false
                    AllInOne1LaunchTemplate, /LaunchTemplateData/SecurityGroupIds/0/Fn::GetAtt/0, "AnalyticsWorkerSecurityGroup"
                    PublicAlb, /Subnets/1/Ref, "ApplicationBSubnet"
                    PublicAlb, /Scheme, "internal"
                    PublicAlbListener443, /Port, 8443
                    PublicAlbListener443, /Certificates/0/CertificateArn/Ref, "InternalAlbCertificateArn"
                    PublicAlbListener443RuleGwExampleCom, /Conditions/0/HostHeaderConfig/Values/0, "other.example.com"
                    PublicAlbListener443RuleGwExampleCom, /Actions/0/ForwardConfig/TargetGroups/0/TargetGroupArn/Ref, "InternalAlbAllInOne9443Targets"
                    PublicAlbAllInOne8243Targets, /Port, 8244
                    PublicAlbAllInOne8243Targets, /HealthCheckPath, "/elsewhere"
                    AllInOneFromPublicAlbOn8243, /ToPort, 65535
                    AllInOneFromPublicAlbOn8243, /SourceSecurityGroupId/Fn::GetAtt/0, "InternalAlbSecurityGroup"
                    PublicAlbSecurityGroup, /SecurityGroupIngress/0/CidrIp, "10.0.0.0/8"
                    SharedFilesApplicationBMountTarget, /SubnetId/Ref, "DatabaseBSubnet"
                    SharedFilesApplicationBMountTarget, /SecurityGroups/0/Fn::GetAtt/0, "AllInOneSecurityGroup"
                    ApimDatabase, /MultiAZ, false
                    ApimDatabaseSubnetGroup, /SubnetIds/1/Ref, "ApplicationBSubnet"
                    GwExampleComRecord, /AliasTarget/DNSName/Fn::GetAtt/0, "InternalAlb"
                    AmExampleComRecord, /HostedZoneId/Ref, "AnalyticsExampleComZone"
                    """)
    void aDifferenceIsNoticed(String resource, String property, String value) throws Exception {
        EmulatedDeployment deployment = new EmulatedDeployment(emulator.orElseThrow(), folder);
        DeployedStack stack =
                deployment.make(
                        DESIGN,
                        DESIGN.sites().getFirst(),
                        Map.of(),
                        text -> changed(text, "/" + resource + "/Properties" + property, value));
        assertThatThrownBy(() -> AsDrawn.check(stack)).isInstanceOf(AssertionError.class);
    }

    private static String changed(String text, String place, String value) {
        try {
            JsonNode template = JSON.readTree(text);
            JsonPointer pointer = JsonPointer.compile("/Resources" + place);
            template.requiredAt(pointer);
            switch (template.requiredAt(pointer.head())) {
                case ObjectNode fields ->
                        fields.replace(pointer.last().getMatchingProperty(), JSON.readTree(value));
                case ArrayNode items ->
                        items.set(pointer.last().getMatchingIndex(), JSON.readTree(value));
                case JsonNode other -> throw new AssertionError(other);
            }
            return text.charAt(0) + JSON.writeValueAsString(template);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
