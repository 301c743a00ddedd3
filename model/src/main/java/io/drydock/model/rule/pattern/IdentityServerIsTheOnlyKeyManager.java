package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G4B;
import static io.drydock.model.catalogue.ProfileId.KEY_MANAGER;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.ClusterFixes;

/// With Identity Server as key manager, some things are not possible.
public final class IdentityServerIsTheOnlyKeyManager implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "H-R5",
                            ERROR,
                            "Identity Server is the one key manager, of one organisation")
                    .in(G4B)
                    .of(PatternKey.IDENTITY_SERVER)
                    .because(
                            "Identity Server 7 is joined to API Manager as a third-party key"
                                + " manager: it issues the tokens, and the product's own key"
                                + " manager is not used beside it. This connection knows one"
                                + " organisation only, so a deployment shared by several cannot use"
                                + " it.")
                    .source("API Manager documentation, Kubernetes deployment pattern 6")
                    .example("A key manager stands beside Identity Server: remove it.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        if (index.clusters(ProfileId.IDENTITY_SERVER).isEmpty()) {
            Pairs.reportMissing(index, findings, ProfileId.IDENTITY_SERVER);
        }
        for (Cluster cluster : index.clusters(KEY_MANAGER)) {
            findings.report(
                    cluster.id(),
                    cluster.name() + " stands beside Identity Server, which issues the tokens",
                    ClusterFixes.remove(index, cluster));
        }
        if (index.design().settings().multiTenant()) {
            findings.report(
                    index.design().name(),
                    "Several organisations share it, and Identity Server as key manager serves"
                            + " one");
        }
    }
}
