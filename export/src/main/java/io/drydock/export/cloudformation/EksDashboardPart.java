package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.sub;
import static io.drydock.export.cloudformation.Value.text;

import io.drydock.export.helm.ReleasePods;
import io.drydock.export.language.Json;
import io.drydock.export.language.Phrase;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.ServiceNode;
import java.util.ArrayList;
import java.util.List;

/// One page with what tells whether a site on Kubernetes is well. The load balancers come last and
/// only where the stack knows them, because CloudWatch refuses a metric without a name.
final class EksDashboardPart {

    private static final String INSIGHTS = "ContainerInsights";
    private static final Phrase CLUSTER = Phrase.reference(EksNames.CLUSTER);

    private EksDashboardPart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        if (plan.has(ServiceNode.Kind.MONITORING)) {
            template.add(
                    DashboardPart.DASHBOARD,
                    "AWS::CloudWatch::Dashboard",
                    fields().set("DashboardBody", new Value.Join("", body(plan))));
        }
    }

    private static Value.Items body(DeploymentPlan plan) {
        DashboardWidgets widgets = new DashboardWidgets();
        nodes(widgets);
        pods(widgets, plan);
        widgets.databases(plan);
        widgets.caches(plan);
        List<Value> parts = new ArrayList<>();
        parts.add(sub(Json.code("{\"widgets\":[").and(widgets.take()).phrase()));
        for (LoadBalancer balancer : EksReleasePart.balancers(plan)) {
            widgets.balancers(
                    balancer.id() + ": ",
                    List.of(Phrase.reference(EksReleasePart.fullName(balancer))));
            parts.add(
                    new Value.If(
                            EksReleasePart.hasBalancer(balancer),
                            sub(Json.code(",").and(widgets.take()).phrase()),
                            text("")));
        }
        parts.add(text("]}"));
        return new Value.Items(parts);
    }

    private static void nodes(DashboardWidgets widgets) {
        widgets.add(
                "Processors of the worker nodes, %",
                "Average", List.of(ofCluster("node_cpu_utilization")));
        widgets.add(
                "Memory of the worker nodes, %",
                "Average", List.of(ofCluster("node_memory_utilization")));
        widgets.add(
                "Worker nodes, and those that do not work",
                "Maximum",
                List.of(ofCluster("cluster_node_count"), ofCluster("cluster_failed_node_count")));
    }

    private static Json ofCluster(String metric) {
        return DashboardWidgets.metric(INSIGHTS, metric, Phrase.of("ClusterName"), CLUSTER);
    }

    private static void pods(DashboardWidgets widgets, DeploymentPlan plan) {
        List<ReleasePods> pods = EksReleasePart.pods(plan);
        if (pods.isEmpty()) {
            return;
        }
        widgets.add(
                "Pods of the releases",
                "Minimum",
                pods.stream()
                        .map(it ->
                                DashboardWidgets.metric(
                                        INSIGHTS,
                                        "service_number_of_running_pods",
                                        Phrase.of("ClusterName"),
                                        CLUSTER,
                                        Phrase.of("Namespace"),
                                        Phrase.reference(EksReleasePart.NAMESPACE),
                                        Phrase.of("Service"),
                                        Phrase.of(it.service())))
                        .toList());
    }
}
