package io.drydock.model.rule.aws;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Design;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class AllInOnePodsKeepNoSharedIndexTest {

    private static final Rule RULE = new AllInOnePodsKeepNoSharedIndex();

    @Test
    void machinesAreNotAsked() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isNotAsked();
    }

    @Test
    void startingDesignIsRight() {
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void twoPodsAndOneDirectory() {
        assertThatRule(RULE)
                .on(pods(2))
                .reportsTimes(1)
                .reports("all-in-one", "same index")
                .fixedBy("Keep no indexes on volumes");
    }

    @Test
    void onePod() {
        assertThatRule(RULE).on(pods(1)).isSilent();
    }

    private static Design pods(int count) {
        Design kept = Designs.settings(Designs.onEks(), s -> s.withPersistentIndexes(true));
        String[] subnets =
                count == 1
                        ? new String[] {"application-a"}
                        : new String[] {"application-a", "application-b"};
        return Drawn.cluster(kept, "all-in-one", ProfileId.ALL_IN_ONE, subnets);
    }
}
