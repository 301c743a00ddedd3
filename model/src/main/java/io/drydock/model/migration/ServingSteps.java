package io.drydock.model.migration;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.Profile;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.catalogue.Stickiness;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.GatewayEnvironment;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.List;

/// How clusters are named and served, where versions differ.
final class ServingSteps {

    private static final int SERVLET_PORT = 9443;
    private static final String STORE = "Store";
    private static final String PORTAL = "Developer Portal";

    private ServingSteps() {}

    /// 3.0 renamed the Store.
    static void renameStore(Progress progress) {
        if (!progress.crosses(3, 0)) {
            return;
        }
        DesignIndex index = progress.index();
        List<Edit> edits = new ArrayList<>();
        for (Cluster cluster : index.clusters(ProfileId.DEVELOPER_PORTAL)) {
            edits.add(
                    new Edit.ReplaceCluster(
                            cluster.withName(cluster.name().replace(STORE, PORTAL))));
            for (ProfileNode node : index.members(cluster)) {
                Node renamed = node.withName(node.name().replace(STORE, PORTAL));
                edits.add(new Edit.ReplaceNode(renamed));
            }
        }
        progress.step(
                "Call the Store Developer Portal",
                "3.0 gave the Store a new name and a new interface. It stays where it is and keeps"
                        + " its address.",
                edits);
    }

    /// Gateways of 4.x subscribe to the environments they serve.
    static void nameEnvironments(Progress progress) {
        if (!progress.joinsPortals()) {
            return;
        }
        List<Cluster> nameless =
                progress.index().clusters(ProfileId.GATEWAY).stream()
                        .filter(cluster -> cluster.environment().isEmpty())
                        .toList();
        List<Edit> edits = new ArrayList<>();
        for (Cluster cluster : nameless) {
            String name = nameless.size() == 1 ? "Default" : GatewayEnvironment.nameAfter(cluster);
            edits.add(
                    new Edit.ReplaceCluster(
                            cluster.withEnvironment(
                                    new GatewayEnvironment(name, GatewayEnvironment.Type.HYBRID))));
        }
        progress.step(
                "Name the environment that gateways serve",
                "From 4.0 on, APIs are deployed to named gateway environments, and a gateway takes"
                        + " from the event hub what is meant for its own.",
                edits);
    }

    /// Session affinity on 9443 follows what the documentation of the version asks for.
    static void alignStickiness(Progress progress) {
        if (progress.from() == progress.to()) {
            return;
        }
        DesignIndex index = progress.index();
        List<Edit> edits = new ArrayList<>();
        for (LoadBalancer balancer : index.all(LoadBalancer.class)) {
            List<ListenerRule> rules =
                    balancer.rules().stream().map(rule -> aligned(index, rule)).toList();
            if (!rules.equals(balancer.rules())) {
                edits.add(new Edit.ReplaceNode(balancer.withRules(rules)));
            }
        }
        progress.step(
                "Keep sessions on one node where "
                        + progress.target().line()
                        + " asks for it, and only there",
                "The documentation of 3.x asks for session affinity on port 9443 of gateways and"
                        + " key managers too, that of 4.x only for portals and the control plane.",
                edits);
    }

    /// From 4.2 on gateways and all-in-one nodes tell whether their APIs are deployed.
    static void askForDeployedApis(Progress progress) {
        if (!progress.crosses(4, 2)) {
            return;
        }
        DesignIndex index = progress.index();
        List<Edit> edits = new ArrayList<>();
        for (LoadBalancer balancer : index.all(LoadBalancer.class)) {
            List<ListenerRule> rules =
                    balancer.rules().stream()
                            .map(rule -> asking(index, rule, progress.target()))
                            .toList();
            if (!rules.equals(balancer.rules())) {
                edits.add(new Edit.ReplaceNode(balancer.withRules(rules)));
            }
        }
        progress.step(
                "Let load balancers ask gateways whether their APIs are deployed",
                "Up to 4.1 a health check can only ask whether the server is up. From 4.2 on there"
                        + " is a page that answers once the APIs are deployed: before that, calls"
                        + " get 404.",
                edits);
    }

    private static ListenerRule asking(
            DesignIndex index, ListenerRule rule, ProductVersion version) {
        return rule.healthCheckPath().equals(Profile.SERVER_IS_UP)
                ? index.cluster(rule.target())
                        .flatMap(c -> Catalogue.of(index.generation()).profile(c.profile()))
                        .flatMap(profile -> profile.healthPath(version))
                        .map(rule::withHealthCheckPath)
                        .orElse(rule)
                : rule;
    }

    private static ListenerRule aligned(DesignIndex index, ListenerRule rule) {
        if (rule.targetPort() != SERVLET_PORT) {
            return rule;
        }
        Stickiness asked =
                index.cluster(rule.target())
                        .flatMap(c -> Catalogue.of(index.generation()).profile(c.profile()))
                        .map(profile -> profile.scaling().stickyServlet())
                        .orElse(Stickiness.OPTIONAL);
        return switch (asked) {
            case YES -> rule.withSticky(true);
            case NO -> rule.withSticky(false);
            case OPTIONAL -> rule;
        };
    }
}
