package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.ProfileId.ALL_IN_ONE;
import static io.drydock.model.pattern.PatternKey.ALL_IN_ONE_HA;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.NodeFixes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The second node is there for the day the first one's zone fails.
public final class AllInOneNodesStandInDifferentZones implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P1-R4", ERROR, "The two all-in-one nodes stand in different zones")
                    .of(ALL_IN_ONE_HA)
                    .because(
                            "An availability zone is one or more data centres that can fail as a"
                                + " whole. Two nodes in the same zone fail together, and then the"
                                + " second one was of no use. The AWS reference architecture puts"
                                + " each node in a zone of its own.")
                    .source(
                            "AWS reference architecture of API Manager with Enterprise Integrator"
                                    + " and Analytics")
                    .example("Both nodes stand in us-east-1a: move one to us-east-1b.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        List<Cluster> clusters = index.clusters(ALL_IN_ONE);
        if (index.members(ALL_IN_ONE).size() < 2) {
            return;
        }
        Set<ElementId> zones = new LinkedHashSet<>();
        clusters.forEach(cluster -> zones.addAll(index.zonesOf(cluster)));
        if (zones.size() == 1) {
            Cluster first = clusters.getFirst();
            findings.report(
                    first.id(),
                    "All nodes of " + first.name() + " stand in the one zone " + zoneName(index),
                    NodeFixes.spread(index, clusters));
        }
    }

    private static String zoneName(DesignIndex index) {
        return index.members(ALL_IN_ONE).stream()
                .flatMap(node -> index.places(node).stream())
                .map(place -> place.zone().name())
                .findFirst()
                .orElse("");
    }
}
