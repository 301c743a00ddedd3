package io.drydock.model.index;

import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Tier;
import io.drydock.model.design.Zone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A design, looked up quickly: built once for a validation, a plan or a drawing, in time linear in
/// the design's size. Every list keeps the order of the design.
public final class DesignIndex {

    /// A subnet with where it lies.
    ///
    /// @param site its site
    /// @param zone its zone
    /// @param subnet the subnet
    public record SubnetPlace(Site site, Zone zone, Subnet subnet) {}

    /// A rule of a load balancer with its owner.
    ///
    /// @param balancer the load balancer
    /// @param rule one of its rules
    public record Route(LoadBalancer balancer, ListenerRule rule) {}

    private final Design design;
    private final Map<ElementId, Node> nodes = new HashMap<>();
    private final Map<ElementId, Cluster> clusters = new HashMap<>();
    private final Map<ElementId, Site> sites = new HashMap<>();
    private final Map<ElementId, SubnetPlace> subnets = new HashMap<>();
    private final Map<ElementId, List<ProfileNode>> members = new HashMap<>();
    private final Map<ProfileId, List<Cluster>> byProfile = new EnumMap<>(ProfileId.class);
    private final Map<Class<?>, List<Node>> byType = new HashMap<>();
    private final Map<ServiceNode.Kind, List<ServiceNode>> byKind =
            new EnumMap<>(ServiceNode.Kind.class);
    private final Map<ElementId, List<Route>> routes = new HashMap<>();
    private final Map<ElementId, Map<Tier, List<Subnet>>> crossings = new HashMap<>();
    private final Map<ElementId, Set<ElementId>> peopledZones = new HashMap<>();
    private final Set<ElementId> otherIds = new HashSet<>();
    private DesignIndex whole = this;
    private final Set<String> hosts = new HashSet<>();
    private final Set<String> nodeNames = new HashSet<>();

    /// Indexes a design whose references are whole.
    public DesignIndex(Design design) {
        this.design = design;
        design.sites().forEach(this::addSite);
        for (Cluster cluster : design.clusters()) {
            clusters.put(cluster.id(), cluster);
            byProfile.computeIfAbsent(cluster.profile(), key -> new ArrayList<>()).add(cluster);
        }
        design.nodes().forEach(this::addNode);
        design.connections().forEach(connection -> otherIds.add(connection.id()));
    }

    private void addSite(Site site) {
        sites.put(site.id(), site);
        Map<ElementId, Zone> zones = new HashMap<>();
        for (Zone zone : site.zones()) {
            zones.put(zone.id(), zone);
            otherIds.add(zone.id());
        }
        for (Subnet subnet : site.subnets()) {
            Zone zone = zones.get(subnet.zone());
            if (zone != null) {
                subnets.put(subnet.id(), new SubnetPlace(site, zone, subnet));
                crossings
                        .computeIfAbsent(zone.id(), key -> new EnumMap<>(Tier.class))
                        .computeIfAbsent(subnet.tier(), key -> new ArrayList<>())
                        .add(subnet);
            }
        }
    }

    private void addNode(Node node) {
        nodes.put(node.id(), node);
        byType.computeIfAbsent(node.getClass(), key -> new ArrayList<>()).add(node);
        if (node instanceof ProfileNode member) {
            members.computeIfAbsent(member.cluster(), key -> new ArrayList<>()).add(member);
            nodeNames.add(member.hostName());
            for (ElementId id : member.placement().subnetIds()) {
                SubnetPlace place = subnets.get(id);
                if (place != null) {
                    peopledZones
                            .computeIfAbsent(place.site().id(), key -> new LinkedHashSet<>())
                            .add(place.zone().id());
                }
            }
        }
        if (node instanceof ServiceNode service) {
            byKind.computeIfAbsent(service.kind(), key -> new ArrayList<>()).add(service);
        }
        if (node instanceof LoadBalancer balancer) {
            for (ListenerRule rule : balancer.rules()) {
                hosts.add(rule.host());
                routes.computeIfAbsent(rule.target(), key -> new ArrayList<>())
                        .add(new Route(balancer, rule));
            }
        }
    }

