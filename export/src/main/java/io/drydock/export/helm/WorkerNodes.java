package io.drydock.export.helm;

import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.ContainerSizing;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Tier;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The worker nodes of one instance type that a site needs for its pods.
///
/// @param instanceType the instance type
/// @param subnets where they stand, in every zone of the site
/// @param atLeast so many that the fewest pods still fit when a zone is lost, and the most pods
///   while none is; a multiple of the zones
/// @param atMost so many that the most pods fit when a zone is lost; a multiple of the zones
public record WorkerNodes(String instanceType, List<ElementId> subnets, int atLeast, int atMost) {

    public WorkerNodes {
        subnets = List.copyOf(subnets);
    }

    /// The worker nodes of a site, by instance type in the order of the design.
    ///
    /// @throws UnsupportedDesignException when a pod does not fit on its worker node
    public static List<WorkerNodes> of(DesignIndex index, Site site) {
        Map<String, List<Cluster>> byType = new LinkedHashMap<>();
        for (Cluster cluster : index.design().clusters()) {
            if (!members(index, site, cluster).isEmpty()) {
                byType.computeIfAbsent(cluster.size(), type -> new ArrayList<>()).add(cluster);
            }
        }
        List<WorkerNodes> nodes = new ArrayList<>();
        byType.forEach((type, clusters) -> nodes.add(of(index, site, type, clusters)));
        return nodes;
    }

    private static List<ProfileNode> members(DesignIndex index, Site site, Cluster cluster) {
        return index.members(cluster).stream()
                .filter(node -> index.siteOf(node).filter(site::equals).isPresent())
                .toList();
    }

    private static WorkerNodes of(
            DesignIndex index, Site site, String type, List<Cluster> clusters) {
        List<Subnet> subnets = subnets(index, site, clusters);
        int zones = (int) subnets.stream().map(Subnet::zone).distinct().count();
        int left = Math.max(1, zones - 1);
        Packing packing = new Packing(type, zones > 1);
        for (Cluster cluster : clusters) {
            packing.add(sizing(index, cluster), cluster, index);
        }
        int least = Math.max(packing.nodes(left, false), packing.nodes(zones, true));
        int most = Math.max(least, packing.nodes(left, true));
        return new WorkerNodes(
                type, subnets.stream().map(Subnet::id).toList(), zones * least, zones * most);
    }

    /// Pods may be moved to any zone, so nodes stand in all subnets of the tiers that the design
    /// puts pods in.
    private static List<Subnet> subnets(DesignIndex index, Site site, List<Cluster> clusters) {
        Set<Tier> tiers = new LinkedHashSet<>();
        for (Cluster cluster : clusters) {
            for (ProfileNode node : members(index, site, cluster)) {
                index.places(node).forEach(place -> tiers.add(place.subnet().tier()));
            }
        }
        return site.subnets().stream().filter(subnet -> tiers.contains(subnet.tier())).toList();
    }

    private static PodSizing sizing(DesignIndex index, Cluster cluster) {
        ContainerSizing wanted =
                Catalogue.of(index.generation()).require(cluster.profile()).sizing().container();
        return PodSizing.on(cluster.size(), wanted)
                .orElseThrow(() ->
                        new UnsupportedDesignException(
                                cluster.name()
                                        + ": a worker node of type "
                                        + cluster.size()
                                        + " has no room for a pod; choose a larger type"));
    }

    /// Fills the nodes of one zone with the pods that may have to stand there.
    private static final class Packing {

        /// What the pods of Kubernetes itself, of the drivers and of the controllers ask for in a
        /// zone, in thousandths of a core and in MiB.
        private static final int SYSTEM_CPU = 600;

        private static final int SYSTEM_MEMORY = 1024;

        private record Pods(PodSizing size, int least, int most) {}

        private final NodeCapacity capacity;
        private final boolean severalZones;
        private final List<Pods> pods = new ArrayList<>();

        /// Of a type whose size is not known, each node carries one pod.
        Packing(String type, boolean severalZones) {
            this.severalZones = severalZones;
            capacity = NodeCapacity.of(type).orElse(new NodeCapacity(0, 0));
        }

        void add(PodSizing size, Cluster cluster, DesignIndex index) {
            pods.add(new Pods(size, index.minimum(cluster), index.maximum(cluster)));
        }

        /// The nodes in each of so many zones.
        int nodes(int zones, boolean most) {
            List<int[]> rooms = new ArrayList<>();
            put(rooms, SYSTEM_CPU, SYSTEM_MEMORY);
            for (Pods kind : pods) {
                int share = share(kind, most ? kind.most() : kind.least(), zones);
                for (int pod = 0; pod < share; pod++) {
                    put(rooms, kind.size().cpuRequest(), kind.size().memoryRequest());
                }
            }
            return rooms.size();
        }

        /// The pods of a pair never share a zone.
        private int share(Pods kind, int count, int zones) {
            boolean pair = severalZones && kind.most() <= 2;
            return pair ? Math.min(count, 1) : Math.ceilDiv(count, zones);
        }

        private void put(List<int[]> rooms, int cpu, int memory) {
            for (int[] room : rooms) {
                if (room[0] >= cpu && room[1] >= memory) {
                    room[0] -= cpu;
                    room[1] -= memory;
                    return;
                }
            }
            rooms.add(new int[] {capacity.cpuMillis() - cpu, capacity.memoryMib() - memory});
        }
    }
}
