package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.cloudformation.Resource;
import io.drydock.export.cloudformation.Template;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// How much of a template the emulator (moto 5.2) makes, type by type. What stands here is checked
/// with every stack, so that nothing is left out silently, and nothing stays here that a later
/// emulator makes.
final class EmulatorCoverage {

    /// Read back and compared with the design.
    private static final Set<String> COMPARED =
            Set.of(
                    "AWS::AutoScaling::AutoScalingGroup",
                    "AWS::EC2::EIP",
                    "AWS::EC2::Instance",
                    "AWS::EC2::InternetGateway",
                    "AWS::EC2::LaunchTemplate",
                    "AWS::EC2::NatGateway",
                    "AWS::EC2::Route",
                    "AWS::EC2::RouteTable",
                    "AWS::EC2::SecurityGroup",
                    "AWS::EC2::SecurityGroupIngress",
                    "AWS::EC2::Subnet",
                    "AWS::EC2::VPC",
                    "AWS::EC2::VPCEndpoint",
                    "AWS::EC2::VPCGatewayAttachment",
                    "AWS::EC2::VPCPeeringConnection",
                    "AWS::EC2::VPNGateway",
                    "AWS::ECR::Repository",
                    "AWS::EFS::AccessPoint",
                    "AWS::EFS::FileSystem",
                    "AWS::EFS::MountTarget",
                    "AWS::ElasticLoadBalancingV2::Listener",
                    "AWS::ElasticLoadBalancingV2::ListenerRule",
                    "AWS::ElasticLoadBalancingV2::LoadBalancer",
                    "AWS::ElasticLoadBalancingV2::TargetGroup",
                    "AWS::RDS::DBInstance",
                    "AWS::RDS::DBParameterGroup",
                    "AWS::RDS::DBSubnetGroup",
                    "AWS::Route53::HealthCheck",
                    "AWS::Route53::HostedZone",
                    "AWS::Route53::RecordSet");

    /// Made; whether it is as drawn is checked in the template only.
    private static final Set<String> ONLY_THERE =
            Set.of(
                    "AWS::CloudWatch::Dashboard",
                    "AWS::EC2::FlowLog",
                    "AWS::EC2::SubnetRouteTableAssociation",
                    "AWS::EC2::Volume",
                    "AWS::Events::Rule",
                    "AWS::IAM::InstanceProfile",
                    "AWS::IAM::ManagedPolicy",
                    "AWS::IAM::Role",
                    "AWS::KMS::Key",
                    "AWS::Lambda::Function",
                    "AWS::Lambda::Permission",
                    "AWS::Logs::LogGroup",
                    "AWS::S3::Bucket",
                    "AWS::SNS::Topic",
                    "AWS::SQS::Queue");

    /// What the emulator says it made without making it. These are checked in the template only.
    private static final Set<String> NOT_EMULATED =
            Set.of(
                    "AWS::AutoScaling::ScalingPolicy",
                    "AWS::CertificateManager::Certificate",
                    "AWS::CloudTrail::Trail",
                    "AWS::CloudWatch::Alarm",
                    "AWS::EC2::CustomerGateway",
                    "AWS::EC2::InstanceConnectEndpoint",
                    "AWS::EC2::VPNConnection",
                    "AWS::EC2::VPNConnectionRoute",
                    "AWS::EC2::VPNGatewayRoutePropagation",
                    "AWS::EKS::AccessEntry",
                    "AWS::EKS::Addon",
                    "AWS::EKS::Cluster",
                    "AWS::EKS::Nodegroup",
                    "AWS::EKS::PodIdentityAssociation",
                    "AWS::S3::BucketPolicy",
                    "AWS::SNS::Subscription",
                    "AWS::SNS::TopicPolicy",
                    "AWS::SQS::QueuePolicy",
                    "AWS::SecretsManager::Secret",
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

    private enum Made {
        NAMED,
        NAMELESS,
        NOT_AT_ALL
    }

    private EmulatorCoverage() {}

    /// All types that something is known about.
    static Set<String> types() {
        Set<String> types = new TreeSet<>();
        List.of(COMPARED, ONLY_THERE, NOT_EMULATED)
                .forEach(some ->
                        some.forEach(type -> assertThat(types.add(type)).as(type).isTrue()));
        return types;
    }

    /// @param physical the names of what was made; empty texts for what has none
    static void check(Template template, Map<String, String> physical) {
        Map<String, Made> expected = new TreeMap<>();
        Map<String, Made> found = new TreeMap<>();
        for (Resource resource : template.resources().values()) {
            if (!EmulatorAdjustments.leavesOut(resource)) {
                String name = resource.logicalId() + " " + resource.type();
                expected.put(name, expected(resource));
                found.put(name, found(resource, physical));
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    private static Made found(Resource resource, Map<String, String> physical) {
        if (!physical.containsKey(resource.logicalId())) {
            return Made.NOT_AT_ALL;
        }
        return physical.get(resource.logicalId()).isEmpty() ? Made.NAMELESS : Made.NAMED;
    }

    private static Made expected(Resource resource) {
        assertThat(types()).contains(resource.type());
        if (NOT_EMULATED.contains(resource.type()) || !exists(resource)) {
            return Made.NOT_AT_ALL;
        }
        return NAMELESS.contains(resource.type()) ? Made.NAMELESS : Made.NAMED;
    }

    /// Everything that can be given is given, but for the peering with a stack that is made later.
    private static boolean exists(Resource resource) {
        return resource.condition().filter(it -> it.startsWith("HasPeering")).isEmpty();
    }
}
