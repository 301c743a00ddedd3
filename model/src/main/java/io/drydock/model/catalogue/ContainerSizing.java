package io.drydock.model.catalogue;

/// What a container of a profile asks for and may use.
///
/// Source: the resource blocks of the official charts and of the older Kubernetes artefacts. Where
/// a chart's own default leaves the heap no room inside the memory request, the catalogue asks for
/// more and says so in the profile's sources.
///
/// @param cpuRequestMillis requested CPU in thousandths of a core
/// @param cpuLimitMillis CPU limit in thousandths of a core, not below the request
/// @param memoryRequestMib requested memory in MiB, not below the heap
/// @param memoryLimitMib memory limit in MiB, not below the request
/// @param heapMib the Java heap in MiB, initial and maximum alike
public record ContainerSizing(
        int cpuRequestMillis,
        int cpuLimitMillis,
        int memoryRequestMib,
        int memoryLimitMib,
        int heapMib) {

    public ContainerSizing {
        if (cpuRequestMillis <= 0 || cpuLimitMillis < cpuRequestMillis) {
            throw new IllegalArgumentException(
                    "CPU " + cpuRequestMillis + "m to " + cpuLimitMillis + "m is not a range");
        }
        if (memoryLimitMib < memoryRequestMib) {
            throw new IllegalArgumentException(
                    "memory " + memoryRequestMib + " to " + memoryLimitMib + " MiB is not a range");
        }
        if (heapMib <= 0 || heapMib > memoryRequestMib) {
            throw new IllegalArgumentException(
                    "a heap of "
                            + heapMib
                            + " MiB does not fit in a request of "
                            + memoryRequestMib
                            + " MiB");
        }
    }
}
