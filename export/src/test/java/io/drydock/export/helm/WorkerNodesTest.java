package io.drydock.export.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.Examples;
import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The worker nodes hold the pods, also those of a lost zone. The pods are placed here one by one,
/// as a scheduler does that spreads them over zones and hosts.
class WorkerNodesTest {

    /// What drivers, controllers and Kubernetes itself may ask for, on one node of each zone.
    private static final int SYSTEM_CPU = 500;

    static Stream<Design> designs() {
        return Examples.onEks();
    }

    @ParameterizedTest
    @MethodSource("designs")
    void fewestPodsFitWhenAZoneIsLost(Design design) {
        int zones = design.sites().getFirst().zones().size();
        for (WorkerNodes nodes : nodes(design)) {
            assertThat(nodes.subnets()).hasSize(zones);
            assertThat(nodes.atLeast() % zones).isZero();
            int lost = unplaced(design, nodes, nodes.atLeast() / zones, zones - 1, false);
            assertThat(lost).as("pods of %s without a place", design.name()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void mostPodsFitWhileNoZoneIsLost(Design design) {
        int zones = design.sites().getFirst().zones().size();
        for (WorkerNodes nodes : nodes(design)) {
            assertThat(unplaced(design, nodes, nodes.atLeast() / zones, zones, true)).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void mostPodsFitOnTheMostNodesWhenAZoneIsLost(Design design) {
        int zones = design.sites().getFirst().zones().size();
        for (WorkerNodes nodes : nodes(design)) {
            assertThat(nodes.atMost()).isGreaterThanOrEqualTo(nodes.atLeast());
            assertThat(unplaced(design, nodes, nodes.atMost() / zones, zones - 1, true)).isZero();
        }
    }

    private static List<WorkerNodes> nodes(Design design) {
        List<WorkerNodes> nodes =
                WorkerNodes.of(new DesignIndex(design), design.sites().getFirst());
        assertThat(nodes).isNotEmpty();
        return nodes;
    }

    /// How many pods find no place. The two pods of a pair stand in two zones; with one zone left
    /// the second one waits, as the readme of the Helm export says.
    private static int unplaced(
            Design design, WorkerNodes nodes, int perZone, int zones, boolean most) {
        DesignIndex index = new DesignIndex(design);
        NodeCapacity capacity = NodeCapacity.of(nodes.instanceType()).orElseThrow();
        List<List<int[]>> rooms = new ArrayList<>();
        for (int zone = 0; zone < zones; zone++) {
            List<int[]> here = new ArrayList<>();
            for (int node = 0; node < perZone; node++) {
                here.add(new int[] {capacity.cpuMillis(), capacity.memoryMib()});
            }
            here.getFirst()[0] -= SYSTEM_CPU;
            rooms.add(here);
        }
        int unplaced = 0;
        for (Cluster cluster : design.clusters()) {
            if (index.siteOf(cluster).filter(design.sites().getFirst()::equals).isPresent()) {
                int count = most ? index.maximum(cluster) : index.minimum(cluster);
                boolean pair = index.maximum(cluster) <= 2;
                unplaced +=
                        place(rooms, size(design, cluster), pair ? Math.min(count, zones) : count);
            }
        }
        return unplaced;
    }

    private static PodSizing size(Design design, Cluster cluster) {
        return PodSizing.on(
                        cluster.size(),
                        Catalogue.of(design.generation())
                                .require(cluster.profile())
                                .sizing()
                                .container())
                .orElseThrow();
    }

    /// Spreads the pods of one cluster evenly over the zones.
    private static int place(List<List<int[]>> rooms, PodSizing size, int count) {
        int unplaced = 0;
        int[] inZone = new int[rooms.size()];
        for (int pod = 0; pod < count; pod++) {
            List<Integer> order =
                    Stream.iterate(0, zone -> zone + 1)
                            .limit(rooms.size())
                            .sorted(
                                    Comparator.<Integer>comparingInt(zone -> inZone[zone])
                                            .thenComparingInt(zone -> -free(rooms.get(zone))))
                            .toList();
            int fewest = inZone[order.getFirst()];
            boolean placed = false;
            for (int zone : order) {
                if (!placed && inZone[zone] <= fewest && take(rooms.get(zone), size)) {
                    inZone[zone]++;
                    placed = true;
                }
            }
            unplaced += placed ? 0 : 1;
        }
        return unplaced;
    }

    private static int free(List<int[]> zone) {
        return zone.stream().mapToInt(room -> room[0]).sum();
    }

    private static boolean take(List<int[]> zone, PodSizing size) {
        for (int[] room : zone) {
            if (room[0] >= size.cpuRequest() && room[1] >= size.memoryRequest()) {
                room[0] -= size.cpuRequest();
                room[1] -= size.memoryRequest();
                return true;
            }
        }
        return false;
    }
}
