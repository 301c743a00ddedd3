package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class PodsKeepTheirIndexesTest {

    private static final Rule RULE = new PodsKeepTheirIndexes();

    @Test
    void machinesAreNotAsked() {
        assertThatRule(RULE).on(Designs.aioHa()).isNotAsked();
    }

    @Test
    void kept() {
        assertThatRule(RULE)
                .on(Designs.settings(Designs.onEks(), s -> s.withPersistentIndexes(true)))
                .isSilent();
    }

    @Test
    void lost() {
        assertThatRule(RULE)
                .on(Designs.settings(Designs.onEks(), s -> s.withPersistentIndexes(false)))
                .reportsTimes(1)
                .reports("cp-tm-gw", "Control Plane")
                .fixedBy("Keep indexes on a file system");
    }
}
