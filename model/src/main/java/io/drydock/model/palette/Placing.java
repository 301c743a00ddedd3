package io.drydock.model.palette;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Bastion;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Engine;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.edit.Edit;
import io.drydock.model.edit.Ids;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The one edit that a drop makes.
public final class Placing {

    /// Words that are spoken with a vowel first; some are spelt out letter by letter.
    private static final Pattern AN = Pattern.compile("[aeio]|[AEIO]|RDS|LDAP");

    private Placing() {}

    /// Drops something new.
    ///
    /// @throws IllegalArgumentException with the reason when the policy refuses it
    public static Edit edit(PaletteItem item, Target target, DesignIndex index) {
        refuse(PlacementPolicy.refusal(item, target, index));
        String title = item.title(index.generation());
        String label =
                "Add " + (item.isRegional() ? title : withArticle(title)) + where(target, index);
        if (item instanceof PaletteItem.Wso2 wso2 && target instanceof Target.InSubnet in) {
            return new Edit.All(label, ClusterGrowth.edits(wso2.profile(), in.subnet(), index));
        }
        return Edit.all(label, new Edit.AddNode(node(item, title, target, index)));
    }

    /// Drops something new on a subnet.
    public static Edit edit(PaletteItem item, Subnet subnet, DesignIndex index) {
        return edit(item, new Target.InSubnet(subnet), index);
    }

    /// Moves a node. Where it stands in that place already the edit changes nothing.
    ///
    /// @throws IllegalArgumentException with the reason when the policy refuses it
    public static Edit move(Node node, Target target, DesignIndex index) {
        refuse(PlacementPolicy.refusal(node, target, index));
        PaletteItem item = PaletteItem.of(node, index);
        Placement placement = placement(item, target, index);
        boolean there =
                target instanceof Target.InSubnet in
                        && node.placement().subnetIds().contains(in.subnet().id());
        return Edit.all(
                "Move " + node.name() + " to " + place(target, index),
                new Edit.MoveNode(node.id(), there ? node.placement() : placement));
    }

