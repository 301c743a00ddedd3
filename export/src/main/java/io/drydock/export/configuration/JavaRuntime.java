package io.drydock.export.configuration;

import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.ProductVersion;

/// The Java that a product runs on, as a package of Amazon Linux.
///
/// Source: product compatibility and installation prerequisites of the documentation of each
/// version.
final class JavaRuntime {

    private JavaRuntime() {}

    static String of(Product product, ProductVersion version) {
        return "java-" + release(product, version);
    }

    private static String release(Product product, ProductVersion version) {
        return switch (product) {
            case API_MANAGER, ANALYTICS, IDENTITY_SERVER -> ofApiManager(version);
            case ENTERPRISE_INTEGRATOR, EI_ANALYTICS -> corretto(11);
            case MICRO_INTEGRATOR ->
                    version.generation() == Generation.G3X ? corretto(11) : corretto(17);
        };
    }

    private static String ofApiManager(ProductVersion version) {
        return switch (version.generation()) {
            case G2X -> "1.8.0-amazon-corretto-devel";
            case G3X -> corretto(11);
            case G4A -> version.minor() < 2 ? corretto(11) : corretto(17);
            case G4B -> corretto(21);
        };
    }

    private static String corretto(int release) {
        return release + "-amazon-corretto-headless";
    }
}
