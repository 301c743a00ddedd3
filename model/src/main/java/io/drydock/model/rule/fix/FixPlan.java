package io.drydock.model.rule.fix;

import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.design.Cidr;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Tier;
import io.drydock.model.design.Zone;
import io.drydock.model.edit.Edit;
import io.drydock.model.edit.Ids;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Fix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts one fix together: remembers what it has added and changed, so that its steps fit each
/// other, and brings the edits into an order in which each finds what it needs.
public final class FixPlan {

    private static final int USUAL_PREFIX = 24;
    private static final int SMALLEST_PREFIX = 28;

    private final DesignIndex index;
    private final Set<ElementId> newIds = new HashSet<>();
    private final List<Edit> places = new ArrayList<>();
    private final Map<ElementId, List<Zone>> newZones = new HashMap<>();
    private final List<Subnet> newSubnets = new ArrayList<>();
    private final Map<ElementId, FreeSpace> spaces = new HashMap<>();
    private final Map<ElementId, Node> nodes = new LinkedHashMap<>();
    private final Set<ElementId> removed = new LinkedHashSet<>();
    private final List<Edit> others = new ArrayList<>();

    /// An empty plan for a design.
    public FixPlan(DesignIndex index) {
        this.index = index;
    }

    /// The design the plan is for.
    public DesignIndex index() {
        return index;
    }

    /// An identifier that neither the design nor this plan has used.
    public ElementId freeId(String base) {
        ElementId id = Ids.free(this::isTaken, base);
        newIds.add(id);
        return id;
    }

    private boolean isTaken(ElementId id) {
        return newIds.contains(id) || index.isTaken(id);
    }

    /// A node as this plan leaves it.
    @SuppressWarnings("unchecked") // a node is only ever put in the place of one of its own type
    public <T extends Node> T now(T node) {
        return (T) nodes.getOrDefault(node.id(), node);
    }

    /// All nodes of one type as this plan leaves them, the new ones last.
    public <T extends Node> List<T> all(Class<T> type) {
        List<T> all = new ArrayList<>();
        for (T node : index.all(type)) {
            if (!removed.contains(node.id())) {
                all.add(now(node));
            }
        }
        for (Node node : nodes.values()) {
            if (newIds.contains(node.id()) && type.isInstance(node)) {
                all.add(type.cast(node));
            }
        }
        return all;
    }

    /// Whether a site has a NAT gateway, or this plan adds one to it.
    boolean hasNatGateway(Site site) {
        Set<ElementId> here = new HashSet<>();
        zones(site).forEach(zone -> here.add(zone.id()));
        return all(ServiceNode.class).stream()
                .filter(service -> service.kind() == ServiceNode.Kind.NAT_GATEWAY)
                .flatMap(service -> service.placement().subnetIds().stream())
                .anyMatch(subnet -> zoneOf(subnet).filter(here::contains).isPresent());
    }

    /// Adds a node, or puts it in the place of the one with the same identifier.
    public void put(Node node) {
        nodes.put(node.id(), node);
    }

    /// Removes a node.
    public void remove(Node node) {
        removed.add(node.id());
    }

    /// Does something that the plan's nodes need, before anything is done to them.
    public void before(Edit edit) {
        places.add(edit);
    }

    /// Does something that does not touch what else the plan does.
    public void also(Edit edit) {
        others.add(edit);
    }

    /// The zones of a site, with those this plan adds.
    public List<Zone> zones(Site site) {
        List<Zone> zones = new ArrayList<>(site.zones());
        zones.addAll(newZones.getOrDefault(site.id(), List.of()));
        return zones;
    }

    /// The first subnet of a crossing; adds one where there is none.
    ///
    /// @return empty where the site's network has no room
    public Optional<ElementId> subnet(Site site, ElementId zone, Tier tier) {
        return existing(zone, tier)
                .or(() -> freeCidr(site, tier).map(cidr -> addSubnet(site, zone, tier, cidr)));
    }

