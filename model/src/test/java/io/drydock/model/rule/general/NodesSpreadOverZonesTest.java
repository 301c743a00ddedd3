package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Design;
import io.drydock.model.edit.Edit;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class NodesSpreadOverZonesTest {

    private static final Rule RULE = new NodesSpreadOverZones();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void gatewaysInOneZone() {
        assertThatRule(RULE)
                .on(Drawn.moved(Designs.fullyDistributed(), "gateway-2", "application-a"))
                .reportsTimes(1)
                .reports("gateway", "All nodes of Gateway stand in us-east-1a")
                .fixedBy("Move Gateway 2 to us-east-1b");
    }

    @Test
    void elasticClusterInOneSubnet() {
        assertThatRule(RULE)
                .on(Designs.without(Designs.fullyDistributed(), "gateway-2"))
                .reports("gateway", "us-east-1a")
                .fixedBy("Add a node to Gateway in us-east-1b");
    }

    @Test
    void regionWithOneZone() {
        assertThatRule(RULE)
                .on(new Edit.RemoveZone(Designs.id("zone-b")).apply(Designs.fullyDistributed()))
                .reports("aws", "one availability zone")
                .fixedBy("Add us-east-1b with its subnets");
    }

    @Test
    void clustersOfOneNodeEachInOneZone() {
        Design two =
                Drawn.cluster(
                        Drawn.cluster(
                                Designs.onEks(),
                                "mi-one",
                                ProfileId.MICRO_INTEGRATOR,
                                "application-a"),
                        "mi-two",
                        ProfileId.MICRO_INTEGRATOR,
                        "application-a");
        assertThatRule(RULE)
                .on(two)
                .reports("mi-one", "All 2 clusters like mi-one")
                .fixedBy("Move mi-two 1 to us-east-1b");
    }

    @Test
    void oneNodeAloneIsNotSpread() {
        assertThatRule(RULE)
                .on(
                        Drawn.cluster(
                                Designs.onEks(), "mi", ProfileId.MICRO_INTEGRATOR, "application-a"))
                .isSilent();
    }
}
