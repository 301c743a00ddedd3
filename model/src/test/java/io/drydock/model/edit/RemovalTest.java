package io.drydock.model.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.StartingPoints;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import org.junit.jupiter.api.Test;

class RemovalTest {

    private static final ElementId GATEWAY = new ElementId("gateway");

    private final Design design =
            StartingPoints.all().stream()
                    .filter(d -> d.clusters().stream().anyMatch(c -> c.id().equals(GATEWAY)))
                    .findFirst()
                    .orElseThrow();

    @Test
    void lastNodeTakesItsClusterAndTheRulesToItAlong() {
        Design next = design;
        for (Node node : design.nodes()) {
            if (node instanceof ProfileNode member && member.cluster().equals(GATEWAY)) {
                next = new Edit.RemoveNode(member.id()).apply(next);
            }
        }
        assertThat(next.clusters()).noneMatch(cluster -> cluster.id().equals(GATEWAY));
        assertThat(next.nodes())
                .filteredOn(LoadBalancer.class::isInstance)
                .allSatisfy(node ->
                        assertThat(((LoadBalancer) node).rules())
                                .noneMatch(rule -> rule.target().equals(GATEWAY)));
    }

    @Test
    void clusterTakesItsNodesAlong() {
        Design next = new Edit.RemoveCluster(GATEWAY).apply(design);
        assertThat(next.nodes())
                .noneMatch(node ->
                        node instanceof ProfileNode member && member.cluster().equals(GATEWAY));
    }

    @Test
    void zoneTakesWhatStandsOnlyInItAndShortensTheRest() {
        ElementId zone = design.sites().getFirst().zones().getFirst().id();
        Design next = new Edit.RemoveZone(zone).apply(design);
        assertThat(next.sites().getFirst().subnets())
                .noneMatch(subnet -> subnet.zone().equals(zone));
        Node balancer =
                next.nodes().stream()
                        .filter(LoadBalancer.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        assertThat(balancer.placement().subnetIds()).hasSize(2);
    }

    @Test
    void nodeTakesItsConnectionsAlong() {
        Design next = new Edit.RemoveNode(new ElementId("staff")).apply(design);
        assertThat(next.connections()).noneMatch(c -> c.from().value().equals("staff"));
        assertThat(next.connections()).hasSize(design.connections().size() - 1);
    }
}
