package io.drydock.app.form;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.TextGrammar;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.List;

/// The fields of a load balancer and of what it answers.
final class LoadBalancerForm {

    private LoadBalancerForm() {}

    static List<Field> fields(LoadBalancer balancer) {
        return List.of(
                new Field.Fact("Scheme", balancer.scheme().key()),
                Fields.choice(
                        "Certificate",
                        balancer.certificate(),
                        List.of(LoadBalancer.CertificateSource.values()),
                        LoadBalancer.CertificateSource::key,
                        source ->
                                new Change.Make(
                                        new Edit.ReplaceNode(balancer.withCertificate(source)))),
                Fields.number(
                        "Idle timeout, s",
                        balancer.idleTimeoutSeconds(),
                        1,
                        4000,
                        seconds -> new Edit.ReplaceNode(withIdleTimeout(balancer, seconds))),
                Fields.number(
                        "Largest header, KB",
                        balancer.maxHeaderKb(),
                        1,
                        64,
                        kb -> new Edit.ReplaceNode(balancer.withMaxHeaderKb(kb))));
    }

    private static LoadBalancer withIdleTimeout(LoadBalancer old, int seconds) {
        return new LoadBalancer(
                old.id(),
                old.name(),
                old.scheme(),
                old.placement(),
                old.rules(),
                old.certificate(),
                seconds,
                old.maxHeaderKb());
    }

    static List<Section> rules(LoadBalancer balancer, DesignIndex index) {
        List<Section> sections = new ArrayList<>();
        for (int n = 0; n < balancer.rules().size(); n++) {
            ListenerRule rule = balancer.rules().get(n);
            sections.add(
                    new Section(
                            "Rule " + (n + 1) + ", port " + rule.port(),
                            rule(balancer, n, rule, index)));
        }
        return sections;
    }

    private static List<Field> rule(
            LoadBalancer balancer, int position, ListenerRule rule, DesignIndex index) {
        List<Cluster> clusters = index.design().clusters();
        List<Field> fields = new ArrayList<>();
        fields.add(
                Fields.optional(
                        "Host",
                        rule.host(),
                        TextGrammar.HOST_PATTERN,
                        host ->
                                replace(
                                        balancer,
                                        position,
                                        new ListenerRule(
                                                rule.port(),
                                                host,
                                                rule.target(),
                                                rule.targetPort(),
                                                rule.sticky(),
                                                rule.healthCheckPath()))));
        index.cluster(rule.target())
                .ifPresent(target ->
                        fields.add(
                                Fields.choice(
                                        "Answered by",
                                        target,
                                        clusters,
                                        Cluster::name,
                                        cluster ->
                                                new Change.Make(
                                                        replace(
                                                                balancer,
                                                                position,
                                                                new ListenerRule(
                                                                        rule.port(),
                                                                        rule.host(),
                                                                        cluster.id(),
                                                                        rule.targetPort(),
                                                                        rule.sticky(),
                                                                        rule
                                                                                .healthCheckPath()))))));
        fields.add(
                Fields.number(
                        "On port",
                        rule.targetPort(),
                        1,
                        65_535,
                        port -> replace(balancer, position, rule.withTargetPort(port))));
        fields.add(
                Fields.toggle(
                        "Sticky sessions",
                        rule.sticky(),
                        on -> replace(balancer, position, rule.withSticky(on))));
        fields.add(
                Fields.optional(
                        "Health check",
                        rule.healthCheckPath(),
                        TextGrammar.URL_PATH,
                        path -> replace(balancer, position, rule.withHealthCheckPath(path))));
        return fields;
    }

    private static Edit replace(LoadBalancer balancer, int position, ListenerRule rule) {
        List<ListenerRule> rules = new ArrayList<>(balancer.rules());
        rules.set(position, rule);
        return new Edit.ReplaceNode(balancer.withRules(rules));
    }
}
