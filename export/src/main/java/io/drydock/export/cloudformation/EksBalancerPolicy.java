package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.sub;
import static io.drydock.export.cloudformation.Value.text;
import static io.drydock.export.cloudformation.Value.texts;

import io.drydock.export.cloudformation.Value.Fields;
import java.util.List;

/// What the AWS Load Balancer Controller may do: look around, and change the load balancers and
/// security groups that bear the tag of this cluster. It opens ports of the worker nodes, whose
/// group bears another tag, so rules may change in every group of this VPC.
///
/// Source: the actions that the controller calls, in its installation guide.
final class EksBalancerPolicy {

    private static final String OWN_TAG = "elbv2.k8s.aws/cluster";
    private static final String GROUPS =
            "arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:security-group/*";
    private static final String BALANCING =
            "arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:";

    private EksBalancerPolicy() {}

    static List<Fields> statements() {
        return List.of(
                look(),
                serviceRole(),
                makeGroup(),
                tagNewGroup(),
                on(
                        "ChangeOwnGroups",
                        List.of("ec2:CreateTags", "ec2:DeleteTags", "ec2:DeleteSecurityGroup"),
                        list(sub(GROUPS)),
                        equal("StringEquals", "aws:ResourceTag/" + OWN_TAG, cluster())),
                on(
                        "OpenPorts",
                        List.of(
                                "ec2:AuthorizeSecurityGroupIngress",
                                "ec2:RevokeSecurityGroupIngress"),
                        list(sub(GROUPS)),
                        equal("ArnEquals", "ec2:Vpc", vpc())),
                on(
                        "MakeLoadBalancers",
                        List.of(
                                "elasticloadbalancing:CreateLoadBalancer",
                                "elasticloadbalancing:CreateTargetGroup"),
                        balancersAndTargets(),
                        equal("StringEquals", "aws:RequestTag/" + OWN_TAG, cluster())),
                on(
                        "TagNewLoadBalancers",
                        List.of("elasticloadbalancing:AddTags"),
                        balancersAndTargets(),
                        equal("StringEquals", "aws:RequestTag/" + OWN_TAG, cluster())),
                on(
                        "ChangeOwnLoadBalancers",
                        List.of(
                                "elasticloadbalancing:AddTags",
                                "elasticloadbalancing:RemoveTags",
                                "elasticloadbalancing:CreateListener",
                                "elasticloadbalancing:DeleteLoadBalancer",
                                "elasticloadbalancing:DeleteTargetGroup",
                                "elasticloadbalancing:DeregisterTargets",
                                "elasticloadbalancing:ModifyLoadBalancerAttributes",
                                "elasticloadbalancing:ModifyTargetGroup",
                                "elasticloadbalancing:ModifyTargetGroupAttributes",
                                "elasticloadbalancing:RegisterTargets",
                                "elasticloadbalancing:SetIpAddressType",
                                "elasticloadbalancing:SetSecurityGroups",
                                "elasticloadbalancing:SetSubnets"),
                        balancersAndTargets(),
                        equal("StringEquals", "aws:ResourceTag/" + OWN_TAG, cluster())),
                listeners());
    }

    /// Nothing of this can be limited to a resource.
    private static Fields look() {
        return Policies.allow(
                "LookAround",
                List.of(
                        "acm:DescribeCertificate",
                        "acm:ListCertificates",
                        "ec2:DescribeAccountAttributes",
                        "ec2:DescribeAddresses",
                        "ec2:DescribeAvailabilityZones",
                        "ec2:DescribeInstances",
                        "ec2:DescribeInternetGateways",
                        "ec2:DescribeNetworkInterfaces",
                        "ec2:DescribeRouteTables",
                        "ec2:DescribeSecurityGroups",
                        "ec2:DescribeSubnets",
                        "ec2:DescribeTags",
                        "ec2:DescribeVpcPeeringConnections",
                        "ec2:DescribeVpcs",
                        "ec2:GetSecurityGroupsForVpc",
                        "elasticloadbalancing:DescribeCapacityReservation",
                        "elasticloadbalancing:DescribeListenerAttributes",
                        "elasticloadbalancing:DescribeListenerCertificates",
                        "elasticloadbalancing:DescribeListeners",
                        "elasticloadbalancing:DescribeLoadBalancerAttributes",
                        "elasticloadbalancing:DescribeLoadBalancers",
                        "elasticloadbalancing:DescribeRules",
                        "elasticloadbalancing:DescribeSSLPolicies",
                        "elasticloadbalancing:DescribeTags",
                        "elasticloadbalancing:DescribeTargetGroupAttributes",
                        "elasticloadbalancing:DescribeTargetGroups",
                        "elasticloadbalancing:DescribeTargetHealth",
                        "elasticloadbalancing:DescribeTrustStores"),
                list(text("*")));
    }

    /// The first load balancer of an account needs a role of the service.
    private static Fields serviceRole() {
        return on(
                "MakeServiceRole",
                List.of("iam:CreateServiceLinkedRole"),
                list(
                        sub(
                                "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/aws-service-role/elasticloadbalancing.amazonaws.com/*")),
                equal(
                        "StringEquals",
                        "iam:AWSServiceName",
                        text("elasticloadbalancing.amazonaws.com")));
    }

    private static Fields makeGroup() {
        return Policies.allow(
                "MakeGroups", List.of("ec2:CreateSecurityGroup"), list(sub(GROUPS), vpc()));
    }

    private static Fields tagNewGroup() {
        return on(
                "TagNewGroups",
                List.of("ec2:CreateTags"),
                list(sub(GROUPS)),
                equal("StringEquals", "ec2:CreateAction", text("CreateSecurityGroup")));
    }

    private static Fields listeners() {
        return Policies.allow(
                "ChangeListeners",
                List.of(
                        "elasticloadbalancing:AddListenerCertificates",
                        "elasticloadbalancing:AddTags",
                        "elasticloadbalancing:CreateRule",
                        "elasticloadbalancing:DeleteListener",
                        "elasticloadbalancing:DeleteRule",
                        "elasticloadbalancing:ModifyListener",
                        "elasticloadbalancing:ModifyListenerAttributes",
                        "elasticloadbalancing:ModifyRule",
                        "elasticloadbalancing:RemoveListenerCertificates",
                        "elasticloadbalancing:RemoveTags",
                        "elasticloadbalancing:SetRulePriorities"),
                list(
                        sub(BALANCING + "listener/app/*/*/*"),
                        sub(BALANCING + "listener-rule/app/*/*/*/*")));
    }

    private static Value.Items balancersAndTargets() {
        return list(sub(BALANCING + "loadbalancer/app/*/*"), sub(BALANCING + "targetgroup/*/*"));
    }

    private static Value cluster() {
        return ref(EksNames.CLUSTER);
    }

    private static Value vpc() {
        return sub(
                "arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:vpc/${"
                        + Names.VPC
                        + "}");
    }

    private static Value.Builder equal(String operator, String key, Value value) {
        return fields().set(operator, fields().set(key, value));
    }

    private static Fields on(
            String sid, List<String> actions, Value.Items resources, Value.Builder condition) {
        return fields().set("Sid", sid)
                .set("Effect", "Allow")
                .set("Action", texts(actions))
                .set("Resource", resources)
                .set("Condition", condition)
                .done();
    }
}
