package io.drydock.model.rule.general;

import io.drydock.model.design.Bastion;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ServiceNode.Kind;
import io.drydock.model.design.Site;
import io.drydock.model.design.Tier;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.NetworkFixes;
import java.util.HashSet;
import java.util.Set;

/// On a bad day somebody has to look at a machine.
public final class MachinesHaveAWayIn implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "G-36",
                            Severity.INFORMATION,
                            "Administrators reach private machines by a bastion or an endpoint")
                    .because(
                            """
                            Machines in private subnets cannot be reached from outside, \
                            which is right until one of them misbehaves. Either a bastion in \
                            a public subnet or an EC2 Instance Connect Endpoint gives \
                            administrators a way in; the endpoint needs no machine and no \
                            open port.\
                            """)
                    .source("API Manager documentation, deploying on AWS")
                    .example("Neither is drawn. Add an EC2 Instance Connect Endpoint.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        Set<ElementId> guarded = new HashSet<>();
        for (Bastion bastion : index.all(Bastion.class)) {
            index.siteOf(bastion).ifPresent(site -> guarded.add(site.id()));
        }
        for (Site site : index.awsSites()) {
            if (!guarded.contains(site.id())
                    && !index.peopledZones(site).isEmpty()
                    && !index.hasService(site, Kind.INSTANCE_CONNECT_ENDPOINT)) {
                findings.report(
                        site.id(),
                        "No way in for administrators of " + site.name(),
                        NetworkFixes.addService(
                                index, site, Kind.INSTANCE_CONNECT_ENDPOINT, Tier.APPLICATION));
            }
        }
    }
}
