package io.drydock.model.migration;

import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Platform;
import io.drydock.model.design.Scaling;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.fix.NodeFixes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Key managers join the control plane in 4.0 to 4.4 and stand alone again from 4.5 on.
final class KeyManagerSteps {

    private KeyManagerSteps() {}

    static void settle(Progress progress) {
        for (Cluster cluster : progress.index().clusters(ProfileId.KEY_MANAGER)) {
            switch (progress.to()) {
                case G2X, G3X -> {}
                case G4A -> mergeIfNew(progress, cluster);
                case G4B -> keep(progress, cluster);
            }
        }
        if (progress.crosses(4, 5)
                && !progress.index().clusters(ProfileId.IDENTITY_SERVER).isEmpty()) {
            progress.note(
                    "From 4.5 on, Identity Server is a third-party key manager: it needs version 7"
                            + " and its connector, and does not support several tenants.");
        }
    }

    private static void mergeIfNew(Progress progress, Cluster cluster) {
        Optional<Cluster> successor = Sites.controlPlane(progress.index(), cluster);
        if (!progress.joinsPortals() || successor.isEmpty()) {
            return;
        }
        List<Edit> edits =
                new ArrayList<>(
                        new Succession(progress.current())
                                .replace(cluster.id(), successor.get())
                                .edits());
        edits.add(new Edit.RemoveCluster(cluster.id()));
        progress.step(
                "Let " + successor.get().name() + " manage keys in place of " + cluster.name(),
                "From 4.0 on the control plane manages keys, and gateways check tokens in JWT form"
                        + " by themselves. In 4.0 to 4.2 a Key Manager of its own is meant only for"
                        + " migrated deployments that still issue opaque tokens; from 4.3 on it is"
                        + " possible again.",
                edits);
        progress.note(
                "Clients that hold opaque tokens need new ones in JWT form before "
                        + cluster.name()
                        + " goes.");
    }

    private static void keep(Progress progress, Cluster cluster) {
        if (progress.from() != Generation.G4B) {
            progress.note(
                    cluster.name()
                            + " stays. From 4.5 on it has no distribution of its own: it is the"
                            + " control plane's, started by key-manager.sh. Keep it only for a"
                            + " reason, such as many short-lived tokens; the control plane can"
                            + " manage keys as well.");
        }
        if (progress.current().platform() == Platform.EKS
                && progress.crosses(4, 5)
                && cluster.scaling() instanceof Scaling.Elastic elastic) {
            DesignIndex index = progress.index();
            List<Fix> fixes = NodeFixes.exactly(index, cluster, elastic.min());
            fixes.stream()
                    .findFirst()
                    .ifPresent(fix ->
                            progress.step(
                                    fix.title(),
                                    "The Key Manager chart has no autoscaler, so the number of pods"
                                            + " is fixed.",
                                    List.of(fix.edit())));
        }
    }
}
