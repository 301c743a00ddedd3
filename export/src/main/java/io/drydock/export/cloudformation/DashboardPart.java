package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.sub;

import io.drydock.export.plan.BalancerPlan;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.model.design.Database;
import io.drydock.model.design.ServiceNode;
import java.util.ArrayList;
import java.util.List;

/// One page with what tells whether the deployment is well: how busy the machines and the databases
/// are, how fast answers come and how many are errors.
final class DashboardPart {

    private static final int WIDTH = 12;
    private static final int HEIGHT = 6;
    private static final int MOST_GROUPS = 100;

    private static final String BALANCERS = "AWS/ApplicationELB";

    private final DeploymentPlan plan;
    private final List<String> widgets = new ArrayList<>();

    private DashboardPart(DeploymentPlan plan) {
        this.plan = plan;
    }

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        if (plan.has(ServiceNode.Kind.MONITORING)) {
            DashboardPart part = new DashboardPart(plan);
            template.add(
                    "Dashboard",
                    "AWS::CloudWatch::Dashboard",
                    fields().set("DashboardBody", sub(part.body())));
        }
    }

    private String body() {
        List<String> groups =
                plan.machines().stream()
                        .map(MachineGroup::id)
                        .map(id -> "${" + Names.machines(id) + "}")
                        .toList();
        widget(
                "Processors of the machines, %",
                "Average", ofMachines("AWS/EC2", "CPUUtilization", "Average", groups));
        widget(
                "Machines in service",
                "Minimum",
                ofMachines("AWS/AutoScaling", "GroupInServiceInstances", "Minimum", groups));
        balancers();
        databases();
        return "{\"widgets\":[" + String.join(",", widgets) + "]}";
    }

    /// One line for each group; of many groups those whose names begin with the stack's are
    /// searched for, because a widget has room for a limited number and a template may be divided.
    private static List<String> ofMachines(
            String namespace, String metric, String statistic, List<String> groups) {
        if (groups.size() <= MOST_GROUPS) {
            return metrics(namespace, metric, "AutoScalingGroupName", groups);
        }
        return List.of(
                "[{\"expression\":\"SEARCH('{"
                        + namespace
                        + ",AutoScalingGroupName} ${AWS::StackName} MetricName=\\\""
                        + metric
                        + "\\\"', '"
                        + statistic
                        + "', 300)\"}]");
    }

    private void balancers() {
        List<String> names =
                plan.balancers().stream()
                        .map(BalancerPlan::balancer)
                        .map(it -> "${" + Names.of(it.id()) + ".LoadBalancerFullName}")
                        .toList();
        if (names.isEmpty()) {
            return;
        }
        widget(
                "Time until machines answer, 99th percentile, s",
                "p99",
                metrics(BALANCERS, "TargetResponseTime", "LoadBalancer", names));
        List<String> errors = new ArrayList<>();
        errors.addAll(metrics(BALANCERS, "HTTPCode_Target_5XX_Count", "LoadBalancer", names));
        errors.addAll(metrics(BALANCERS, "HTTPCode_ELB_5XX_Count", "LoadBalancer", names));
        widget("Answers with status 5xx", "Sum", errors);
        widget("Requests", "Sum", metrics(BALANCERS, "RequestCount", "LoadBalancer", names));
    }

    private void databases() {
        List<String> busy = new ArrayList<>();
        List<String> connections = new ArrayList<>();
        for (Database database : plan.databases()) {
            String dimension =
                    database.engine().isAurora() ? "DBClusterIdentifier" : "DBInstanceIdentifier";
            List<String> name = List.of("${" + Names.of(database.id()) + "}");
            busy.addAll(metrics("AWS/RDS", "CPUUtilization", dimension, name));
            connections.addAll(metrics("AWS/RDS", "DatabaseConnections", dimension, name));
        }
        if (!busy.isEmpty()) {
            widget("Processors of the databases, %", "Average", busy);
            widget("Connections to the databases", "Average", connections);
        }
    }

    private static List<String> metrics(
            String namespace, String metric, String dimension, List<String> names) {
        return names.stream()
                .map(name ->
                        "[\"" + String.join("\",\"", namespace, metric, dimension, name) + "\"]")
                .toList();
    }

    /// Two widgets side by side.
    private void widget(String title, String statistic, List<String> metrics) {
        int x = widgets.size() % 2 * WIDTH;
        int y = widgets.size() / 2 * HEIGHT;
        widgets.add(
                "{\"type\":\"metric\",\"x\":%d,\"y\":%d,\"width\":%d,\"height\":%d,\"properties\":"
                                .formatted(x, y, WIDTH, HEIGHT)
                        + "{\"title\":\""
                        + title
                        + "\",\"stat\":\""
                        + statistic
                        + "\",\"period\":300,\"region\":\"${AWS::Region}\",\"metrics\":["
                        + String.join(",", metrics)
                        + "]}}");
    }
}
