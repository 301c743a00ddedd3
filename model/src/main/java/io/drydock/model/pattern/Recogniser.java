package io.drydock.model.pattern;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Design;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.GatewayEnvironment;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Site;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.pattern.Recognition.Match;
import io.drydock.model.pattern.Surroundings.Exposure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells which deployment pattern a design follows, or which it is nearest to, whatever pattern it
/// declares.
///
/// It compares nodes and their numbers, who reaches the gateways, databases, files and load
/// balancers, and the number of sites. Integrators stand beside every pattern and do not count.
public final class Recogniser {

    private static final double SECOND_SITE = 4;
    private static final double CLUSTER = 3;
    private static final double DETAIL = 0.5;

    private Recogniser() {}

    /// Compares a design with every pattern of its product generation. Patterns at the same
    /// distance keep the order of [PatternKey].
    public static Recognition recognise(DesignIndex index) {
        List<Site> sites = peopledSites(index);
        List<Match> matches = new ArrayList<>();
        for (Match match : ofOneSite(index)) {
            matches.add(onOneSite(match, index, sites));
        }
        matches.add(hybrid(index, sites));
        matches.sort(NEAREST);
        return new Recognition(matches);
    }

    private static final Comparator<Match> NEAREST =
            Comparator.comparingDouble(Match::distance).thenComparing(Match::pattern);

    /// Every pattern but the one of two sites.
    private static List<Match> ofOneSite(DesignIndex index) {
        List<Match> matches = new ArrayList<>();
        for (PatternKey pattern : PatternKey.values()) {
            if (Blueprint.exists(pattern, index.generation())) {
                switch (pattern) {
                    case HYBRID_CLOUD -> {}
                    case INTERNAL_EXTERNAL -> matches.add(internalExternal(index));
                    case ALL_IN_ONE_SINGLE,
                            ALL_IN_ONE_HA,
                            ALL_IN_ONE_GATEWAY,
                            GATEWAY_KEY_MANAGER,
                            CONTROL_TRAFFIC_GATEWAY,
                            FULLY_DISTRIBUTED,
                            IDENTITY_SERVER ->
                            matches.add(plain(index, pattern));
                }
            }
        }
        matches.sort(NEAREST);
        return matches;
    }

    private static Match plain(DesignIndex index, PatternKey pattern) {
        Tally tally = compare(index, pattern);
        if (isSplit(index)) {
            tally.surplus("gateways apart for internal and for external calls", CLUSTER);
        }
        return tally.match(pattern);
    }

    private static Tally compare(DesignIndex index, PatternKey pattern) {
        Tally tally = new Tally();
        Blueprint blueprint = Blueprint.of(pattern, index.generation());
        Likeness.compare(index, blueprint, tally);
        if (pattern != PatternKey.ALL_IN_ONE_SINGLE) {
            Surroundings.compare(index, blueprint, tally);
        }
        return tally;
    }

    private static boolean isSplit(DesignIndex index) {
        return exposures(index).size() > 1;
    }

    private static Set<Exposure> exposures(DesignIndex index) {
        Set<Exposure> exposures = EnumSet.noneOf(Exposure.class);
        for (Cluster cluster : index.clusters(ProfileId.GATEWAY)) {
            exposures.add(Surroundings.exposure(index, cluster));
        }
        return exposures;
    }

    /// The nearest of the patterns it can build on, and two gateway clusters for different callers.
    private static Match internalExternal(DesignIndex index) {
        Tally best =
                Blueprint.bases(index.generation()).stream()
                        .map(base -> compare(index, base))
                        .min(Comparator.comparingDouble(Tally::distance))
                        .orElseThrow();
        List<Cluster> gateways = index.clusters(ProfileId.GATEWAY);
        if (gateways.size() < 2) {
            best.missing("a second gateway cluster, so that one serves only the company", CLUSTER);
        } else {
            compareClusters(index, gateways, best);
        }
        return best.match(PatternKey.INTERNAL_EXTERNAL);
    }

