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
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Deploys templates that differ from the design in one place, and expects that the comparison with
/// the design notices.
class AsDrawnTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Design DESIGN =
            MotoDeploymentTest.design(
                    PatternKey.FULLY_DISTRIBUTED, new ProductVersion(3, 2, 0), Platform.EC2);

    @RegisterExtension private static final Emulator EMULATOR = new Emulator();

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
                    DatabaseBSubnet, /CidrBlock, "10.0.200.0/24"
                    DatabaseBSubnet, /AvailabilityZone, "us-east-1a"
                    NatGatewayB, /SubnetId/Ref, "PublicASubnet"
                    PrivateDefaultRouteB, /NatGatewayId/Ref, "NatGatewayA"
                    S3Endpoint, /RouteTableIds/1/Ref, "PublicRouteTable"
                    GatewayMachines, /MinSize, "3"
                    GatewayMachines, /MaxSize, "7"
                    GatewayMachines, /VPCZoneIdentifier/1/Ref, "DatabaseBSubnet"
                    GatewayMachines, /TargetGroupARNs/0/Ref, "InternalAlbPublisher9443Targets"
                    GatewayMachines, /LaunchTemplate/LaunchTemplateId/Ref, "PublisherLaunchTemplate"
                    GatewayLaunchTemplate, /LaunchTemplateData/MetadataOptions/HttpTokens, "optional"
                    GatewayLaunchTemplate, /LaunchTemplateData/BlockDeviceMappings/0/Ebs/Encrypted, false
                    GatewayLaunchTemplate, /LaunchTemplateData/SecurityGroupIds/0/Fn::GetAtt/0, "PublisherSecurityGroup"
                    Bastion, /SubnetId/Ref, "ApplicationASubnet"
                    PublicAlb, /Subnets/1/Ref, "ApplicationBSubnet"
                    PublicAlb, /Scheme, "internal"
                    PublicAlbListener443, /Port, 8443
                    PublicAlbListener443, /Certificates/0/CertificateArn/Ref, "InternalAlbCertificateArn"
                    PublicAlbListener443RuleGwExampleCom, /Conditions/0/HostHeaderConfig/Values/0, "other.example.com"
                    PublicAlbListener443RuleGwExampleCom, /Actions/0/ForwardConfig/TargetGroups/0/TargetGroupArn/Ref, "InternalAlbPublisher9443Targets"
                    PublicAlbGateway8243Targets, /Port, 8244
                    PublicAlbGateway8243Targets, /HealthCheckPath, "/elsewhere"
                    GatewayFromBastionOn22, /ToPort, 65535
                    GatewayFromBastionOn22, /SourceSecurityGroupId/Fn::GetAtt/0, "PublicAlbSecurityGroup"
                    PublicAlbSecurityGroup, /SecurityGroupIngress/0/CidrIp, "10.0.0.0/8"
                    SharedFilesApplicationBMountTarget, /SubnetId/Ref, "DatabaseBSubnet"
                    SharedFilesApplicationBMountTarget, /SecurityGroups/0/Fn::GetAtt/0, "GatewaySecurityGroup"
                    ApimDatabase, /MultiAZ, false
                    ApimDatabaseSubnetGroup, /SubnetIds/1/Ref, "ApplicationBSubnet"
                    GwExampleComRecord, /AliasTarget/DNSName/Fn::GetAtt/0, "InternalAlb"
                    PublisherExampleComRecord, /HostedZoneId/Ref, "KmExampleComZone"
                    """)
    void aDifferenceIsNoticed(String resource, String property, String value) throws Exception {
        EmulatedDeployment deployment = new EmulatedDeployment(EMULATOR, folder);
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
