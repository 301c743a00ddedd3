package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class MachinesHaveAWayInTest {

    private static final Rule RULE = new MachinesHaveAWayIn();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void noWayIn() {
        assertThatRule(RULE)
                .on(Designs.without(Designs.aioHa(), "instance-connect-endpoint-a"))
                .reportsTimes(1)
                .reports("aws", "No way in")
                .fixedBy("Add EC2 Instance Connect Endpoint");
    }

    @Test
    void bastionIsEnough() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
    }
}
