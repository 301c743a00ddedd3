package io.drydock.model.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Which profile plays which role in one generation.
///
/// @param players for each role the profiles that can play it, the one that wins first
record RoleTable(Map<Role, List<ProfileId>> players) {

    RoleTable {
        players = new EnumMap<>(players);
    }

    static RoleTable read(DataNode node, Set<ProfileId> existing) {
        Map<Role, List<ProfileId>> players = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String key = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
            players.put(role, playersOf(node, key, existing));
        }
        return new RoleTable(players);
    }

    private static List<ProfileId> playersOf(DataNode node, String key, Set<ProfileId> existing) {
        List<ProfileId> result = new ArrayList<>();
        for (String text : node.texts(key)) {
            ProfileId id = node.profileId(key, text);
            if (!existing.contains(id)) {
                throw node.error(key + " is played by " + text + ", which does not exist here");
            }
            if (result.contains(id)) {
                throw node.error(key + " names " + text + " twice");
            }
            result.add(id);
        }
        return List.copyOf(result);
    }

    List<ProfileId> players(Role role) {
        return players.getOrDefault(role, List.of());
    }

    Set<Role> of(ProfileId id) {
        Set<Role> result = EnumSet.noneOf(Role.class);
        players.forEach((role, ids) -> {
            if (ids.contains(id)) {
                result.add(role);
            }
        });
        return Collections.unmodifiableSet(result);
    }
}
