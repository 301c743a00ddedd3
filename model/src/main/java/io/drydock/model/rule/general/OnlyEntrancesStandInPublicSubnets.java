package io.drydock.model.rule.general;

import io.drydock.model.design.Bastion;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Database;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.ServiceNode.Kind;
import io.drydock.model.design.Site;
import io.drydock.model.design.Tier;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.DesignIndex.SubnetPlace;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.PlacementFixes;
import java.util.Optional;

/// What holds data or runs code must not be a hop from the internet.
public final class OnlyEntrancesStandInPublicSubnets implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "G-03",
                            Severity.ERROR,
                            "Only load balancers, bastions and NAT gateways stand in public"
                                    + " subnets")
                    .because(
                            """
                            A public subnet has a route to and from the internet. What \
                            stands there is one wrong firewall rule away from everybody. \
                            WSO2 nodes, databases, file systems and build machines are \
                            reached through a load balancer or a bastion instead, and leave \
                            through a NAT gateway, so they need no public subnet.\
                            """)
                    .source(
                            """
                            AWS reference architecture for API Manager, Enterprise \
                            Integrator and Analytics; AWS reference architecture for a fully \
                            distributed API Manager (2020); API Manager documentation, \
                            deploying on AWS\
                            """)
                    .example(
                            """
                            A gateway stands in the public subnet. Move it to the \
                            application subnet of its zone.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (Node node : index.design().nodes()) {
            Optional<Tier> home = home(node);
            if (home.isPresent() && isPublicAtAws(index, node)) {
                findings.report(
                        node.id(),
                        node.name() + " stands in a public subnet",
                        PlacementFixes.moveToTier(index, node, home.get()));
            }
        }
    }

    private static boolean isPublicAtAws(DesignIndex index, Node node) {
        for (SubnetPlace place : index.places(node)) {
            if (place.subnet().tier() == Tier.PUBLIC
                    && place.site().kind() == Site.Kind.AWS_REGION) {
                return true;
            }
        }
        return false;
    }

    /// The tier where something belongs that must not be public; empty for what may be.
    private static Optional<Tier> home(Node node) {
        return switch (node) {
            case ProfileNode ignored -> Optional.of(Tier.APPLICATION);
            case FileSystem ignored -> Optional.of(Tier.APPLICATION);
            case Database ignored -> Optional.of(Tier.DATABASE);
            case Cache ignored -> Optional.of(Tier.DATABASE);
            case ServiceNode service -> home(service.kind());
            case LoadBalancer ignored -> Optional.empty();
            case Bastion ignored -> Optional.empty();
            case ExternalNode ignored -> Optional.empty();
        };
    }

    private static Optional<Tier> home(Kind kind) {
        return switch (kind) {
            case UPDATE_HOST, CONFIGURATION_MANAGEMENT -> Optional.of(Tier.MANAGEMENT);
            case DATABASE_PROXY -> Optional.of(Tier.DATABASE);
            case USER_STORE -> Optional.of(Tier.APPLICATION);
            case NAT_GATEWAY,
                    INSTANCE_CONNECT_ENDPOINT,
                    FIREWALL,
                    VPN,
                    DIRECT_CONNECT,
                    DNS,
                    CERTIFICATES,
                    CONTAINER_REGISTRY,
                    SECRETS,
                    MONITORING,
                    AUDIT_TRAIL,
                    FLOW_LOGS,
                    OBJECT_STORAGE,
                    KUBERNETES_CLUSTER ->
                    Optional.empty();
        };
    }
}
