package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.ref;

import io.drydock.export.cloudformation.Resource.Deletion;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ServiceNode;
import java.util.List;

/// Log groups and VPC flow logs.
final class LogPart {

    private static final String FLOW_GROUP = "FlowLogGroup";
    private static final String FLOW_ROLE = "FlowLogRole";

    private LogPart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        for (Cluster cluster : plan.clusters()) {
            template.add(group(template, Names.logGroup(cluster.id()), cluster.name() + " log"));
        }
        if (plan.has(ServiceNode.Kind.FLOW_LOGS)) {
            flowLogs(template);
        }
    }

    /// A log group that tells what went wrong when a creation is rolled back: it stays in any case.
    static Resource group(TemplateBuilder template, String logicalId, String name) {
        return group(template, logicalId, name, fields()).deletion(Deletion.RETAIN);
    }

    /// A log group whose name is given by AWS, not by this template. If it stayed after a creation
    /// that failed, the next one could not make it.
    static Resource named(
            TemplateBuilder template, String logicalId, String name, Value groupName) {
        return group(template, logicalId, name, fields().set("LogGroupName", groupName))
                .deletion(Deletion.RETAIN_EXCEPT_ON_CREATE);
    }

    private static Resource group(
            TemplateBuilder template, String logicalId, String name, Value.Builder properties) {
        return Resource.of(
                        logicalId,
                        "AWS::Logs::LogGroup",
                        properties
                                .set("RetentionInDays", ref(ParameterPart.LOG_DAYS))
                                .set("KmsKeyId", att(Names.KEY, "Arn"))
                                .set("Tags", template.tags(name)))
                .attribute(
                        "Metadata",
                        Exceptions.guard(
                                "CW_LOGGROUP_RETENTION_PERIOD_CHECK",
                                "The rule wants a number in the template. Here it is the"
                                        + " parameter LogRetentionDays, which allows no other"
                                        + " values than those of the rule."));
    }

    private static void flowLogs(TemplateBuilder template) {
        template.add(group(template, FLOW_GROUP, "flow log"));
        template.add(
                FLOW_ROLE,
                "AWS::IAM::Role",
                fields().set(
                                "AssumeRolePolicyDocument",
                                Policies.trust("vpc-flow-logs.amazonaws.com"))
                        .set("Tags", template.tags("flow log")));
        template.add(
                "FlowLogPolicy",
                "AWS::IAM::ManagedPolicy",
                fields().set("Description", "Writes the flow log")
                        .set(
                                "PolicyDocument",
                                Policies.document(
                                        Policies.allow(
                                                "WriteFlowLog",
                                                List.of(
                                                        "logs:CreateLogStream",
                                                        "logs:PutLogEvents",
                                                        "logs:DescribeLogStreams"),
                                                Value.list(att(FLOW_GROUP, "Arn")))))
                        .set("Roles", Value.list(ref(FLOW_ROLE))));
        template.add(
                Resource.of(
                                "FlowLog",
                                "AWS::EC2::FlowLog",
                                fields().set("ResourceId", ref(Names.VPC))
                                        .set("ResourceType", "VPC")
                                        .set("TrafficType", "ALL")
                                        .set("LogDestinationType", "cloud-watch-logs")
                                        .set("LogGroupName", ref(FLOW_GROUP))
                                        .set("DeliverLogsPermissionArn", att(FLOW_ROLE, "Arn"))
                                        .set("MaxAggregationInterval", 60)
                                        .set("Tags", template.tags("flow log")))
                        .after("FlowLogPolicy"));
    }
}
