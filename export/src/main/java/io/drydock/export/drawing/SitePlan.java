package io.drydock.export.drawing;

import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Tier;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What stands where in one site, before anything is measured.
final class SitePlan {

    /// A node in several subnets.
    ///
    /// @param node the node
    /// @param subnets its subnets in one band, at least one
    record Spanning(Node node, Set<ElementId> subnets) {}

    private final Site site;
    private final Map<ElementId, List<Node>> cells = new HashMap<>();
    private final Map<Tier, List<Spanning>> spanning = new EnumMap<>(Tier.class);
    private final List<Node> services = new ArrayList<>();
    private final Map<Tier, Map<ElementId, List<Subnet>>> crossings = new EnumMap<>(Tier.class);

    SitePlan(Site site) {
        this.site = site;
        Set<ElementId> zones = new LinkedHashSet<>();
        site.zones().forEach(zone -> zones.add(zone.id()));
        for (Subnet subnet : site.subnets()) {
            if (zones.contains(subnet.zone())) {
                crossings
                        .computeIfAbsent(subnet.tier(), key -> new LinkedHashMap<>())
                        .computeIfAbsent(subnet.zone(), key -> new ArrayList<>())
                        .add(subnet);
            }
        }
    }

    /// Adds a node that stands in subnets; the first of them decides the band.
    void add(Node node, List<DesignIndex.SubnetPlace> places) {
        Tier tier = places.getFirst().subnet().tier();
        Set<ElementId> ids = new LinkedHashSet<>();
        for (DesignIndex.SubnetPlace place : places) {
            if (place.subnet().tier() == tier && place.site().id().equals(site.id())) {
                ids.add(place.subnet().id());
            }
        }
        if (new LinkedHashSet<>(node.placement().subnetIds()).size() == 1) {
            cells.computeIfAbsent(ids.iterator().next(), key -> new ArrayList<>()).add(node);
        } else {
            spanning.computeIfAbsent(tier, key -> new ArrayList<>()).add(new Spanning(node, ids));
        }
    }

    void addService(Node node) {
        services.add(node);
    }

    Site site() {
        return site;
    }

    /// The bands that have a subnet, from top to bottom.
    List<Tier> tiers() {
        return List.copyOf(crossings.keySet());
    }

    List<Subnet> crossing(ElementId zone, Tier tier) {
        return crossings.getOrDefault(tier, Map.of()).getOrDefault(zone, List.of());
    }

    List<Node> cells(Subnet subnet) {
        return cells.getOrDefault(subnet.id(), List.of());
    }

    List<Spanning> spanning(Tier tier) {
        return spanning.getOrDefault(tier, List.of());
    }

    List<Node> services() {
        return services;
    }
}
