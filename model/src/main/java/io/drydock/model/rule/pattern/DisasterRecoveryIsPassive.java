package io.drydock.model.rule.pattern;

import static io.drydock.model.pattern.PatternKey.HYBRID_CLOUD;
import static io.drydock.model.rule.Severity.WARNING;

import io.drydock.model.design.Connection;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.Requirements.Purpose;
import io.drydock.model.design.Site;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.FixPlan;
import java.util.Optional;

/// A site that waits must not be called.
public final class DisasterRecoveryIsPassive implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P5-R4", WARNING, "For disaster recovery, clients call one site")
                    .of(HYBRID_CLOUD)
                    .because(
                            "In a disaster recovery pair one site works and the other follows. Data"
                                + " is replicated in one direction, so a call that changes"
                                + " something at the second site is lost or conflicts. If both are"
                                + " to be called, a global load balancer must split the APIs by"
                                + " path, and the purpose is another one.")
                    .source("Deployment patterns, pattern 5")
                    .example("Clients call both public load balancers: remove one connection.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        if (index.design()
                .requirements()
                .purpose()
                .filter(Purpose.DISASTER_RECOVERY::equals)
                .isEmpty()) {
            return;
        }
        Optional<Site> called = Optional.empty();
        for (Connection connection : index.design().connections()) {
            Optional<Site> site =
                    isCall(index, connection)
                            ? SiteLinks.siteOf(index, connection.to())
                            : Optional.empty();
            if (site.isPresent() && called.isPresent() && !site.equals(called)) {
                FixPlan plan = new FixPlan(index);
                plan.also(new Edit.RemoveConnection(connection.id()));
                findings.report(
                        connection.id(),
                        "Clients call " + site.get().name() + " as well as " + called.get().name(),
                        plan.fix("Let clients call " + called.get().name() + " only"));
            }
            called = called.or(() -> site);
        }
    }

    private static boolean isCall(DesignIndex index, Connection connection) {
        return connection.kind() == Connection.Kind.EXPOSURE
                && index.node(connection.from())
                        .filter(node ->
                                node instanceof ExternalNode client
                                        && client.kind() == ExternalNode.Kind.API_CLIENT)
                        .isPresent();
    }
}
