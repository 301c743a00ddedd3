package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.sub;

import io.drydock.export.cloudformation.Resource.Deletion;
import io.drydock.export.plan.BalancerPlan;
import io.drydock.export.plan.BalancerPlan.ListenerPlan;
import io.drydock.export.plan.BalancerPlan.RoutePlan;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.ElementId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Names: the host names of load balancers, and the zones in which nodes have their stable names.
final class DnsPart {

    private DnsPart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        for (String zone : plan.privateZones()) {
            template.add(privateZone(Names.privateZone(zone), zone));
        }
        Set<String> done = new LinkedHashSet<>();
        for (BalancerPlan balancer : plan.balancers()) {
            for (String host : hosts(balancer)) {
                if (done.add(host)) {
                    record(template, plan, balancer, host);
                }
            }
        }
    }

    private static Set<String> hosts(BalancerPlan balancer) {
        Set<String> hosts = new LinkedHashSet<>();
        for (ListenerPlan listener : balancer.listeners()) {
            for (RoutePlan route : listener.routes()) {
                if (!route.rule().host().isEmpty()) {
                    hosts.add(route.rule().host());
                }
            }
        }
        return hosts;
    }

    private static Resource privateZone(String logicalId, String name) {
        return Resource.of(
                        logicalId,
                        "AWS::Route53::HostedZone",
                        fields().set("Name", name)
                                .set(
                                        "HostedZoneConfig",
                                        fields().set(
                                                        "Comment",
                                                        sub("Names inside ${AWS::StackName}")))
                                .set(
                                        "VPCs",
                                        list(
                                                fields().set("VPCId", ref(Names.VPC))
                                                        .set("VPCRegion", ref("AWS::Region"))
                                                        .done())))
                .deletion(Deletion.DELETE);
    }

    /// An internal host gets a private zone of its own: one for the whole domain would hide the
    /// domain's other names from the machines.
    private static void record(
            TemplateBuilder template, DeploymentPlan plan, BalancerPlan balancer, String host) {
        ElementId id = balancer.balancer().id();
        Value.Builder alias =
                fields().set("Name", host)
                        .set("Type", "A")
                        .set(
                                "AliasTarget",
                                fields().set("DNSName", att(Names.of(id), "DNSName"))
                                        .set(
                                                "HostedZoneId",
                                                att(Names.of(id), "CanonicalHostedZoneID"))
                                        .set("EvaluateTargetHealth", true));
        String logicalId = Names.of(host) + "Record";
        if (balancer.balancer().isInternetFacing()) {
            alias.set("HostedZoneId", ref(ParameterPart.PUBLIC_ZONE));
            template.add(
                    Resource.of(
                                    logicalId,
                                    "AWS::Route53::RecordSet",
                                    FailoverPart.mainRecord(plan, host, alias))
                            .when(ParameterPart.HAS_PUBLIC_ZONE));
        } else {
            String zone = Names.privateZone(host);
            template.add(privateZone(zone, host));
            alias.set("HostedZoneId", ref(zone));
            template.add(logicalId, "AWS::Route53::RecordSet", alias);
        }
    }

    /// The hosted zones that are the stack's own.
    static List<String> privateZones(DeploymentPlan plan) {
        return plan.privateZones().stream().map(Names::privateZone).toList();
    }
}
