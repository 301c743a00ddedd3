package io.drydock.export.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ProfileNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SlotsTest {

    @Test
    void nodesOfAClusterStandLevel() {
        Slots slots =
                new Slots(List.of(lane("cp", "gw"), lane("cp", "tm", "gw"), lane("tm", "gw")));
        assertThat(places(slots, 0, "cp", "gw")).containsExactly(0, 2);
        assertThat(places(slots, 1, "cp", "tm", "gw")).containsExactly(0, 1, 2);
        assertThat(places(slots, 2, "tm", "gw")).containsExactly(1, 2);
    }

    @Test
    void whatIsInOneLaneOnlyFillsAHole() {
        Slots slots = new Slots(List.of(lane("gw", "endpoint"), lane("gw", "dashboard")));
        assertThat(places(slots, 0, "gw", "endpoint")).containsExactly(0, 1);
        assertThat(places(slots, 1, "gw", "dashboard")).containsExactly(0, 1);
        assertThat(slots.count()).isEqualTo(2);
    }

    @Test
    void twoNodesOfAClusterInOneLaneTakeTwoPlaces() {
        Slots slots = new Slots(List.of(List.of(node("gw", "a"), node("gw", "b"))));
        assertThat(slots.of(new ElementId("a"))).isZero();
        assertThat(slots.of(new ElementId("b"))).isEqualTo(1);
    }

    private int lanes;

    private List<Node> lane(String... clusters) {
        int lane = lanes++;
        return Stream.of(clusters).map(cluster -> node(cluster, cluster + "-" + lane)).toList();
    }

    private static Node node(String cluster, String id) {
        return new ProfileNode(
                new ElementId(id),
                id,
                new ElementId(cluster),
                Placement.in(new ElementId("subnet")));
    }

    private static List<Integer> places(Slots slots, int lane, String... clusters) {
        return Stream.of(clusters)
                .map(cluster -> slots.of(new ElementId(cluster + "-" + lane)))
                .toList();
    }
}
