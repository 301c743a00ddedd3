package io.drydock.model.palette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.edit.Edit;
import io.drydock.model.edit.Ids;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CopyingTest {

    private final Design design =
            StartingDesigns.create(
                    new StartingDesign(
                            new ElementId("shop"),
                            PatternKey.FULLY_DISTRIBUTED,
                            new ProductVersion(3, 2, 0),
                            Platform.EC2,
                            AwsRegion.OFFERED.getFirst(),
                            2));
    private final DesignIndex index = new DesignIndex(design);

    private Node node(String id) {
        return index.node(new ElementId(id)).orElseThrow();
    }

    private List<Node> added(Design after) {
        var known = Ids.all(design);
        return after.nodes().stream().filter(node -> !known.contains(node.id())).toList();
    }

    @Test
    void copiedGatewayJoinsItsCluster() {
        Edit edit = Copying.edit(List.of(node("gateway-1")), index);

        assertThat(edit.label()).isEqualTo("Copy Gateway 1");
        assertThat(added(edit.apply(design)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ProfileNode.class,
                        copy -> {
                            assertThat(copy.cluster()).isEqualTo(new ElementId("gateway"));
                            assertThat(copy.placement()).isEqualTo(node("gateway-1").placement());
                        });
    }

    @Test
    void copyOfADatabaseHasItsSizeAndNoDatabases() {
        Database original =
                design.nodes().stream()
                        .filter(Database.class::isInstance)
                        .map(Database.class::cast)
                        .findFirst()
                        .orElseThrow();
        Design after = Copying.edit(List.of(original), index).apply(design);

        assertThat(added(after))
                .singleElement()
                .isInstanceOfSatisfying(
                        Database.class,
                        copy -> {
                            assertThat(copy.instanceClass()).isEqualTo(original.instanceClass());
                            assertThat(copy.placement()).isEqualTo(original.placement());
                            assertThat(copy.databases()).isEmpty();
                            assertThat(copy.name()).isEqualTo(original.name() + " 2");
                        });
    }

    @Test
    void severalNodesGoToTheChosenSubnetAsOneEdit() {
        var target = index.subnet(new ElementId("application-b")).orElseThrow().subnet();

        Edit edit = Copying.edit(List.of(node("gateway-1"), node("key-manager-1")), target, index);

        assertThat(edit.label()).isEqualTo("Copy 2 nodes");
        assertThat(added(edit.apply(design)))
                .hasSize(2)
                .allSatisfy(
                        copy -> assertThat(copy.placement()).isEqualTo(Placement.in(target.id())));
    }

    @Test
    void everyNodeIsCopiedOrRefusedWithAReason() {
        for (Node node : design.nodes()) {
            try {
                Edit edit = Copying.edit(List.of(node), index);
                assertThat(added(edit.apply(design))).as(node.name()).hasSize(1);
            } catch (IllegalArgumentException refused) {
                assertThat(refused.getMessage()).as(node.name()).endsWith(".");
            }
        }
    }

    @Test
    void secondNatGatewayOfAZoneIsRefused() {
        Node nat = index.services(ServiceNode.Kind.NAT_GATEWAY).getFirst();

        assertThatThrownBy(() -> Copying.edit(List.of(nat), index))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NAT gateway already");
    }

    @Test
    void nodeOfAVanishedClusterIsRefused() {
        Node gateway = node("gateway-1");
        Design without = new Edit.RemoveCluster(new ElementId("gateway")).apply(design);

        assertThatThrownBy(() -> Copying.edit(List.of(gateway), new DesignIndex(without)))
                .hasMessageContaining("is gone");
    }
}
