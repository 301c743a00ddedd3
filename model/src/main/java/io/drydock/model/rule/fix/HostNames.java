package io.drydock.model.rule.fix;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.index.DesignIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Free DNS names for the nodes of one profile, in the manner of those that have one: tm1, tm2 and
/// so on.
final class HostNames {

    private static final Pattern NUMBERED = Pattern.compile("([a-z-]+)\\d*\\.([a-z][a-z0-9.-]*)");

    private final DesignIndex index;
    private final Set<String> taken = new HashSet<>();
    private final String prefix;
    private final String suffix;
    private int number;

    HostNames(DesignIndex index, Cluster cluster) {
        this.index = index;
        Optional<Matcher> model =
                model(index, cluster).or(() -> model(index, firstOf(index, cluster)));
        prefix = model.map(m -> m.group(1)).orElse(usualPrefix(cluster));
        suffix = model.map(m -> m.group(2)).orElse("drydock.internal");
    }

    /// Looking at one other cluster is enough, and does not grow with the design.
    private static Cluster firstOf(DesignIndex index, Cluster cluster) {
        List<Cluster> clusters = index.clusters(cluster.profile());
        return clusters.isEmpty() ? cluster : clusters.getFirst();
    }

    private static Optional<Matcher> model(DesignIndex index, Cluster cluster) {
        return index.members(cluster).stream()
                .map(node -> NUMBERED.matcher(node.hostName()))
                .filter(Matcher::matches)
                .findFirst();
    }

    private static String usualPrefix(Cluster cluster) {
        if (cluster.profile() == ProfileId.TRAFFIC_MANAGER) {
            return "tm";
        }
        return cluster.profile() == ProfileId.ANALYTICS_WORKER ? "analytics" : "node";
    }

    /// The next free name; it counts as taken from now on.
    String next() {
        String name;
        do {
            number++;
            name = prefix + number + "." + suffix;
        } while (index.isNodeNameTaken(name) || !taken.add(name));
        return name;
    }
}
