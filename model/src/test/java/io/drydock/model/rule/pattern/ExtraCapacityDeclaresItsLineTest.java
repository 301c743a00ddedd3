package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Connection;
import io.drydock.model.design.Design;
import io.drydock.model.design.Platform;
import io.drydock.model.design.Requirements.Purpose;
import io.drydock.model.edit.Edit;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class ExtraCapacityDeclaresItsLineTest {

    private static final Rule RULE = new ExtraCapacityDeclaresItsLine();

    private static final Design SHARED =
            Designs.hybrid(Purpose.EXTRA_CAPACITY, "3.2.0", Platform.EC2, 2);

    @Test
    void declaredLineIsRight() {
        assertThatRule(RULE).on(SHARED).isSilent();
    }

    @Test
    void otherPurposesNeedNoRemark() {
        assertThatRule(RULE).on(Designs.recovery("3.2.0")).isSilent();
    }

    @Test
    void lineWithoutARemark() {
        assertThatRule(RULE)
                .on(
                        Designs.edit(
                                SHARED,
                                new Edit.ReplaceConnection(
                                        new Connection(
                                                Designs.id("site-link"),
                                                Designs.id("vpn"),
                                                Designs.id("dr-vpn"),
                                                Connection.Kind.SITE_LINK,
                                                0,
                                                " "))))
                .reports("site-link", "says nothing of its delay")
                .hasNoFix();
    }
}
