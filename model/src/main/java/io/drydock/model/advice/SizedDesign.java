package io.drydock.model.advice;

import io.drydock.model.advice.Needs.Wish;
import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.GatewayEnvironment;
import io.drydock.model.design.Requirements;
import io.drydock.model.design.Requirements.Purpose;
import io.drydock.model.design.Scaling;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.rule.fix.ClusterFixes;
import io.drydock.model.rule.fix.NodeFixes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes the starting design of a plan as large as the plan says.
final class SizedDesign {

    private final Plan plan;
    private Design design;

    private SizedDesign(Plan plan, Design start) {
        this.plan = plan;
        design = start;
    }

    static Design of(Plan plan, ElementId name, AwsRegion region) {
        SizedDesign sized =
                new SizedDesign(plan, Plan.create(plan.pattern(), plan.needs(), name, region));
        sized.addClusters();
        sized.scaleGateways();
        sized.scaleKeyManagers();
        sized.declare();
        return sized.design;
    }

    private List<Cluster> clusters(ProfileId profile) {
        return new DesignIndex(design).clusters(profile);
    }

    /// Where one pair of traffic managers is not enough: further pairs, and gateway clusters of at
    /// most ten. A pattern without traffic managers of its own cannot get them.
    private void addClusters() {
        if (!plan.has(ProfileId.TRAFFIC_MANAGER) || plan.sites() > 1) {
            return;
        }
        for (int n = clusters(ProfileId.TRAFFIC_MANAGER).size();
                n < plan.trafficManagerPairs();
                n++) {
            add(ProfileId.TRAFFIC_MANAGER);
        }
        for (int n = clusters(ProfileId.GATEWAY).size(); n < plan.gateways(); n++) {
            ElementId added = add(ProfileId.GATEWAY);
            Cluster cluster = new DesignIndex(design).cluster(added).orElseThrow();
            String environment = "Default" + (n + 1);
            apply(
                    new Edit.ReplaceCluster(
                            cluster.withEnvironment(
                                    new GatewayEnvironment(
                                            environment, GatewayEnvironment.Type.HYBRID))));
        }
    }

    private ElementId add(ProfileId profile) {
        Set<ElementId> before = new HashSet<>();
        clusters(profile).forEach(cluster -> before.add(cluster.id()));
        ClusterFixes.add(new DesignIndex(design), profile, 2).forEach(fix -> apply(fix.edit()));
        return clusters(profile).stream()
                .map(Cluster::id)
                .filter(id -> !before.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private void scaleGateways() {
        for (Cluster cluster : clusters(ProfileId.GATEWAY)) {
            apply(
                    new Edit.ReplaceCluster(
                            cluster.withScaling(
                                    new Scaling.Elastic(plan.gatewayMin(), plan.gatewayMax()))));
        }
    }

    private void scaleKeyManagers() {
        for (Cluster cluster : clusters(ProfileId.KEY_MANAGER)) {
            if (plan.isKeyManagerElastic()) {
                Scaling scaling = new Scaling.Elastic(plan.keyManagerMin(), plan.keyManagerMax());
                apply(new Edit.ReplaceCluster(cluster.withScaling(scaling)));
            } else {
                NodeFixes.exactly(new DesignIndex(design), cluster, plan.keyManagerMax())
                        .forEach(fix -> apply(fix.edit()));
            }
        }
    }

    private void declare() {
        Needs needs = plan.needs();
        apply(
                new Edit.ChangeRequirements(
                        new Requirements(needs.peakTps(), needs.messageKb(), purpose())));
        if (needs.want(Wish.SEVERAL_TENANTS)) {
            apply(new Edit.ChangeSettings(design.settings().withMultiTenant(true)));
        }
    }

    private Optional<Purpose> purpose() {
        if (plan.pattern() != PatternKey.HYBRID_CLOUD) {
            return Optional.empty();
        }
        if (plan.needs().want(Wish.DISASTER_RECOVERY)) {
            return Optional.of(Purpose.DISASTER_RECOVERY);
        }
        if (plan.needs().want(Wish.INTERNAL_EXTERNAL)) {
            return Optional.of(Purpose.INTERNAL_EXTERNAL);
        }
        return design.requirements().purpose().or(() -> Optional.of(Purpose.EXTRA_CAPACITY));
    }

    private void apply(Edit edit) {
        design = edit.apply(design);
    }
}
