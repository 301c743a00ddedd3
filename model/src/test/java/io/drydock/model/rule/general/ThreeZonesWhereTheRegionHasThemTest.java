package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class ThreeZonesWhereTheRegionHasThemTest {

    private static final Rule RULE = new ThreeZonesWhereTheRegionHasThem();

    @Test
    void threeZonesAreEnough() {
        assertThatRule(RULE)
                .on(Designs.start(PatternKey.ALL_IN_ONE_HA, "3.2.0", Platform.EC2, 3))
                .isSilent();
    }

    @Test
    void twoOfFive() {
        assertThatRule(RULE)
                .on(Designs.aioHa())
                .reports("aws", "uses 2 of 5 availability zones")
                .fixedBy("Add us-east-1c with its subnets");
    }

    @Test
    void regionWithTwoZones() {
        assertThatRule(RULE).on(Drawn.region(Designs.aioHa(), "us-west-1")).isSilent();
    }

    @Test
    void unknownRegion() {
        assertThatRule(RULE).on(Drawn.region(Designs.aioHa(), "mars-north-1")).isSilent();
    }
}