    private Optional<ElementId> existing(ElementId zone, Tier tier) {
        List<Subnet> there = index.subnets(zone, tier);
        if (!there.isEmpty()) {
            return Optional.of(there.getFirst().id());
        }
        return newSubnets.stream()
                .filter(subnet -> subnet.zone().equals(zone) && subnet.tier() == tier)
                .findFirst()
                .map(Subnet::id);
    }

    /// The zone of a subnet, also of one that this plan adds.
    Optional<ElementId> zoneOf(ElementId id) {
        return newSubnets.stream()
                .filter(subnet -> subnet.id().equals(id))
                .map(Subnet::zone)
                .findFirst()
                .or(() -> index.subnet(id).map(place -> place.zone().id()));
    }

    /// One subnet of this tier in each zone of the site that has one, and in further zones until
    /// there are enough.
    ///
    /// @param least how many zones there have to be
    /// @return empty where the site has too few zones or no room
    public Optional<Placement> across(Site site, Tier tier, int least) {
        List<ElementId> ids = new ArrayList<>();
        List<Zone> without = new ArrayList<>();
        for (Zone zone : zones(site)) {
            existing(zone.id(), tier).ifPresentOrElse(ids::add, () -> without.add(zone));
        }
        for (Zone zone : without) {
            if (ids.size() < least) {
                subnet(site, zone.id(), tier).ifPresent(ids::add);
            }
        }
        return ids.size() < least ? Optional.empty() : Optional.of(Placement.across(ids));
    }

    /// Adds a zone of the region that the site does not use yet.
    ///
    /// @return empty where the region is unknown or has no further zone
    public Optional<Zone> addZone(Site site) {
        if (site.kind() != Site.Kind.AWS_REGION) {
            return Optional.empty();
        }
        Set<String> used = new HashSet<>();
        zones(site).forEach(zone -> used.add(zone.name()));
        Optional<AwsRegion> region = AwsRegion.ofCode(site.region());
        int count = region.map(r -> r.zones().size()).orElse(0);
        if (site.zones().size() >= count) {
            return Optional.empty();
        }
        return region.flatMap(r ->
                        r.zoneNames(count).stream()
                                .filter(name -> !used.contains(name))
                                .findFirst())
                .map(name -> addZone(site, name));
    }

    private Zone addZone(Site site, String name) {
        Zone zone = new Zone(freeId("zone-" + name.substring(name.length() - 1)), name);
        newZones.computeIfAbsent(site.id(), key -> new ArrayList<>()).add(zone);
        places.add(new Edit.AddZone(site.id(), zone));
        return zone;
    }

    private Optional<Cidr> freeCidr(Site site, Tier tier) {
        int prefix =
                site.subnets().stream()
                        .filter(subnet -> subnet.tier() == tier)
                        .mapToInt(subnet -> subnet.cidr().prefix())
                        .filter(length -> length <= SMALLEST_PREFIX)
                        .findFirst()
                        .orElse(USUAL_PREFIX);
        return spaces.computeIfAbsent(site.id(), key -> new FreeSpace(site))
                .first(Math.max(prefix, site.cidr().prefix()), SMALLEST_PREFIX);
    }

    private ElementId addSubnet(Site site, ElementId zone, Tier tier, Cidr cidr) {
        String suffix = zone.value().replaceFirst("^zone-", "");
        ElementId id = freeId(tier.key() + "-" + suffix);
        Subnet subnet = new Subnet(id, tier.title() + " " + suffix, zone, tier, cidr);
        newSubnets.add(subnet);
        places.add(new Edit.AddSubnet(site.id(), subnet));
        spaces.computeIfAbsent(site.id(), key -> new FreeSpace(site)).take(cidr);
        return id;
    }

    /// The fix, under this title.
    public Fix fix(String title) {
        List<Edit> edits = new ArrayList<>(places);
        for (Node node : nodes.values()) {
            if (!removed.contains(node.id())) {
                edits.add(
                        newIds.contains(node.id())
                                ? new Edit.AddNode(node)
                                : new Edit.ReplaceNode(node));
            }
        }
        removed.forEach(id -> edits.add(new Edit.RemoveNode(id)));
        edits.addAll(others);
        return new Fix(title, new Edit.All(title, edits));
    }
}
