package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;

import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.helm.WorkerNodes;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.ElementId;
import java.util.List;
import java.util.regex.Pattern;

/// The worker nodes: one managed node group for each instance type of the design, over all zones.
/// When a zone is lost, the group starts nodes in the others; what is there until then is enough
/// for the fewest pods.
final class EksNodePart {

    private static final int DISK_GIB = 50;
    private static final String TEMPLATE = "EksNodeLaunchTemplate";

    /// Types of AWS's own processors carry a g behind the number, such as m7g.xlarge.
    private static final Pattern ARM = Pattern.compile("[a-z]+\\d+g[a-z-]*\\..*");

    private EksNodePart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        role(template);
        launchTemplate(template);
        for (WorkerNodes nodes : nodes(plan)) {
            template.add(group(plan, nodes));
        }
    }

    static List<WorkerNodes> nodes(DeploymentPlan plan) {
        return WorkerNodes.of(plan.index(), plan.site());
    }

    /// The subnets of all worker nodes.
    static List<ElementId> subnets(DeploymentPlan plan) {
        return nodes(plan).stream().flatMap(it -> it.subnets().stream()).distinct().toList();
    }

    /// The node groups, for what has to come after them.
    static List<String> groups(DeploymentPlan plan) {
        return nodes(plan).stream().map(it -> EksNames.nodeGroup(it.instanceType())).toList();
    }

    private static void role(TemplateBuilder template) {
        template.add(
                EksNames.NODE_ROLE,
                "AWS::IAM::Role",
                fields().set("AssumeRolePolicyDocument", Policies.trust("ec2.amazonaws.com"))
                        .set(
                                "ManagedPolicyArns",
                                list(
                                        EksClusterPart.managed("AmazonEKSWorkerNodePolicy"),
                                        EksClusterPart.managed(
                                                "AmazonEC2ContainerRegistryPullOnly")))
                        .set("Tags", template.tags("worker nodes")));
    }

    /// Image and instance type are the node group's. Pods cannot ask a node for its role: the hop
    /// limit ends at the node; those that need a role have one of their own.
    private static void launchTemplate(TemplateBuilder template) {
        Value.Items tags = template.tags("worker node");
        template.add(
                TEMPLATE,
                "AWS::EC2::LaunchTemplate",
                fields().set(
                                "LaunchTemplateData",
                                fields().set("EbsOptimized", true)
                                        .set("Monitoring", fields().set("Enabled", true))
                                        .set("MetadataOptions", ComputePart.metadataOptions())
                                        .set("BlockDeviceMappings", list(disk()))
                                        .set(
                                                "SecurityGroupIds",
                                                list(
                                                        att(
                                                                EksNames.CLUSTER,
                                                                "ClusterSecurityGroupId"),
                                                        att(
                                                                Names.securityGroup(EksNames.NODES),
                                                                "GroupId")))
                                        .set(
                                                "TagSpecifications",
                                                list(
                                                        ComputePart.tagsFor("instance", tags),
                                                        ComputePart.tagsFor("volume", tags))))
                        .set(
                                "TagSpecifications",
                                list(
                                        ComputePart.tagsFor(
                                                "launch-template",
                                                template.tags("worker nodes")))));
    }

    private static Fields disk() {
        return fields().set("DeviceName", "/dev/xvda")
                .set(
                        "Ebs",
                        fields().set("VolumeType", "gp3")
                                .set("VolumeSize", DISK_GIB)
                                .set("Encrypted", true)
                                .set("DeleteOnTermination", true))
                .done();
    }

    private static Resource group(DeploymentPlan plan, WorkerNodes nodes) {
        String type = nodes.instanceType();
        Fields tags =
                fields().set("Name", Value.sub("${AWS::StackName} worker nodes"))
                        .set("drydock:design", plan.design().name().value())
                        .done();
        return Resource.of(
                        EksNames.nodeGroup(type),
                        "AWS::EKS::Nodegroup",
                        fields().set("ClusterName", ref(EksNames.CLUSTER))
                                .set("NodeRole", att(EksNames.NODE_ROLE, "Arn"))
                                .set("Subnets", NetworkPart.subnetRefs(nodes.subnets()))
                                .set("AmiType", image(type))
                                .set("CapacityType", "ON_DEMAND")
                                .set("InstanceTypes", Value.texts(type))
                                .set(
                                        "LaunchTemplate",
                                        fields().set("Id", ref(TEMPLATE))
                                                .set(
                                                        "Version",
                                                        att(TEMPLATE, "LatestVersionNumber")))
                                .set(
                                        "ScalingConfig",
                                        fields().set("MinSize", nodes.atLeast())
                                                .set("DesiredSize", nodes.atLeast())
                                                .set("MaxSize", nodes.atMost()))
                                .set("UpdateConfig", fields().set("MaxUnavailable", 1))
                                .set("NodeRepairConfig", fields().set("Enabled", true))
                                .set("Tags", tags))
                .after(NetworkPart.wayOut(plan.network(), nodes.subnets()))
                .after(EksAddOnPart.BEFORE_NODES);
    }

    private static String image(String instanceType) {
        return ARM.matcher(instanceType).matches()
                ? "AL2023_ARM_64_STANDARD"
                : "AL2023_x86_64_STANDARD";
    }
}
