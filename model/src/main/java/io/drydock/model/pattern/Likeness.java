package io.drydock.model.pattern;

import static io.drydock.model.pattern.Tally.MISSING_NODE;
import static io.drydock.model.pattern.Tally.SURPLUS_NODE;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.Profile;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.index.DesignIndex;
import java.util.List;

/// Compares the nodes of a design with those of a pattern.
final class Likeness {

    private static final List<String> NUMBERS =
            List.of("no", "one", "two", "three", "four", "five", "six");

    private Likeness() {}

    /// Integrators stand beside every pattern; they make a design neither more nor less like one.
    static boolean isBesidePatterns(ProfileId profile) {
        return switch (profile) {
            case ENTERPRISE_INTEGRATOR,
                    EI_ANALYTICS_WORKER,
                    EI_ANALYTICS_DASHBOARD,
                    MICRO_INTEGRATOR ->
                    true;
            case ALL_IN_ONE,
                    GATEWAY,
                    KEY_MANAGER,
                    TRAFFIC_MANAGER,
                    PUBLISHER,
                    DEVELOPER_PORTAL,
                    CONTROL_PLANE,
                    CORE,
                    ANALYTICS_WORKER,
                    ANALYTICS_DASHBOARD,
                    IDENTITY_SERVER ->
                    false;
        };
    }

    static void compare(DesignIndex index, Blueprint blueprint, Tally tally) {
        for (Blueprint.Part part : blueprint.parts()) {
            int min = part.profiles().stream().mapToInt(index::minimum).sum();
            int max = part.profiles().stream().mapToInt(index::maximum).sum();
            String name = name(index, part.profiles().getFirst());
            if (min < part.min()) {
                tally.missing(shortage(name, min, part), (part.min() - min) * weight(part));
            }
            if (max > part.max()) {
                tally.surplus(excess(name, min, max, part), (max - part.max()) * SURPLUS_NODE);
            }
        }
        for (ProfileId profile : ProfileId.values()) {
            int count = index.maximum(profile);
            if (count > 0 && !blueprint.has(profile) && !isBesidePatterns(profile)) {
                tally.surplus(
                        name(index, profile) + " nodes (" + names(index, profile) + ")",
                        index.members(profile).size() * SURPLUS_NODE);
            }
        }
    }

    /// Analytics is often left out, and says little about what the rest is meant to be.
    private static double weight(Blueprint.Part part) {
        return part.profiles().contains(ProfileId.ANALYTICS_WORKER)
                ? MISSING_NODE / 2
                : MISSING_NODE;
    }

    private static String shortage(String name, int there, Blueprint.Part part) {
        int lacking = part.min() - there;
        if (there == 0) {
            String least = part.min() == part.max() ? "" : " or more";
            return number(part.min()) + least + " " + name + nodes(part.min());
        }
        return number(lacking) + " more " + name + nodes(lacking);
    }

    private static String excess(String name, int min, int max, Blueprint.Part part) {
        int extra = max - part.max();
        return min == max
                ? number(extra) + " " + name + nodes(extra) + " beyond " + number(part.max())
                : name + " nodes that may grow to " + max + " rather than stay " + part.max();
    }

    static String number(int count) {
        return count < NUMBERS.size() ? NUMBERS.get(count) : Integer.toString(count);
    }

    private static String nodes(int count) {
        return count == 1 ? " node" : " nodes";
    }

    private static String names(DesignIndex index, ProfileId profile) {
        return String.join(", ", index.clusters(profile).stream().map(Cluster::name).toList());
    }

    static String name(DesignIndex index, ProfileId profile) {
        return Catalogue.of(index.generation())
                .profile(profile)
                .map(Profile::displayName)
                .or(() -> index.clusters(profile).stream().findFirst().map(Cluster::name))
                .orElse(profile.key());
    }
}
