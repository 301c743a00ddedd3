package io.drydock.model.rule.general;

import io.drydock.model.design.LoadBalancer;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;

/// Tokens travel in headers and can be long.
public final class LargeHeadersPass implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "G-25",
                            Severity.WARNING,
                            "Load balancers accept request headers of 32 KB")
                    .because(
                            """
                            Signed tokens with many claims, and the cookies of the portals, \
                            make request headers of 20 KB and more. A load balancer or CDN \
                            that stops at 8 or 16 KB answers such requests with an error \
                            that no WSO2 log shows.\
                            """)
                    .source("API Manager documentation, production deployment guidelines")
                    .example("The ingress accepts 8 KB of header. Raise it to 64.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final int LEAST_KB = 32;
    private static final int ALB_KB = 64;

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (LoadBalancer balancer : index.all(LoadBalancer.class)) {
            if (balancer.maxHeaderKb() < LEAST_KB) {
                findings.report(
                        balancer.id(),
                        balancer.name()
                                + " accepts headers of "
                                + balancer.maxHeaderKb()
                                + " KB; "
                                + LEAST_KB
                                + " are needed",
                        new Fix(
                                "Accept headers of " + ALB_KB + " KB",
                                new Edit.ReplaceNode(balancer.withMaxHeaderKb(ALB_KB))));
            }
        }
    }
}
