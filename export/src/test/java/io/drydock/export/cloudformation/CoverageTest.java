package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.export.Examples;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Engine;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ServiceNode;
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

    @Test
    void aCacheIsRefused() {
        refuses(
                with(
                        new Cache(
                                new ElementId("cache"),
                                "Rate limit cache",
                                "cache.t4g.small",
                                1,
                                false,
                                Placement.in(new ElementId("database-a")))),
                "Rate limit cache");
    }

    @Test
    void aDatabaseProxyIsRefused() {
        refuses(
                with(
                        new ServiceNode(
                                new ElementId("proxy"),
                                "Proxy of the database",
                                ServiceNode.Kind.DATABASE_PROXY,
                                Placement.in(new ElementId("database-a")))),
                "Proxy of the database");
    }

    @Test
    void anEngineWithoutExportIsRefused() {
        Design design = Examples.design(PatternKey.ALL_IN_ONE_HA);
        List<Node> nodes = new ArrayList<>(design.nodes());
        nodes.replaceAll(node ->
                node instanceof Database database
                        ? database.withEngine(Engine.ORACLE, "19")
                        : node);
        refuses(design.withNodes(nodes), "Oracle");
    }

    @Test
    void aGenerationWithoutConfigurationIsRefused() {
        refuses(
                Examples.design(PatternKey.ALL_IN_ONE_HA).withVersion(new ProductVersion(2, 6, 0)),
                "2.6.0");
    }
}
