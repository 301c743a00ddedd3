package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.sub;
import static io.drydock.export.cloudformation.Value.text;
import static io.drydock.export.cloudformation.Value.texts;

import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.LoadBalancer.CertificateSource;
import java.util.List;

/// The certificate of the design's host names, and what keeps those names at the load balancers
/// that the controller makes. Both need the zone of the names, so they are made when it is given.
///
/// Source: the community add-on external-dns in the user guide of EKS.
final class EksNamePart {

    private static final String ADD_ON = "ExternalDnsAddOn";
    private static final String ROLE = "ExternalDnsRole";
    private static final String POLICY = "ExternalDnsPolicy";

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

    /// The hosts that need a certificate of ACM.
    static List<String> hosts(DeploymentPlan plan) {
        return plan.balancers().stream()
                .filter(it -> it.balancer().certificate() == CertificateSource.ACM)
                .flatMap(it -> it.balancer().rules().stream())
                .map(rule -> rule.host())
                .filter(host -> !host.isEmpty())
                .distinct()
                .toList();
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
