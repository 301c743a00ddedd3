package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;

import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.plan.BalancerPlan;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.export.plan.NetworkPlan.NatPlan;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Database;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.ServiceNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The alarms that somebody should be woken for, all sent to one topic.
final class AlarmPart {

    private static final long GIB = 1L << 30;
    static final int MINUTE = 60;
    static final int FIVE_MINUTES = 300;
    static final String BALANCERS = "AWS/ApplicationELB";

    private final TemplateBuilder template;
    private final DeploymentPlan plan;

    AlarmPart(TemplateBuilder template, DeploymentPlan plan) {
        this.template = template;
        this.plan = plan;
    }

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        if (!plan.has(ServiceNode.Kind.MONITORING)) {
            return;
        }
        AlarmPart part = new AlarmPart(template, plan);
        part.topic();
        plan.balancers().forEach(part::balancer);
        plan.machines().forEach(part::machines);
        plan.databases().forEach(part::database);
        plan.fileSystems().forEach(part::files);
        plan.caches().forEach(part::cache);
        plan.network().natGateways().forEach(part::nat);
        part.names();
    }

    private void topic() {
        template.add(
                Names.TOPIC,
                "AWS::SNS::Topic",
                fields().set("KmsMasterKeyId", ref(Names.KEY))
                        .set("Tags", template.tags("alarms")));
        template.add(
                "AlarmTopicPolicy",
                "AWS::SNS::TopicPolicy",
                fields().set("Topics", list(ref(Names.TOPIC)))
                        .set(
                                "PolicyDocument",
                                Policies.document(
                                        Policies.statement(
                                                        "AlarmsPublish",
                                                        "Allow",
                                                        Policies.service(
                                                                "cloudwatch.amazonaws.com"),
                                                        List.of("sns:Publish"))
                                                .set("Resource", ref(Names.TOPIC))
                                                .set(
                                                        "Condition",
                                                        fields().set(
                                                                        "StringEquals",
                                                                        fields().set(
                                                                                        "aws:SourceAccount",
                                                                                        ref(
                                                                                                "AWS::AccountId"))))
                                                .done())));
        template.add(
                Resource.of(
                                "AlarmSubscription",
                                "AWS::SNS::Subscription",
                                fields().set("TopicArn", ref(Names.TOPIC))
                                        .set("Protocol", "email")
                                        .set("Endpoint", ref(ParameterPart.ALARM_EMAIL)))
                        .when(ParameterPart.HAS_ALARM_EMAIL));
    }

    /// An alarm on one metric.
    ///
    /// @param statistic such as `Sum`, or a percentile such as `p99`
    /// @param comparison such as `GreaterThanThreshold`
    record Watch(
            String namespace,
            String metric,
            String statistic,
            int period,
            int periods,
            String comparison,
            long threshold,
            String missing) {}

    private void alarm(String logicalId, String description, Watch watch, Fields... dimensions) {
        template.add(resource(logicalId, description, watch, dimensions));
    }

    /// The resource of an alarm.
    Resource resource(String logicalId, String description, Watch watch, Fields... dimensions) {
        Value.Builder properties =
                fields().set("AlarmDescription", description)
                        .set("Namespace", watch.namespace())
                        .set("MetricName", watch.metric())
                        .set("Dimensions", List.of(dimensions))
                        .set(
                                watch.statistic().startsWith("p")
                                        ? "ExtendedStatistic"
                                        : "Statistic",
                                watch.statistic())
                        .set("Period", watch.period())
                        .set("EvaluationPeriods", watch.periods())
                        .set("ComparisonOperator", watch.comparison())
                        .set("Threshold", watch.threshold())
                        .set("TreatMissingData", watch.missing())
                        .set("AlarmActions", list(ref(Names.TOPIC)))
                        .set("OKActions", list(ref(Names.TOPIC)))
                        .set("Tags", template.tags(description));
        return Resource.of(logicalId, "AWS::CloudWatch::Alarm", properties);
    }

    static Fields dimension(String name, Value value) {
        return fields().set("Name", name).set("Value", value).done();
    }

    static Watch above(
            String namespace, String metric, String statistic, int period, long threshold) {
        return new Watch(
                namespace,
                metric,
                statistic,
                period,
                3,
                "GreaterThanThreshold",
                threshold,
                "notBreaching");
    }

    private void balancer(BalancerPlan balancer) {
        ElementId id = balancer.balancer().id();
        String name = balancer.balancer().name();
        Fields self = dimension("LoadBalancer", att(Names.of(id), "LoadBalancerFullName"));
        answers(balancer.balancer(), self).forEach(template::add);
        Set<String> targets = new LinkedHashSet<>();
        balancer.listeners().stream()
                .flatMap(listener -> listener.routes().stream())
                .flatMap(route -> route.targets().stream())
                .forEach(target -> targets.add(target.key()));
        for (String target : targets) {
            String group = Names.targetGroup(target);
            alarm(
                    group + "UnhealthyAlarm",
                    "Machines behind " + name + " are unhealthy: " + target,
                    above(BALANCERS, "UnHealthyHostCount", "Maximum", MINUTE, 0),
                    self,
                    dimension("TargetGroup", att(group, "TargetGroupFullName")));
        }
    }

    /// The alarms about what clients of a load balancer see.
    List<Resource> answers(LoadBalancer balancer, Fields self) {
        return List.of(
                resource(
                        Names.of(balancer.id(), "ErrorsAlarm"),
                        balancer.name() + " answers with errors of its own",
                        above(BALANCERS, "HTTPCode_ELB_5XX_Count", "Sum", FIVE_MINUTES, 10),
                        self),
                resource(
                        Names.of(balancer.id(), "SlowAlarm"),
                        balancer.name() + ": one answer in a hundred takes longer than 5 seconds",
                        above(BALANCERS, "TargetResponseTime", "p99", FIVE_MINUTES, 5),
                        self));
    }

    private void machines(MachineGroup group) {
        alarm(
                Names.of(group.id(), "MissingAlarm"),
                group.name() + " has fewer machines than it should",
                new Watch(
                        "AWS/AutoScaling",
                        "GroupInServiceInstances",
                        "Minimum",
                        MINUTE,
                        10,
                        "LessThanThreshold",
                        group.min(),
                        "breaching"),
                dimension("AutoScalingGroupName", ref(Names.machines(group.id()))));
    }

    private void database(Database database) {
        String namespace = "AWS/RDS";
        boolean aurora = database.engine().isAurora();
        Fields self =
                dimension(
                        aurora ? "DBClusterIdentifier" : "DBInstanceIdentifier",
                        ref(Names.of(database.id())));
        alarm(
                Names.of(database.id(), "BusyAlarm"),
                database.name() + " uses more than 80 % of its processors",
                above(namespace, "CPUUtilization", "Average", FIVE_MINUTES, 80),
                self);
        if (!aurora) {
            full(database, self);
        }
        alarm(
                Names.of(database.id(), "ConnectionsAlarm"),
                database.name() + " has unusually many connections",
                above(namespace, "DatabaseConnections", "Average", FIVE_MINUTES, 500),
                self);
    }

    /// The storage of Aurora grows by itself.
    private void full(Database database, Fields self) {
        alarm(
                Names.of(database.id(), "FullAlarm"),
                database.name() + " has less than 10 % of its disk left",
                new Watch(
                        "AWS/RDS",
                        "FreeStorageSpace",
                        "Minimum",
                        FIVE_MINUTES,
                        1,
                        "LessThanThreshold",
                        database.storageGib() * GIB / 10,
                        "breaching"),
                self);
    }

    private void files(FileSystem files) {
        alarm(
                Names.of(files.id(), "BusyAlarm"),
                files.name() + " is close to the most operations it can do",
                above("AWS/EFS", "PercentIOLimit", "Maximum", FIVE_MINUTES, 90),
                dimension("FileSystemId", ref(Names.of(files.id()))));
    }

    private void cache(Cache cache) {
        alarm(
                Names.of(cache.id(), "BusyAlarm"),
                cache.name() + " uses more than 80 % of its processor",
                above("AWS/ElastiCache", "EngineCPUUtilization", "Maximum", FIVE_MINUTES, 80),
                dimension("ReplicationGroupId", ref(Names.of(cache.id()))));
    }

    private void nat(NatPlan nat) {
        alarm(
                Names.of(nat.id(), "PortsAlarm"),
                nat.id() + " runs out of ports",
                above("AWS/NATGateway", "ErrorPortAllocation", "Sum", FIVE_MINUTES, 0),
                dimension("NatGatewayId", ref(Names.of(nat.id()))));
    }

    private void names() {
        if (!DnsUpdaterPart.isNeeded(plan)) {
            return;
        }
        alarm(
                Names.DNS_UPDATER + "Alarm",
                "A node's name could not be moved to its new machine",
                new Watch(
                        "AWS/SQS",
                        "ApproximateNumberOfMessagesVisible",
                        "Maximum",
                        MINUTE,
                        1,
                        "GreaterThanThreshold",
                        0,
                        "notBreaching"),
                dimension("QueueName", att(DnsUpdaterPart.QUEUE, "QueueName")));
    }
}
