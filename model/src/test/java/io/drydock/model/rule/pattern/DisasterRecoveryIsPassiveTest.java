package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Connection;
import io.drydock.model.design.Platform;
import io.drydock.model.design.Requirements.Purpose;
import io.drydock.model.edit.Edit;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class DisasterRecoveryIsPassiveTest {

    private static final Rule RULE = new DisasterRecoveryIsPassive();

    @Test
    void oneSiteCalledIsRight() {
        assertThatRule(RULE).on(Designs.recovery("3.2.0")).isSilent();
    }

    @Test
    void bothSitesCalledForCapacity() {
        assertThatRule(RULE)
                .on(Designs.hybrid(Purpose.EXTRA_CAPACITY, "3.2.0", Platform.EC2, 2))
                .isSilent();
    }

    @Test
    void bothSitesCalled() {
        assertThatRule(RULE)
                .on(
                        Designs.edit(
                                Designs.recovery("3.2.0"),
                                new Edit.AddConnection(
                                        new Connection(
                                                Designs.id("second-call"),
                                                Designs.id("api-clients"),
                                                Designs.id("dr-public-alb"),
                                                Connection.Kind.EXPOSURE,
                                                443,
                                                ""))))
                .reports("second-call", "Clients call Data centre as well as AWS N. Virginia")
                .fixedBy("Let clients call AWS N. Virginia only");
    }
}