    /// The index of the design that this one is a part of; itself where it is no part.
    public DesignIndex whole() {
        return whole;
    }

    /// The index of a part of this design: identifiers and names that are taken here count as taken
    /// there, so that what is added to the part fits the whole.
    public DesignIndex part(Design part) {
        DesignIndex index = new DesignIndex(part);
        index.whole = whole;
        index.otherIds.addAll(otherIds);
        index.otherIds.addAll(nodes.keySet());
        index.otherIds.addAll(clusters.keySet());
        index.otherIds.addAll(sites.keySet());
        index.otherIds.addAll(subnets.keySet());
        index.hosts.addAll(hosts);
        index.nodeNames.addAll(nodeNames);
        return index;
    }

    /// The design itself.
    public Design design() {
        return design;
    }

    /// The design's product generation.
    public Generation generation() {
        return design.generation();
    }

    /// Whether any element of the design has this identifier.
    public boolean isTaken(ElementId id) {
        return nodes.containsKey(id)
                || clusters.containsKey(id)
                || sites.containsKey(id)
                || subnets.containsKey(id)
                || otherIds.contains(id);
    }

    /// Whether a load balancer answers for this host name.
    public boolean isHostTaken(String host) {
        return hosts.contains(host);
    }

    /// Whether a node has this DNS name.
    public boolean isNodeNameTaken(String name) {
        return nodeNames.contains(name);
    }

