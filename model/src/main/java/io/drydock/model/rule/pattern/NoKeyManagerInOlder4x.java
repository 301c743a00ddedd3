package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G4A;
import static io.drydock.model.catalogue.ProfileId.ALL_IN_ONE;
import static io.drydock.model.catalogue.ProfileId.CONTROL_PLANE;
import static io.drydock.model.catalogue.ProfileId.KEY_MANAGER;
import static io.drydock.model.pattern.PatternKey.FULLY_DISTRIBUTED;
import static io.drydock.model.pattern.PatternKey.GATEWAY_KEY_MANAGER;
import static io.drydock.model.pattern.PatternKey.INTERNAL_EXTERNAL;
import static io.drydock.model.rule.Severity.WARNING;

import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Cluster;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.ClusterFixes;
import java.util.List;

/// Between 3.2 and 4.3 there is no key manager to place.
public final class NoKeyManagerInOlder4x implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P2-R11", WARNING, "In 4.0 to 4.2 the control plane is the key manager")
                    .in(G4A)
                    .of(GATEWAY_KEY_MANAGER, FULLY_DISTRIBUTED, INTERNAL_EXTERNAL)
                    .because(
                            "The key manager is a profile of its own up to 3.2, and again from 4.3"
                                + " on. In between the product calls its profile deprecated: it is"
                                + " meant for deployments that were migrated with opaque tokens."
                                + " New deployments let the control plane, or the all-in-one nodes,"
                                + " issue tokens, or use Identity Server.")
                    .source(
                            "API Manager 4.0 to 4.4 documentation, product profiles and key manager"
                                    + " separated; wso2/product-apim, profileSetup.sh of 4.2.0,"
                                    + " 4.3.0 and 4.4.0")
                    .example("A design for 4.2 has key managers: remove them.")
                    .build();

    private static final ProductVersion AGAIN = new ProductVersion(4, 3, 0);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        if (index.design().version().compareTo(AGAIN) >= 0) {
            return;
        }
        boolean replaced =
                !index.clusters(CONTROL_PLANE).isEmpty() || !index.clusters(ALL_IN_ONE).isEmpty();
        for (Cluster cluster : index.clusters(KEY_MANAGER)) {
            findings.report(
                    cluster.id(),
                    cluster.name()
                            + " is deprecated in API Manager "
                            + index.design().version()
                            + "; the control plane issues tokens",
                    replaced ? List.of(ClusterFixes.remove(index, cluster)) : List.of());
        }
    }
}
