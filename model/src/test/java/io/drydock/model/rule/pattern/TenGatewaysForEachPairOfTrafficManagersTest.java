package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.Scaling;
import io.drydock.model.edit.Edit;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class TenGatewaysForEachPairOfTrafficManagersTest {

    private static final Rule RULE = new TenGatewaysForEachPairOfTrafficManagers();

    @Test
    void tenAreRight() {
        assertThatRule(RULE).on(scaled(2, 10)).isSilent();
    }

    @Test
    void moreThanTenInOneCluster() {
        assertThatRule(RULE)
                .on(scaled(2, 16))
                .reports("gateway", "may grow to 16 gateways")
                .fixedBy("Let Gateway run at most 10 nodes");
    }

    @Test
    void moreThanTenAlways() {
        assertThatRule(RULE).on(scaled(12, 16)).reports("gateway", "16 gateways").hasNoFix();
    }

    @Test
    void twoClustersTogether() {
        Cluster other = Designs.cluster(scaled(2, 8), "gateway").withName("Other gateway");
        Design design =
                Designs.edit(
                        scaled(2, 8),
                        new Edit.AddCluster(
                                new Cluster(
                                        Designs.id("other"),
                                        "Other",
                                        other.profile(),
                                        other.size(),
                                        other.scaling())));
        assertThatRule(RULE)
                .on(design)
                .reports("cp-tm-gw-km", "may grow to 16; one pair")
                .fixedBy("Add Traffic Manager with 2 nodes");
    }

    private static Design scaled(int min, int max) {
        return Designs.cluster(
                Designs.fullyDistributed(),
                "gateway",
                c -> c.withScaling(new Scaling.Elastic(min, max)));
    }
}
