package io.drydock.export.helm;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.ContainerSizing;
import io.drydock.model.catalogue.Profile;
import java.util.Optional;

/// What a pod asks for so that it can be scheduled on the design's worker nodes: the catalogue's
/// figures, cut to what such a node has left.
///
/// @param cpuRequest requested CPU in thousandths of a core
/// @param cpuLimit CPU limit in thousandths of a core
/// @param memoryRequest requested memory in MiB
/// @param memoryLimit memory limit in MiB
/// @param heap the Java heap in MiB
record PodSizing(int cpuRequest, int cpuLimit, int memoryRequest, int memoryLimit, int heap) {

    /// The product does not start reliably with less, in MiB.
    static final int LEAST_MEMORY = 2048;

    /// The product does not start in the probes' time with less, in thousandths of a core.
    static final int LEAST_CPU = 1000;

    private static final int CPU_STEP = 100;
    private static final int MEMORY_STEP = 64;

    /// The sizing of a release whose design has passed the checks.
    static PodSizing of(HelmPlan plan, HelmRelease release) {
        Profile profile = Catalogue.of(plan.design().generation()).require(release.profile());
        return on(plan.cluster(release).size(), profile.sizing().container())
                .orElseThrow(() -> new IllegalStateException("no room for " + release));
    }

    /// The sizing for worker nodes of a type; empty when the type is too small for the product.
    static Optional<PodSizing> on(String instanceType, ContainerSizing wanted) {
        PodSizing full =
                new PodSizing(
                        wanted.cpuRequestMillis(),
                        wanted.cpuLimitMillis(),
                        wanted.memoryRequestMib(),
                        wanted.memoryLimitMib(),
                        wanted.heapMib());
        Optional<NodeCapacity> capacity = NodeCapacity.of(instanceType);
        return capacity.isEmpty() ? Optional.of(full) : full.cutTo(capacity.get());
    }

    private Optional<PodSizing> cutTo(NodeCapacity node) {
        int cpu = Math.min(cpuRequest, node.cpuMillis() / CPU_STEP * CPU_STEP);
        int memory = Math.min(memoryRequest, node.memoryMib() / MEMORY_STEP * MEMORY_STEP);
        if (cpu < Math.min(cpuRequest, LEAST_CPU)
                || memory < Math.min(memoryRequest, LEAST_MEMORY)) {
            return Optional.empty();
        }
        int room = node.memoryMib() / MEMORY_STEP * MEMORY_STEP;
        // What the JVM needs beside the heap grows with it, so the heap keeps its share.
        int share = heap * memory / memoryRequest / MEMORY_STEP * MEMORY_STEP;
        return Optional.of(
                new PodSizing(
                        cpu,
                        Math.max(cpu, Math.min(cpuLimit, node.cpuMillis() / CPU_STEP * CPU_STEP)),
                        memory,
                        Math.max(memory, Math.min(memoryLimit, room)),
                        share));
    }
}
