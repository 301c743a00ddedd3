package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.Generation.G4B;
import static io.drydock.model.catalogue.ProfileId.GATEWAY;
import static io.drydock.model.pattern.PatternKey.INTERNAL_EXTERNAL;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.Platform;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.EnvironmentFixes;

/// Each gateway release subscribes to the environments it serves.
public final class GatewayReleasesServeNamedEnvironments implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P4-R6", ERROR, "Each gateway release names the environment it serves")
                    .in(G4B)
                    .on(Platform.EKS)
                    .of(INTERNAL_EXTERNAL)
                    .because(
                            "With the official charts each gateway cluster is a release of its own."
                                + " It loads the APIs of the environments whose names it is given,"
                                + " and the control plane must list the same names. A release"
                                + " without a name takes the default one and loads what was meant"
                                + " for another cluster. Drydock writes both entries from the name"
                                + " in the design.")
                    .source("Official Helm charts, gateway and control plane")
                    .example("The internal gateway names no environment: give it one.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (Cluster cluster : index.clusters(GATEWAY)) {
            boolean named =
                    cluster.environment()
                            .filter(environment -> !environment.name().isBlank())
                            .isPresent();
            if (!named) {
                findings.report(
                        cluster.id(),
                        cluster.name() + " names no environment",
                        EnvironmentFixes.rename(index, cluster));
            }
        }
    }
}
