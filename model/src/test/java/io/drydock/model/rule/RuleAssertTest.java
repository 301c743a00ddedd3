package io.drydock.model.rule;

import static io.drydock.model.rule.RuleAssert.assertThatRule;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.model.design.Design;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import org.junit.jupiter.api.Test;

class RuleAssertTest {

    private static final Design PLAIN = Designs.aioHa();
    private static final Design OPEN = Designs.settings(PLAIN, s -> s.withPlainHttp(true));

    /// A rule with one fix that works and one that does not.
    private static final class TransportsAreEncrypted implements Rule {
        @Override
        public RuleInfo info() {
            return RuleInfo.rule("T-01", Severity.ERROR, "Transports are encrypted").build();
        }

        @Override
        public void check(DesignIndex index, Findings findings) {
            Design design = index.design();
            if (design.settings().plainHttp()) {
                Edit close = new Edit.ChangeSettings(design.settings().withPlainHttp(false));
                Edit nothing = new Edit.ChangeSettings(design.settings());
                findings.report(
                        design.name(),
                        "Plain HTTP is open",
                        new Fix("Close plain HTTP", close),
                        new Fix("Hope", nothing));
            }
        }
    }

    @Test
    void silenceIsSeen() {
        assertThatRule(new TransportsAreEncrypted()).on(PLAIN).isSilent();
        assertThatThrownBy(() -> assertThatRule(new TransportsAreEncrypted()).on(OPEN).isSilent())
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void findingIsSeenWithElementMessageAndFix() {
        assertThatRule(new TransportsAreEncrypted())
                .on(OPEN)
                .reports("aio-ha", "Plain HTTP")
                .fixedBy("Close plain HTTP");
    }

    @Test
    void missingFindingOrFixFails() {
        RuleAssert rule = assertThatRule(new TransportsAreEncrypted());
        assertThatThrownBy(() -> rule.on(PLAIN).reports("aio-ha", "Plain HTTP"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> rule.on(OPEN).reports("aio-ha", "Plain").fixedBy("Other"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void fixThatChangesNothingFails() {
        RuleAssert rule = assertThatRule(new TransportsAreEncrypted());
        assertThatThrownBy(() -> rule.on(OPEN).reports("aio-ha", "Plain").fixedBy("Hope"))
                .isInstanceOf(AssertionError.class);
    }
}
