package io.drydock.export.plan;

import io.drydock.export.plan.NetworkPlan.NatPlan;
import io.drydock.export.plan.NetworkPlan.SubnetPlan;
import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.Profile;
import io.drydock.model.design.Bastion;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.Link;
import io.drydock.model.index.Links;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Resolves a design for deployment.
public final class PlanCompiler {

    /// The zone of nodes to which the design gives no name but which others address one by one.
    static final String DEFAULT_ZONE = "drydock.internal";

    private final DesignIndex index;
    private final Site site;
    private final Catalogue catalogue;
    private final NetworkPlan network;

    private PlanCompiler(DesignIndex index, Site site) {
        this.index = index;
        this.site = site;
        this.catalogue = Catalogue.of(index.generation());
        this.network = network();
    }

    /// The plan of a design's first site on AWS.
    ///
    /// @throws UnsupportedDesignException when the design has no such site
    public static DeploymentPlan compile(Design design) {
        Site site =
                design.sites().stream()
                        .filter(it -> it.kind() == Site.Kind.AWS_REGION)
                        .findFirst()
                        .orElseThrow(() ->
                                new UnsupportedDesignException(
                                        "The design has no site on AWS; add a region"));
        return compile(new DesignIndex(design), site);
    }

    /// The plan of one site.
    ///
    /// @throws UnsupportedDesignException when the site holds a profile that the version lacks
    public static DeploymentPlan compile(DesignIndex index, Site site) {
        return new PlanCompiler(index, site).plan();
    }

    private DeploymentPlan plan() {
        List<MachineGroup> machines = machines();
        List<BalancerPlan> balancers =
                here(LoadBalancer.class).stream()
                        .map(balancer ->
                                BalancerPlanner.plan(
                                        balancer, network, machines, index.design().version()))
                        .toList();
        List<Link> links = Links.derive(index);
        List<Database> databases = here(Database.class);
        List<FileSystem> files = here(FileSystem.class);
        return new DeploymentPlan(
                index,
                site,
                network,
                SecurityGroupPlanner.plan(index, site, machines, balancers, links),
                machines,
                balancers,
                databases,
                files,
                here(Bastion.class),
                here(ServiceNode.class),
                privateZones(machines),
                links);
    }

    private <T extends Node> List<T> here(Class<T> type) {
        return index.all(type).stream()
                .filter(node -> index.siteOf(node).filter(site::equals).isPresent())
                .toList();
    }

    private NetworkPlan network() {
        List<ElementId> zones = site.zones().stream().map(zone -> zone.id()).toList();
        List<SubnetPlan> subnets = new ArrayList<>();
        for (Subnet subnet : site.subnets()) {
            subnets.add(
                    new SubnetPlan(
                            subnet.id(),
                            subnet.name(),
                            zones.indexOf(subnet.zone()),
                            subnet.tier(),
                            subnet.cidr()));
        }
        List<NatPlan> nats = new ArrayList<>();
        for (ServiceNode nat : index.services(ServiceNode.Kind.NAT_GATEWAY)) {
            index.places(nat).stream()
                    .filter(place -> place.site().equals(site))
                    .findFirst()
                    .ifPresent(place ->
                            nats.add(
                                    new NatPlan(
                                            nat.id(),
                                            place.subnet().id(),
                                            zones.indexOf(place.zone().id()))));
        }
        return new NetworkPlan(site.cidr(), subnets, nats, zones);
    }

    private List<MachineGroup> machines() {
        List<MachineGroup> groups = new ArrayList<>();
        for (Cluster cluster : index.design().clusters()) {
            List<ProfileNode> members =
                    index.members(cluster).stream()
                            .filter(node -> index.siteOf(node).filter(site::equals).isPresent())
                            .toList();
            if (!members.isEmpty()) {
                Profile profile = profile(cluster);
                switch (cluster.scaling()) {
                    case Scaling.Fixed _ ->
                            members.forEach(node -> groups.add(fixed(cluster, profile, node)));
                    case Scaling.Elastic elastic ->
                            groups.add(elastic(cluster, profile, members, elastic));
                }
            }
        }
        return groups;
    }

    private Profile profile(Cluster cluster) {
        return catalogue
                .profile(cluster.profile())
                .orElseThrow(() ->
                        new UnsupportedDesignException(
                                cluster.name()
                                        + ": "
                                        + Catalogue.absence(
                                                cluster.profile(), index.generation())));
    }

    /// A fixed node may stand in one subnet only: with two, AWS would choose the zone.
    private MachineGroup fixed(Cluster cluster, Profile profile, ProfileNode node) {
        String hostName =
                node.hostName().isEmpty() ? node.id() + "." + DEFAULT_ZONE : node.hostName();
        return new MachineGroup(
                node.id(),
                node.name(),
                cluster,
                profile,
                node.placement().subnetIds().subList(0, 1),
                1,
                1,
                node.portOffset(),
                hostName,
                node.instanceVolume());
    }

    private MachineGroup elastic(
            Cluster cluster, Profile profile, List<ProfileNode> members, Scaling.Elastic elastic) {
        Set<ElementId> subnets = new LinkedHashSet<>();
        members.forEach(node -> subnets.addAll(node.placement().subnetIds()));
        return new MachineGroup(
                cluster.id(),
                cluster.name(),
                cluster,
                profile,
                List.copyOf(subnets),
                elastic.min(),
                elastic.max(),
                members.getFirst().portOffset(),
                "",
                false);
    }

    private static List<String> privateZones(List<MachineGroup> machines) {
        return machines.stream()
                .filter(MachineGroup::isFixed)
                .map(group -> DeploymentPlan.zoneOf(group.hostName()))
                .distinct()
                .toList();
    }
}
