package io.drydock.model.catalogue;

/// How large a node of a profile should be.
///
/// Source: the installation prerequisites and the capacity planning page of the API Manager
/// documentation, the AWS reference architectures, and the values of the official charts.
///
/// @param instanceType the recommended EC2 instance type, such as `c5.large`
/// @param minVcpu the fewest virtual CPUs, may be a fraction
/// @param recommendedVcpu the advised number of virtual CPUs, at least [#minVcpu]
/// @param minMemoryGib the least memory of a machine in GiB, heap and operating system together
/// @param heapMib the Java heap on a machine in MiB
/// @param diskGib the least disk in GiB
/// @param container what a container asks for
public record Sizing(
        String instanceType,
        double minVcpu,
        double recommendedVcpu,
        double minMemoryGib,
        int heapMib,
        int diskGib,
        ContainerSizing container) {

    public Sizing {
        if (minVcpu <= 0 || recommendedVcpu < minVcpu) {
            throw new IllegalArgumentException(
                    "vCPU " + minVcpu + " to " + recommendedVcpu + " is not a range above 0");
        }
        if (heapMib <= 0 || heapMib >= minMemoryGib * 1024) {
            throw new IllegalArgumentException(
                    "a heap of " + heapMib + " MiB does not fit in " + minMemoryGib + " GiB");
        }
    }
}
