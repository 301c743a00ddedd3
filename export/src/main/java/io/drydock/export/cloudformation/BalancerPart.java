package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.text;
import static io.drydock.export.cloudformation.Value.texts;

import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.plan.BalancerPlan;
import io.drydock.export.plan.BalancerPlan.ListenerPlan;
import io.drydock.export.plan.BalancerPlan.RoutePlan;
import io.drydock.export.plan.BalancerPlan.TargetPlan;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineRoute;
import io.drydock.model.catalogue.HealthCheck;
import io.drydock.model.design.ElementId;
import java.util.ArrayList;
import java.util.List;

/// The load balancers with listeners, host rules and target groups.
final class BalancerPart {

    private static final String TLS_POLICY = "ELBSecurityPolicy-TLS13-1-2-2021-06";
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int PRIORITY_STEP = 10;
    private static final int DRAIN_SECONDS = 60;
    private static final int STICKY_SECONDS = 86_400;

    private final TemplateBuilder template;
    private final DeploymentPlan plan;

    private BalancerPart(TemplateBuilder template, DeploymentPlan plan) {
        this.template = template;
        this.plan = plan;
    }

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        BalancerPart part = new BalancerPart(template, plan);
        plan.balancers().forEach(part::balancer);
    }

    private void balancer(BalancerPlan balancer) {
        ElementId id = balancer.balancer().id();
        Resource resource =
                Resource.of(
                                Names.of(id),
                                "AWS::ElasticLoadBalancingV2::LoadBalancer",
                                fields().set("Type", "application")
                                        .set("Scheme", balancer.balancer().scheme().key())
                                        .set("IpAddressType", "ipv4")
                                        .set("Subnets", NetworkPart.subnetRefs(balancer.subnets()))
                                        .set(
                                                "SecurityGroups",
                                                list(att(Names.securityGroup(id), "GroupId")))
                                        .set("LoadBalancerAttributes", attributes(balancer))
                                        .set("Tags", template.tags(balancer.balancer().name())))
                        .attribute(
                                "Metadata", Protection.exception("ELB_DELETION_PROTECTION_ENABLED"))
                        .after(BucketPart.LOG_POLICY);
        template.add(
                balancer.balancer().isInternetFacing()
                        ? resource.after(Names.INTERNET_ATTACHMENT)
                        : resource);
        balancer.listeners().forEach(listener -> listener(balancer, listener));
        if (balancer.listeners().stream().noneMatch(l -> l.port() == HTTP)) {
            redirect(id);
        }
    }

    private static List<Fields> attributes(BalancerPlan balancer) {
        return List.of(
                attribute("deletion_protection.enabled", Protection.value()),
                attribute("routing.http.drop_invalid_header_fields.enabled", text("true")),
                attribute("routing.http.desync_mitigation_mode", text("defensive")),
                attribute(
                        "idle_timeout.timeout_seconds",
                        text(Integer.toString(balancer.balancer().idleTimeoutSeconds()))),
                attribute("access_logs.s3.enabled", text("true")),
                attribute("access_logs.s3.bucket", ref(Names.LOG_BUCKET)),
                attribute("access_logs.s3.prefix", text(balancer.balancer().id().value())));
    }

    private static Fields attribute(String key, Value value) {
        return fields().set("Key", key).set("Value", value).done();
    }

    private void listener(BalancerPlan balancer, ListenerPlan listener) {
        ElementId id = balancer.balancer().id();
        String logicalId = Names.listener(id, listener.port());
        List<RoutePlan> hosts =
                listener.routes().stream().filter(r -> !r.rule().host().isEmpty()).toList();
        Fields fallback =
                listener.routes().stream()
                        .filter(route -> route.rule().host().isEmpty())
                        .findFirst()
                        .map(BalancerPart::forward)
                        .orElseGet(BalancerPart::unknownHost);
        template.add(
                Resource.of(
                                logicalId,
                                "AWS::ElasticLoadBalancingV2::Listener",
                                fields().set("LoadBalancerArn", ref(Names.of(id)))
                                        .set("Port", listener.port())
                                        .set("Protocol", "HTTPS")
                                        .set("SslPolicy", TLS_POLICY)
                                        .set(
                                                "Certificates",
                                                list(
                                                        fields().set(
                                                                        "CertificateArn",
                                                                        ref(
                                                                                ParameterPart
                                                                                        .certificate(
                                                                                                balancer)))
                                                                .done()))
                                        .set("DefaultActions", list(fallback)))
                        .attribute(
                                "Metadata",
                                Exceptions.guard(
                                        "ELBV2_ACM_CERTIFICATE_REQUIRED",
                                        "The certificate is given as a parameter.")));
        int priority = 0;
        for (RoutePlan route : listener.routes()) {
            route.targets().forEach(this::targetGroup);
        }
        for (RoutePlan route : hosts) {
            priority += PRIORITY_STEP;
            rule(logicalId, route, priority, FailoverPart.takenOver(plan, route));
        }
    }

    private static Fields unknownHost() {
        return fields().set("Type", "fixed-response")
                .set(
                        "FixedResponseConfig",
                        fields().set("StatusCode", "404")
                                .set("ContentType", "text/plain")
                                .set("MessageBody", "No such host"))
                .done();
    }

    private static Fields forward(RoutePlan route) {
        List<Fields> groups = new ArrayList<>();
        for (TargetPlan target : route.targets()) {
            groups.add(
                    fields().set("TargetGroupArn", ref(Names.targetGroup(target.key())))
                            .set("Weight", target.machines().size())
                            .done());
        }
        Value.Builder forward = fields().set("TargetGroups", groups);
        if (route.rule().sticky() && groups.size() > 1) {
            forward.set(
                    "TargetGroupStickinessConfig",
                    fields().set("Enabled", true).set("DurationSeconds", STICKY_SECONDS));
        }
        return fields().set("Type", "forward").set("ForwardConfig", forward).done();
    }

    private void rule(String listener, RoutePlan route, int priority, List<String> moreHosts) {
        List<String> hosts = new ArrayList<>(List.of(route.rule().host()));
        hosts.addAll(moreHosts);
        template.add(
                listener + "Rule" + Names.of(route.rule().host()),
                "AWS::ElasticLoadBalancingV2::ListenerRule",
                fields().set("ListenerArn", ref(listener))
                        .set("Priority", priority)
                        .set(
                                "Conditions",
                                list(
                                        fields().set("Field", "host-header")
                                                .set(
                                                        "HostHeaderConfig",
                                                        fields().set("Values", texts(hosts)))
                                                .done()))
                        .set("Actions", list(forward(route))));
    }

    private void targetGroup(TargetPlan target) {
        String logicalId = Names.targetGroup(target.key());
        if (template.has(logicalId)) {
            return;
        }
        Value.Builder properties =
                fields().set("VpcId", ref(Names.VPC))
                        .set("TargetType", "instance")
                        .set("Protocol", target.tls() ? "HTTPS" : "HTTP")
                        .set("Port", target.port());
        health(properties, target);
        properties
                .set("TargetGroupAttributes", targetAttributes(target))
                .set("Tags", template.tags(target.key()));
        template.add(logicalId, "AWS::ElasticLoadBalancingV2::TargetGroup", properties);
    }

    private static void health(Value.Builder properties, TargetPlan target) {
        switch (target.health()) {
            case HealthCheck.Http http ->
                    properties
                            .set("HealthCheckProtocol", http.protocol())
                            .set("HealthCheckPort", Integer.toString(http.port()))
                            .set("HealthCheckPath", http.path())
                            .set(
                                    "Matcher",
                                    fields().set(
                                                    "HttpCode",
                                                    Integer.toString(http.expectedStatus())));
            case HealthCheck.Tcp _ ->
                    properties
                            .set("HealthCheckProtocol", target.tls() ? "HTTPS" : "HTTP")
                            .set("HealthCheckPort", "traffic-port")
                            .set("HealthCheckPath", "/")
                            .set("Matcher", fields().set("HttpCode", "200-499"));
        }
        properties
                .set("HealthCheckIntervalSeconds", 10)
                .set("HealthCheckTimeoutSeconds", 5)
                .set("HealthyThresholdCount", 3)
                .set("UnhealthyThresholdCount", 5);
    }

    private static List<Fields> targetAttributes(TargetPlan target) {
        List<Fields> attributes = new ArrayList<>();
        attributes.add(
                attribute(
                        "deregistration_delay.timeout_seconds",
                        text(Integer.toString(DRAIN_SECONDS))));
        if (target.sticky()) {
            attributes.add(attribute("stickiness.enabled", text("true")));
            attributes.add(attribute("stickiness.type", text("lb_cookie")));
            attributes.add(
                    attribute(
                            "stickiness.lb_cookie.duration_seconds",
                            text(Integer.toString(STICKY_SECONDS))));
        } else {
            attributes.add(attribute("stickiness.enabled", text("false")));
        }
        return attributes;
    }

    private void redirect(ElementId balancer) {
        template.add(
                Names.listener(balancer, HTTP),
                "AWS::ElasticLoadBalancingV2::Listener",
                fields().set("LoadBalancerArn", ref(Names.of(balancer)))
                        .set("Port", HTTP)
                        .set("Protocol", "HTTP")
                        .set(
                                "DefaultActions",
                                list(
                                        fields().set("Type", "redirect")
                                                .set(
                                                        "RedirectConfig",
                                                        fields().set("Protocol", "HTTPS")
                                                                .set(
                                                                        "Port",
                                                                        Integer.toString(HTTPS))
                                                                .set("StatusCode", "HTTP_301"))
                                                .done())));
    }

    /// The target groups that a machine group is registered with.
    static List<TargetPlan> targetsOf(DeploymentPlan plan, ElementId machines) {
        return plan.routesTo(machines).stream().map(MachineRoute::target).distinct().toList();
    }

    /// The rules that have to exist before a machine group: without them a target group counts as
    /// unused and its machines as unhealthy.
    static List<String> rulesOf(DeploymentPlan plan, ElementId machines) {
        return plan.routesTo(machines).stream().map(BalancerPart::ruleOf).distinct().toList();
    }

    private static String ruleOf(MachineRoute way) {
        String name = Names.listener(way.balancer().balancer().id(), way.listener().port());
        String host = way.route().rule().host();
        return host.isEmpty() ? name : name + "Rule" + Names.of(host);
    }
}
