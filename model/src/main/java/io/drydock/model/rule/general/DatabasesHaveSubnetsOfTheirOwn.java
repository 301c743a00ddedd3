package io.drydock.model.rule.general;

import io.drydock.model.design.Database;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Engine;
import io.drydock.model.design.Site;
import io.drydock.model.design.Tier;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.DesignIndex.SubnetPlace;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.PlacementFixes;
import java.util.HashSet;
import java.util.Set;

/// Its subnets are the outer wall around the data.
public final class DatabasesHaveSubnetsOfTheirOwn implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "G-06",
                            Severity.ERROR,
                            "A database stands in private subnets of its own, in two zones for its"
                                    + " standby")
                    .because(
                            """
                            Separate database subnets have their own route tables and \
                            network access lists: no route to the internet, and only the \
                            database port open towards the nodes. A Multi-AZ database also \
                            needs a subnet in a second zone for its standby. A Multi-AZ \
                            cluster with two readable standbys would need three zones; \
                            Drydock designs the instance form.\
                            """)
                    .source(
                            """
                            AWS reference architecture for API Manager, Enterprise \
                            Integrator and Analytics; AWS reference architecture for a fully \
                            distributed API Manager (2020); Amazon RDS user guide, DB subnet \
                            groups and Multi-AZ deployments\
                            """)
                    .example(
                            """
                            The database stands beside the gateways. Move it to database \
                            subnets in two zones.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (Database database : index.all(Database.class)) {
            if (database.engine() != Engine.H2) {
                index.siteOf(database)
                        .filter(site -> site.kind() == Site.Kind.AWS_REGION)
                        .ifPresent(site -> check(index, database, site, findings));
            }
        }
    }

    private static void check(DesignIndex index, Database database, Site site, Findings findings) {
        Set<ElementId> zones = new HashSet<>();
        boolean amongOthers = false;
        for (SubnetPlace place : index.places(database)) {
            zones.add(place.zone().id());
            Tier tier = place.subnet().tier();
            amongOthers |= tier == Tier.APPLICATION || tier == Tier.MANAGEMENT;
        }
        boolean lacksZone = database.multiAz() && zones.size() < 2;
        if (amongOthers || lacksZone) {
            findings.report(
                    database.id(),
                    amongOthers
                            ? database.name() + " stands outside the database subnets"
                            : database.name() + " is Multi-AZ and has subnets in one zone only",
                    PlacementFixes.spanTwoZones(index, database, site, Tier.DATABASE));
        }
    }
}
