package io.drydock.model.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A version of WSO2 API Manager that Drydock knows, such as 4.7.0.
///
/// @param major the first number, 2 to 4
/// @param minor the second number
/// @param patch the third number, 0 unless a maintenance release is meant
public record ProductVersion(int major, int minor, int patch)
        implements Comparable<ProductVersion> {

    private static final Comparator<ProductVersion> ORDER =
            Comparator.comparingInt(ProductVersion::major)
                    .thenComparingInt(ProductVersion::minor)
                    .thenComparingInt(ProductVersion::patch);

    /// The versions offered where a version is chosen, newest first.
    public static final List<ProductVersion> OFFERED =
            List.of(
                    new ProductVersion(4, 7, 0),
                    new ProductVersion(4, 6, 0),
                    new ProductVersion(4, 5, 0),
                    new ProductVersion(4, 4, 0),
                    new ProductVersion(4, 3, 0),
                    new ProductVersion(4, 2, 0),
                    new ProductVersion(3, 2, 0),
                    new ProductVersion(2, 6, 0));

    public ProductVersion {
        if (!known(major, minor) || patch < 0) {
            throw new IllegalArgumentException(
                    "API Manager "
                            + major
                            + "."
                            + minor
                            + "."
                            + patch
                            + " is not a known version; known are 2.1 to 2.6, 3.0 to 3.2 and 4.0 to"
                            + " 4.7");
        }
    }

    /// Reads `4.7.0` or `4.7`; empty when the text is not a version that Drydock knows.
    public static Optional<ProductVersion> parse(String text) {
        if (!text.matches("\\d{1,4}\\.\\d{1,4}(\\.\\d{1,4})?")) {
            return Optional.empty();
        }
        List<Integer> parts = List.of(text.split("\\.")).stream().map(Integer::valueOf).toList();
        int patch = parts.size() == 3 ? parts.get(2) : 0;
        return known(parts.get(0), parts.get(1))
                ? Optional.of(new ProductVersion(parts.get(0), parts.get(1), patch))
                : Optional.empty();
    }

    private static boolean known(int major, int minor) {
        return switch (major) {
            case 2 -> minor >= 1 && minor <= 6;
            case 3 -> minor >= 0 && minor <= 2;
            case 4 -> minor >= 0 && minor <= 7;
            default -> false;
        };
    }

    /// The generation that decides which profiles exist.
    public Generation generation() {
        return switch (major) {
            case 2 -> Generation.G2X;
            case 3 -> Generation.G3X;
            default -> minor < 5 ? Generation.G4A : Generation.G4B;
        };
    }

    /// True when this version is the given one or a later one.
    public boolean atLeast(int otherMajor, int otherMinor) {
        return major > otherMajor || (major == otherMajor && minor >= otherMinor);
    }

    /// Major and minor number, such as `4.7`: what charts and documentation are named by.
    public String line() {
        return major + "." + minor;
    }

    @Override
    public int compareTo(ProductVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
