package io.drydock.export.cloudformation;

import io.drydock.export.plan.BalancerPlan;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.design.Bound;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Database;
import io.drydock.model.design.Engine;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ServiceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a template can hold. A node that would be left out is a reason to refuse the whole export:
/// a template must not be less than the design it was made from.
final class Coverage {

    private static final int SMALLEST_DISK = 20;

    private Coverage() {}

    static void check(DeploymentPlan plan) {
        List<String> missing = new ArrayList<>();
        for (Cache cache : plan.caches()) {
            obstacle(plan, cache).ifPresent(reason -> missing.add(cache.name() + ", " + reason));
        }
        for (Database database : plan.databases()) {
            obstacles(plan, database)
                    .forEach(reason -> missing.add(database.name() + ", " + reason));
        }
        for (ServiceNode service : plan.services()) {
            obstacle(service.kind(), plan.design().platform())
                    .ifPresent(reason -> missing.add(service.name() + ", " + reason));
        }
        List<String> reasons = new ArrayList<>();
        if (!missing.isEmpty()) {
            reasons.add(
                    "The CloudFormation export cannot make "
                            + String.join("; ", missing)
                            + ": take it out of the design");
        }
        reasons.addAll(Standing.obstacles(plan));
        reasons.addAll(ports(plan));
        if (!reasons.isEmpty()) {
            throw new UnsupportedDesignException(String.join("\n", reasons));
        }
    }

    /// Nodes with an offset answer on other ports than a rule names, and there are no more than
    /// 65,535.
    private static List<String> ports(DeploymentPlan plan) {
        List<String> reasons = new ArrayList<>();
        for (BalancerPlan balancer : plan.balancers()) {
            balancer.listeners().stream()
                    .flatMap(listener -> listener.routes().stream())
                    .flatMap(route -> route.targets().stream())
                    .filter(target -> target.port() > Bound.PORT.most())
                    .forEach(target ->
                            reasons.add(
                                    balancer.balancer().name()
                                            + " would lead to port "
                                            + target.port()
                                            + " of "
                                            + target.cluster()
                                            + ", its port offset added: lower the target port or"
                                            + " the offset"));
        }
        return reasons;
    }

    private static List<String> obstacles(DeploymentPlan plan, Database database) {
        List<String> obstacles = new ArrayList<>();
        switch (database.engine()) {
            case MYSQL, POSTGRESQL, AURORA_MYSQL, AURORA_POSTGRESQL -> {}
            case ORACLE, SQL_SERVER -> obstacles.addAll(LicensedEngine.obstacles(plan, database));
            case H2 ->
                    obstacles.add(
                            "as it is embedded in the product: several nodes cannot share it");
        }
        if (database.engine() == Engine.ORACLE && plan.design().platform() == Platform.EKS) {
            obstacles.add(
                    "as the Helm releases look for a service for each database, and a server of RDS"
                            + " has one");
        }
        if (!database.engine().isAurora() && database.storageGib() < SMALLEST_DISK) {
            obstacles.add("as RDS gives no disk of less than " + SMALLEST_DISK + " GiB");
        }
        return obstacles;
    }

    private static Optional<String> obstacle(DeploymentPlan plan, Cache cache) {
        if (plan.design().platform() == Platform.EKS && !plan.design().version().atLeast(4, 5)) {
            return Optional.of("as the official charts of before 4.5 read no address of a store");
        }
        if (cache.sharded()) {
            return Optional.of("as API Manager cannot use a store with several primaries");
        }
        return plan.index().generation().hasSeparatePortals()
                ? Optional.of("which API Manager uses from 4.0 on only")
                : Optional.empty();
    }

    private static Optional<String> obstacle(ServiceNode.Kind kind, Platform platform) {
        return switch (kind) {
            case NAT_GATEWAY,
                    DATABASE_PROXY,
                    INSTANCE_CONNECT_ENDPOINT,
                    UPDATE_HOST,
                    CONFIGURATION_MANAGEMENT,
                    VPN,
                    DIRECT_CONNECT,
                    DNS,
                    CERTIFICATES,
                    CONTAINER_REGISTRY,
                    SECRETS,
                    MONITORING,
                    AUDIT_TRAIL,
                    FLOW_LOGS,
                    OBJECT_STORAGE ->
                    Optional.empty();
            case USER_STORE ->
                    platform == Platform.EKS
                            ? Optional.of(
                                    "as the official charts take no file of a secondary user"
                                            + " store; connect your directory in the console")
                            : Optional.empty();
            case FIREWALL ->
                    Optional.of(
                            "as its rules and its way through the network are not part of a"
                                    + " design; the security groups admit only what the product"
                                    + " needs");
            case KUBERNETES_CLUSTER ->
                    platform == Platform.EKS
                            ? Optional.empty()
                            : Optional.of("as this design runs on EC2");
        };
    }
}
