package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.Scaling;
import io.drydock.model.edit.Edit;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class ControlPlaneAndTrafficManagersArePairsTest {

    private static final Rule RULE = new ControlPlaneAndTrafficManagersArePairs();

    @Test
    void pairsAreRight() {
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void thirdControlPlaneNode() {
        assertThatRule(RULE)
                .on(Designs.withNode(Designs.onEks(), "control-plane", "third", "application-a"))
                .reports("control-plane", "has 3 nodes; it must have exactly two")
                .fixedBy("Remove third");
    }

    @Test
    void oneTrafficManager() {
        assertThatRule(RULE)
                .on(Designs.without(Designs.onEks(), "traffic-manager-1"))
                .reports("traffic-manager", "has 1 node")
                .fixedBy("Add a node to Traffic Manager in us-east-1a");
    }

    @Test
    void missing() {
        assertThatRule(RULE)
                .on(Designs.withoutCluster(Designs.onEks(), "control-plane"))
                .reports("cp-tm-gw", "There is no Control Plane")
                .fixedBy("Add Control Plane with 2 nodes");
        assertThatRule(RULE)
                .on(Designs.withoutCluster(Designs.onEks(), "traffic-manager"))
                .reports("cp-tm-gw", "There is no Traffic Manager")
                .fixedBy("Add Traffic Manager with 2 nodes");
    }

    @Test
    void secondControlPlane() {
        Design design =
                Designs.edit(
                        Designs.onEks(),
                        new Edit.AddCluster(
                                new Cluster(
                                        Designs.id("other"),
                                        "Other",
                                        ProfileId.CONTROL_PLANE,
                                        "m5.xlarge",
                                        Scaling.FIXED)));
        assertThatRule(RULE)
                .on(design)
                .reports("other", "is a second control plane")
                .fixedBy("Remove Other");
    }
}
