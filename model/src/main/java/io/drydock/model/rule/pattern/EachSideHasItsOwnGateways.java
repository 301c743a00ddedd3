package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.ProfileId.GATEWAY;
import static io.drydock.model.design.LoadBalancer.Scheme.INTERNAL;
import static io.drydock.model.design.LoadBalancer.Scheme.INTERNET_FACING;
import static io.drydock.model.pattern.PatternKey.INTERNAL_EXTERNAL;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.LoadBalancer.Scheme;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.LoadBalancerFixes;
import java.util.List;

/// The public door leads to one cluster, the inner door to the other.
public final class EachSideHasItsOwnGateways implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "P4-R2",
                            ERROR,
                            "The public load balancer serves external, the internal one internal"
                                    + " gateways")
                    .of(INTERNAL_EXTERNAL)
                    .because(
                            "The clusters are separate so that APIs for the inside cannot be called"
                                + " from the internet, and so that load from outside cannot slow"
                                + " the inside down. A cluster behind both doors is open to both,"
                                + " and a side without a cluster has no APIs.")
                    .source("Deployment patterns, pattern 4")
                    .example(
                            "The public load balancer also serves the internal gateways: remove"
                                    + " that rule.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        Sides sides = Sides.of(index);
        boolean bothThere = index.clusters(GATEWAY).size() >= 2;
        boolean externalElsewhere = sides.external().size() > sides.both().size();
        for (Cluster cluster : sides.both()) {
            findings.report(
                    cluster.id(),
                    cluster.name() + " is served from the internet and from the inside",
                    separate(index, cluster, externalElsewhere));
        }
        if (sides.external().isEmpty() && bothThere) {
            reportMissing(index, findings, INTERNET_FACING, sides.internal());
        }
        if (sides.internal().isEmpty() && bothThere) {
            reportMissing(index, findings, INTERNAL, sides.external());
        }
    }

    /// Takes the rules of one side away: of the public one where another cluster serves the public.
    private static List<Fix> separate(DesignIndex index, Cluster cluster, boolean makeInternal) {
        return LoadBalancerFixes.removeRoutes(
                index,
                index.routesTo(cluster).stream()
                        .filter(route ->
                                Sides.isApi(route.rule())
                                        && route.balancer().isInternetFacing() == makeInternal)
                        .toList(),
                "Serve "
                        + cluster.name()
                        + " from the "
                        + (makeInternal ? "inside" : "internet")
                        + " only");
    }

    private static void reportMissing(
            DesignIndex index, Findings findings, Scheme scheme, List<Cluster> others) {
        List<Fix> fixes =
                index.clusters(GATEWAY).stream()
                        .filter(cluster -> !others.contains(cluster))
                        .limit(1)
                        .flatMap(cluster ->
                                LoadBalancerFixes.route(
                                        index, cluster, LoadBalancerFixes.API_PORT, scheme)
                                        .stream())
                        .toList();
        findings.report(
                index.design().name(),
                scheme == INTERNAL
                        ? "No internal load balancer serves a gateway"
                        : "No internet-facing load balancer serves a gateway",
                fixes);
    }
}
