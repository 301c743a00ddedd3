package io.drydock.model.rule.pattern;

import static io.drydock.model.pattern.PatternKey.INTERNAL_EXTERNAL;
import static io.drydock.model.rule.Severity.WARNING;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.catalogue.Role;
import io.drydock.model.design.Cluster;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import java.util.List;

/// The traffic managers see the calls of all gateways.
public final class BothSidesCountTogether implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P4-R7", WARNING, "Gateways of both sides count for one pair together")
                    .of(INTERNAL_EXTERNAL)
                    .because(
                            "Internal and external gateways report to the same traffic managers. A"
                                + " pair of those serves about ten gateways, wherever they stand,"
                                + " so five and six are one too many although neither cluster is"
                                + " large.")
                    .source("Deployment patterns, patterns 2 and 4, counted together")
                    .example("Both clusters may grow to 8: stop each at 5.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        List<ProfileId> present =
                index.design().clusters().stream().map(Cluster::profile).distinct().toList();
        Catalogue.of(index.generation())
                .player(Role.TRAFFIC_MANAGER, present)
                .ifPresent(counter -> GatewayLimit.check(index, findings, counter));
    }
}
