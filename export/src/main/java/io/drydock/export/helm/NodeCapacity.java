package io.drydock.export.helm;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an EKS worker node has left for pods of ours.
///
/// Source: Amazon EKS reserves 6 % of the first core, 1 % of the second, 0.5 % of the next two and
/// 0.25 % of the others, and 255 MiB plus 11 MiB for each pod that the node may run; 100 MiB are
/// the eviction threshold. The operating system keeps about 4 % of the memory. The daemon sets for
/// network, storage, proxy and logs are reckoned with 300 thousandths of a core and 300 MiB.
///
/// @param cpuMillis CPU in thousandths of a core
/// @param memoryMib memory in MiB
record NodeCapacity(int cpuMillis, int memoryMib) {

    private static final Pattern TYPE =
            Pattern.compile("([a-z])[a-z0-9-]*\\.(\\d*)(medium|large|xlarge)");
    private static final int DAEMON_CPU = 300;
    private static final int DAEMON_MEMORY = 300;
    private static final int EVICTION_MEMORY = 100;

    /// The capacity of an EC2 instance type; empty where the type's figures do not follow from its
    /// name.
    static Optional<NodeCapacity> of(String instanceType) {
        Matcher type = TYPE.matcher(instanceType);
        if (!type.matches()) {
            return Optional.empty();
        }
        int cores = cores(type.group(1), type.group(2), type.group(3));
        int gibPerCore = gibPerCore(type.group(1), type.group(3));
        return cores == 0 || gibPerCore == 0
                ? Optional.empty()
                : Optional.of(left(cores, cores * gibPerCore));
    }

    private static int cores(String family, String count, String size) {
        return switch (size) {
            case "medium" -> family.equals("t") ? 2 : 1;
            case "large" -> 2;
            default -> count.isEmpty() ? 4 : 4 * Integer.parseInt(count);
        };
    }

    private static int gibPerCore(String family, String size) {
        return switch (family) {
            case "c" -> 2;
            case "m" -> 4;
            case "r" -> 8;
            case "t" -> size.equals("medium") ? 2 : 4;
            default -> 0;
        };
    }

    private static NodeCapacity left(int cores, int gib) {
        int reservedCpu = 60;
        reservedCpu += cores > 1 ? 10 : 0;
        reservedCpu += 5 * Math.clamp(cores - 2, 0, 2);
        reservedCpu += (int) Math.ceil(2.5 * Math.max(0, cores - 4));
        int pods = cores > 8 ? 234 : cores > 2 ? 58 : 29;
        int reservedMemory = 255 + 11 * pods + EVICTION_MEMORY;
        return new NodeCapacity(
                cores * 1000 - reservedCpu - DAEMON_CPU,
                gib * 1024 * 96 / 100 - reservedMemory - DAEMON_MEMORY);
    }
}
