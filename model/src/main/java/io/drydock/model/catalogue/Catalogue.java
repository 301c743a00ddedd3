package io.drydock.model.catalogue;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The profiles of one product generation: what exists, on which ports, how large, how many, and
/// which roles each plays. Read once from data files, immutable, safe to share between threads.
///
/// Source: the API Manager documentation, the official charts and the AWS reference architectures;
/// every [Profile] names its own.
public final class Catalogue {

    private static final Map<Generation, Catalogue> LOADED = new ConcurrentHashMap<>();

    private final Generation generation;
    private final Map<ProfileId, Profile> profiles;
    private final Map<ProfileId, String> absences;
    private final RoleTable roles;

    Catalogue(
            Generation generation,
            Map<ProfileId, Profile> profiles,
            Map<ProfileId, String> absences,
            RoleTable roles) {
        this.generation = generation;
        this.profiles = new EnumMap<>(profiles);
        this.absences = new EnumMap<>(absences);
        this.roles = roles;
    }

    /// The catalogue of a generation.
    ///
    /// @throws CatalogueException when a data file is broken
    public static Catalogue of(Generation generation) {
        return LOADED.computeIfAbsent(generation, CatalogueLoader::load);
    }

    /// The generation this is the catalogue of.
    public Generation generation() {
        return generation;
    }

    /// The profiles that exist, in the order of [ProfileId].
    public List<Profile> profiles() {
        return List.copyOf(profiles.values());
    }

    /// The profile, or empty where this generation has none; [#absence] says why.
    public Optional<Profile> profile(ProfileId id) {
        return Optional.ofNullable(profiles.get(id));
    }

    /// True where this generation has the profile.
    public boolean has(ProfileId id) {
        return profiles.containsKey(id);
    }

    /// The profile, for callers that know it exists.
    ///
    /// @throws IllegalArgumentException with the text of [#absence] when it does not
    public Profile require(ProfileId id) {
        return profile(id).orElseThrow(() -> new IllegalArgumentException(absence(id, generation)));
    }

    /// Why a profile does not exist in a generation and what takes its place, a sentence or two for
    /// people.
    ///
    /// @throws IllegalArgumentException when it does exist
    public static String absence(ProfileId id, Generation generation) {
        String text = of(generation).absences.get(id);
        if (text == null) {
            throw new IllegalArgumentException(
                    id.key() + " exists in generation " + generation.key());
        }
        return text;
    }

    /// The roles that a profile plays in a generation; none where it does not exist.
    public static Set<Role> roles(ProfileId id, Generation generation) {
        return of(generation).roles.of(id);
    }

    /// The profiles that can play a role, the one that wins first: a dedicated profile comes before
    /// one that plays the role beside others.
    public List<ProfileId> players(Role role) {
        return roles.players(role);
    }

    /// The profile among these that plays the role; empty where none can.
    public Optional<ProfileId> player(Role role, Collection<ProfileId> present) {
        return players(role).stream().filter(present::contains).findFirst();
    }

    /// The official chart of a profile in a product version; empty where there is none.
    public static Optional<HelmChart> helmChart(ProfileId id, ProductVersion version) {
        return ChartTable.shared().chart(id, version);
    }

    /// The address of the repository that the official charts come from.
    public static String chartRepository() {
        return ChartTable.shared().repository();
    }

    /// The ports of databases, file systems, caches and tools that exporters open.
    public static List<InfrastructurePort> infrastructurePorts() {
        return InfrastructurePorts.shared();
    }

    /// The infrastructure port with this name.
    ///
    /// @throws IllegalArgumentException when there is none
    public static InfrastructurePort infrastructurePort(String key) {
        return infrastructurePorts().stream()
                .filter(port -> port.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no infrastructure port " + key));
    }
}
