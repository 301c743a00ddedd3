package io.drydock.model.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.StartingPoints;
import io.drydock.model.catalogue.Dispatch;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.edit.Edit;
import io.drydock.model.pattern.PatternKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinksTest {

    private static Design design(PatternKey pattern) {
        return StartingPoints.all().stream()
                .filter(it -> it.pattern().equals(Optional.of(pattern)))
                .filter(it ->
                        it.version().major() == 3 || pattern == PatternKey.CONTROL_TRAFFIC_GATEWAY)
                .findFirst()
                .orElseThrow();
    }

    private static List<Link> links(Design design, String from, String to) {
        return Links.derive(new DesignIndex(design)).stream()
                .filter(link -> link.from().equals(new ElementId(from)))
                .filter(link -> link.to().equals(new ElementId(to)))
                .toList();
    }

    @Test
    void eventPortsAreAddressedNodeByNode() {
        Design design = design(PatternKey.FULLY_DISTRIBUTED);
        for (String node : List.of("traffic-manager-1", "traffic-manager-2")) {
            assertThat(links(design, "gateway", node))
                    .extracting(Link::ports)
                    .containsExactlyInAnyOrder(List.of(9611, 9711), List.of(5672));
        }
    }

    @Test
    void aPortOffsetIsInTheLink() {
        Design design = design(PatternKey.FULLY_DISTRIBUTED);
        List<Node> nodes = new ArrayList<>(design.nodes());
        nodes.replaceAll(node ->
                node instanceof ProfileNode it && it.id().equals(new ElementId("traffic-manager-1"))
                        ? it.withPortOffset(1)
                        : node);
        assertThat(links(design.withNodes(nodes), "gateway", "traffic-manager-1"))
                .extracting(Link::ports)
                .containsExactlyInAnyOrder(List.of(9612, 9712), List.of(5673));
    }

    @Test
    void whatIsBalancedGoesToTheListenerOfTheLoadBalancer() {
        assertThat(links(design(PatternKey.FULLY_DISTRIBUTED), "gateway", "internal-alb"))
                .allMatch(link -> link.ports().equals(List.of(443)))
                .extracting(Link::row)
                .contains("E1-04");
    }

    @Test
    void withoutLoadBalancerEveryNodeIsAddressed() {
        Design design = design(PatternKey.FULLY_DISTRIBUTED);
        LoadBalancer balancer =
                (LoadBalancer)
                        new DesignIndex(design).node(new ElementId("internal-alb")).orElseThrow();
        List<ListenerRule> others =
                balancer.rules().stream()
                        .filter(rule -> !rule.target().value().equals("traffic-manager"))
                        .toList();
        design = new Edit.ReplaceNode(balancer.withRules(others)).apply(design);
        assertThat(links(design, "publisher", "traffic-manager-1"))
                .anyMatch(link ->
                        link.ports().equals(List.of(9443)) && link.dispatch() == Dispatch.FAILOVER);
    }

    @Test
    void clientsComeThroughTheLoadBalancersThatTheyAreConnectedTo() {
        Design design = design(PatternKey.FULLY_DISTRIBUTED);
        assertThat(links(design, "api-clients", "public-alb")).isNotEmpty();
        assertThat(links(design, "api-clients", "internal-alb")).isEmpty();
        assertThat(links(design, "staff", "internal-alb")).isNotEmpty();
    }

    @Test
    void databasesAndFilesAreLinkedToThoseThatUseThem() {
        Design design = design(PatternKey.FULLY_DISTRIBUTED);
        assertThat(links(design, "key-manager", "apim-database"))
                .extracting(Link::ports)
                .containsExactly(List.of(3306));
        assertThat(links(design, "gateway", "apim-database")).isEmpty();
        assertThat(links(design, "analytics-worker", "analytics-database")).hasSize(1);
        assertThat(links(design, "gateway", "shared-files")).hasSize(1);
        assertThat(links(design, "publisher", "shared-files")).isEmpty();
    }

    @Test
    void twinsTalkToEachOther() {
        Design design = design(PatternKey.ALL_IN_ONE_HA);
        assertThat(links(design, "all-in-one", "all-in-one-2")).isNotEmpty();
    }

    @Test
    void anInternalLoadBalancerIsPreferred() {
        Design design = design(PatternKey.FULLY_DISTRIBUTED);
        assertThat(links(design, "publisher", "internal-alb"))
                .extracting(Link::row)
                .contains("E1-10");
        List<Node> nodes = new ArrayList<>(design.nodes());
        nodes.removeIf(
                node -> node instanceof LoadBalancer balancer && !balancer.isInternetFacing());
        assertThat(links(design.withNodes(nodes), "publisher", "internal-alb")).isEmpty();
    }

    @Test
    void bothEndsOfEveryLinkAreInTheDesign() {
        for (Design design : StartingPoints.all()) {
            DesignIndex index = new DesignIndex(design);
            for (Link link : Links.derive(index)) {
                assertThat(
                                index.cluster(link.from()).isPresent()
                                        || index.node(link.from()).isPresent())
                        .as("%s in %s", link, design.name())
                        .isTrue();
                assertThat(index.node(link.to())).as("%s", link).isPresent();
            }
        }
    }

    @Test
    void theSameDesignGivesTheSameLinks() {
        for (Design design : StartingPoints.all()) {
            assertThat(Links.derive(new DesignIndex(design)))
                    .isEqualTo(Links.derive(new DesignIndex(design)))
                    .isNotEmpty();
        }
    }
}