    /// The node with this identifier.
    public Optional<Node> node(ElementId id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /// The cluster with this identifier.
    public Optional<Cluster> cluster(ElementId id) {
        return Optional.ofNullable(clusters.get(id));
    }

    /// The site with this identifier.
    public Optional<Site> site(ElementId id) {
        return Optional.ofNullable(sites.get(id));
    }

    /// Where a subnet lies.
    public Optional<SubnetPlace> subnet(ElementId id) {
        return Optional.ofNullable(subnets.get(id));
    }

    /// The clusters of a profile.
    public List<Cluster> clusters(ProfileId profile) {
        return byProfile.getOrDefault(profile, List.of());
    }

    /// The nodes of a cluster.
    public List<ProfileNode> members(Cluster cluster) {
        return members.getOrDefault(cluster.id(), List.of());
    }

    /// All nodes of a profile, over all its clusters.
    public List<ProfileNode> members(ProfileId profile) {
        return clusters(profile).stream().flatMap(c -> members(c).stream()).toList();
    }

    /// The clusters of a profile, those of one site together, in the order of the design. Clusters
    /// without a node are left out.
    public List<List<Cluster>> clustersBySite(ProfileId profile) {
        Map<ElementId, List<Cluster>> bySite = new LinkedHashMap<>();
        for (Cluster cluster : clusters(profile)) {
            List<ProfileNode> nodes = members(cluster);
            if (!nodes.isEmpty()) {
                siteOf(nodes.getFirst())
                        .ifPresent(site ->
                                bySite.computeIfAbsent(site.id(), key -> new ArrayList<>())
                                        .add(cluster));
            }
        }
        return List.copyOf(bySite.values());
    }

    /// All nodes of one type, such as `LoadBalancer.class`.
    @SuppressWarnings("unchecked") // the map holds under a class only its instances
    public <T extends Node> List<T> all(Class<T> type) {
        return Collections.unmodifiableList((List<T>) byType.getOrDefault(type, List.of()));
    }

    /// The subnets of one crossing, in the order of the design.
    public List<Subnet> subnets(ElementId zone, Tier tier) {
        return crossings.getOrDefault(zone, Map.of()).getOrDefault(tier, List.of());
    }

    /// The sites at AWS, in the order of the design.
    public List<Site> awsSites() {
        return design.sites().stream().filter(DesignIndex::isAws).toList();
    }

    /// Whether a node stands in a subnet of, or beside the network of, a site at AWS.
    public boolean isAtAws(Node node) {
        return siteOf(node).filter(DesignIndex::isAws).isPresent();
    }

    private static boolean isAws(Site site) {
        return site.kind() == Site.Kind.AWS_REGION;
    }

    /// The zones of a site in which WSO2 nodes stand, without repetition.
    public Set<ElementId> peopledZones(Site site) {
        return peopledZones.getOrDefault(site.id(), Set.of());
    }

    /// Whether a node stands in a site's network or beside it.
    public boolean isAt(Node node, Site site) {
        return siteOf(node).filter(place -> place.id().equals(site.id())).isPresent();
    }

    /// Whether a site has a service of this kind, in its network or beside it.
    public boolean hasService(Site site, ServiceNode.Kind kind) {
        return services(kind).stream().anyMatch(service -> isAt(service, site));
    }

    /// All services of one kind.
    public List<ServiceNode> services(ServiceNode.Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /// The load balancer rules that lead to a cluster.
    public List<Route> routesTo(Cluster cluster) {
        return routes.getOrDefault(cluster.id(), List.of());
    }

    /// The subnets a node stands in, with where they lie.
    public List<SubnetPlace> places(Node node) {
        List<ElementId> ids = node.placement().subnetIds();
        List<SubnetPlace> places = new ArrayList<>(ids.size());
        for (ElementId id : ids) {
            SubnetPlace place = subnets.get(id);
            if (place != null) {
                places.add(place);
            }
        }
        return places;
    }

    /// The site a node stands in; empty for what is outside.
    public Optional<Site> siteOf(Node node) {
        return switch (node.placement()) {
            case Placement.InSubnets ignored ->
                    places(node).stream().findFirst().map(SubnetPlace::site);
            case Placement.AtSite placement -> site(placement.site());
            case Placement.Outside ignored -> Optional.empty();
        };
    }

    /// The site of a cluster: that of its first node; empty where it has none yet.
    public Optional<Site> siteOf(Cluster cluster) {
        return members(cluster).stream().findFirst().flatMap(this::siteOf);
    }

    /// The zones a node stands in, without repetition.
    public Set<ElementId> zonesOf(Node node) {
        Set<ElementId> zones = new LinkedHashSet<>();
        places(node).forEach(place -> zones.add(place.zone().id()));
        return zones;
    }

    /// The zones that the nodes of a cluster stand in, without repetition.
    public Set<ElementId> zonesOf(Cluster cluster) {
        Set<ElementId> zones = new LinkedHashSet<>();
        members(cluster).forEach(member -> zones.addAll(zonesOf(member)));
        return zones;
    }

    /// The tiers a node stands in, without repetition.
    public Set<Tier> tiersOf(Node node) {
        Set<Tier> tiers = new LinkedHashSet<>();
        places(node).forEach(place -> tiers.add(place.subnet().tier()));
        return tiers;
    }

    /// The fewest machines or pods a cluster runs.
    public int minimum(Cluster cluster) {
        return switch (cluster.scaling()) {
            case Scaling.Fixed ignored -> members(cluster).size();
            case Scaling.Elastic elastic -> elastic.min();
        };
    }

    /// The most machines or pods a cluster runs.
    public int maximum(Cluster cluster) {
        return switch (cluster.scaling()) {
            case Scaling.Fixed ignored -> members(cluster).size();
            case Scaling.Elastic elastic -> elastic.max();
        };
    }

    /// The fewest machines or pods of a profile, over all its clusters.
    public int minimum(ProfileId profile) {
        return clusters(profile).stream().mapToInt(this::minimum).sum();
    }

    /// The most machines or pods of a profile, over all its clusters.
    public int maximum(ProfileId profile) {
        return clusters(profile).stream().mapToInt(this::maximum).sum();
    }
}
