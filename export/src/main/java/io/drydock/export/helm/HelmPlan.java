package io.drydock.export.helm;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.ConnectionMatrix;
import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.catalogue.ProfileLink;
import io.drydock.model.catalogue.Role;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.Settings;
import io.drydock.model.design.Site;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.DesignIndex.Route;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A design seen as releases: who plays which role, under which names it is reached.
final class HelmPlan {

    private final DesignIndex index;
    private final List<HelmRelease> releases;
    private final List<ProfileLink> links;

    HelmPlan(DesignIndex index) {
        this.index = LowerCaseHosts.of(index);
        releases = ReleasePlanner.plan(this.index);
        links = ConnectionMatrix.links(profiles(), design().version());
    }

    DesignIndex index() {
        return index;
    }

    Design design() {
        return index.design();
    }

    Settings settings() {
        return design().settings();
    }

    /// The namespace: the design's own, since its policies shut out everything else.
    String namespace() {
        return design().name().value();
    }

    List<HelmRelease> releases() {
        return releases;
    }

    List<HelmRelease> releases(ProfileId profile) {
        return releases.stream().filter(release -> release.profile() == profile).toList();
    }

    List<ProfileLink> links() {
        return links;
    }

    private Set<ProfileId> profiles() {
        Set<ProfileId> present = new TreeSet<>();
        releases.forEach(release -> present.add(release.profile()));
        return present;
    }

    /// The release that a cluster becomes; none where no chart installs it.
    Optional<HelmRelease> release(ElementId cluster) {
        return releases.stream().filter(release -> release.cluster().equals(cluster)).findFirst();
    }

    Cluster cluster(HelmRelease release) {
        return index.cluster(release.cluster())
                .orElseThrow(() -> new IllegalStateException("no cluster " + release.cluster()));
    }

    /// The site that a release's pods stand in.
    Optional<Site> site(HelmRelease release) {
        return index.members(cluster(release)).stream()
                .findFirst()
                .flatMap(node -> index.siteOf(node));
    }

    /// The release that plays a role for another one. Where several could, each gateway cluster has
    /// its own: the first gateway the first, and so on around.
    Optional<HelmRelease> player(Role role, HelmRelease client) {
        Optional<ProfileId> profile = Catalogue.of(design().generation()).player(role, profiles());
        if (profile.isEmpty()) {
            return Optional.empty();
        }
        List<HelmRelease> players = releases(profile.get());
        int turn = Math.max(0, releases(client.profile()).indexOf(client));
        return Optional.of(players.get(turn % players.size()));
    }

    /// The server with a database of this kind.
    Optional<Database> database(DatabaseRole role) {
        return index.all(Database.class).stream()
                .filter(server -> server.databases().stream().anyMatch(held -> held.role() == role))
                .findFirst();
    }

    /// The databases whose address a release is given.
    Set<DatabaseRole> databases(HelmRelease release) {
        boolean templateAlwaysNamesThem = !design().version().atLeast(4, 7);
        return switch (release.kind()) {
            case CONTROL_PLANE, ALL_IN_ONE, KEY_MANAGER ->
                    new TreeSet<>(List.of(DatabaseRole.APIM, DatabaseRole.SHARED));
            case TRAFFIC_MANAGER ->
                    templateAlwaysNamesThem
                            ? new TreeSet<>(List.of(DatabaseRole.APIM, DatabaseRole.SHARED))
                            : Set.of();
            case GATEWAY ->
                    templateAlwaysNamesThem || sharesRegistry()
                            ? Set.of(DatabaseRole.SHARED)
                            : Set.of();
            case MICRO_INTEGRATOR -> Set.of();
        };
    }

    /// Gateways need the shared database only with several tenants or several gateway clusters.
    private boolean sharesRegistry() {
        return settings().multiTenant() || releases(ProfileId.GATEWAY).size() > 1;
    }

    /// The load balancer rules that lead to a release.
    List<Route> routes(HelmRelease release) {
        return index.routesTo(cluster(release));
    }

    /// The first rule with a host that leads to a port of a release: the one its chart exposes.
    Optional<Route> charted(HelmRelease release, int port) {
        if (!release.official().entrances().containsKey(port)) {
            return Optional.empty();
        }
        return routes(release).stream()
                .filter(route ->
                        route.rule().targetPort() == port && !route.rule().host().isEmpty())
                .findFirst();
    }

    /// The host name under which clients reach a port of a release; inside the cluster its service
    /// where no load balancer leads there.
    String host(HelmRelease release, int port) {
        return charted(release, port)
                .map(Route::rule)
                .map(ListenerRule::host)
                .orElse(release.names().loadBalanced());
    }
}
