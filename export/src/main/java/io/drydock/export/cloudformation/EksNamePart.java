package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.sub;
import static io.drydock.export.cloudformation.Value.text;
import static io.drydock.export.cloudformation.Value.texts;

import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.plan.BalancerPlan;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.Neighbours;
import io.drydock.export.plan.Neighbours.MovingName;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.LoadBalancer.CertificateSource;
import java.util.List;
import java.util.stream.Stream;

/// The certificate of the design's host names, and what keeps those names at the load balancers
/// that the controller makes. Both need the zone of the names, so they are made when it is given.
///
/// Source: the community add-on external-dns in the user guide of EKS.
final class EksNamePart {

    private static final String ADD_ON = "ExternalDnsAddOn";
    private static final String ROLE = "ExternalDnsRole";
    private static final String POLICY = "ExternalDnsPolicy";

    /// Two clusters may keep names in one zone: each leaves alone what the other owns.
    private static final Value OWNER = sub("{\"txtOwnerId\":\"${" + EksNames.CLUSTER + "}\"}");

    private EksNamePart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        if (plan.balancers().isEmpty()) {
            return;
        }
        if (!hosts(plan).isEmpty()) {
            template.add(certificate(template, hosts(plan)).when(ParameterPart.HAS_PUBLIC_ZONE));
        }
        template.add(
                EksControllerPart.role(template, ROLE, "external DNS")
                        .when(ParameterPart.HAS_PUBLIC_ZONE));
        template.add(
                EksControllerPart.policy(ROLE, "external DNS", statements())
                        .when(ParameterPart.HAS_PUBLIC_ZONE));
        template.add(addOn(template, plan).when(ParameterPart.HAS_PUBLIC_ZONE));
    }

    /// The hosts that need a certificate of ACM, among them those that come from another site when
    /// that fails.
    static List<String> hosts(DeploymentPlan plan) {
        List<LoadBalancer> balancers =
                plan.balancers().stream()
                        .map(BalancerPlan::balancer)
                        .filter(it -> it.certificate() == CertificateSource.ACM)
                        .toList();
        Stream<String> own =
                balancers.stream().flatMap(it -> it.rules().stream()).map(ListenerRule::host);
        Stream<String> taken =
                Neighbours.of(plan).movingNames().stream()
                        .filter(name -> balancers.contains(name.standby()))
                        .map(MovingName::host);
        return Stream.concat(own, taken).filter(host -> !host.isEmpty()).distinct().toList();
    }

    private static Resource certificate(TemplateBuilder template, List<String> hosts) {
        Value.Builder properties =
                fields().set("DomainName", hosts.getFirst()).set("ValidationMethod", "DNS");
        if (hosts.size() > 1) {
            properties.set("SubjectAlternativeNames", texts(hosts.subList(1, hosts.size())));
        }
        List<Fields> validations =
                hosts.stream()
                        .map(host ->
                                fields().set("DomainName", host)
                                        .set("HostedZoneId", ref(ParameterPart.PUBLIC_ZONE))
                                        .done())
                        .toList();
        properties
                .set("DomainValidationOptions", validations)
                .set("Tags", template.tags("host names"));
        return Resource.of(
                EksNames.CERTIFICATE, "AWS::CertificateManager::Certificate", properties);
    }

    /// It reads the records of every zone before it looks which one a name belongs to; it changes
    /// those of one.
    private static List<Fields> statements() {
        return List.of(
                Policies.allow(
                        "ChangeNames",
                        List.of("route53:ChangeResourceRecordSets"),
                        list(
                                sub(
                                        "arn:${AWS::Partition}:route53:::hostedzone/${"
                                                + ParameterPart.PUBLIC_ZONE
                                                + "}"))),
                Policies.allow(
                        "FindZones",
                        List.of(
                                "route53:ListHostedZones",
                                "route53:ListResourceRecordSets",
                                "route53:ListTagsForResource",
                                "route53:ListTagsForResources"),
                        list(text("*"))));
    }

    private static Resource addOn(TemplateBuilder template, DeploymentPlan plan) {
        return Resource.of(
                        ADD_ON,
                        "AWS::EKS::Addon",
                        fields().set("ClusterName", ref(EksNames.CLUSTER))
                                .set("AddonName", "external-dns")
                                .set("ResolveConflicts", "OVERWRITE")
                                .set("ConfigurationValues", OWNER)
                                .set(
                                        "PodIdentityAssociations",
                                        list(
                                                fields().set("ServiceAccount", "external-dns")
                                                        .set("RoleArn", att(ROLE, "Arn"))
                                                        .done()))
                                .set("Tags", template.tags("external DNS")))
                .after(EksNodePart.groups(plan))
                .after(POLICY);
    }
}
