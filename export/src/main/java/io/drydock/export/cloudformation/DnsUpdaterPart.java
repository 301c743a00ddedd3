package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.sub;
import static io.drydock.export.cloudformation.Value.text;
import static io.drydock.export.cloudformation.Value.texts;

import io.drydock.export.cloudformation.Resource.Deletion;
import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.language.Json;
import io.drydock.export.language.Phrase;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import java.util.ArrayList;
import java.util.List;

/// A small function that writes the address of a new machine under the node's stable name before
/// the machine goes into service. The group's lifecycle hook holds the machine back until then.
final class DnsUpdaterPart {

    private static final String FUNCTION = Names.DNS_UPDATER;
    private static final String ROLE = FUNCTION + "Role";
    private static final String GROUP = FUNCTION + "LogGroup";
    private static final String POLICY = FUNCTION + "Policy";
    static final String QUEUE = FUNCTION + "FailedEvents";
    private static final String RULE = FUNCTION + "Rule";
    private static final String PERMISSION = FUNCTION + "Permission";
    private static final String CLEANER = "NodeNames";
    private static final String CODE = Resources.text("dns_updater.py");

    private static final int HOLD_SECONDS = 600;
    private static final int TIMEOUT_SECONDS = 60;
    private static final int RETENTION_SECONDS = 1_209_600;
    private static final int CONCURRENCY = 5;

    private DnsUpdaterPart() {}

