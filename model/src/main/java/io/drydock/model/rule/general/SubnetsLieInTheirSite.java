package io.drydock.model.rule.general;

import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.FreeSpace;
import io.drydock.model.rule.fix.NetworkFixes;

/// A VPC cannot hold addresses it does not have.
public final class SubnetsLieInTheirSite implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("D-02", Severity.ERROR, "A subnet lies inside its site's network")
                    .because(
                            """
                            A subnet is a part of the network around it. AWS refuses one \
                            whose addresses are not all inside the VPC's block, and a data \
                            centre does not route them.\
                            """)
                    .source("Amazon VPC user guide, subnet CIDR blocks")
                    .example(
                            """
                            192.168.1.0/24 is a subnet of the VPC 10.0.0.0/16. Give it \
                            addresses of the VPC.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (Site site : index.design().sites()) {
            FreeSpace free = new FreeSpace(site);
            for (Subnet subnet : site.subnets()) {
                if (!site.cidr().contains(subnet.cidr())) {
                    findings.report(
                            subnet.id(),
                            subnet.name()
                                    + " ("
                                    + subnet.cidr()
                                    + ") lies outside the network of "
                                    + site.name()
                                    + " ("
                                    + site.cidr()
                                    + ")",
                            NetworkFixes.renumber(
                                    subnet, free, Math.max(subnet.cidr().prefix(), 24)));
                }
            }
        }
    }
}
