package io.drydock.model.diff;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.ConnectionMatrix;
import io.drydock.model.catalogue.Dispatch;
import io.drydock.model.catalogue.Profile;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.catalogue.ProfileLink;
import io.drydock.model.design.Cluster;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Finds the clusters that know the nodes of others one by one, by the connection matrix.
final class Dependents {

    private Dependents() {}

    static List<Reconfiguration> of(DesignIndex before, DesignIndex after) {
        List<Reconfiguration> found = new ArrayList<>();
        for (ProfileId profile : ProfileId.values()) {
            int old = before.members(profile).size();
            int now = after.members(profile).size();
            if (old != now) {
                Set<ProfileId> clients = clients(before, profile);
                clients.addAll(clients(after, profile));
                List<String> names =
                        after.design().clusters().stream()
                                .filter(cluster -> clients.contains(cluster.profile()))
                                .map(Cluster::name)
                                .toList();
                if (!names.isEmpty()) {
                    found.add(new Reconfiguration(name(before, after, profile), old, now, names));
                }
            }
        }
        return found;
    }

    private static Set<ProfileId> clients(DesignIndex index, ProfileId profile) {
        List<ProfileId> present =
                index.design().clusters().stream().map(Cluster::profile).distinct().toList();
        Set<ProfileId> clients = EnumSet.noneOf(ProfileId.class);
        for (ProfileLink link : ConnectionMatrix.links(present, index.design().version())) {
            boolean oneByOne =
                    link.row().dispatch() == Dispatch.EACH_NODE
                            || link.row().dispatch() == Dispatch.FAILOVER;
            if (oneByOne && link.to().profileId().filter(profile::equals).isPresent()) {
                link.from().profileId().ifPresent(clients::add);
            }
        }
        return clients;
    }

    private static String name(DesignIndex before, DesignIndex after, ProfileId profile) {
        return Catalogue.of(after.generation())
                .profile(profile)
                .or(() -> Catalogue.of(before.generation()).profile(profile))
                .map(Profile::displayName)
                .orElse(profile.key());
    }
}
