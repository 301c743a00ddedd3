package io.drydock.model.palette;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.Profile;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Tier;
import io.drydock.model.index.DesignIndex;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What may live where. Only what can never be right is refused; everything else is left to the
/// rules, which advise.
public final class PlacementPolicy {

    private static final Set<Tier> PRIVATE =
            EnumSet.of(Tier.APPLICATION, Tier.DATABASE, Tier.MANAGEMENT);

    private PlacementPolicy() {}

    /// Why something new may not be dropped there, as a sentence for people; empty where it may.
    public static Optional<String> refusal(PaletteItem item, Target target, DesignIndex index) {
        Optional<String> place = placeRefusal(item, target, index);
        return place.isPresent() ? place : countRefusal(item, target, index);
    }

    /// Why something new may not be dropped on a subnet; empty where it may.
    public static Optional<String> refusal(PaletteItem item, Subnet subnet, DesignIndex index) {
        return refusal(item, new Target.InSubnet(subnet), index);
    }

    /// Why a node may not be moved there; empty where it may, also where it stands already.
    public static Optional<String> refusal(Node node, Target target, DesignIndex index) {
        PaletteItem item = PaletteItem.of(node, index);
        Optional<String> place = placeRefusal(item, target, index);
        if (place.isPresent()) {
            return place;
        }
        return target instanceof Target.InSubnet in
                ? natRefusal(item, in.subnet(), index, Optional.of(node))
                : Optional.empty();
    }

    /// Why a node may not be moved to a subnet; empty where it may.
    public static Optional<String> refusal(Node node, Subnet subnet, DesignIndex index) {
        return refusal(node, new Target.InSubnet(subnet), index);
    }

    private static Optional<String> placeRefusal(
            PaletteItem item, Target target, DesignIndex index) {
        Optional<String> missing = missingProfile(item, index);
        if (missing.isPresent()) {
            return missing;
        }
        String title = item.title(index.generation());
        return switch (target) {
            case Target.InSubnet in -> inSubnet(item, title, in.subnet(), index);
            case Target.BesideNetwork _ ->
                    item.isRegional()
                            ? Optional.empty()
                            : Optional.of(title + " stands in a subnet: drop it on one.");
            case Target.Elsewhere _ ->
                    item instanceof PaletteItem.External
                            ? Optional.empty()
                            : Optional.of(title + " belongs to a site: drop it inside one.");
        };
    }

    private static Optional<String> missingProfile(PaletteItem item, DesignIndex index) {
        return item instanceof PaletteItem.Wso2 wso2
                        && !Catalogue.of(index.generation()).has(wso2.profile())
                ? Optional.of(Catalogue.absence(wso2.profile(), index.generation()))
                : Optional.empty();
    }

    private static Optional<String> inSubnet(
            PaletteItem item, String title, Subnet subnet, DesignIndex index) {
        if (item instanceof PaletteItem.External) {
            boolean dataCentre =
                    index.subnet(subnet.id())
                            .filter(place -> place.site().kind() == Site.Kind.DATA_CENTRE)
                            .isPresent();
            return dataCentre
                    ? Optional.empty()
                    : Optional.of(title + " is not part of the VPC: drop it outside the site.");
        }
        if (item.isRegional()) {
            return Optional.of(title + " stands beside the network, not in a subnet.");
        }
        Set<Tier> tiers = tiers(item);
        return tiers.contains(subnet.tier())
                ? Optional.empty()
                : Optional.of(title + " lives in the " + names(tiers) + " tier" + why(item) + ".");
    }

    /// The tiers something may live in.
    public static Set<Tier> tiers(PaletteItem item) {
        return switch (item) {
            case PaletteItem.Wso2 _ -> EnumSet.of(Tier.APPLICATION);
            case PaletteItem.Balancer balancer ->
                    balancer.scheme() == LoadBalancer.Scheme.INTERNET_FACING
                            ? EnumSet.of(Tier.PUBLIC)
                            : EnumSet.of(Tier.APPLICATION);
            case PaletteItem.DatabaseServer _ -> EnumSet.of(Tier.DATABASE);
            case PaletteItem.SharedFiles _ -> EnumSet.of(Tier.APPLICATION, Tier.DATABASE);
            case PaletteItem.CacheStore _ -> EnumSet.of(Tier.APPLICATION, Tier.DATABASE);
            case PaletteItem.BastionHost _ -> EnumSet.of(Tier.PUBLIC);
            case PaletteItem.Service service -> tiers(service.kind());
            case PaletteItem.External _ -> EnumSet.allOf(Tier.class);
        };
    }