    /// The cluster that a new node of this profile joins: the only one of its site, if there is
    /// exactly one.
    static Optional<Cluster> homeCluster(ProfileId profile, Subnet subnet, DesignIndex index) {
        Optional<ElementId> site = siteOf(subnet, index).map(Site::id);
        List<Cluster> candidates =
                index.clusters(profile).stream()
                        .filter(cluster ->
                                index.members(cluster).stream()
                                        .allMatch(member ->
                                                index.siteOf(member).map(Site::id).equals(site)))
                        .toList();
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    private static void refuse(Optional<String> reason) {
        reason.ifPresent(text -> {
            throw new IllegalArgumentException(text);
        });
    }

    private static Node node(PaletteItem item, String title, Target target, DesignIndex index) {
        ElementId id = Ids.free(index.design(), title);
        String name = numbered(title, id);
        Placement placement = placement(item, target, index);
        return switch (item) {
            case PaletteItem.Wso2 _ ->
                    throw new IllegalArgumentException(title + " joins a cluster in a subnet");
            case PaletteItem.Balancer balancer ->
                    new LoadBalancer(id, name, balancer.scheme(), placement, List.of());
            case PaletteItem.DatabaseServer _ -> database(id, name, placement, index);
            case PaletteItem.SharedFiles _ -> new FileSystem(id, name, placement, List.of());
            case PaletteItem.CacheStore _ ->
                    new Cache(id, name, "cache.t4g.small", 1, false, placement);
            case PaletteItem.BastionHost _ ->
                    new Bastion(id, name, "t3.micro", placement, List.of());
            case PaletteItem.Service service ->
                    new ServiceNode(id, name, service.kind(), placement);
            case PaletteItem.External external ->
                    new ExternalNode(id, name, external.kind(), placement);
        };
    }

    /// MySQL 8.0 is what 2.x and 3.x support; later versions get 8.4.
    private static Database database(
            ElementId id, String name, Placement placement, DesignIndex index) {
        return new Database(
                id,
                name,
                Engine.MYSQL,
                index.generation().hasSeparatePortals() ? "8.0.46" : "8.4.9",
                "db.m5.large",
                100,
                true,
                14,
                placement,
                List.of(),
                List.of());
    }

    static Placement placement(PaletteItem item, Target target, DesignIndex index) {
        return switch (target) {
            case Target.InSubnet in ->
                    spans(item)
                            ? Placement.across(sameTier(in.subnet(), index))
                            : Placement.in(in.subnet().id());
            case Target.BesideNetwork beside -> new Placement.AtSite(beside.site().id());
            case Target.Elsewhere _ -> new Placement.Outside();
        };
    }

    /// True for what is one thing over several zones.
    public static boolean spans(PaletteItem item) {
        return switch (item) {
            case PaletteItem.Balancer _,
                    PaletteItem.DatabaseServer _,
                    PaletteItem.SharedFiles _,
                    PaletteItem.CacheStore _ ->
                    true;
            case PaletteItem.Service service ->
                    service.kind().standing() == ServiceNode.Standing.SEVERAL_SUBNETS;
            case PaletteItem.Wso2 _, PaletteItem.BastionHost _, PaletteItem.External _ -> false;
        };
    }

    /// One subnet of the same tier in every zone, the given one in its own.
    private static List<ElementId> sameTier(Subnet subnet, DesignIndex index) {
        Site site =
                siteOf(subnet, index)
                        .orElseThrow(
                                () -> new IllegalArgumentException("no subnet " + subnet.id()));
        List<ElementId> ids = new ArrayList<>();
        site.zones()
                .forEach(zone -> {
                    List<Subnet> there = site.subnets(zone.id(), subnet.tier());
                    if (there.contains(subnet)) {
                        ids.add(subnet.id());
                    } else if (!there.isEmpty()) {
                        ids.add(there.getFirst().id());
                    }
                });
        return ids;
    }

    private static Optional<Site> siteOf(Subnet subnet, DesignIndex index) {
        return index.subnet(subnet.id()).map(DesignIndex.SubnetPlace::site);
    }

    private static String where(Target target, DesignIndex index) {
        return target instanceof Target.Elsewhere ? "" : " in " + place(target, index);
    }

    private static String place(Target target, DesignIndex index) {
        return switch (target) {
            case Target.InSubnet in ->
                    index.subnet(in.subnet().id())
                            .map(place -> place.zone().name())
                            .orElse(in.subnet().name());
            case Target.BesideNetwork beside -> beside.site().name();
            case Target.Elsewhere _ -> "the outside";
        };
    }

    private static String numbered(String title, ElementId id) {
        String number = id.value().substring(Ids.slug(title).length());
        return number.isEmpty() ? title : title + " " + number.substring(1);
    }

    /// `Gateway` becomes `a gateway`; names that are all capitals stay as they are.
    static String withArticle(String title) {
        List<String> words = new ArrayList<>();
        for (String word : title.split(" ", -1)) {
            boolean name = word.chars().filter(Character::isUpperCase).count() > 1;
            words.add(name ? word : word.toLowerCase(Locale.ROOT));
        }
        String text = String.join(" ", words);
        return (AN.matcher(text).lookingAt() ? "an " : "a ") + text;
    }

    /// The instance type that the catalogue advises; worker nodes of a Kubernetes cluster carry
    /// several pods, so they are larger than one pod asks for.
    static String machineSize(ProfileId profile, DesignIndex index) {
        return switch (index.design().platform()) {
            case EC2 -> Catalogue.of(index.generation()).require(profile).sizing().instanceType();
            case EKS -> eksSize(index);
        };
    }

    private static String eksSize(DesignIndex index) {
        return index.design().platform() == Platform.EKS && !index.design().clusters().isEmpty()
                ? index.design().clusters().getFirst().size()
                : "m5.xlarge";
    }
}
