package io.drydock.model.rule.fix;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Site;
import io.drydock.model.design.Tier;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.DesignIndex.SubnetPlace;
import io.drydock.model.rule.Fix;
import java.util.ArrayList;
import java.util.Collection;
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
        Remedy remedy = new Remedy(index);
        return share(remedy, clusters, subnetsOf(index, clusters))
                .map(files ->
                        List.of(remedy.titled("Let " + names(clusters) + " mount " + files.name())))
                .orElse(List.of());
    }

    private static String names(List<Cluster> clusters) {
        return String.join(", ", clusters.stream().map(Cluster::name).toList());
    }

    /// As [#share(DesignIndex, List)], as a part of a larger remedy, for nodes in these subnets.
    static Optional<FileSystem> share(
            Remedy remedy, List<Cluster> clusters, Collection<ElementId> subnets) {
        DesignIndex index = remedy.index();
        Optional<Site> site = Lanes.siteOf(index, clusters.getFirst());
        List<ElementId> ids = clusters.stream().map(Cluster::id).toList();
        FileSystem best = null;
        long most = -1;
        for (FileSystem files : index.all(FileSystem.class)) {
            long mounted = ids.stream().filter(files.mountedBy()::contains).count();
            if (mounted > most && index.siteOf(files).equals(site)) {
                best = files;
                most = mounted;
            }
        }
        if (best == null) {
            return site.flatMap(place -> create(remedy, place, ids));
        }
        Set<ElementId> clients = new LinkedHashSet<>(best.mountedBy());
        clients.addAll(ids);
        FileSystem next = withTargets(index, best, subnets).withMountedBy(List.copyOf(clients));
        remedy.then(new Edit.ReplaceNode(next));
        return Optional.of(next);
    }

    private static Optional<FileSystem> create(Remedy remedy, Site site, List<ElementId> clients) {
        Lanes lanes = Lanes.of(site, Tier.APPLICATION);
        if (lanes.lanes().isEmpty()) {
            return Optional.empty();
        }
        FileSystem files =
                new FileSystem(
                        remedy.free("shared-files"),
                        "Shared artefacts",
                        lanes.placement(),
                        clients);
        remedy.then(new Edit.AddNode(files));
        return Optional.of(files);
    }

    private static Set<ElementId> subnetsOf(DesignIndex index, List<Cluster> clusters) {
        Set<ElementId> subnets = new LinkedHashSet<>();
        for (Cluster cluster : clusters) {
            for (ProfileNode node : index.members(cluster)) {
                subnets.addAll(node.placement().subnetIds());
            }
        }
        return subnets;
    }

    /// Gives the file systems that a cluster mounts a target in the zones of these subnets: a node
    /// whose zone has none could not reach its files.
    static void reach(Remedy remedy, ElementId cluster, Collection<ElementId> subnets) {
        for (FileSystem files : remedy.index().all(FileSystem.class)) {
            if (files.mountedBy().contains(cluster)) {
                FileSystem next = withTargets(remedy.index(), files, subnets);
                if (!next.equals(files)) {
                    remedy.then(new Edit.ReplaceNode(next));
                }
            }
        }
    }

    private static FileSystem withTargets(
            DesignIndex index, FileSystem files, Collection<ElementId> subnets) {
        Set<ElementId> zones = new LinkedHashSet<>(index.zonesOf(files));
        List<ElementId> targets = new ArrayList<>(files.placement().subnetIds());
        for (ElementId subnet : subnets) {
            Optional<SubnetPlace> place = index.subnet(subnet);
            if (place.isPresent() && zones.add(place.get().zone().id())) {
                targets.add(subnet);
            }
        }
        return targets.size() == files.placement().subnetIds().size()
                ? files
                : files.withPlacement(Placement.across(targets));
    }

    /// Lets clusters no longer mount a file system; one that nobody mounts any more goes.
    public static Fix unmount(DesignIndex index, FileSystem files, Collection<ElementId> clusters) {
        List<ElementId> left =
                files.mountedBy().stream().filter(id -> !clusters.contains(id)).toList();
        return left.isEmpty()
                ? new Remedy(index)
                        .then(new Edit.RemoveNode(files.id()))
                        .titled("Remove " + files.name())
                : new Remedy(index)
                        .then(new Edit.ReplaceNode(files.withMountedBy(left)))
                        .titled("Keep " + files.name() + " for its other clusters only");
    }
}
