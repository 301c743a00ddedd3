package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.ProfileId.GATEWAY;
import static io.drydock.model.pattern.PatternKey.INTERNAL_EXTERNAL;
import static io.drydock.model.rule.Severity.INFORMATION;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.GatewayEnvironment;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.EnvironmentFixes;
import java.util.EnumSet;
import java.util.Set;

/// Production and sandbox are two environments or none.
public final class EnvironmentsAcceptAllKeys implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "P4-R8",
                            INFORMATION,
                            "An environment accepts production and sandbox keys")
                    .of(INTERNAL_EXTERNAL)
                    .because(
                            "An environment of type hybrid accepts keys of both kinds and is the"
                                + " default. The types production and sandbox accept one kind only"
                                + " and make sense where there is a separate environment for the"
                                + " other; alone, one of them turns half of all keys away.")
                    .source(
                            "Official Helm charts; API Manager documentation, overview of the"
                                    + " gateway")
                    .example("Both environments are of type production: make them hybrid.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        Set<GatewayEnvironment.Type> types = EnumSet.noneOf(GatewayEnvironment.Type.class);
        for (Cluster cluster : index.clusters(GATEWAY)) {
            cluster.environment().map(GatewayEnvironment::type).ifPresent(types::add);
        }
        boolean separate =
                types.contains(GatewayEnvironment.Type.PRODUCTION)
                        && types.contains(GatewayEnvironment.Type.SANDBOX);
        if (separate) {
            return;
        }
        for (Cluster cluster : index.clusters(GATEWAY)) {
            cluster.environment()
                    .filter(environment -> environment.type() != GatewayEnvironment.Type.HYBRID)
                    .ifPresent(environment -> report(index, findings, cluster, environment));
        }
    }

    private static void report(
            DesignIndex index, Findings findings, Cluster cluster, GatewayEnvironment environment) {
        findings.report(
                cluster.id(),
                "The environment "
                        + environment.name()
                        + " accepts "
                        + environment.type().key()
                        + " keys only, and no other accepts the rest",
                EnvironmentFixes.acceptAllKeys(index, cluster, environment.name()));
    }
}
