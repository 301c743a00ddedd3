package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G2X;
import static io.drydock.model.catalogue.Generation.G3X;
import static io.drydock.model.catalogue.Generation.G4A;
import static io.drydock.model.catalogue.ProfileId.DEVELOPER_PORTAL;
import static io.drydock.model.catalogue.ProfileId.KEY_MANAGER;
import static io.drydock.model.catalogue.ProfileId.PUBLISHER;
import static io.drydock.model.pattern.PatternKey.FULLY_DISTRIBUTED;
import static io.drydock.model.pattern.PatternKey.GATEWAY_KEY_MANAGER;
import static io.drydock.model.pattern.PatternKey.INTERNAL_EXTERNAL;
import static io.drydock.model.rule.Severity.INFORMATION;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Platform;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import java.util.List;

/// Not every profile has an official chart in every version.
public final class ProfilesHaveCharts implements Rule {

    private static final List<ProfileId> PROFILES =
            List.of(KEY_MANAGER, PUBLISHER, DEVELOPER_PORTAL);

    private static final RuleInfo INFO =
            RuleInfo.rule("H-R7", INFORMATION, "The version has official charts for its profiles")
                    .in(G2X, G3X, G4A)
                    .on(Platform.EKS)
                    .of(GATEWAY_KEY_MANAGER, FULLY_DISTRIBUTED, INTERNAL_EXTERNAL)
                    .because(
                            "The official charts have a key manager only from 4.3 on, and those for"
                                + " 3.2 split neither Publisher nor Developer Portal off. Such a"
                                + " deployment needs charts of your own, or the older Kubernetes"
                                + " templates that WSO2 no longer develops.")
                    .source("Branches of the official Helm charts")
                    .example("Key managers of 4.2 on EKS: there is no chart for them.")
                    .withoutFix()
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        ProductVersion version = index.design().version();
        for (ProfileId profile : PROFILES) {
            if (Catalogue.helmChart(profile, version).isEmpty()) {
                for (Cluster cluster : index.clusters(profile)) {
                    findings.report(
                            cluster.id(),
                            "There is no official chart for "
                                    + cluster.name()
                                    + " of API Manager "
                                    + version);
                }
            }
        }
    }
}
