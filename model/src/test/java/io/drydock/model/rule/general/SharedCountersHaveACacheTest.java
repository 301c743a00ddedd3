package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Cache;
import io.drydock.model.design.Design;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class SharedCountersHaveACacheTest {

    private static final Rule RULE = new SharedCountersHaveACache();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void noCache() {
        assertThatRule(RULE)
                .on(strict(Designs.onEks()))
                .reportsTimes(1)
                .reports("cp-tm-gw", "nothing counts for all")
                .fixedBy("Add a Redis cache with a replica");
    }

    @Test
    void sharded() {
        assertThatRule(RULE)
                .on(strict(cache(1, true)))
                .reports("cache", "several primaries")
                .fixedBy("Run Counters as one primary with a replica");
    }

    @Test
    void alone() {
        assertThatRule(RULE)
                .on(strict(cache(0, false)))
                .reports("cache", "no replica")
                .fixedBy("Run Counters as one primary with a replica");
    }

    @Test
    void replicated() {
        assertThatRule(RULE).on(strict(cache(1, false))).isSilent();
    }

    private static Design strict(Design design) {
        return Designs.settings(design, s -> s.withConsistentRateLimits(true));
    }

    private static Design cache(int replicas, boolean sharded) {
        return Drawn.with(
                Designs.onEks(),
                new Cache(
                        Designs.id("cache"),
                        "Counters",
                        "cache.t4g.small",
                        replicas,
                        sharded,
                        Drawn.in("database-a", "database-b")));
    }
}
