package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;

import io.drydock.export.plan.BalancerPlan;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.Neighbours;
import io.drydock.export.plan.Neighbours.MovingName;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Site;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Names that move to another site when theirs fails: a health check of the main load balancer, and
/// a pair of records of which Route 53 answers with the second while the check fails.
///
/// The check asks whether the main load balancer accepts connections; whether machines stand behind
/// it is asked by the record itself. A check by host name would follow the name to the other site.
final class FailoverPart {

    private static final String GROUP = "Other sites";
    private static final int HTTPS = 443;
    private static final int INTERVAL_SECONDS = 30;
    private static final int FAILURES = 3;
    private static final int TTL_SECONDS = 60;

    private final TemplateBuilder template;
    private final DeploymentPlan plan;
    private final List<MovingName> names;

    private FailoverPart(TemplateBuilder template, DeploymentPlan plan) {
        this.template = template;
        this.plan = plan;
        this.names = Neighbours.of(plan).movingNames();
    }

    private static String healthCheck(ElementId balancer) {
        return Names.of(balancer, "HealthCheck");
    }

    private static String address(LoadBalancer standby) {
        return Names.of(standby.id(), "Address");
    }

    private static String hasAddress(LoadBalancer standby) {
        return "Has" + address(standby);
    }

    /// The record of a name as it stands, or as the first of two.
    static Value.Builder mainRecord(DeploymentPlan plan, String host, Value.Builder record) {
        Optional<MovingName> moving =
                Neighbours.of(plan).movingNames().stream()
                        .filter(name -> name.host().equals(host))
                        .filter(name -> plan.index().isAt(name.main(), plan.site()))
                        .findFirst();
        moving.ifPresent(name ->
                record.set("SetIdentifier", "main")
                        .set("Failover", "PRIMARY")
                        .set("HealthCheckId", ref(healthCheck(name.main().id()))));
        return record;
    }

    /// The names of other sites that a load balancer answers to when it has taken over.
    static List<String> takenOver(DeploymentPlan plan, BalancerPlan.RoutePlan route) {
        return Neighbours.of(plan).movingNames().stream()
                .filter(name -> name.rule().equals(route.rule()))
                .map(MovingName::host)
                .distinct()
                .toList();
    }

    /// On EKS only the second records of data centres: all others are kept by ExternalDNS, at the
    /// load balancers that the clusters make.
    static void addOnEks(TemplateBuilder template, DeploymentPlan plan) {
        FailoverPart part = new FailoverPart(template, plan);
        part.names.forEach(part::toDataCentre);
    }

    private void toDataCentre(MovingName name) {
        if (plan.index().isAt(name.main(), plan.site())
                && plan.index()
                        .siteOf(name.standby())
                        .filter(site -> site.kind() == Site.Kind.DATA_CENTRE)
                        .isPresent()) {
            standbyInDataCentre(name);
        }
    }

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        FailoverPart part = new FailoverPart(template, plan);
        part.healthChecks();
        for (MovingName name : part.names) {
            if (plan.index().isAt(name.standby(), plan.site())) {
                part.standbyHere(name);
            } else {
                part.toDataCentre(name);
            }
        }
    }

    private void healthChecks() {
        Set<ElementId> mains = new LinkedHashSet<>();
        names.stream()
                .filter(name -> plan.index().isAt(name.main(), plan.site()))
                .forEach(name -> mains.add(name.main().id()));
        for (ElementId main : mains) {
            template.add(
                    healthCheck(main),
                    "AWS::Route53::HealthCheck",
                    fields().set(
                                    "HealthCheckConfig",
                                    fields().set("Type", "TCP")
                                            .set(
                                                    "FullyQualifiedDomainName",
                                                    att(Names.of(main), "DNSName"))
                                            .set("Port", HTTPS)
                                            .set("RequestInterval", INTERVAL_SECONDS)
                                            .set("FailureThreshold", FAILURES))
                            .set("HealthCheckTags", template.tags(main.value())));
        }
    }

    private Value.Builder second(MovingName name) {
        return fields().set("HostedZoneId", ref(ParameterPart.PUBLIC_ZONE))
                .set("Name", name.host())
                .set("Type", "A")
                .set("SetIdentifier", "standby")
                .set("Failover", "SECONDARY");
    }

    private void standbyHere(MovingName name) {
        String balancer = Names.of(name.standby().id());
        template.add(
                Resource.of(
                                Names.of(name.host()) + "StandbyRecord",
                                "AWS::Route53::RecordSet",
                                second(name)
                                        .set(
                                                "AliasTarget",
                                                fields().set("DNSName", att(balancer, "DNSName"))
                                                        .set(
                                                                "HostedZoneId",
                                                                att(
                                                                        balancer,
                                                                        "CanonicalHostedZoneID"))
                                                        .set("EvaluateTargetHealth", true)))
                        .when(ParameterPart.HAS_PUBLIC_ZONE));
    }

    private void standbyInDataCentre(MovingName name) {
        String parameter = address(name.standby());
        if (template.addParameterOnce(standbyAddress(name))) {
            template.condition(
                    hasAddress(name.standby()),
                    new Value.And(
                            List.of(
                                    ParameterPart.given(parameter),
                                    ParameterPart.given(ParameterPart.PUBLIC_ZONE))));
        }
        template.add(
                Resource.of(
                                Names.of(name.host()) + "StandbyRecord",
                                "AWS::Route53::RecordSet",
                                second(name)
                                        .set("TTL", Integer.toString(TTL_SECONDS))
                                        .set("ResourceRecords", list(ref(parameter))))
                        .when(hasAddress(name.standby())));
    }

    private static Parameter standbyAddress(MovingName name) {
        return new Parameter(
                address(name.standby()),
                GROUP,
                "Public address of " + name.standby().name(),
                fields().set("Type", "String")
                        .set(
                                "Description",
                                "The address that clients are sent to when this site fails. Leave"
                                        + " it empty to make no failover records.")
                        .set("Default", "")
                        .set(
                                "AllowedPattern",
                                "^$|^("
                                        + ParameterPart.OCTET
                                        + "\\.){3}"
                                        + ParameterPart.OCTET
                                        + "$")
                        .set("ConstraintDescription", "An IPv4 address or nothing")
                        .done());
    }
}
