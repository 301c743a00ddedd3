package io.drydock.model.rule.pattern;

import static io.drydock.model.pattern.PatternKey.HYBRID_CLOUD;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.design.Connection;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Requirements.Purpose;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Site;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.FixPlan;

/// The second site can only go on with what it has.
public final class DisasterRecoveryReplicates implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "P5-R3",
                            ERROR,
                            "For disaster recovery, data is replicated and a DNS name moves")
                    .of(HYBRID_CLOUD)
                    .because(
                            "When the first site fails, the second goes on with the databases and"
                                + " files it has. They are only current if they were replicated all"
                                + " the time. And clients only come to the second site if the DNS"
                                + " name moves, which a health-checked failover record does by"
                                + " itself.")
                    .source("Deployment patterns, pattern 5")
                    .example("The file system is not replicated: draw the replication.")
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
        Replication replication = Replication.of(index);
        for (Node store : replication.lacking()) {
            findings.report(
                    store.id(),
                    store.name() + " is not replicated to the other site",
                    replication.twin(store).stream()
                            .map(twin -> connect(index, store, twin))
                            .toList());
        }
        if (!replication.hasFailover()) {
            findings.report(
                    index.design().name(),
                    "No DNS name moves to the other site when the first fails",
                    replication.standby().stream()
                            .map(standby -> failOver(index, standby))
                            .toList());
        }
    }

    private static Fix connect(DesignIndex index, Node store, Node twin) {
        FixPlan plan = new FixPlan(index);
        draw(plan, "replicate-" + store.id(), store.id(), twin.id(), Connection.Kind.REPLICATION);
        return plan.fix("Replicate " + store.name() + " to " + twin.name());
    }

    private static Fix failOver(DesignIndex index, LoadBalancer standby) {
        FixPlan plan = new FixPlan(index);
        Site main = index.design().sites().getFirst();
        ElementId dns =
                index.services(ServiceNode.Kind.DNS).stream()
                        .findFirst()
                        .map(ServiceNode::id)
                        .orElseGet(() -> addDns(plan, main));
        draw(plan, "failover", dns, standby.id(), Connection.Kind.FAILOVER);
        return plan.fix("Let the DNS name move to " + standby.name());
    }

    private static ElementId addDns(FixPlan plan, Site site) {
        ServiceNode.Kind kind = ServiceNode.Kind.DNS;
        ServiceNode dns =
                new ServiceNode(
                        plan.freeId(kind.key()),
                        kind.title(),
                        kind,
                        new Placement.AtSite(site.id()));
        plan.put(dns);
        return dns.id();
    }

    private static void draw(
            FixPlan plan, String id, ElementId from, ElementId to, Connection.Kind kind) {
        plan.also(new Edit.AddConnection(new Connection(plan.freeId(id), from, to, kind, 0, "")));
    }
}
