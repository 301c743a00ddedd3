package io.drydock.app.deploy.helm.install;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Which releases are put into the cluster at the same time. All follow each other but the
/// gateways: they need nothing of each other, so they start together, ten of them at most, as rule
/// P3-R10 asks for: each loads every API from the control plane when it starts. A cluster of more
/// than ten starts alone.
final class Batches {

    /// How many gateways may start at once.
    static final int GATEWAYS = 10;

    private Batches() {}

    /// @param releases in the order of installing
    /// @param gateways the names of those that are gateways
    static List<List<WantedRelease>> of(List<WantedRelease> releases, Set<String> gateways) {
        List<List<WantedRelease>> batches = new ArrayList<>();
        List<WantedRelease> together = new ArrayList<>();
        int pods = 0;
        for (WantedRelease release : releases) {
            if (!gateways.contains(release.name())) {
                batches.add(List.of(release));
                continue;
            }
            if (pods + release.pods() > GATEWAYS && !together.isEmpty()) {
                batches.add(List.copyOf(together));
                together.clear();
                pods = 0;
            }
            together.add(release);
            pods += release.pods();
        }
        if (!together.isEmpty()) {
            batches.add(List.copyOf(together));
        }
        return batches;
    }
}