    private static void compareClusters(DesignIndex index, List<Cluster> gateways, Tally tally) {
        Set<Exposure> exposures = exposures(index);
        if (!exposures.contains(Exposure.PUBLIC)) {
            tally.missing("an internet-facing load balancer for one gateway cluster", DETAIL);
        }
        if (!exposures.contains(Exposure.INTERNAL)) {
            tally.missing(
                    "a gateway cluster that only an internal load balancer serves",
                    isSplit(index) ? DETAIL : CLUSTER);
        }
        Set<String> environments = new HashSet<>();
        for (Cluster cluster : gateways) {
            int shortage = 2 - index.minimum(cluster);
            if (shortage > 0) {
                tally.missing(
                        Likeness.number(shortage) + " more node in " + cluster.name(),
                        shortage * Tally.MISSING_NODE);
            }
            environments.add(cluster.environment().map(GatewayEnvironment::name).orElse("Default"));
        }
        if (environments.size() < gateways.size()) {
            tally.missing("an environment of its own for each gateway cluster", DETAIL);
        }
    }

    private static List<Site> peopledSites(DesignIndex index) {
        Set<Site> peopled = new HashSet<>();
        for (ProfileNode node : index.all(ProfileNode.class)) {
            boolean counts =
                    index.cluster(node.cluster())
                            .filter(cluster -> !Likeness.isBesidePatterns(cluster.profile()))
                            .isPresent();
            if (counts) {
                index.siteOf(node).ifPresent(peopled::add);
            }
        }
        return index.design().sites().stream().filter(peopled::contains).toList();
    }

    private static boolean usesCloud(DesignIndex index) {
        return index.all(ExternalNode.class).stream()
                .anyMatch(node -> node.kind() == ExternalNode.Kind.WSO2_CLOUD);
    }

    private static Match onOneSite(Match match, DesignIndex index, List<Site> sites) {
        if (sites.size() < 2 && !usesCloud(index)) {
            return match;
        }
        Tally tally = new Tally();
        tally.addAll(match, "");
        tally.surplus(
                sites.size() < 2
                        ? "a part in the WSO2 API cloud"
                        : "a second site (" + sites.get(1).name() + ")",
                SECOND_SITE);
        return tally.match(match.pattern());
    }

    /// Two sites that each follow a pattern, or one beside WSO2's cloud.
    private static Match hybrid(DesignIndex index, List<Site> sites) {
        Tally tally = new Tally();
        if (sites.size() < 2) {
            tally.addAll(ofOneSite(index).getFirst(), "");
            if (!usesCloud(index)) {
                tally.missing("a second site with API Manager nodes", SECOND_SITE);
            }
            return tally.match(PatternKey.HYBRID_CLOUD);
        }
        for (Site site : sites) {
            if (!isRegional(index, site)) {
                Match best = ofOneSite(partAt(index, site)).getFirst();
                tally.addAll(best, "at " + site.name() + ": ");
            }
        }
        boolean linked =
                index.design().connections().stream()
                        .anyMatch(line -> line.kind() == Connection.Kind.SITE_LINK);
        if (!linked) {
            tally.missing("a VPN or Direct Connect line between the sites", DETAIL);
        }
        return tally.match(PatternKey.HYBRID_CLOUD);
    }

    /// From 4.0 on a further site may have only gateways and traffic managers that obey the control
    /// plane of another.
    private static boolean isRegional(DesignIndex index, Site site) {
        if (index.generation().hasSeparatePortals()) {
            return false;
        }
        DesignIndex part = partAt(index, site);
        boolean gatewaysOnly =
                part.design().clusters().stream()
                        .map(Cluster::profile)
                        .filter(profile -> !Likeness.isBesidePatterns(profile))
                        .allMatch(profile ->
                                profile == ProfileId.GATEWAY
                                        || profile == ProfileId.TRAFFIC_MANAGER);
        boolean ruledElsewhere =
                index.maximum(ProfileId.CONTROL_PLANE) + index.maximum(ProfileId.ALL_IN_ONE) > 0;
        return gatewaysOnly && ruledElsewhere;
    }

    /// The design as far as it stands at one site.
    private static DesignIndex partAt(DesignIndex index, Site site) {
        Design design = index.design();
        List<Node> nodes =
                design.nodes().stream()
                        .filter(node ->
                                index.siteOf(node).map(Site::id).equals(Optional.of(site.id())))
                        .toList();
        Set<Object> peopled = new HashSet<>();
        nodes.forEach(node -> {
            if (node instanceof ProfileNode member) {
                peopled.add(member.cluster());
            }
        });
        List<Cluster> clusters =
                design.clusters().stream().filter(c -> peopled.contains(c.id())).toList();
        return new DesignIndex(
                design.withSites(List.of(site)).withClusters(clusters).withNodes(nodes));
    }
}
