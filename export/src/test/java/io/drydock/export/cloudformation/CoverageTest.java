package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.export.Examples;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Engine;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.pattern.PatternKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What cannot be exported is refused by name; nothing of a design is left out in silence.
class CoverageTest {

    private static Design with(Node node) {
        Design design = Examples.design(PatternKey.ALL_IN_ONE_HA);
        List<Node> nodes = new ArrayList<>(design.nodes());
        nodes.add(node);
        return design.withNodes(nodes);
    }

    private static void refuses(Design design, String named) {
        assertThatThrownBy(() -> CloudFormationExporter.export(design, "{}"))
                .isInstanceOf(UnsupportedDesignException.class)
                .hasMessageContaining(named);
    }

    private static Cache cache(boolean sharded) {
        return new Cache(
                new ElementId("cache"),
                "Rate limit cache",
                "cache.t4g.small",
                1,
                sharded,
                Placement.across(
                        List.of(new ElementId("database-a"), new ElementId("database-b"))));
    }

    @Test
    void aCacheIsRefusedWhereTheProductHasNoUseForIt() {
        refuses(with(cache(false)), "Rate limit cache, which API Manager uses from 4.0 on only");
    }

    @Test
    void aShardedCacheIsRefused() {
        refuses(with(cache(true)), "several primaries");
    }

    @Test
    void aDirectoryForPodsIsRefused() {
        refuses(
                Examples.withDirectory(
                        Examples.onEks(
                                PatternKey.CONTROL_TRAFFIC_GATEWAY,
                                new ProductVersion(4, 6, 0),
                                "us-east-1",
                                2)),
                "Directory of people, as the official charts");
    }

    @Test
    void anEngineWithoutExportIsRefused() {
        Design design = Examples.design(PatternKey.ALL_IN_ONE_HA);
        List<Node> nodes = new ArrayList<>(design.nodes());
        nodes.replaceAll(node ->
                node instanceof Database database ? database.withEngine(Engine.H2, "2.2") : node);
        refuses(design.withNodes(nodes), "embedded in the product");
    }

    @Test
    void anIdentityServerIsRefusedWhereItIsNotConfigured() {
        Design design = Examples.design(PatternKey.ALL_IN_ONE_HA);
        List<Cluster> clusters = new ArrayList<>(design.clusters());
        clusters.replaceAll(cluster ->
                cluster.profile() == ProfileId.ALL_IN_ONE
                        ? cluster.withProfile(ProfileId.IDENTITY_SERVER)
                        : cluster);
        refuses(design.withClusters(clusters), "place a Key Manager instead");
    }
}
