package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.design.Design;
import io.drydock.model.design.Platform;
import io.drydock.model.design.Requirements;
import io.drydock.model.design.Requirements.Purpose;
import io.drydock.model.edit.Edit;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.Validator;
import java.util.List;
import org.junit.jupiter.api.Test;

class HybridHasAPurposeTest {

    private static final Rule RULE = new HybridHasAPurpose();

    @Test
    void declaredPurposeIsRight() {
        for (Purpose purpose : Purpose.values()) {
            assertThatRule(RULE).on(Designs.hybrid(purpose, "3.2.0", Platform.EC2, 2)).isSilent();
        }
    }

    @Test
    void noPurpose() {
        assertThatRule(RULE)
                .on(without(Purpose.DISASTER_RECOVERY))
                .reports("disaster-recovery", "Nothing says")
                .fixedBy("Declare the purpose: disaster recovery")
                .fixedBy("Declare the purpose: extra capacity")
                .fixedBy("Declare the purpose: separate inside and outside");
    }

    @Test
    void recoveryIsOfferedOnlyWhereDataIsReplicated() {
        assertThat(new Validator(List.of(RULE)).validate(without(Purpose.EXTRA_CAPACITY)))
                .flatExtracting(Finding::fixes)
                .hasSize(2);
    }

    private static Design without(Purpose purpose) {
        return Designs.edit(
                Designs.hybrid(purpose, "3.2.0", Platform.EC2, 2),
                new Edit.ChangeRequirements(Requirements.NONE));
    }
}
