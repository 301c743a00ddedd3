package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.ServiceNode;
import java.util.List;

/// Compares what stands around a Kubernetes cluster with the design: the tags of subnets,
/// endpoints, repositories, the template of worker nodes, and the logs. Load balancers are made by
/// a controller in the cluster and so not here.
final class ClusterAsDrawn {

    private static final List<String> CALLED =
            List.of(
                    "ec2",
                    "ecr.api",
                    "ecr.dkr",
                    "eks",
                    "eks-auth",
                    "elasticloadbalancing",
                    "logs",
                    "secretsmanager",
                    "sts");

    private final DeployedStack stack;

    private ClusterAsDrawn(DeployedStack stack) {
        this.stack = stack;
    }

    static void check(DeployedStack stack) throws Exception {
        ClusterAsDrawn part = new ClusterAsDrawn(stack);
        part.subnetTags();
        part.endpoints();
        part.repositories();
        part.workerNodes();
        part.logs();
        assertThat(BalancersAsDrawn.all(stack)).isEmpty();
        assertThat(MachinesAsDrawn.all(stack)).isEmpty();
    }

    /// By these tags the controller finds the subnets of the design's load balancers.
    private void subnetTags() throws Exception {
        for (LoadBalancer balancer : stack.plan().index().all(LoadBalancer.class)) {
            if (!stack.plan().index().isAt(balancer, stack.plan().site())) {
                continue;
            }
            String tag =
                    balancer.isInternetFacing()
                            ? "kubernetes.io/role/elb"
                            : "kubernetes.io/role/internal-elb";
            Answer found =
                    stack.api()
                            .ec2(
                                    "DescribeSubnets",
                                    "Filter.1.Name",
                                    "vpc-id",
                                    "Filter.1.Value.1",
                                    stack.physical("Vpc"),
                                    "Filter.2.Name",
                                    "tag:" + tag,
                                    "Filter.2.Value.1",
                                    "1");
            assertThat(found.texts("subnetSet/item/subnetId"))
                    .containsExactlyInAnyOrderElementsOf(
                            stack.subnets(balancer.placement().subnetIds()));
        }
    }

    private void endpoints() throws Exception {
        List<Answer> found =
                stack.api()
                        .ec2("DescribeVpcEndpoints", stack.ofTheNetwork())
                        .all("vpcEndpointSet/item");
        String prefix = "com.amazonaws." + stack.api().region() + ".";
        List<Answer> inside =
                found.stream()
                        .filter(endpoint -> endpoint.text("vpcEndpointType").equals("Interface"))
                        .toList();
        assertThat(found).hasSize(inside.size() + 1);
        assertThat(inside)
                .extracting(endpoint -> endpoint.text("serviceName"))
                .containsExactlyInAnyOrderElementsOf(CALLED.stream().map(prefix::concat).toList());
        for (Answer endpoint : inside) {
            assertThat(endpoint.isTrue("privateDnsEnabled")).isTrue();
            assertThat(endpoint.texts("groupSet/item/groupId"))
                    .containsExactly(stack.physical("EndpointSecurityGroup"));
            assertThat(endpoint.texts("subnetIdSet/item"))
                    .hasSize(stack.plan().network().zones().size());
        }
    }

    private void repositories() throws Exception {
        JsonNode answer =
                stack.api()
                        .json(
                                "ecr",
                                "AmazonEC2ContainerRegistry_V20150921.DescribeRepositories",
                                "{}");
        List<JsonNode> found = DeployedStack.list(answer.get("repositories"));
        boolean drawn = stack.plan().has(ServiceNode.Kind.CONTAINER_REGISTRY);
        assertThat(found)
                .hasSizeBetween(drawn ? 1 : 0, drawn ? stack.plan().clusters().size() : 0)
                .allMatch(it -> "IMMUTABLE".equals(it.get("imageTagMutability").asText()));
    }

    private void workerNodes() throws Exception {
        Answer data = LaunchTemplates.data(stack, stack.physical("EksNodeLaunchTemplate"));
        LaunchTemplates.checkSafety(data);
        assertThat(data.maybe("imageId").filter(id -> !id.isEmpty())).isEmpty();
        assertThat(data.texts("securityGroupIdSet/item"))
                .contains(stack.physical("WorkerNodesSecurityGroup"));
    }

    /// The log group bears the name that the cluster is going to have: that of the stack with
    /// digits of the stack's own.
    private void logs() throws Exception {
        JsonNode groups =
                stack.api()
                        .json(
                                "logs",
                                "Logs_20140328.DescribeLogGroups",
                                "{\"logGroupNamePrefix\":\"/aws/eks/\"}")
                        .get("logGroups");
        assertThat(DeployedStack.list(groups))
                .extracting(group -> group.get("logGroupName").asText())
                .singleElement()
                .asString()
                .matches("/aws/eks/" + stack.name() + "-[0-9a-f]{8}/cluster");
    }
}
