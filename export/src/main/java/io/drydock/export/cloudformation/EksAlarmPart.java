package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.sub;

import io.drydock.export.cloudformation.AlarmPart.Watch;
import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.helm.ReleasePods;
import io.drydock.export.helm.WorkerNodes;
import io.drydock.export.language.Phrase;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.ServiceNode;

/// The alarms of the cluster, of the releases in it and of the load balancers before it. The
/// cluster's are there from the beginning; the others once the stack is told of what they watch.
///
/// Source: metrics of Container Insights; alarms on Metrics Insights queries.
final class EksAlarmPart {

    private static final String INSIGHTS = "ContainerInsights";
    private static final int BUSY = 80;
    private static final int PERIODS = 10;

    private final TemplateBuilder template;
    private final AlarmPart alarms;

    private EksAlarmPart(TemplateBuilder template, DeploymentPlan plan) {
        this.template = template;
        this.alarms = new AlarmPart(template, plan);
    }

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        if (!plan.has(ServiceNode.Kind.MONITORING)) {
            return;
        }
        EksAlarmPart part = new EksAlarmPart(template, plan);
        part.nodes(plan);
        EksReleasePart.pods(plan).forEach(part::pods);
        EksReleasePart.balancers(plan).forEach(part::balancer);
    }

    private static Fields cluster() {
        return AlarmPart.dimension("ClusterName", ref(EksNames.CLUSTER));
    }

    private void nodes(DeploymentPlan plan) {
        int least = EksNodePart.nodes(plan).stream().mapToInt(WorkerNodes::atLeast).sum();
        template.add(
                alarms.resource(
                        "WorkerNodesAlarm",
                        "A worker node does not work",
                        watch("cluster_failed_node_count", "Maximum", "GreaterThanThreshold", 0),
                        cluster()));
        template.add(
                alarms.resource(
                        "WorkerNodesMissingAlarm",
                        "There are fewer worker nodes than there should be",
                        watch("cluster_node_count", "Minimum", "LessThanThreshold", least),
                        cluster()));
        template.add(
                alarms.resource(
                        "WorkerNodesBusyAlarm",
                        "Worker nodes use more than 80 % of their processors",
                        above("node_cpu_utilization"),
                        cluster()));
        template.add(
                alarms.resource(
                        "WorkerNodesMemoryAlarm",
                        "Worker nodes use more than 80 % of their memory",
                        above("node_memory_utilization"),
                        cluster()));
        template.add(
                alarms.resource(
                        "WorkerNodesDiskAlarm",
                        "Worker nodes use more than 80 % of their disks",
                        above("node_filesystem_utilization"),
                        cluster()));
    }

    /// No figures at all are a reason to look as well: the agent that sends them is a pod too.
    private static Watch watch(String metric, String statistic, String comparison, long threshold) {
        return new Watch(
                INSIGHTS,
                metric,
                statistic,
                AlarmPart.MINUTE,
                PERIODS,
                comparison,
                threshold,
                "breaching");
    }

    private static Watch above(String metric) {
        return AlarmPart.above(INSIGHTS, metric, "Average", AlarmPart.FIVE_MINUTES, BUSY);
    }

    private void pods(ReleasePods pods) {
        template.add(
                alarms.resource(
                                Names.of(pods.release()) + "PodsAlarm",
                                "The release " + pods.release() + " has fewer pods than it should",
                                watch(
                                        "service_number_of_running_pods",
                                        "Minimum",
                                        "LessThanThreshold",
                                        pods.least()),
                                cluster(),
                                AlarmPart.dimension("Namespace", ref(EksReleasePart.NAMESPACE)),
                                AlarmPart.dimension("Service", Value.text(pods.service())))
                        .when(EksReleasePart.HAS_RELEASES));
    }

    private void balancer(LoadBalancer balancer) {
        String condition = EksReleasePart.hasBalancer(balancer);
        Fields self = AlarmPart.dimension("LoadBalancer", ref(EksReleasePart.fullName(balancer)));
        alarms.answers(balancer, self).forEach(alarm -> template.add(alarm.when(condition)));
        template.add(unhealthy(balancer).when(condition));
    }

    /// The controller settles the target groups' names too, and makes new ones as rules change; a
    /// query finds them all.
    private Resource unhealthy(LoadBalancer balancer) {
        String description = "Pods behind " + balancer.name() + " are unhealthy";
        Phrase query =
                Phrase.of(
                                "SELECT MAX(UnHealthyHostCount) FROM SCHEMA(\"AWS/ApplicationELB\","
                                        + " LoadBalancer, TargetGroup) WHERE LoadBalancer = '")
                        .plus(Phrase.reference(EksReleasePart.fullName(balancer)))
                        .plus("'");
        return Resource.of(
                Names.of(balancer.id(), "UnhealthyAlarm"),
                "AWS::CloudWatch::Alarm",
                fields().set("AlarmDescription", description)
                        .set(
                                "Metrics",
                                list(
                                        fields().set("Id", "unhealthy")
                                                .set("Expression", sub(query))
                                                .set("Period", AlarmPart.MINUTE)
                                                .set("ReturnData", true)
                                                .done()))
                        .set("EvaluationPeriods", 3)
                        .set("ComparisonOperator", "GreaterThanThreshold")
                        .set("Threshold", 0)
                        .set("TreatMissingData", "notBreaching")
                        .set("AlarmActions", list(ref(Names.TOPIC)))
                        .set("OKActions", list(ref(Names.TOPIC)))
                        .set("Tags", template.tags(description)));
    }
}
