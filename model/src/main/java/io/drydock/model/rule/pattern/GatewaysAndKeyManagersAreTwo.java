package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G4A;
import static io.drydock.model.catalogue.ProfileId.GATEWAY;
import static io.drydock.model.catalogue.ProfileId.KEY_MANAGER;
import static io.drydock.model.pattern.PatternKey.GATEWAY_KEY_MANAGER;
import static io.drydock.model.pattern.PatternKey.INTERNAL_EXTERNAL;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;

/// What follows the load must also survive at its lowest.
public final class GatewaysAndKeyManagersAreTwo implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P2-R1", ERROR, "There are two gateways and two key managers at least")
                    .of(GATEWAY_KEY_MANAGER, INTERNAL_EXTERNAL)
                    .because(
                            "Gateways answer API calls and key managers issue and check tokens;"
                                + " without either no call succeeds. Both may grow and shrink with"
                                + " the load, but never below two, so that one can fail. In 4.0 to"
                                + " 4.4 a key manager of its own is deprecated, and a deployment"
                                + " with separate gateways for inside and outside may leave it to"
                                + " the control plane from 4.0 on: there only key managers that"
                                + " exist are counted.")
                    .source("Deployment patterns, pattern 2; deployment best practices")
                    .example("The key manager scales from 1 to 4: let it run at least 2 nodes.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        Pairs.checkAtLeastTwo(index, findings, GATEWAY);
        // In 4.0 to 4.4 another rule asks for none at all.
        boolean none = index.generation() == G4A;
        boolean optional = isInternalExternal4x(index);
        if (!none && (!optional || !index.clusters(KEY_MANAGER).isEmpty())) {
            Pairs.checkAtLeastTwo(index, findings, KEY_MANAGER);
        }
    }

    private static boolean isInternalExternal4x(DesignIndex index) {
        return !index.generation().hasSeparatePortals()
                && index.design().pattern().filter(INTERNAL_EXTERNAL::equals).isPresent();
    }
}
