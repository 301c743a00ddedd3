package io.drydock.export.drawing;

import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.ServiceNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gives the nodes of a band's lanes their places, so that nodes of one cluster stand level with
/// each other. Like nodes share a place over the lanes; whatever comes next takes the first place
/// that is free in all of its lanes, so that no hole is left where something fits.
final class Slots {

    private final Map<ElementId, Integer> places = new LinkedHashMap<>();
    private int count;

    /// @param lanes the nodes of each lane, in design order
    Slots(List<List<Node>> lanes) {
        Map<Key, List<Taker>> groups = new LinkedHashMap<>();
        int longest = 0;
        for (List<Node> lane : lanes) {
            longest = Math.max(longest, lane.size());
        }
        List<Map<String, Integer>> seen = new ArrayList<>();
        lanes.forEach(lane -> seen.add(new LinkedHashMap<>()));
        // Row by row over the lanes, so that groups come in the order a reader meets them.
        for (int n = 0; n < longest; n++) {
            for (int lane = 0; lane < lanes.size(); lane++) {
                if (n < lanes.get(lane).size()) {
                    Node node = lanes.get(lane).get(n);
                    String kin = kin(node);
                    int repeat = seen.get(lane).merge(kin, 1, Integer::sum);
                    groups.computeIfAbsent(new Key(kin, repeat), key -> new ArrayList<>())
                            .add(new Taker(lane, node.id()));
                }
            }
        }
        List<BitSet> taken = new ArrayList<>();
        lanes.forEach(lane -> taken.add(new BitSet()));
        groups.values().forEach(group -> place(group, taken));
    }

    private record Key(String kin, int repeat) {}

    private record Taker(int lane, ElementId node) {}

    private void place(List<Taker> group, List<BitSet> taken) {
        BitSet blocked = new BitSet();
        group.forEach(taker -> blocked.or(taken.get(taker.lane())));
        int place = blocked.nextClearBit(0);
        for (Taker taker : group) {
            taken.get(taker.lane()).set(place);
            places.put(taker.node(), place);
        }
        count = Math.max(count, place + 1);
    }

    private static String kin(Node node) {
        return switch (node) {
            case ProfileNode member -> "cluster " + member.cluster();
            case ServiceNode service -> "service " + service.kind().key();
            default -> "node " + node.id();
        };
    }

    /// How many places there are.
    int count() {
        return count;
    }

    /// The place of a node, from 0.
    int of(ElementId node) {
        return places.getOrDefault(node, 0);
    }
}
