package io.drydock.export.helm;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.catalogue.ProfileLink;
import io.drydock.model.catalogue.Role;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Which release opens connections to which other one, and to which ports: the connection matrix,
/// and what the charts add to it.
final class Edges {

    private static final int SERVLET = 9443;

    /// Ports by the far end, in the order of the plan's releases.
    private final SequencedMap<Integer, SequencedMap<Integer, TreeSet<Integer>>> ports =
            new TreeMap<>();

    private final HelmPlan plan;

    Edges(HelmPlan plan) {
        this.plan = plan;
        plan.links().forEach(this::link);
        plan.releases().forEach(this::added);
    }

    private void link(ProfileLink link) {
        Optional<ProfileId> from = link.from().profileId();
        Optional<ProfileId> to = link.to().profileId();
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        for (HelmRelease client : plan.releases(from.get())) {
            for (HelmRelease server : plan.releases(to.get())) {
                if (!link.row().peers() || client.equals(server)) {
                    link.row().ports().forEach(port -> add(client, server, port));
                }
            }
        }
    }

    /// The charts make a node call its own role through the service before all nodes, so it may
    /// reach its twin; and a traffic manager is told where the key manager is.
    private void added(HelmRelease release) {
        switch (release.kind()) {
            case CONTROL_PLANE, ALL_IN_ONE -> add(release, release, SERVLET);
            case TRAFFIC_MANAGER -> {
                add(release, release, SERVLET);
                plan.player(Role.KEY_MANAGER, release)
                        .ifPresent(server -> add(release, server, SERVLET));
            }
            case GATEWAY -> {
                // The first charts tell gateways where the services of traffic managers are.
                if (release.official().isFirst()) {
                    plan.player(Role.TRAFFIC_MANAGER, release)
                            .ifPresent(server -> add(release, server, SERVLET));
                }
            }
            case KEY_MANAGER, MICRO_INTEGRATOR -> {}
        }
    }

    private void add(HelmRelease client, HelmRelease server, int port) {
        ports.computeIfAbsent(plan.releases().indexOf(client), key -> new TreeMap<>())
                .computeIfAbsent(plan.releases().indexOf(server), key -> new TreeSet<>())
                .add(port);
    }

    /// The far ends of a release's connections.
    Stream<HelmRelease> servers(HelmRelease client) {
        return ports
                .getOrDefault(plan.releases().indexOf(client), new TreeMap<>())
                .sequencedKeySet()
                .stream()
                .map(plan.releases()::get);
    }

    /// The releases that connect to this one.
    Stream<HelmRelease> clients(HelmRelease server) {
        return plan.releases().stream().filter(client -> !ports(client, server).isEmpty());
    }

    List<Integer> ports(HelmRelease client, HelmRelease server) {
        return List.copyOf(
                ports.getOrDefault(plan.releases().indexOf(client), new TreeMap<>())
                        .getOrDefault(plan.releases().indexOf(server), new TreeSet<>()));
    }
}
