package io.drydock.model.rule.general;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Site;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.DesignIndex.SubnetPlace;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.NodeFixes;
import io.drydock.model.rule.fix.ZoneFixes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An outage of one zone must not stop a profile.
public final class NodesSpreadOverZones implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "G-01",
                            Severity.ERROR,
                            "Nodes of one profile stand in two availability zones")
                    .because(
                            """
                            An availability zone is one or more data centres that can fail \
                            together: power, cooling or network. Several nodes of the same \
                            kind in one zone protect against a broken machine, not against \
                            that. Spread over two zones, the other half keeps working while \
                            the zone is gone.\
                            """)
                    .source(
                            """
                            AWS reference architecture for API Manager, Enterprise \
                            Integrator and Analytics; AWS reference architecture for a fully \
                            distributed API Manager (2020); API Manager documentation, \
                            deploying on AWS\
                            """)
                    .example(
                            """
                            Both gateways stand in us-east-1a. Move one of them to \
                            us-east-1b.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (Site site : index.awsSites()) {
            if (site.zones().size() < 2 && !index.peopledZones(site).isEmpty()) {
                findings.report(
                        site.id(),
                        site.name() + " has one availability zone: its outage stops everything",
                        ZoneFixes.addZone(index, site));
            }
        }
        Map<ProfileId, List<Cluster>> singles = new EnumMap<>(ProfileId.class);
        for (Cluster cluster : index.design().clusters()) {
            if (index.maximum(cluster) > 1 || index.members(cluster).size() > 1) {
                check(index, cluster, findings);
            } else {
                singles.computeIfAbsent(cluster.profile(), key -> new ArrayList<>()).add(cluster);
            }
        }
        singles.values().forEach(clusters -> checkTogether(index, clusters, findings));
    }

    private static void check(DesignIndex index, Cluster cluster, Findings findings) {
        List<ProfileNode> members = index.members(cluster);
        crowded(index, members)
                .ifPresent(place ->
                        findings.report(
                                cluster.id(),
                                "All nodes of "
                                        + cluster.name()
                                        + " stand in "
                                        + place.zone().name(),
                                remedies(index, cluster, members.size())));
    }

    /// Where all of these nodes stand, when that is one zone at AWS.
    private static Optional<SubnetPlace> crowded(DesignIndex index, List<ProfileNode> members) {
        Set<ElementId> zones = new HashSet<>();
        Optional<SubnetPlace> found = Optional.empty();
        for (ProfileNode member : members) {
            for (SubnetPlace place : index.places(member)) {
                zones.add(place.zone().id());
                found = Optional.of(place);
            }
        }
        return zones.size() == 1
                ? found.filter(place -> place.site().kind() == Site.Kind.AWS_REGION)
                : Optional.empty();
    }

    private static List<Fix> remedies(DesignIndex index, Cluster cluster, int members) {
        return members == 1
                ? NodeFixes.addNode(index, cluster)
                : NodeFixes.spread(index, List.of(cluster));
    }

    /// Clusters of one node each are one profile spread over clusters.
    private static void checkTogether(
            DesignIndex index, List<Cluster> clusters, Findings findings) {
        if (clusters.size() < 2) {
            return;
        }
        List<ProfileNode> members =
                clusters.stream().flatMap(cluster -> index.members(cluster).stream()).toList();
        Optional<SubnetPlace> place = crowded(index, members);
        if (members.size() > 1 && place.isPresent()) {
            findings.report(
                    clusters.getFirst().id(),
                    "All "
                            + members.size()
                            + " clusters like "
                            + clusters.getFirst().name()
                            + " stand in "
                            + place.get().zone().name(),
                    NodeFixes.spread(index, clusters));
        }
    }
}