    private static Set<Tier> tiers(ServiceNode.Kind kind) {
        return switch (kind) {
            case NAT_GATEWAY -> EnumSet.of(Tier.PUBLIC);
            case INSTANCE_CONNECT_ENDPOINT -> EnumSet.copyOf(PRIVATE);
            case UPDATE_HOST, CONFIGURATION_MANAGEMENT ->
                    EnumSet.of(Tier.APPLICATION, Tier.MANAGEMENT);
            case DATABASE_PROXY -> EnumSet.of(Tier.DATABASE);
            case USER_STORE -> EnumSet.of(Tier.APPLICATION, Tier.DATABASE);
            case FIREWALL,
                    VPN,
                    DIRECT_CONNECT,
                    DNS,
                    CERTIFICATES,
                    CONTAINER_REGISTRY,
                    SECRETS,
                    MONITORING,
                    AUDIT_TRAIL,
                    FLOW_LOGS,
                    OBJECT_STORAGE,
                    KUBERNETES_CLUSTER ->
                    EnumSet.noneOf(Tier.class);
        };
    }

    private static String names(Set<Tier> tiers) {
        return tiers.stream()
                .map(tier -> tier.title().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(" or "));
    }

    private static String why(PaletteItem item) {
        return switch (item) {
            case PaletteItem.Wso2 _ -> "; traffic reaches it through a load balancer";
            case PaletteItem.DatabaseServer _ -> "; only nodes that need it may reach it";
            case PaletteItem.BastionHost _ -> "; administrators reach it from outside";
            case PaletteItem.Balancer balancer ->
                    balancer.scheme() == LoadBalancer.Scheme.INTERNET_FACING
                            ? "; the internet has to reach it"
                            : "; the internet must not reach it";
            case PaletteItem.Service service ->
                    service.kind() == ServiceNode.Kind.NAT_GATEWAY
                            ? "; it needs a way to the internet"
                            : "";
            case PaletteItem.SharedFiles _, PaletteItem.CacheStore _, PaletteItem.External _ -> "";
        };
    }

    private static Optional<String> countRefusal(
            PaletteItem item, Target target, DesignIndex index) {
        if (target instanceof Target.InSubnet in) {
            Optional<String> nat = natRefusal(item, in.subnet(), index, Optional.empty());
            return nat.isPresent() ? nat : fullCluster(item, in.subnet(), index);
        }
        return target instanceof Target.BesideNetwork beside
                ? secondService(item, beside.site(), index)
                : Optional.empty();
    }

    /// A route table has one default route, so a second NAT gateway in a zone has nothing to do.
    private static Optional<String> natRefusal(
            PaletteItem item, Subnet subnet, DesignIndex index, Optional<Node> moved) {
        if (!(item instanceof PaletteItem.Service service)
                || service.kind() != ServiceNode.Kind.NAT_GATEWAY) {
            return Optional.empty();
        }
        return index.services(ServiceNode.Kind.NAT_GATEWAY).stream()
                .filter(nat -> moved.filter(node -> node.id().equals(nat.id())).isEmpty())
                .filter(nat -> index.zonesOf(nat).contains(subnet.zone()))
                .findFirst()
                .map(nat ->
                        "This zone has a NAT gateway already ("
                                + nat.name()
                                + "); one serves the whole zone.");
    }

    private static Optional<String> fullCluster(
            PaletteItem item, Subnet subnet, DesignIndex index) {
        if (!(item instanceof PaletteItem.Wso2 wso2)
                || wso2.profile() == ProfileId.TRAFFIC_MANAGER) {
            // Traffic managers scale by further pairs, so a full pair starts the next one.
            return Optional.empty();
        }
        Profile profile = Catalogue.of(index.generation()).require(wso2.profile());
        return Placing.homeCluster(wso2.profile(), subnet, index)
                .filter(cluster ->
                        index.members(cluster).size()
                                >= profile.scaling().max().orElse(Integer.MAX_VALUE))
                .map(cluster ->
                        "A cluster of "
                                + profile.displayName()
                                + " has at most "
                                + profile.scaling().max().getAsInt()
                                + " nodes, and "
                                + cluster.name()
                                + " is complete.");
    }

    private static Optional<String> secondService(PaletteItem item, Site site, DesignIndex index) {
        if (!(item instanceof PaletteItem.Service service) || mayRepeat(service.kind())) {
            return Optional.empty();
        }
        Placement there = new Placement.AtSite(site.id());
        return index.services(service.kind()).stream()
                .filter(node -> node.placement().equals(there))
                .findFirst()
                .map(node -> site.name() + " has " + node.name() + " already.");
    }

    /// Networks are often joined by two lines, and buckets and firewalls come in any number.
    private static boolean mayRepeat(ServiceNode.Kind kind) {
        return switch (kind) {
            case VPN, DIRECT_CONNECT, OBJECT_STORAGE, FIREWALL -> true;
            case NAT_GATEWAY,
                    INSTANCE_CONNECT_ENDPOINT,
                    UPDATE_HOST,
                    CONFIGURATION_MANAGEMENT,
                    DATABASE_PROXY,
                    USER_STORE,
                    DNS,
                    CERTIFICATES,
                    CONTAINER_REGISTRY,
                    SECRETS,
                    MONITORING,
                    AUDIT_TRAIL,
                    FLOW_LOGS,
                    KUBERNETES_CLUSTER ->
                    false;
        };
    }
}
