package io.drydock.model.rule.general;

import io.drydock.model.design.Connection;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.ProfileNode;
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

/// They are for the node itself and know no real access control.
public final class DirectoryAndJmxPortsAreHidden implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "G-31",
                            Severity.WARNING,
                            "Nothing leads to the embedded directory or the JMX ports")
                    .because(
                            """
                            The product opens an embedded LDAP directory on 10389, its \
                            ticket service on 8000 and Java management on 9999 and 11111. \
                            Whoever reaches JMX can run code in the process; whoever reaches \
                            the directory can try passwords without limit. No load balancer \
                            and no connection should lead there.\
                            """)
                    .source("API Manager documentation, default product ports")
                    .example("A connection leads to port 9999 of a gateway. Remove it.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (LoadBalancer balancer : index.all(LoadBalancer.class)) {
            for (ListenerRule rule : balancer.rules()) {
                if (Ports.isHidden(rule.targetPort()) && index.cluster(rule.target()).isPresent()) {
                    findings.report(
                            balancer.id(),
                            balancer.name() + " leads to port " + rule.targetPort(),
                            LoadBalancerFixes.removeRules(
                                    index, balancer, rule::equals, PrivateRoutes.nameOf(rule)));
                }
            }
        }
        for (Connection connection : index.design().connections()) {
            if (Ports.isHidden(connection.port()) && isWso2(index, connection.to())) {
                findings.report(
                        connection.id(),
                        connection.from()
                                + " reaches port "
                                + connection.port()
                                + " of "
                                + connection.to(),
                        new Fix(
                                "Remove the connection to port " + connection.port(),
                                new Edit.RemoveConnection(connection.id())));
            }
        }
    }

    private static boolean isWso2(DesignIndex index, ElementId id) {
        return index.cluster(id).isPresent()
                || index.node(id).filter(ProfileNode.class::isInstance).isPresent();
    }
}
