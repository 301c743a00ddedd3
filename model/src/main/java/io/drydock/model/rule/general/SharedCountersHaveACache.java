package io.drydock.model.rule.general;

import io.drydock.model.design.Cache;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.CacheFixes;
import java.util.List;

/// Each gateway counts for itself unless they share a counter.
public final class SharedCountersHaveACache implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "G-29",
                            Severity.WARNING,
                            "Rate limits that hold across gateways have a replicated cache")
                    .because(
                            """
                            Burst and back-end limits are counted by each gateway, and by \
                            default each traffic manager sees only part of the calls of a \
                            quick burst. Where a limit must hold exactly over all of them, \
                            they share counters in Redis or Valkey. The product uses it with \
                            one primary and replicas; it does not speak to a store whose \
                            keys are spread over several primaries.\
                            """)
                    .source("API Manager documentation, distributed throttling")
                    .example(
                            """
                            Limits must hold across gateways, and no cache is drawn. Add one \
                            with a replica.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        if (!index.design().settings().consistentRateLimits()) {
            return;
        }
        List<Cache> caches = index.all(Cache.class);
        if (caches.isEmpty()) {
            findings.report(
                    index.design().name(),
                    "Rate limits must hold across gateways, and nothing counts for all of them",
                    CacheFixes.addCache(index));
        }
        for (Cache cache : caches) {
            if (cache.sharded() || cache.replicas() < 1) {
                findings.report(
                        cache.id(),
                        cache.sharded()
                                ? cache.name() + " spreads its keys over several primaries"
                                : cache.name() + " has no replica",
                        CacheFixes.replicate(cache));
            }
        }
    }
}
