package io.drydock.model.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Who talks to whom in a product generation.
///
/// Source: the pages on distributed deployment of the API Manager documentation; for 4.5 and later
/// also the configuration templates of the official charts.
public final class ConnectionMatrix {

    private static final Map<Generation, List<MatrixRow>> LOADED = new ConcurrentHashMap<>();

    private ConnectionMatrix() {}

    /// The rows of a generation, in order of their ids.
    ///
    /// @throws CatalogueException when a data file is broken
    public static List<MatrixRow> of(Generation generation) {
        return LOADED.computeIfAbsent(generation, MatrixLoader::load);
    }

    /// The links between the profiles of a composition and what lies around them.
    ///
    /// A role is taken by the dedicated profile where there is one, else by a composite one. What a
    /// node would say to itself is left out. Rows that fall together, because one profile plays two
    /// roles, give one link, the first row's. Links to something outside are given whether or not a
    /// design has it: the caller keeps those it can draw.
    ///
    /// @param present the profiles in the composition; those unknown to the version are ignored
    /// @param version the product version; it decides about generation and databases
    public static List<ProfileLink> links(Collection<ProfileId> present, ProductVersion version) {
        return LinkDerivation.links(present, version);
    }
}
