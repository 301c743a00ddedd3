package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;

import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.ServiceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The add-ons that EKS installs and keeps. No version is given: EKS takes the one that fits the
/// cluster's version of Kubernetes, and leaves it until somebody names another.
///
/// Source: names, service accounts and policies of the add-ons in the user guide of EKS.
final class EksAddOnPart {

    private static final String NETWORK = "VpcCniAddOn";
    private static final String PROXY = "KubeProxyAddOn";
    private static final String IDENTITY = "PodIdentityAgentAddOn";

    /// A node cannot join without its network, and pods without the agent get no role.
    static final List<String> BEFORE_NODES = List.of(NETWORK, PROXY, IDENTITY);

    /// An add-on.
    ///
    /// @param logicalId its name in the template
    /// @param name its name at EKS
    /// @param configuration its settings as JSON; empty for those it comes with
    /// @param account the service account whose pods need a role; empty when none does
    /// @param policy the policy of that role, among those that AWS keeps
    private record AddOn(
            String logicalId, String name, String configuration, String account, String policy) {}

    private final TemplateBuilder template;

    private EksAddOnPart(TemplateBuilder template) {
        this.template = template;
    }

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        EksAddOnPart part = new EksAddOnPart(template);
        beforeNodes().forEach(addOn -> part.add(addOn, List.of()));
        afterNodes(plan).forEach(addOn -> part.add(addOn, EksNodePart.groups(plan)));
    }

    /// Network policies, which the Helm export rests on, are off unless switched on here.
    private static List<AddOn> beforeNodes() {
        return List.of(
                new AddOn(
                        NETWORK,
                        "vpc-cni",
                        "{\"enableNetworkPolicy\":\"true\"}",
                        "aws-node",
                        "AmazonEKS_CNI_Policy"),
                plain(PROXY, "kube-proxy"),
                plain(IDENTITY, "eks-pod-identity-agent"));
    }

    private static List<AddOn> afterNodes(DeploymentPlan plan) {
        List<AddOn> addOns = new ArrayList<>();
        addOns.add(plain("CoreDnsAddOn", "coredns"));
        addOns.add(plain("MetricsServerAddOn", "metrics-server"));
        addOns.add(
                new AddOn(
                        "EbsDriverAddOn",
                        "aws-ebs-csi-driver",
                        "",
                        "ebs-csi-controller-sa",
                        "service-role/AmazonEBSCSIDriverPolicy"));
        if (!plan.fileSystems().isEmpty()) {
            addOns.add(
                    new AddOn(
                            "EfsDriverAddOn",
                            "aws-efs-csi-driver",
                            "",
                            "efs-csi-controller-sa",
                            "service-role/AmazonEFSCSIDriverPolicy"));
        }
        if (plan.has(ServiceNode.Kind.MONITORING)) {
            addOns.add(
                    new AddOn(
                            "ObservabilityAddOn",
                            "amazon-cloudwatch-observability",
                            "",
                            "cloudwatch-agent",
                            "CloudWatchAgentServerPolicy"));
        }
        return addOns;
    }

    private static AddOn plain(String logicalId, String name) {
        return new AddOn(logicalId, name, "", "", "");
    }

    private void add(AddOn addOn, List<String> after) {
        Value.Builder properties =
                fields().set("ClusterName", ref(EksNames.CLUSTER))
                        .set("AddonName", addOn.name())
                        .set("ResolveConflicts", "OVERWRITE");
        if (!addOn.configuration().isEmpty()) {
            properties.set("ConfigurationValues", addOn.configuration());
        }
        role(addOn)
                .ifPresent(role ->
                        properties.set(
                                "PodIdentityAssociations",
                                list(
                                        fields().set("ServiceAccount", addOn.account())
                                                .set("RoleArn", att(role, "Arn"))
                                                .done())));
        properties.set("Tags", template.tags(addOn.name()));
        Resource resource =
                Resource.of(addOn.logicalId(), "AWS::EKS::Addon", properties).after(after);
        boolean early = after.isEmpty() && !addOn.account().isEmpty();
        template.add(early ? resource.after(IDENTITY) : resource);
    }

    private Optional<String> role(AddOn addOn) {
        if (addOn.account().isEmpty()) {
            return Optional.empty();
        }
        String role = addOn.logicalId() + "Role";
        template.add(
                role,
                "AWS::IAM::Role",
                fields().set("AssumeRolePolicyDocument", EksParameterPart.podTrust())
                        .set("ManagedPolicyArns", list(EksClusterPart.managed(addOn.policy())))
                        .set("Tags", template.tags(addOn.name())));
        return Optional.of(role);
    }
}
