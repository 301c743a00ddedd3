package io.drydock.model.rule.aws;

import io.drydock.model.design.Bastion;
import io.drydock.model.design.Node;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.ServiceNode.Kind;
import io.drydock.model.design.Site;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.AccessFixes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sixth address fails in the middle of a deployment.
public final class ElasticIpsFitTheQuota implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "A-07",
                            Severity.WARNING,
                            "NAT gateways and bastions fit the quota of five Elastic IP addresses")
                    .because(
                            """
                            Every NAT gateway and every bastion takes an Elastic IP address. \
                            An account gets five in each region unless it asks for more. The \
                            deployment stops half-way when they run out, so either the \
                            design needs fewer or the quota is raised before.\
                            """)
                    .source("Amazon VPC user guide, quotas")
                    .example(
                            """
                            Five NAT gateways and a bastion take six addresses. Use an \
                            endpoint instead of the bastion.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final int QUOTA = 5;

    @Override
    public void check(DesignIndex index, Findings findings) {
        Map<String, List<Node>> byRegion = new LinkedHashMap<>();
        for (ServiceNode gateway : index.services(Kind.NAT_GATEWAY)) {
            count(index, gateway, byRegion);
        }
        for (Bastion bastion : index.all(Bastion.class)) {
            count(index, bastion, byRegion);
        }
        for (List<Node> users : byRegion.values()) {
            Optional<Site> site = index.siteOf(users.getFirst());
            if (users.size() > QUOTA && site.isPresent()) {
                findings.report(
                        site.get().id(),
                        site.get().name()
                                + " takes "
                                + users.size()
                                + " Elastic IP addresses; the quota of a new account is "
                                + QUOTA,
                        remedies(index, users, site.get()));
            }
        }
    }

    private static void count(DesignIndex index, Node node, Map<String, List<Node>> byRegion) {
        index.siteOf(node)
                .filter(site -> site.kind() == Site.Kind.AWS_REGION)
                .ifPresent(site ->
                        byRegion.computeIfAbsent(site.region(), key -> new ArrayList<>())
                                .add(node));
    }

    /// An endpoint takes no address: one bastion less may be enough.
    private static List<Fix> remedies(DesignIndex index, List<Node> users, Site site) {
        return users.size() == QUOTA + 1
                        && users.getLast() instanceof Bastion bastion
                        && index.isAt(bastion, site)
                ? AccessFixes.useEndpoint(index, bastion, site)
                : List.of();
    }
}
