package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.text;
import static io.drydock.export.cloudformation.Value.texts;

import io.drydock.export.helm.ReleasePods;
import io.drydock.export.helm.SiteDesigns;
import io.drydock.export.language.Shell;
import io.drydock.export.plan.BalancerPlan;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.ServiceNode;
import java.util.List;

/// What the stack is told once the releases are there: that their pods are to be watched, and which
/// load balancers the controller has made. Alarms about what is not there yet would ring from the
/// first minute, so all of it is optional and given by an update.
final class EksReleasePart {

    static final String WATCHED = "WatchReleases";
    static final String NAMESPACE = "ReleaseNamespace";
    static final String HAS_RELEASES = "WatchesReleases";

    private static final String GROUP = "After the releases are installed";
    private static final String YES = "Yes";

    private EksReleasePart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        if (!plan.has(ServiceNode.Kind.MONITORING)) {
            return;
        }
        if (!pods(plan).isEmpty()) {
            releases(template, plan);
        }
        balancers(plan).forEach(balancer -> balancer(template, balancer));
    }

    /// The pods that a site should have.
    static List<ReleasePods> pods(DeploymentPlan plan) {
        return ReleasePods.of(SiteDesigns.at(plan.design(), plan.site()));
    }

    /// The load balancers that have metrics of their own: each is one that AWS runs.
    static List<LoadBalancer> balancers(DeploymentPlan plan) {
        return switch (plan.design().settings().exposure()) {
            case ALB_INGRESS -> plan.balancers().stream().map(BalancerPlan::balancer).toList();
            case NGINX_INGRESS, GATEWAY_API, OPENSHIFT_ROUTE -> List.of();
        };
    }

    static String fullName(LoadBalancer balancer) {
        return Names.of(balancer.id(), "FullName");
    }

    static String hasBalancer(LoadBalancer balancer) {
        return "Has" + fullName(balancer);
    }

    private static void releases(TemplateBuilder template, DeploymentPlan plan) {
        template.parameter(
                new Parameter(
                        WATCHED,
                        GROUP,
                        "Watch the releases",
                        fields().set("Type", "String")
                                .set(
                                        "Description",
                                        "Yes makes an alarm for each release whose pods are fewer"
                                                + " than they should be. Leave it at No until the"
                                                + " releases run.")
                                .set("Default", "No")
                                .set("AllowedValues", texts("No", YES))
                                .done()));
        template.condition(HAS_RELEASES, new Value.Equals(ref(WATCHED), text(YES)));
        new ParameterPart(template)
                .text(
                        NAMESPACE,
                        GROUP,
                        "Namespace of the releases",
                        "The namespace that the releases are installed in.",
                        plan.design().name().value(),
                        "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",
                        "The name of a namespace");
    }

    private static void balancer(TemplateBuilder template, LoadBalancer balancer) {
        new ParameterPart(template)
                .optional(
                        fullName(balancer),
                        GROUP,
                        "Full name of " + balancer.name(),
                        "What follows loadbalancer/ in the ARN of the load balancer that the"
                                + " controller has made, such as app/k8s-shop/0123456789abcdef;"
                                + " the output "
                                + Names.of(balancer.id(), "Lookup")
                                + " says how to find it. With it, alarms and the dashboard know"
                                + " the load balancer.",
                        "^$|^app/[A-Za-z0-9-]{1,32}/[0-9a-f]{16}$",
                        "A name such as app/k8s-shop/0123456789abcdef, or nothing");
        template.condition(hasBalancer(balancer), ParameterPart.given(fullName(balancer)));
    }

    /// How to find the load balancers, as commands: the controller writes the cluster and the group
    /// of ingresses on each.
    static void outputs(TemplateBuilder template, DeploymentPlan plan) {
        if (!plan.has(ServiceNode.Kind.MONITORING)) {
            return;
        }
        for (LoadBalancer balancer : balancers(plan)) {
            template.output(
                    Names.of(balancer.id(), "Lookup"),
                    "The command that finds " + balancer.name() + " once the releases are there",
                    Value.sub(
                            Shell.code("aws resourcegroupstaggingapi get-resources --region" + " ")
                                    .and(Shell.bareReference("AWS::Region"))
                                    .and(
                                            " --resource-type-filters"
                                                    + " elasticloadbalancing:loadbalancer"
                                                    + " --tag-filters"
                                                    + " Key=elbv2.k8s.aws/cluster,Values=")
                                    .and(Shell.bareReference(EksNames.CLUSTER))
                                    .and(" Key=ingress.k8s.aws/stack,Values=")
                                    .and(
                                            Shell.plainWord(
                                                    SiteDesigns.ingressGroup(
                                                            plan.design(), balancer)))
                                    .and(
                                            " --query ResourceTagMappingList[].ResourceARN --output"
                                                    + " text")
                                    .phrase()));
        }
    }
}
