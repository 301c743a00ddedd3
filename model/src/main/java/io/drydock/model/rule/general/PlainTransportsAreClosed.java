package io.drydock.model.rule.general;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Settings;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.LoadBalancerFixes;
import io.drydock.model.rule.fix.Ports;
import io.drydock.model.rule.fix.PrivateRoutes;
import io.drydock.model.rule.fix.Sessions;
import java.util.Optional;

/// Tokens sent in the clear can be read and used by others.
public final class PlainTransportsAreClosed implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "G-26",
                            Severity.WARNING,
                            "Transports without TLS are closed in production")
                    .because(
                            """
                            Next to each encrypted port the product opens one without \
                            encryption: 8280, 9763, 9099 and 9021. An access token sent \
                            there can be read on the way and used until it expires. In \
                            production these transports are switched off, and nothing leads \
                            to them. The 3.2 documentation swaps the two WebSocket ports in \
                            one table; configuration and charts agree that 9099 is the plain \
                            one.\
                            """)
                    .source(
                            """
                            API Manager documentation, production deployment guidelines and \
                            default product ports\
                            """)
                    .example("A listener leads to 8280. Lead it to 8243.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        Settings settings = index.design().settings();
        if (!settings.production()) {
            return;
        }
        if (settings.plainHttp()) {
            findings.report(
                    index.design().name(),
                    "The transports without TLS are open",
                    new Fix(
                            "Close the transports without TLS",
                            new Edit.ChangeSettings(settings.withPlainHttp(false))));
        }
        for (LoadBalancer balancer : index.all(LoadBalancer.class)) {
            balancer.rules().forEach(rule -> check(index, balancer, rule, findings));
        }
    }

    private static void check(
            DesignIndex index, LoadBalancer balancer, ListenerRule rule, Findings findings) {
        int secure = Ports.encryptedTwin(rule.targetPort());
        Optional<Cluster> target =
                index.cluster(rule.target()).filter(c -> Ports.isApiManager(c.profile()));
        if (target.isPresent() && secure != rule.targetPort()) {
            ListenerRule encrypted = Sessions.keep(index, rule.withTargetPort(secure));
            findings.report(
                    balancer.id(),
                    balancer.name()
                            + " leads to port "
                            + rule.targetPort()
                            + " of "
                            + target.get().name()
                            + ", which is not encrypted",
                    LoadBalancerFixes.change(
                            index,
                            balancer,
                            other -> other.equals(rule) ? encrypted : other,
                            "Lead " + PrivateRoutes.nameOf(rule) + " to " + secure));
        }
    }
}
