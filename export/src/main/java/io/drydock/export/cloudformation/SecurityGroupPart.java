package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.text;

import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.SecurityGroupPlan;
import io.drydock.export.plan.SecurityGroupPlan.Rule;
import io.drydock.export.plan.SecurityGroupPlan.Source;
import java.util.ArrayList;
import java.util.List;

/// The security groups. Rules between groups are resources of their own, because two groups that
/// name each other could not be made otherwise.
final class SecurityGroupPart {

    /// The ports of the rule RESTRICTED_INCOMING_TRAFFIC of the AWS Guard Rules Registry.
    private static final List<Integer> ASKED_ABOUT = List.of(20, 21, 3306, 3389, 4333);

    private SecurityGroupPart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        for (SecurityGroupPlan group : plan.securityGroups()) {
            group(template, group);
        }
        for (SecurityGroupPlan group : plan.securityGroups()) {
            for (Rule rule : group.rules()) {
                if (rule.from() instanceof Source.Group source) {
                    between(template, group, source, rule);
                }
            }
        }
    }

    private static void group(TemplateBuilder template, SecurityGroupPlan group) {
        Value.Builder properties =
                fields().set("GroupDescription", group.description()).set("VpcId", ref(Names.VPC));
        List<Fields> open = new ArrayList<>();
        for (Rule rule : group.rules()) {
            switch (rule.from()) {
                case Source.Group _ -> {}
                case Source.Network network ->
                        open.add(ingress(text(network.cidr().toString()), rule));
                case Source.Staff _ -> open.add(ingress(ref(ParameterPart.STAFF_CIDR), rule));
                case Source.Internet _ -> open.add(ingress(text("0.0.0.0/0"), rule));
            }
        }
        if (!open.isEmpty()) {
            properties.set("SecurityGroupIngress", open);
        }
        if (!group.opensConnections()) {
            properties.set("SecurityGroupEgress", list(nothing()));
        }
        properties.set("Tags", template.tags(group.description()));
        Resource resource =
                Resource.of(Names.securityGroup(group.id()), "AWS::EC2::SecurityGroup", properties);
        template.add(isAskedAbout(group) ? excused(resource) : resource);
    }

    /// Whether a network, rather than a group, may connect to one of the rule's ports.
    private static boolean isAskedAbout(SecurityGroupPlan group) {
        return group.rules().stream()
                .anyMatch(rule ->
                        !(rule.from() instanceof Source.Group)
                                && ASKED_ABOUT.contains(rule.port()));
    }

    private static Resource excused(Resource group) {
        return group.attribute(
                "Metadata",
                Exceptions.guard(
                        "RESTRICTED_INCOMING_TRAFFIC",
                        "The rule asks about the port alone. Only the private network of another"
                                + " site may connect to it here."));
    }

    private static Fields ingress(Value cidr, Rule rule) {
        return fields().set("Description", rule.purpose())
                .set("IpProtocol", "tcp")
                .set("FromPort", rule.port())
                .set("ToPort", rule.port())
                .set("CidrIp", cidr)
                .done();
    }

    /// Without any rule AWS would allow everything; a rule to nowhere takes that away.
    private static Fields nothing() {
        return fields().set("Description", "opens no connections")
                .set("IpProtocol", "-1")
                .set("CidrIp", "127.0.0.1/32")
                .done();
    }

    private static void between(
            TemplateBuilder template, SecurityGroupPlan group, Source.Group source, Rule rule) {
        template.add(
                Names.of(group.id()) + "From" + Names.of(source.id()) + "On" + rule.port(),
                "AWS::EC2::SecurityGroupIngress",
                fields().set("GroupId", att(Names.securityGroup(group.id()), "GroupId"))
                        .set(
                                "SourceSecurityGroupId",
                                att(Names.securityGroup(source.id()), "GroupId"))
                        .set("IpProtocol", "tcp")
                        .set("FromPort", rule.port())
                        .set("ToPort", rule.port())
                        .set("Description", rule.purpose()));
    }
}
