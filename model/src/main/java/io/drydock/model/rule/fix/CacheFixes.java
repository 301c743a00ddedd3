package io.drydock.model.rule.fix;

import io.drydock.model.design.Cache;
import io.drydock.model.design.Tier;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Fix;
import java.util.List;

/// Remedies about caches.
public final class CacheFixes {

    private static final String CACHE_TYPE = "cache.t4g.small";

    private CacheFixes() {}

    /// Adds a cache with a replica, not sharded, at the main site.
    public static List<Fix> addCache(DesignIndex index) {
        FixPlan plan = new FixPlan(index);
        return index.design().sites().stream()
                .findFirst()
                .flatMap(site -> plan.across(site, Tier.DATABASE, 1))
                .map(placement -> {
                    plan.put(
                            new Cache(
                                    plan.freeId("cache"),
                                    "Shared counters",
                                    CACHE_TYPE,
                                    1,
                                    false,
                                    placement));
                    return plan.fix("Add a Redis cache with a replica");
                })
                .stream()
                .toList();
    }

    /// Makes a cache one primary with a replica at least.
    public static Fix replicate(Cache cache) {
        return new Fix(
                "Run " + cache.name() + " as one primary with a replica",
                new Edit.ReplaceNode(
                        new Cache(
                                cache.id(),
                                cache.name(),
                                cache.nodeType(),
                                Math.max(1, cache.replicas()),
                                false,
                                cache.placement())));
    }
}
