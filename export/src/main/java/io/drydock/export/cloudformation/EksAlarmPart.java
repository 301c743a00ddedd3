package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;

import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.ServiceNode;

/// The alarm of the cluster itself. Those of load balancers would need names that the controller
/// settles after the stack is there.
///
/// Source: metrics of Container Insights.
final class EksAlarmPart {

    private static final int MINUTE = 60;
    private static final int PERIODS = 10;

    private EksAlarmPart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        if (!plan.has(ServiceNode.Kind.MONITORING)) {
            return;
        }
        String description = "A worker node does not work";
        template.add(
                "WorkerNodesAlarm",
                "AWS::CloudWatch::Alarm",
                fields().set("AlarmDescription", description)
                        .set("Namespace", "ContainerInsights")
                        .set("MetricName", "cluster_failed_node_count")
                        .set(
                                "Dimensions",
                                list(
                                        fields().set("Name", "ClusterName")
                                                .set("Value", ref(EksNames.CLUSTER))
                                                .done()))
                        .set("Statistic", "Maximum")
                        .set("Period", MINUTE)
                        .set("EvaluationPeriods", PERIODS)
                        .set("ComparisonOperator", "GreaterThanThreshold")
                        .set("Threshold", 0)
                        .set("TreatMissingData", "breaching")
                        .set("AlarmActions", list(ref(Names.TOPIC)))
                        .set("OKActions", list(ref(Names.TOPIC)))
                        .set("Tags", template.tags(description)));
    }
}