    static boolean isNeeded(DeploymentPlan plan) {
        return !plan.privateZones().isEmpty();
    }

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        if (!isNeeded(plan)) {
            return;
        }
        template.add(LogPart.group(template, GROUP, "name updater"));
        queue(template);
        template.add(
                ROLE,
                "AWS::IAM::Role",
                fields().set("AssumeRolePolicyDocument", Policies.trust("lambda.amazonaws.com"))
                        .set("Tags", template.tags("name updater")));
        policy(template, plan);
        function(template);
        trigger(template);
        cleaner(template, plan);
    }

    /// The names are written outside CloudFormation's sight, and a zone with names in it cannot be
    /// deleted. This resource does nothing but forget them when the stack is deleted: after the
    /// machines, which depend on it, and before the zones, which it refers to.
    private static void cleaner(TemplateBuilder template, DeploymentPlan plan) {
        template.add(
                CLEANER,
                "Custom::NodeNames",
                fields().set("ServiceToken", att(FUNCTION, "Arn"))
                        .set("ServiceTimeout", TIMEOUT_SECONDS * 2)
                        .set("Zones", Value.refs(DnsPart.privateZones(plan))));
    }

    /// What has to exist before a group with a hook starts its first machine.
    static List<String> needed() {
        return List.of(RULE, PERMISSION, CLEANER);
    }

    /// The hook is inside the group: as a resource of its own it would come after the first
    /// machine.
    static Fields hook(MachineGroup group) {
        String zone = Names.privateZone(DeploymentPlan.zoneOf(group.hostName()));
        return fields().set("LifecycleHookName", "write-name")
                .set("LifecycleTransition", "autoscaling:EC2_INSTANCE_LAUNCHING")
                .set("HeartbeatTimeout", HOLD_SECONDS)
                .set("DefaultResult", "ABANDON")
                .set(
                        "NotificationMetadata",
                        sub(
                                Json.code("{\"zone\": ")
                                        .and(Json.string(Phrase.reference(zone)))
                                        .and(", \"name\": ")
                                        .and(Json.string(group.hostName()))
                                        .and("}")
                                        .phrase()))
                .done();
    }

    private static void queue(TemplateBuilder template) {
        template.add(
                Resource.of(
                                QUEUE,
                                "AWS::SQS::Queue",
                                fields().set("SqsManagedSseEnabled", true)
                                        .set("MessageRetentionPeriod", RETENTION_SECONDS)
                                        .set("Tags", template.tags("failed name updates")))
                        .deletion(Deletion.DELETE));
        template.add(
                QUEUE + "Policy",
                "AWS::SQS::QueuePolicy",
                fields().set("Queues", list(ref(QUEUE)))
                        .set(
                                "PolicyDocument",
                                Policies.document(
                                        Policies.onlyTls(
                                                List.of("sqs:*"), list(att(QUEUE, "Arn"))))));
    }

    private static void policy(TemplateBuilder template, DeploymentPlan plan) {
        List<Value> zones = new ArrayList<>();
        for (String zone : DnsPart.privateZones(plan)) {
            zones.add(
                    sub(
                            Phrase.template("arn:${AWS::Partition}:route53:::hostedzone/")
                                    .plus(Phrase.reference(zone))));
        }
        template.add(
                POLICY,
                "AWS::IAM::ManagedPolicy",
                fields().set("Description", "Keeps the stable names of nodes current")
                        .set(
                                "PolicyDocument",
                                Policies.document(
                                        Policies.allow(
                                                "FindAddress", "ec2:DescribeInstances", text("*")),
                                        Policies.allow(
                                                "WriteName",
                                                List.of(
                                                        "route53:ChangeResourceRecordSets",
                                                        "route53:ListResourceRecordSets"),
                                                new Value.Items(zones)),
                                        Policies.allow(
                                                "ReleaseMachine",
                                                "autoscaling:CompleteLifecycleAction",
                                                sub(
                                                        "arn:${AWS::Partition}:autoscaling:${AWS::Region}:${AWS::AccountId}:autoScalingGroup:*:autoScalingGroupName/${AWS::StackName}-*")),
                                        Policies.allow(
                                                "WriteLog",
                                                List.of(
                                                        "logs:CreateLogStream",
                                                        "logs:PutLogEvents"),
                                                list(att(GROUP, "Arn"))),
                                        Policies.allow(
                                                "KeepFailedEvents",
                                                "sqs:SendMessage",
                                                att(QUEUE, "Arn"))))
                        .set("Roles", list(ref(ROLE))));
    }

    private static void function(TemplateBuilder template) {
        template.add(
                Resource.of(
                                FUNCTION,
                                "AWS::Lambda::Function",
                                fields().set(
                                                "Description",
                                                "Writes the address of a new machine under its"
                                                        + " node's name")
                                        .set("Runtime", "python3.13")
                                        .set("Handler", "index.handler")
                                        .set("Code", fields().set("ZipFile", CODE))
                                        .set("Role", att(ROLE, "Arn"))
                                        .set("Timeout", TIMEOUT_SECONDS)
                                        .set("MemorySize", 128)
                                        .set("ReservedConcurrentExecutions", CONCURRENCY)
                                        .set(
                                                "DeadLetterConfig",
                                                fields().set("TargetArn", att(QUEUE, "Arn")))
                                        .set(
                                                "LoggingConfig",
                                                fields().set("LogFormat", "JSON")
                                                        .set("LogGroup", ref(GROUP)))
                                        .set("Tags", template.tags("name updater")))
                        .attribute(
                                "Metadata",
                                Exceptions.guard(
                                        "LAMBDA_INSIDE_VPC",
                                        "It calls public AWS endpoints only; in the VPC it would"
                                                + " depend on the NAT gateways whose machines it"
                                                + " serves."))
                        .after(POLICY));
    }

    /// The groups' names are not known here, as the groups have to come after the rule; all of them
    /// start with the stack's name.
    private static void trigger(TemplateBuilder template) {
        template.add(
                RULE,
                "AWS::Events::Rule",
                fields().set("Description", "A machine of a node with a stable name starts")
                        .set("State", "ENABLED")
                        .set(
                                "EventPattern",
                                fields().set("source", texts("aws.autoscaling"))
                                        .set(
                                                "detail-type",
                                                texts("EC2 Instance-launch Lifecycle Action"))
                                        .set(
                                                "detail",
                                                fields().set(
                                                                "AutoScalingGroupName",
                                                                list(
                                                                        fields().set(
                                                                                        "prefix",
                                                                                        sub(
                                                                                                "${AWS::StackName}-"))
                                                                                .done()))))
                        .set(
                                "Targets",
                                list(
                                        fields().set("Id", "name-updater")
                                                .set("Arn", att(FUNCTION, "Arn"))
                                                .set(
                                                        "RetryPolicy",
                                                        fields().set("MaximumRetryAttempts", 5)
                                                                .set(
                                                                        "MaximumEventAgeInSeconds",
                                                                        HOLD_SECONDS))
                                                .done())));
        template.add(
                PERMISSION,
                "AWS::Lambda::Permission",
                fields().set("Action", "lambda:InvokeFunction")
                        .set("FunctionName", ref(FUNCTION))
                        .set("Principal", "events.amazonaws.com")
                        .set("SourceArn", att(RULE, "Arn")));
    }
}
