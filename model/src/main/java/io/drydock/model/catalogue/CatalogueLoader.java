package io.drydock.model.catalogue;

import java.util.EnumMap;
import java.util.Map;

/// Reads the catalogue of one generation and checks that it is whole: every profile either exists
/// or has a reason why it does not.
final class CatalogueLoader {

    private CatalogueLoader() {}

    static Catalogue load(Generation generation) {
        return load(
                generation,
                DataFile.open("ports.json"),
                DataFile.open("profiles-" + generation.key() + ".json"));
    }

    static Catalogue load(Generation generation, DataNode portFile, DataNode profileFile) {
        PortTable ports = portFile.build(PortTable::read);
        return profileFile.build(file -> read(generation, ports, file));
    }

    private static Catalogue read(Generation generation, PortTable ports, DataNode file) {
        if (!file.text("generation").equals(generation.key())) {
            throw file.error("the file is not for generation " + generation.key());
        }
        Map<ProfileId, Profile> profiles = new EnumMap<>(ProfileId.class);
        ProfileReader reader = new ProfileReader(generation, ports);
        for (DataNode node : file.objects("profiles")) {
            Profile profile = node.build(reader::read);
            if (profiles.putIfAbsent(profile.id(), profile) != null) {
                throw node.error("duplicate profile " + profile.id().key());
            }
        }
        Map<ProfileId, String> absences = absences(file.object("absent"));
        for (ProfileId id : ProfileId.values()) {
            if (profiles.containsKey(id) == absences.containsKey(id)) {
                throw file.error(
                        id.key()
                                + (profiles.containsKey(id)
                                        ? " exists and is said to be absent"
                                        : " neither exists nor has a reason for its absence"));
            }
        }
        RoleTable roles =
                file.object("roles").build(node -> RoleTable.read(node, profiles.keySet()));
        return new Catalogue(generation, profiles, absences, roles);
    }

    private static Map<ProfileId, String> absences(DataNode node) {
        Map<ProfileId, String> absences = new EnumMap<>(ProfileId.class);
        for (String key : node.keys()) {
            absences.put(node.profileId(key, key), node.text(key));
        }
        return absences;
    }
}
