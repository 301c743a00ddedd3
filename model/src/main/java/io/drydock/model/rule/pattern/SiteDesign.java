package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.ProfileId.ALL_IN_ONE;
import static io.drydock.model.catalogue.ProfileId.CONTROL_PLANE;
import static io.drydock.model.catalogue.ProfileId.CORE;
import static io.drydock.model.catalogue.ProfileId.DEVELOPER_PORTAL;
import static io.drydock.model.catalogue.ProfileId.GATEWAY;
import static io.drydock.model.catalogue.ProfileId.KEY_MANAGER;
import static io.drydock.model.catalogue.ProfileId.PUBLISHER;
import static io.drydock.model.pattern.PatternKey.ALL_IN_ONE_GATEWAY;
import static io.drydock.model.pattern.PatternKey.ALL_IN_ONE_HA;
import static io.drydock.model.pattern.PatternKey.CONTROL_TRAFFIC_GATEWAY;
import static io.drydock.model.pattern.PatternKey.FULLY_DISTRIBUTED;
import static io.drydock.model.pattern.PatternKey.GATEWAY_KEY_MANAGER;
import static io.drydock.model.pattern.PatternKey.HYBRID_CLOUD;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Site;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.Validator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One site of a design as a design of its own, declaring the pattern its clusters make up.
///
/// @param site the site
/// @param whole the index of the whole design
/// @param part the site's part of the design
record SiteDesign(Site site, DesignIndex whole, Design part) {

    /// The sites with WSO2 nodes, in the order of the design.
    static List<SiteDesign> of(DesignIndex index) {
        Map<ElementId, List<Node>> nodes = new HashMap<>();
        Map<ElementId, Set<ElementId>> clusters = new HashMap<>();
        for (Node node : index.design().nodes()) {
            index.siteOf(node)
                    .ifPresent(site -> {
                        nodes.computeIfAbsent(site.id(), key -> new ArrayList<>()).add(node);
                        if (node instanceof ProfileNode member) {
                            clusters.computeIfAbsent(site.id(), key -> new HashSet<>())
                                    .add(member.cluster());
                        }
                    });
        }
        List<SiteDesign> sites = new ArrayList<>();
        for (Site site : index.design().sites()) {
            Set<ElementId> here = clusters.getOrDefault(site.id(), Set.of());
            if (!here.isEmpty()) {
                sites.add(of(index, site, nodes.getOrDefault(site.id(), List.of()), here));
            }
        }
        return sites;
    }

    private static SiteDesign of(
            DesignIndex index, Site site, List<Node> nodes, Set<ElementId> clusters) {
        Design design = index.design();
        List<Cluster> own =
                design.clusters().stream().filter(c -> clusters.contains(c.id())).toList();
        Set<ProfileId> profiles = EnumSet.noneOf(ProfileId.class);
        own.forEach(cluster -> profiles.add(cluster.profile()));
        Design part =
                design.withSites(List.of(site))
                        .withClusters(own)
                        .withNodes(nodes)
                        .withConnections(List.of())
                        .withPattern(pattern(profiles));
        return new SiteDesign(site, index, part);
    }

    /// The pattern that profiles make up; empty for gateways that a control plane elsewhere serves.
    private static Optional<PatternKey> pattern(Set<ProfileId> profiles) {
        boolean gateways = profiles.contains(GATEWAY);
        if (profiles.contains(CONTROL_PLANE)
                || profiles.contains(PUBLISHER)
                || profiles.contains(DEVELOPER_PORTAL)) {
            boolean keyManagers = profiles.contains(KEY_MANAGER) || profiles.contains(PUBLISHER);
            return Optional.of(keyManagers ? FULLY_DISTRIBUTED : CONTROL_TRAFFIC_GATEWAY);
        }
        if (profiles.contains(CORE) || profiles.contains(KEY_MANAGER)) {
            return Optional.of(GATEWAY_KEY_MANAGER);
        }
        if (profiles.contains(ALL_IN_ONE)) {
            return Optional.of(gateways ? ALL_IN_ONE_GATEWAY : ALL_IN_ONE_HA);
        }
        return Optional.empty();
    }

    /// True for gateways, with or without traffic managers, whose control plane is elsewhere.
    boolean isRegional() {
        return part.pattern().isEmpty()
                && part.clusters().stream().anyMatch(cluster -> cluster.profile() == GATEWAY);
    }

    /// What the rules of the site's own pattern find of severity error. Findings about the whole of
    /// the site name the site.
    List<Finding> errors() {
        List<Finding> errors = new ArrayList<>();
        for (Finding finding : Validator.judge(ofPattern(), whole.part(part))) {
            if (finding.severity() == ERROR) {
                errors.add(
                        new Finding(
                                finding.rule(),
                                finding.severity(),
                                finding.element().equals(part.name())
                                        ? site.id()
                                        : finding.element(),
                                finding.message(),
                                finding.fixes()));
            }
        }
        return errors;
    }

    private List<Rule> ofPattern() {
        return part.pattern().isEmpty()
                ? List.of()
                : PatternRules.ALL.stream()
                        .filter(rule -> !rule.info().patterns().contains(HYBRID_CLOUD))
                        .toList();
    }
}
