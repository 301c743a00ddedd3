package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.sub;
import static io.drydock.export.cloudformation.Value.text;
import static io.drydock.export.cloudformation.Value.texts;

import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.language.Phrase;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.NetworkPlan.SubnetPlan;
import io.drydock.model.design.ElementId;
import java.util.List;
import java.util.stream.Stream;

/// The control plane of Kubernetes. Who may use it is said by access entries, never by a map inside
/// the cluster: a mistake in that map locks everybody out.
final class EksClusterPart {

    private static final String ROLE = "EksClusterRole";
    private static final String POLICY = "EksClusterPolicy";
    private static final String GROUP = "EksControlPlaneSecurityGroup";
    private static final List<String> LOGS =
            List.of("api", "audit", "authenticator", "controllerManager", "scheduler");

    private EksClusterPart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        log(template);
        role(template);
        securityGroup(template);
        template.add(cluster(template, plan));
        administrator(template);
    }

    /// EKS would make the group itself, without an end to its entries and outside of the stack.
    private static void log(TemplateBuilder template) {
        template.add(
                LogPart.named(
                        template,
                        EksNames.CLUSTER_LOG,
                        "control plane log",
                        EksNames.clusterLogName()));
    }

    private static void role(TemplateBuilder template) {
        template.add(
                ROLE,
                "AWS::IAM::Role",
                fields().set(
                                "AssumeRolePolicyDocument",
                                Policies.document(
                                        fields().set("Effect", "Allow")
                                                .set(
                                                        "Principal",
                                                        Policies.service("eks.amazonaws.com"))
                                                .set(
                                                        "Action",
                                                        texts("sts:AssumeRole", "sts:TagSession"))
                                                .done()))
                        .set("ManagedPolicyArns", list(managed("AmazonEKSClusterPolicy")))
                        .set("Tags", template.tags("control plane")));
        template.add(
                POLICY,
                "AWS::IAM::ManagedPolicy",
                fields().set("Description", "Encrypts the secrets of Kubernetes")
                        .set(
                                "PolicyDocument",
                                Policies.document(
                                        Policies.allow(
                                                "EncryptSecrets",
                                                List.of(
                                                        "kms:DescribeKey",
                                                        "kms:Encrypt",
                                                        "kms:Decrypt",
                                                        "kms:ListGrants"),
                                                list(att(Names.KEY, "Arn")))))
                        .set("Roles", list(ref(ROLE))));
    }

    /// A policy that AWS keeps.
    static Value managed(String name) {
        return sub(Phrase.template("arn:${AWS::Partition}:iam::aws:policy/").plus(name));
    }

    private static void securityGroup(TemplateBuilder template) {
        template.add(
                GROUP,
                "AWS::EC2::SecurityGroup",
                fields().set("GroupDescription", "API of the EKS cluster")
                        .set("VpcId", ref(Names.VPC))
                        .set(
                                "SecurityGroupIngress",
                                list(
                                        fields().set("Description", "kubectl and Helm of staff")
                                                .set("IpProtocol", "tcp")
                                                .set("FromPort", 443)
                                                .set("ToPort", 443)
                                                .set("CidrIp", ref(ParameterPart.STAFF_CIDR))
                                                .done()))
                        .set("Tags", template.tags("API of the EKS cluster")));
    }

    private static Resource cluster(TemplateBuilder template, DeploymentPlan plan) {
        Value.Builder network =
                fields().set("SubnetIds", NetworkPart.subnetRefs(subnets(plan)))
                        .set("SecurityGroupIds", list(att(GROUP, "GroupId")))
                        .set("EndpointPrivateAccess", true)
                        .set(
                                "EndpointPublicAccess",
                                EksParameterPart.flag(EksParameterPart.HAS_API_CIDR))
                        .set(
                                "PublicAccessCidrs",
                                EksParameterPart.optional(
                                        EksParameterPart.HAS_API_CIDR,
                                        list(ref(EksParameterPart.API_CIDR))));
        return Resource.of(
                        EksNames.CLUSTER,
                        "AWS::EKS::Cluster",
                        fields().set("Name", EksNames.clusterName())
                                .set(
                                        "Version",
                                        EksParameterPart.optional(
                                                EksParameterPart.HAS_VERSION,
                                                ref(EksParameterPart.VERSION)))
                                .set("RoleArn", att(ROLE, "Arn"))
                                .set("ResourcesVpcConfig", network)
                                .set("BootstrapSelfManagedAddons", false)
                                .set(
                                        "AccessConfig",
                                        fields().set("AuthenticationMode", "API")
                                                .set(
                                                        "BootstrapClusterCreatorAdminPermissions",
                                                        false))
                                .set("EncryptionConfig", list(encryption()))
                                .set(
                                        "Logging",
                                        fields().set(
                                                        "ClusterLogging",
                                                        fields().set(
                                                                        "EnabledTypes",
                                                                        LOGS.stream()
                                                                                .map(
                                                                                        EksClusterPart
                                                                                                ::log)
                                                                                .toList())))
                                .set("UpgradePolicy", fields().set("SupportType", "STANDARD"))
                                .set(
                                        "DeletionProtection",
                                        Protection.isProtectedCluster(plan)
                                                ? Protection.value()
                                                : new Value.Flag(false))
                                .set("Tags", template.tags("EKS cluster")))
                .after(EksNames.CLUSTER_LOG, POLICY);
    }

    private static Fields log(String type) {
        return fields().set("Type", type).done();
    }

    private static Fields encryption() {
        return fields().set("Provider", fields().set("KeyArn", att(Names.KEY, "Arn")))
                .set("Resources", texts("secrets"))
                .done();
    }

    /// The control plane puts its interfaces beside the pods, in each zone.
    private static List<ElementId> subnets(DeploymentPlan plan) {
        List<ElementId> beside = EksNodePart.subnets(plan);
        List<ElementId> all =
                Stream.concat(
                                beside.stream(),
                                plan.network().subnets().stream()
                                        .filter(subnet -> !subnet.isPublic())
                                        .map(SubnetPlan::id))
                        .toList();
        return plan.network().onePerZone(all);
    }

    private static void administrator(TemplateBuilder template) {
        template.add(
                "EksAdministrator",
                "AWS::EKS::AccessEntry",
                fields().set("ClusterName", ref(EksNames.CLUSTER))
                        .set("PrincipalArn", ref(EksParameterPart.ADMINISTRATOR))
                        .set("Type", text("STANDARD"))
                        .set(
                                "AccessPolicies",
                                list(
                                        fields().set(
                                                        "PolicyArn",
                                                        sub(
                                                                "arn:${AWS::Partition}:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"))
                                                .set("AccessScope", fields().set("Type", "cluster"))
                                                .done()))
                        .set("Tags", template.tags("administrator")));
    }
}
