package io.drydock.model.catalogue;

import io.drydock.model.catalogue.ProfileLink.Party;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Applies the connection matrix to the profiles of one composition.
final class LinkDerivation {

    /// Two links with equal ends, ports and protocol are one connection, whatever rows they are
    /// from.
    private record Same(Party from, Party to, List<Integer> ports, String protocol) {}

    private final Catalogue catalogue;
    private final ProductVersion version;
    private final Set<ProfileId> present = EnumSet.noneOf(ProfileId.class);
    private final Map<Same, ProfileLink> links = new LinkedHashMap<>();

    private LinkDerivation(Collection<ProfileId> profiles, ProductVersion version) {
        this.version = version;
        catalogue = Catalogue.of(version.generation());
        profiles.stream().filter(catalogue::has).forEach(present::add);
    }

    static List<ProfileLink> links(Collection<ProfileId> profiles, ProductVersion version) {
        LinkDerivation derivation = new LinkDerivation(profiles, version);
        ConnectionMatrix.of(version.generation()).forEach(derivation::apply);
        return List.copyOf(derivation.links.values());
    }

    private void apply(MatrixRow row) {
        if (!row.holdsFor(version)) {
            return;
        }
        for (Party from : parties(row.from())) {
            for (Party to : parties(row.to())) {
                if (from.equals(to) == row.peers() && isUsed(from, to)) {
                    Same same = new Same(from, to, row.ports(), row.protocol());
                    links.putIfAbsent(same, new ProfileLink(row, from, to));
                }
            }
        }
    }

    private Set<Party> parties(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.NodesPlaying nodes -> playing(nodes.roles());
            case Endpoint.LoadBalancerOf balancer -> playing(balancer.roles());
            case Endpoint.NodesOf nodes ->
                    present.contains(nodes.profile())
                            ? Set.of(new Party.Nodes(nodes.profile()))
                            : Set.of();
            case Endpoint.External external -> Set.of(new Party.Outside(external));
        };
    }

    private Set<Party> playing(List<Role> roles) {
        Set<Party> result = new LinkedHashSet<>();
        for (Role role : roles) {
            catalogue.player(role, present).map(Party.Nodes::new).ifPresent(result::add);
        }
        return result;
    }

    /// Whether the far end is something this profile uses in this version: a traffic manager, say,
    /// has no database from 4.7 on.
    private boolean isUsed(Party from, Party to) {
        if (!(from instanceof Party.Nodes nodes) || !(to instanceof Party.Outside outside)) {
            return true;
        }
        Profile profile = catalogue.require(nodes.profile());
        List<DatabaseRole> databases = new ArrayList<>(profile.databases(version));
        return switch (outside.what()) {
            case DATABASE -> databases.stream().anyMatch(role -> !role.isAnalytics());
            case ANALYTICS_DATABASE -> databases.stream().anyMatch(DatabaseRole::isAnalytics);
            case FILE_SYSTEM -> profile.needsSharedStorage();
            case API_CLIENT, BROWSER, BACKEND, CACHE, USER_STORE -> true;
        };
    }
}
