package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.sub;
import static io.drydock.export.cloudformation.Value.text;

import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.plan.BalancerPlan;
import io.drydock.export.plan.DeploymentPlan;
import java.util.List;

/// The web application firewall before the load balancers: rules that AWS keeps up to date, and a
/// log of what they stop.
final class FirewallPart {

    private static final String ACL = "WebAcl";
    private static final String GROUP = "WebAclLogGroup";

    private FirewallPart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        if (plan.balancers().isEmpty()) {
            return;
        }
        template.add(
                ACL,
                "AWS::WAFv2::WebACL",
                fields().set("Scope", "REGIONAL")
                        .set("DefaultAction", fields().set("Allow", fields()))
                        .set("VisibilityConfig", visibility("WebAcl"))
                        .set("Rules", List.of(common(), known()))
                        .set("Tags", template.tags("web application firewall")));
        for (BalancerPlan balancer : plan.balancers()) {
            String id = Names.of(balancer.balancer().id());
            template.add(
                    id + "WebAcl",
                    "AWS::WAFv2::WebACLAssociation",
                    fields().set("ResourceArn", ref(id)).set("WebACLArn", att(ACL, "Arn")));
        }
        log(template);
    }

    /// Bodies of API calls are larger than the set of rules expects, and definitions of APIs hold
    /// addresses of back-ends: these two rules only count.
    private static Fields common() {
        return managed(
                0,
                "AWSManagedRulesCommonRuleSet",
                fields().set(
                                "RuleActionOverrides",
                                list(
                                        onlyCount("SizeRestrictions_BODY"),
                                        onlyCount("GenericRFI_BODY"))));
    }

    private static Fields known() {
        return managed(1, "AWSManagedRulesKnownBadInputsRuleSet", fields());
    }

    private static Fields onlyCount(String rule) {
        return fields().set("Name", rule)
                .set("ActionToUse", fields().set("Count", fields()))
                .done();
    }

    private static Fields managed(int priority, String name, Value.Builder overrides) {
        Value.Builder statement = fields().set("VendorName", "AWS").set("Name", name);
        overrides.done().fields().forEach(statement::set);
        return fields().set("Name", name)
                .set("Priority", priority)
                .set("OverrideAction", fields().set("None", fields()))
                .set("Statement", fields().set("ManagedRuleGroupStatement", statement))
                .set("VisibilityConfig", visibility(name))
                .done();
    }

    private static Value.Builder visibility(String metric) {
        return fields().set("SampledRequestsEnabled", true)
                .set("CloudWatchMetricsEnabled", true)
                .set("MetricName", metric);
    }

    /// The name has to start with a prefix that AWS prescribes; the part of the stack's ARN that no
    /// two stacks share keeps it unique. Tokens are not logged.
    private static void log(TemplateBuilder template) {
        Resource group = LogPart.group(template, GROUP, "web application firewall");
        template.add(
                group.property(
                        "LogGroupName",
                        new Value.Join(
                                "-",
                                list(
                                        text("aws-waf-logs"),
                                        new Value.Select(
                                                2, new Value.Split("/", ref("AWS::StackId")))))));
        template.add(
                "WebAclLog",
                "AWS::WAFv2::LoggingConfiguration",
                fields().set("ResourceArn", att(ACL, "Arn"))
                        .set(
                                "LogDestinationConfigs",
                                list(
                                        sub(
                                                "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${"
                                                        + GROUP
                                                        + "}")))
                        .set(
                                "RedactedFields",
                                list(header("authorization"), header("apikey"), header("cookie"))));
    }

    private static Fields header(String name) {
        return fields().set("SingleHeader", fields().set("Name", name)).done();
    }
}
