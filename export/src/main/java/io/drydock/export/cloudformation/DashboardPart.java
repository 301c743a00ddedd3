package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.sub;

import io.drydock.export.language.Json;
import io.drydock.export.language.Phrase;
import io.drydock.export.plan.BalancerPlan;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.model.design.ServiceNode;
import java.util.List;

/// One page with what tells whether the deployment is well: how busy the machines and the databases
/// are, how fast answers come and how many are errors.
final class DashboardPart {

    static final String DASHBOARD = "Dashboard";

    private static final int MOST_GROUPS = 100;

    private DashboardPart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        if (plan.has(ServiceNode.Kind.MONITORING)) {
            template.add(
                    DASHBOARD,
                    "AWS::CloudWatch::Dashboard",
                    fields().set(
                                    "DashboardBody",
                                    sub(
                                            Json.code("{\"widgets\":[")
                                                    .and(widgets(plan))
                                                    .and("]}")
                                                    .phrase())));
        }
    }

    private static Json widgets(DeploymentPlan plan) {
        DashboardWidgets widgets = new DashboardWidgets();
        List<Phrase> groups =
                plan.machines().stream()
                        .map(MachineGroup::id)
                        .map(id -> Phrase.reference(Names.machines(id)))
                        .toList();
        widgets.add(
                "Processors of the machines, %",
                "Average", ofMachines("AWS/EC2", "CPUUtilization", "Average", groups));
        widgets.add(
                "Machines in service",
                "Minimum",
                ofMachines("AWS/AutoScaling", "GroupInServiceInstances", "Minimum", groups));
        List<Phrase> balancers =
                plan.balancers().stream()
                        .map(BalancerPlan::balancer)
                        .map(it -> Phrase.reference(Names.of(it.id()) + ".LoadBalancerFullName"))
                        .toList();
        if (!balancers.isEmpty()) {
            widgets.balancers("", balancers);
        }
        widgets.databases(plan);
        return widgets.take();
    }

    /// One line for each group; of many groups those whose names begin with the stack's are
    /// searched for, because a widget has room for a limited number and a template may be divided.
    private static List<Json> ofMachines(
            String namespace, String metric, String statistic, List<Phrase> groups) {
        if (groups.size() <= MOST_GROUPS) {
            return DashboardWidgets.metrics(namespace, metric, "AutoScalingGroupName", groups);
        }
        Phrase search =
                Phrase.of("SEARCH('{" + namespace + ",AutoScalingGroupName} ")
                        .plus(Phrase.reference("AWS::StackName"))
                        .plus(" MetricName=\"" + metric + "\"', '" + statistic + "', 300)");
        return List.of(Json.code("[{\"expression\":").and(Json.string(search)).and("}]"));
    }
}
