package io.drydock.export.cloudformation;

import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Database;
import java.util.ArrayList;
import java.util.List;

/// The widgets of a dashboard, two side by side, as CloudWatch wants them: JSON in which
/// CloudFormation fills in names.
final class DashboardWidgets {

    static final String BALANCERS = "AWS/ApplicationELB";

    private static final int WIDTH = 12;
    private static final int HEIGHT = 6;

    private final List<String> widgets = new ArrayList<>();
    private int places;

    /// The widgets added since the last call, separated by commas.
    String take() {
        String text = String.join(",", widgets);
        widgets.clear();
        return text;
    }

    void add(String title, String statistic, List<String> metrics) {
        int x = places % 2 * WIDTH;
        int y = places / 2 * HEIGHT;
        places++;
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

    /// What clients of load balancers see.
    ///
    /// @param about what the titles begin with; may be empty
    /// @param names the full names of the load balancers
    void balancers(String about, List<String> names) {
        add(
                about + "Time until machines answer, 99th percentile, s",
                "p99",
                metrics(BALANCERS, "TargetResponseTime", "LoadBalancer", names));
        List<String> errors = new ArrayList<>();
        errors.addAll(metrics(BALANCERS, "HTTPCode_Target_5XX_Count", "LoadBalancer", names));
        errors.addAll(metrics(BALANCERS, "HTTPCode_ELB_5XX_Count", "LoadBalancer", names));
        add(about + "Answers with status 5xx", "Sum", errors);
        add(about + "Requests", "Sum", metrics(BALANCERS, "RequestCount", "LoadBalancer", names));
    }

    void databases(DeploymentPlan plan) {
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
            add("Processors of the databases, %", "Average", busy);
            add("Connections to the databases", "Average", connections);
        }
    }

    void caches(DeploymentPlan plan) {
        List<String> names =
                plan.caches().stream().map(Cache::id).map(id -> "${" + Names.of(id) + "}").toList();
        if (!names.isEmpty()) {
            add(
                    "Processors of the stores of counters, %",
                    "Maximum",
                    metrics(
                            "AWS/ElastiCache",
                            "EngineCPUUtilization",
                            "ReplicationGroupId",
                            names));
        }
    }

    static List<String> metrics(
            String namespace, String metric, String dimension, List<String> names) {
        return names.stream().map(name -> metric(namespace, metric, dimension, name)).toList();
    }

    /// A metric with its dimensions, name and value in turn.
    static String metric(String namespace, String metric, String... dimensions) {
        List<String> parts = new ArrayList<>(List.of(namespace, metric));
        parts.addAll(List.of(dimensions));
        return "[\"" + String.join("\",\"", parts) + "\"]";
    }
}
