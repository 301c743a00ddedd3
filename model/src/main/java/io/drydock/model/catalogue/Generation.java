package io.drydock.model.catalogue;

/// A product generation of WSO2 API Manager: the versions that share one set of profiles and one
/// connection matrix.
///
/// Source: the product profile pages of the API Manager documentation for 3.x and 4.x, and the
/// distributions of 4.5 and later.
public enum Generation {
    /// 2.1 to 2.6: one binary with start-up profiles and a Store.
    G2X("2x", "2.1 to 2.6"),
    /// 3.0 to 3.2: as 2.x, with a Developer Portal and TOML configuration.
    G3X("3x", "3.0 to 3.2"),
    /// 4.0 to 4.4: one binary; the portals are one control plane.
    G4A("4a", "4.0 to 4.4"),
    /// 4.5 to 4.7: a distribution and an image for each role.
    G4B("4b", "4.5 to 4.7");

    private final String key;
    private final String versions;

    Generation(String key, String versions) {
        this.key = key;
        this.versions = versions;
    }

    /// The short name used in files and in the rule book, such as `3x`.
    public String key() {
        return key;
    }

    /// The versions of API Manager in words, such as `3.0 to 3.2`.
    public String versions() {
        return versions;
    }

    /// True for 2.x and 3.x, where Publisher, Store and Analytics are separate profiles.
    public boolean hasSeparatePortals() {
        return this == G2X || this == G3X;
    }
}
