package io.drydock.model.rule.aws;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class PodsFitTheirMachinesTest {

    private static final Rule RULE = new PodsFitTheirMachines();

    @Test
    void machinesAreNotAsked() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isNotAsked();
    }

    @Test
    void startingDesignIsRight() {
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void twoVirtualCpus() {
        assertThatRule(RULE)
                .on(sized("t3.medium"))
                .reportsTimes(1)
                .reports("gateway", "requests 2000m of CPU; t3.medium has 1930m")
                .fixedBy("Run Universal Gateway on m5.xlarge");
    }

    @Test
    void large() {
        assertThatRule(RULE).on(sized("m5.large")).reportsTimes(1);
    }

    @Test
    void eight() {
        assertThatRule(RULE).on(sized("c6i.2xlarge")).isSilent();
    }

    @Test
    void unknownType() {
        assertThatRule(RULE).on(sized("metal")).isSilent();
    }

    private static Design sized(String type) {
        return Designs.cluster(Designs.onEks(), "gateway", c -> c.withSize(type));
    }
}
