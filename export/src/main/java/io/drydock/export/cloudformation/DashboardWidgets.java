package io.drydock.export.cloudformation;

import io.drydock.export.language.Json;
import io.drydock.export.language.Phrase;
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

    private final List<Json> widgets = new ArrayList<>();
    private int places;

    /// The widgets added since the last call, separated by commas.
    Json take() {
        Json taken = Json.items(widgets);
        widgets.clear();
        return taken;
    }

    void add(String title, String statistic, List<Json> metrics) {
        int x = places % 2 * WIDTH;
        int y = places / 2 * HEIGHT;
        places++;
        widgets.add(
                Json.code("{\"type\":\"metric\",\"x\":")
                        .and(Json.number(x))
                        .and(",\"y\":")
                        .and(Json.number(y))
                        .and(",\"width\":")
                        .and(Json.number(WIDTH))
                        .and(",\"height\":")
                        .and(Json.number(HEIGHT))
                        .and(",\"properties\":{\"title\":")
                        .and(Json.string(title))
                        .and(",\"stat\":")
                        .and(Json.string(statistic))
                        .and(",\"period\":300,\"region\":")
                        .and(Json.string(Phrase.reference("AWS::Region")))
                        .and(",\"metrics\":")
                        .and(Json.list(metrics))
                        .and("}}"));
    }

    /// What clients of load balancers see.
    ///
    /// @param about what the titles begin with; may be empty
    /// @param names the full names of the load balancers
    void balancers(String about, List<Phrase> names) {
        add(
                about + "Time until machines answer, 99th percentile, s",
                "p99",
                metrics(BALANCERS, "TargetResponseTime", "LoadBalancer", names));
        List<Json> errors = new ArrayList<>();
        errors.addAll(metrics(BALANCERS, "HTTPCode_Target_5XX_Count", "LoadBalancer", names));
        errors.addAll(metrics(BALANCERS, "HTTPCode_ELB_5XX_Count", "LoadBalancer", names));
        add(about + "Answers with status 5xx", "Sum", errors);
        add(about + "Requests", "Sum", metrics(BALANCERS, "RequestCount", "LoadBalancer", names));
    }

    void databases(DeploymentPlan plan) {
        List<Json> busy = new ArrayList<>();
        List<Json> connections = new ArrayList<>();
        for (Database database : plan.databases()) {
            String dimension =
                    database.engine().isAurora() ? "DBClusterIdentifier" : "DBInstanceIdentifier";
            List<Phrase> name = List.of(Phrase.reference(Names.of(database.id())));
            busy.addAll(metrics("AWS/RDS", "CPUUtilization", dimension, name));
            connections.addAll(metrics("AWS/RDS", "DatabaseConnections", dimension, name));
        }
        if (!busy.isEmpty()) {
            add("Processors of the databases, %", "Average", busy);
            add("Connections to the databases", "Average", connections);
        }
    }

    void caches(DeploymentPlan plan) {
        List<Phrase> names =
                plan.caches().stream()
                        .map(Cache::id)
                        .map(id -> Phrase.reference(Names.of(id)))
                        .toList();
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

    static List<Json> metrics(
            String namespace, String metric, String dimension, List<Phrase> names) {
        return names.stream()
                .map(name -> metric(namespace, metric, Phrase.of(dimension), name))
                .toList();
    }

    /// A metric with its dimensions, name and value in turn.
    static Json metric(String namespace, String metric, Phrase... dimensions) {
        List<Json> parts = new ArrayList<>();
        parts.add(Json.string(namespace));
        parts.add(Json.string(metric));
        for (Phrase dimension : dimensions) {
            parts.add(Json.string(dimension));
        }
        return Json.list(parts);
    }
}
