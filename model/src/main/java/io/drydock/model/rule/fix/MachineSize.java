package io.drydock.model.rule.fix;

import io.drydock.model.catalogue.Profile;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads how many virtual CPUs an EC2 instance type has from its name.
///
/// The part after the dot names the size, and AWS keeps it the same over its families: `large` has
/// two, `xlarge` four, `2xlarge` eight. Below `large` no current type has more than two; a few old
/// ones have one.
public final class MachineSize {

    /// A worker node with room for any pod.
    public static final String ROOMY = "m5.xlarge";

    /// What the operating system and Kubernetes keep of a small machine, in thousandths of a core.
    private static final int RESERVED_MILLIS = 70;

    private static final int OF_XLARGE = 4;
    private static final Pattern XLARGE = Pattern.compile("[a-z0-9-]+\\.(\\d{0,2})xlarge");
    private static final Pattern SMALL =
            Pattern.compile("[a-z0-9-]+\\.(nano|micro|small|medium|large)");

    private MachineSize() {}

    /// The CPU a machine has for pods, in thousandths of a core; empty for a name that does not
    /// say.
    public static OptionalInt room(String type) {
        OptionalInt cpus = vcpus(type);
        return cpus.isPresent()
                ? OptionalInt.of(cpus.getAsInt() * 1000 - RESERVED_MILLIS)
                : OptionalInt.empty();
    }

    /// The type itself where a pod of the profile fits it, else one that has room.
    static String fitting(String type, Profile profile) {
        int request = profile.sizing().container().cpuRequestMillis();
        return room(type).orElse(request) >= request ? type : ROOMY;
    }

    /// The virtual CPUs; empty for a name that does not say.
    static OptionalInt vcpus(String type) {
        if (SMALL.matcher(type).matches()) {
            return OptionalInt.of(2);
        }
        Matcher xlarge = XLARGE.matcher(type);
        if (!xlarge.matches()) {
            return OptionalInt.empty();
        }
        String times = xlarge.group(1);
        return OptionalInt.of(OF_XLARGE * (times.isEmpty() ? 1 : Integer.parseInt(times)));
    }
}
