package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.model.design.Database;
import io.drydock.model.design.LoadBalancer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Compares what stands around a Kubernetes cluster with the design: who reaches the databases, the
/// tags of subnets, endpoints, repositories and the template of worker nodes.
final class ClusterAsDrawn {

    private ClusterAsDrawn() {}

    static void check(DeployedStack stack) throws Exception {
        databases(stack);
        subnetTags(stack);
        endpoints(stack);
        repositories(stack);
        launchTemplate(stack);
        cluster(stack);
    }

    private static void databases(DeployedStack stack) throws Exception {
        for (Database database : stack.plan().databases()) {
            JsonNode found =
                    stack.ask(
                                    "rds",
                                    "describe-db-instances",
                                    "--db-instance-identifier",
                                    stack.physical(DeployedStack.name(database.id())))
                            .at("/DBInstances/0");
            assertThat(found.get("MultiAZ").asBoolean()).isEqualTo(database.multiAz());
            assertThat(found.get("EngineVersion").asText()).isEqualTo(database.engineVersion());
            String group = stack.physical(DeployedStack.name(database.id()) + "SecurityGroup");
            assertThat(sources(stack, group))
                    .containsExactlyInAnyOrder(
                            database.engine().port()
                                    + " "
                                    + stack.physical("WorkerNodesSecurityGroup"),
                            database.engine().port()
                                    + " "
                                    + stack.physical("DatabaseSetupSecurityGroup"));
        }
    }

    private static Set<String> sources(DeployedStack stack, String group) throws Exception {
        Set<String> sources = new TreeSet<>();
        JsonNode rules =
                stack.ask("ec2", "describe-security-groups", "--group-ids", group)
                        .at("/SecurityGroups/0/IpPermissions");
        for (JsonNode rule : DeployedStack.list(rules)) {
            assertThat(DeployedStack.list(rule.get("IpRanges"))).isEmpty();
            DeployedStack.list(rule.get("UserIdGroupPairs"))
                    .forEach(pair ->
                            sources.add(
                                    rule.get("FromPort").asInt()
                                            + " "
                                            + pair.get("GroupId").asText()));
        }
        return sources;
    }

    /// By these tags the controller finds the subnets of the design's load balancers.
    private static void subnetTags(DeployedStack stack) throws Exception {
        for (LoadBalancer balancer : stack.plan().index().all(LoadBalancer.class)) {
            String tag =
                    balancer.isInternetFacing()
                            ? "kubernetes.io/role/elb"
                            : "kubernetes.io/role/internal-elb";
            JsonNode found =
                    stack.ask(
                                    "ec2",
                                    "describe-subnets",
                                    "--filters",
                                    "Name=vpc-id,Values=" + stack.physical("Vpc"),
                                    "Name=tag:" + tag + ",Values=1")
                            .get("Subnets");
            assertThat(DeployedStack.list(found))
                    .extracting(subnet -> subnet.get("SubnetId").asText())
                    .containsExactlyInAnyOrderElementsOf(
                            balancer.placement().subnetIds().stream().map(stack::subnet).toList());
        }
    }

    private static void endpoints(DeployedStack stack) throws Exception {
        JsonNode found =
                stack.ask(
                                "ec2",
                                "describe-vpc-endpoints",
                                "--filters",
                                "Name=vpc-id,Values=" + stack.physical("Vpc"))
                        .get("VpcEndpoints");
        assertThat(DeployedStack.list(found))
                .extracting(endpoint -> endpoint.get("ServiceName").asText())
                .contains(
                        "com.amazonaws.us-east-1.s3",
                        "com.amazonaws.us-east-1.ecr.api",
                        "com.amazonaws.us-east-1.ecr.dkr",
                        "com.amazonaws.us-east-1.secretsmanager",
                        "com.amazonaws.us-east-1.sts",
                        "com.amazonaws.us-east-1.eks-auth");
    }

    private static void repositories(DeployedStack stack) throws Exception {
        List<JsonNode> found =
                DeployedStack.list(stack.ask("ecr", "describe-repositories").get("repositories"));
        assertThat(found).hasSize(stack.plan().clusters().size());
        assertThat(found).allMatch(it -> "IMMUTABLE".equals(it.get("imageTagMutability").asText()));
    }

    private static void launchTemplate(DeployedStack stack) throws Exception {
        JsonNode data =
                stack.ask(
                                "ec2",
                                "describe-launch-template-versions",
                                "--launch-template-id",
                                stack.physical("EksNodeLaunchTemplate"))
                        .at("/LaunchTemplateVersions/0/LaunchTemplateData");
        assertThat(data.at("/MetadataOptions/HttpTokens").asText()).isEqualTo("required");
        assertThat(data.at("/BlockDeviceMappings/0/Ebs/Encrypted").asBoolean()).isTrue();
        assertThat(data.has("ImageId")).isFalse();
    }

    /// Its log group bears the name that the cluster is going to have: that of the stack with
    /// digits of the stack's own.
    private static void cluster(DeployedStack stack) throws Exception {
        JsonNode groups =
                stack.ask("logs", "describe-log-groups", "--log-group-name-prefix", "/aws/eks/")
                        .get("logGroups");
        assertThat(DeployedStack.list(groups))
                .extracting(group -> group.get("logGroupName").asText())
                .singleElement()
                .asString()
                .matches("/aws/eks/on-eks-[0-9a-f]{8}/cluster");
    }
}
