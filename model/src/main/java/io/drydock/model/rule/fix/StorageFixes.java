package io.drydock.model.rule.fix;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Connection;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Requirements.Purpose;
import io.drydock.model.design.Site;
import io.drydock.model.design.Tier;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.DesignIndex.SubnetPlace;
import io.drydock.model.rule.Fix;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Remedies about files that the nodes of a cluster share.
public final class StorageFixes {

    private StorageFixes() {}

    /// Lets clusters mount one file system: the one that most of them mount already, else any at
    /// their site, else a new one. None where there is no subnet for it.
    public static List<Fix> share(DesignIndex index, List<Cluster> clusters) {
        FixPlan plan = new FixPlan(index);
        String names = String.join(", ", clusters.stream().map(Cluster::name).toList());
        return share(plan, clusters, lanesOf(plan, clusters))
                .map(files -> plan.fix("Let " + names + " mount " + files.name()))
                .stream()
                .toList();
    }

    /// As [#share(DesignIndex, List)], as a part of a larger fix, for nodes in these lanes.
    static Optional<FileSystem> share(
            FixPlan plan, List<Cluster> clusters, List<Lanes.Lane> lanes) {
        Optional<Site> site = Lanes.siteOf(plan.index(), clusters.getFirst());
        List<ElementId> ids = clusters.stream().map(Cluster::id).toList();
        Optional<FileSystem> existing = mostMounted(plan.index(), site, ids);
        if (existing.isEmpty()) {
            return site.flatMap(place -> create(plan, place, ids, lanes));
        }
        FileSystem files = plan.now(existing.get());
        Set<ElementId> clients = new LinkedHashSet<>(files.mountedBy());
        clients.addAll(ids);
        FileSystem next = withTargets(plan, files, lanes).withMountedBy(List.copyOf(clients));
        plan.put(next);
        return Optional.of(next);
    }

    /// Lets a cluster that has grown to several nodes mount files, where its profile needs that and
    /// it mounts none.
    static void shareIfNeeded(FixPlan plan, Cluster cluster, List<Lanes.Lane> lanes) {
        boolean mounts =
                plan.index().all(FileSystem.class).stream()
                        .anyMatch(files -> files.mountedBy().contains(cluster.id()));
        boolean needed =
                Catalogue.of(plan.index().generation())
                        .profile(cluster.profile())
                        .filter(profile -> ClusterFixes.sharesFiles(plan.index(), profile))
                        .isPresent();
        if (needed && !mounts) {
            List<Lanes.Lane> all = new ArrayList<>(lanesOf(plan, List.of(cluster)));
            all.addAll(lanes);
            share(plan, List.of(cluster), all);
        }
    }

    /// In a deployment that a second site is to take over, new files are replicated too.
    private static void replicate(FixPlan plan, FileSystem files, Site site) {
        DesignIndex whole = plan.index().whole();
        boolean takesOver =
                whole.design()
                        .requirements()
                        .purpose()
                        .filter(Purpose.DISASTER_RECOVERY::equals)
                        .isPresent();
        if (!takesOver) {
            return;
        }
        for (FileSystem other : whole.all(FileSystem.class)) {
            if (!whole.isAt(other, site)) {
                plan.also(
                        new Edit.AddConnection(
                                new Connection(
                                        plan.freeId("replicate-" + other.id()),
                                        other.id(),
                                        files.id(),
                                        Connection.Kind.REPLICATION,
                                        0,
                                        "")));
            }
        }
    }

    private static Optional<FileSystem> mostMounted(
            DesignIndex index, Optional<Site> site, List<ElementId> clusters) {
        Optional<FileSystem> best = Optional.empty();
        long most = -1;
        for (FileSystem files : index.all(FileSystem.class)) {
            long mounted = clusters.stream().filter(files.mountedBy()::contains).count();
            if (mounted > most && index.siteOf(files).equals(site)) {
                best = Optional.of(files);
                most = mounted;
            }
        }
        return best;
    }

