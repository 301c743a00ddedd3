package io.drydock.export.cloudformation;

import io.drydock.export.configuration.Product;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.ProductVersion;
import java.util.EnumSet;
import java.util.Set;

/// The archives of products whose versions a design does not know.
///
/// Source: the release matrix of WSO2's products.
final class Archives {

    private Archives() {}

    /// The products of a plan that need a parameter, in a fixed order.
    static Set<Product> needed(DeploymentPlan plan) {
        Set<Product> needed = EnumSet.noneOf(Product.class);
        plan.clusters().stream()
                .map(cluster -> Product.of(cluster.profile()))
                .filter(product -> !product.hasVersionOfDesign())
                .forEach(needed::add);
        return needed;
    }

    static String parameter(Product product) {
        return switch (product) {
            case ENTERPRISE_INTEGRATOR -> "EnterpriseIntegratorArchive";
            case EI_ANALYTICS -> "IntegratorAnalyticsArchive";
            case MICRO_INTEGRATOR -> "MicroIntegratorArchive";
            case IDENTITY_SERVER -> "IdentityServerArchive";
            case API_MANAGER, ANALYTICS -> throw unversioned(product);
        };
    }

    static String title(Product product) {
        return switch (product) {
            case ENTERPRISE_INTEGRATOR -> "Enterprise Integrator";
            case EI_ANALYTICS -> "the analytics of Enterprise Integrator";
            case MICRO_INTEGRATOR -> "Micro Integrator";
            case IDENTITY_SERVER -> "Identity Server";
            case API_MANAGER, ANALYTICS -> throw unversioned(product);
        };
    }

    static String preset(Product product, ProductVersion version) {
        return switch (product) {
            case ENTERPRISE_INTEGRATOR -> "wso2ei-6.6.0";
            case EI_ANALYTICS -> "wso2ei-analytics-6.6.0";
            case MICRO_INTEGRATOR -> "wso2mi-" + microIntegrator(version);
            case IDENTITY_SERVER -> "wso2is-" + identityServer(version);
            case API_MANAGER, ANALYTICS -> throw unversioned(product);
        };
    }

    private static String microIntegrator(ProductVersion version) {
        if (version.generation() == Generation.G3X) {
            return "1.2.0";
        }
        // 4.4 came without a Micro Integrator of its own.
        int minor = version.minor() >= 4 ? version.minor() - 1 : version.minor();
        return "4." + minor + ".0";
    }

    private static String identityServer(ProductVersion version) {
        return switch (version.minor()) {
            case 0, 1 -> "5.11.0";
            case 2, 3, 4 -> "6.1.0";
            default -> "7.1.0";
        };
    }

    private static IllegalArgumentException unversioned(Product product) {
        return new IllegalArgumentException(product + " has the version of the design");
    }
}
