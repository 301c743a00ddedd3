package io.drydock.model.rule.aws;

import io.drydock.model.design.Database;
import io.drydock.model.design.Engine;
import io.drydock.model.design.Node;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.ServiceNode.Kind;
import io.drydock.model.design.Site;
import io.drydock.model.design.Tier;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.PlacementFixes;
import java.util.Optional;

/// RDS refuses a subnet group with less.
public final class SubnetGroupsCoverTwoZones implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "A-02",
                            Severity.ERROR,
                            "A database and its proxy have subnets in two zones, even without a"
                                    + " standby")
                    .because(
                            """
                            RDS keeps the subnets of a database in a group and refuses a \
                            group that covers a single zone, also for a database that runs \
                            in one zone only: it wants to be able to move it. A database \
                            proxy asks for two zones as well.\
                            """)
                    .source(
                            """
                            Amazon RDS user guide, working with a DB instance in a VPC and \
                            RDS Proxy\
                            """)
                    .example(
                            """
                            A single-zone database has one subnet. Add a second one to its \
                            group.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (Database database : index.all(Database.class)) {
            if (!database.multiAz() && database.engine() != Engine.H2) {
                check(index, database, findings);
            }
        }
        for (ServiceNode proxy : index.services(Kind.DATABASE_PROXY)) {
            check(index, proxy, findings);
        }
    }

    private static void check(DesignIndex index, Node node, Findings findings) {
        Optional<Site> site = index.siteOf(node).filter(s -> s.kind() == Site.Kind.AWS_REGION);
        if (site.isPresent() && index.zonesOf(node).size() < 2) {
            findings.report(
                    node.id(),
                    node.name() + " has subnets in one zone; RDS asks for two",
                    PlacementFixes.spanTwoZones(index, node, site.get(), Tier.DATABASE));
        }
    }
}