    private static Optional<FileSystem> create(
            FixPlan plan, Site site, List<ElementId> clients, List<Lanes.Lane> lanes) {
        return plan.across(site, Tier.APPLICATION, 1)
                .map(placement -> {
                    FileSystem files =
                            new FileSystem(
                                    plan.freeId("shared-files"),
                                    "Shared artefacts",
                                    placement,
                                    clients);
                    FileSystem reached = withTargets(plan, files, lanes);
                    plan.put(reached);
                    replicate(plan, reached, site);
                    return reached;
                });
    }

    /// Where the nodes of a cluster stand.
    static List<Lanes.Lane> lanesOf(FixPlan plan, Cluster cluster) {
        return lanesOf(plan, List.of(cluster));
    }

    private static List<Lanes.Lane> lanesOf(FixPlan plan, List<Cluster> clusters) {
        DesignIndex index = plan.index();
        List<Lanes.Lane> lanes = new ArrayList<>();
        for (Cluster cluster : clusters) {
            for (ProfileNode node : index.members(cluster)) {
                for (SubnetPlace place : index.places(node)) {
                    lanes.add(new Lanes.Lane(place.zone(), privateSubnet(plan, place)));
                }
            }
        }
        return lanes;
    }

    /// Nodes that stand in public subnets by mistake do not draw the files after them.
    private static ElementId privateSubnet(FixPlan plan, SubnetPlace place) {
        ElementId here = place.subnet().id();
        return place.subnet().tier() == Tier.PUBLIC
                ? plan.subnet(place.site(), place.zone().id(), Tier.APPLICATION).orElse(here)
                : here;
    }

    /// Gives the file systems that a cluster mounts a target in each of these lanes: a node whose
    /// zone has none could not reach its files.
    static void reach(FixPlan plan, ElementId cluster, List<Lanes.Lane> lanes) {
        for (FileSystem files : plan.index().all(FileSystem.class)) {
            if (files.mountedBy().contains(cluster)) {
                FileSystem next = withTargets(plan, plan.now(files), lanes);
                if (!next.equals(files)) {
                    plan.put(next);
                }
            }
        }
    }

    private static FileSystem withTargets(FixPlan plan, FileSystem files, List<Lanes.Lane> lanes) {
        Set<ElementId> zones = new HashSet<>();
        files.placement().subnetIds().forEach(id -> plan.zoneOf(id).ifPresent(zones::add));
        List<ElementId> targets = new ArrayList<>(files.placement().subnetIds());
        for (Lanes.Lane lane : lanes) {
            if (targets.contains(lane.subnet())) {
                zones.add(lane.zone().id());
            }
        }
        for (Lanes.Lane lane : lanes) {
            if (!isElsewhere(plan, files, lane) && zones.add(lane.zone().id())) {
                targets.add(lane.subnet());
            }
        }
        return targets.size() == files.placement().subnetIds().size()
                ? files
                : files.withPlacement(Placement.across(targets));
    }

    /// Nodes of one cluster may stand at several sites; a file system is in one of them.
    private static boolean isElsewhere(FixPlan plan, FileSystem files, Lanes.Lane lane) {
        Optional<Site> home =
                files.placement().subnetIds().stream()
                        .flatMap(id -> plan.zoneOf(id).stream())
                        .flatMap(zone -> siteOf(plan, zone).stream())
                        .findFirst();
        Optional<Site> there = siteOf(plan, lane.zone().id());
        return home.isPresent() && there.isPresent() && !home.equals(there);
    }

    private static Optional<Site> siteOf(FixPlan plan, ElementId zone) {
        return plan.index().whole().design().sites().stream()
                .filter(site -> plan.zones(site).stream().anyMatch(it -> it.id().equals(zone)))
                .findFirst();
    }

    /// Lets clusters no longer mount a file system; one that nobody mounts any more goes.
    public static Fix unmount(DesignIndex index, FileSystem files, Collection<ElementId> clusters) {
        List<ElementId> left =
                files.mountedBy().stream().filter(id -> !clusters.contains(id)).toList();
        FixPlan plan = new FixPlan(index);
        if (left.isEmpty()) {
            plan.remove(files);
            return plan.fix("Remove " + files.name());
        }
        plan.put(files.withMountedBy(left));
        return plan.fix("Keep " + files.name() + " for its other clusters only");
    }
}
