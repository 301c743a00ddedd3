package io.drydock.app.deploy.rehearsal;

import java.time.Duration;
import java.util.Map;

/// How long things typically take to be made. No vendor promises these figures; they are rounded
/// from what such stacks usually show, and serve to tell minutes from seconds, not to plan by.
final class TypicalDurations {

    /// What is not listed: most resources are only an entry in a table.
    private static final Duration ENTRY = Duration.ofSeconds(5);

    /// A product node downloads its pack, connects to its databases and starts, before it signals.
    private static final Duration NODE = Duration.ofMinutes(8);

    /// A release whose pods start in turn and become ready.
    static final Duration RELEASE = Duration.ofMinutes(5);

    private static final Map<String, Duration> BY_TYPE =
            Map.ofEntries(
                    Map.entry("AWS::AutoScaling::AutoScalingGroup", NODE),
                    Map.entry("AWS::EC2::Instance", Duration.ofSeconds(90)),
                    Map.entry("AWS::EC2::NatGateway", Duration.ofSeconds(110)),
                    Map.entry("AWS::EC2::VPCEndpoint", Duration.ofSeconds(60)),
                    Map.entry("AWS::EC2::InternetGateway", Duration.ofSeconds(20)),
                    Map.entry("AWS::EC2::VPNConnection", Duration.ofMinutes(5)),
                    Map.entry("AWS::EC2::InstanceConnectEndpoint", Duration.ofMinutes(3)),
                    Map.entry("AWS::EFS::MountTarget", Duration.ofSeconds(95)),
                    Map.entry("AWS::EFS::FileSystem", Duration.ofSeconds(10)),
                    Map.entry("AWS::ElasticLoadBalancingV2::LoadBalancer", Duration.ofSeconds(150)),
                    Map.entry("AWS::RDS::DBInstance", Duration.ofMinutes(14)),
                    Map.entry("AWS::RDS::DBCluster", Duration.ofMinutes(3)),
                    Map.entry("AWS::RDS::DBProxy", Duration.ofMinutes(6)),
                    Map.entry("AWS::ElastiCache::ReplicationGroup", Duration.ofMinutes(9)),
                    Map.entry("AWS::EKS::Cluster", Duration.ofMinutes(9)),
                    Map.entry("AWS::EKS::Nodegroup", Duration.ofMinutes(3)),
                    Map.entry("AWS::EKS::Addon", Duration.ofSeconds(45)),
                    Map.entry("AWS::KMS::Key", Duration.ofSeconds(15)),
                    Map.entry("AWS::IAM::Role", Duration.ofSeconds(20)),
                    Map.entry("AWS::IAM::InstanceProfile", Duration.ofMinutes(2)),
                    Map.entry("AWS::Lambda::Function", Duration.ofSeconds(10)),
                    Map.entry("AWS::Route53::HostedZone", Duration.ofSeconds(45)),
                    Map.entry("AWS::Route53::RecordSet", Duration.ofSeconds(35)),
                    Map.entry("AWS::S3::Bucket", Duration.ofSeconds(20)));

    private TypicalDurations() {}

    /// How long a resource of this type typically takes.
    ///
    /// @param type a CloudFormation type, such as `AWS::EC2::VPC`
    static Duration of(String type) {
        return BY_TYPE.getOrDefault(type, ENTRY);
    }
}
