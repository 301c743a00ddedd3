package io.drydock.model.catalogue;

import static io.drydock.model.catalogue.Generation.G3X;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabasesTest {

    @ParameterizedTest
    @CsvSource({
        "am-tm, 2.6.0, ''",
        "am-tm, 3.2.0, apim_db shared_db",
        "am-tm, 4.2.0, apim_db shared_db",
        "am-tm, 4.5.0, apim_db shared_db",
        "am-tm, 4.6.0, apim_db shared_db",
        "am-tm, 4.7.0, ''",
        "am-gw, 2.6.0, ''",
        "am-gw, 4.7.0, ''",
        "am-aio, 2.1.0, apim_db shared_db",
        "am-aio, 4.7.0, apim_db shared_db",
        "am-cp, 4.0.0, apim_db shared_db",
        "am-cp, 4.7.0, apim_db shared_db",
        "am-km, 4.7.0, apim_db shared_db",
        "am-pub, 3.2.0, apim_db shared_db",
        "am-dev, 2.6.0, apim_db shared_db",
        "am-core, 3.0.0, apim_db shared_db",
        "mi, 4.7.0, ''",
        "ei, 2.6.0, ''",
        "is-km, 2.6.0, apim_db shared_db",
        "is-km, 4.6.0, ''",
        "an-worker, 3.2.0, apim_analytics_db cluster_db persistence_db permissions_db",
        "an-dash, 3.2.0, apim_analytics_db permissions_db dashboard_db business_rules_db apim_db",
    })
    void databasesByVersion(String id, String version, String expected) {
        ProductVersion product = ProductVersion.parse(version).orElseThrow();
        assertThat(
                        Catalogue.of(product.generation())
                                .require(ProfileId.ofKey(id).orElseThrow())
                                .databases(product)
                                .stream()
                                .map(DatabaseRole::key)
                                .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void gatewaysShareADatabaseOnlyWithSeveralTenantsOrClusters() {
        CatalogueTest.everyProfile()
                .filter(profile -> profile.id() == ProfileId.GATEWAY)
                .forEach(gateway ->
                        ProductVersion.OFFERED.forEach(version ->
                                assertThat(gateway.multiTenantDatabases(version))
                                        .containsExactly(DatabaseRole.SHARED)));
    }

    /// Dashboards of 3.x are the exception: their widgets read the names of APIs and applications.
    ///
    /// Source: `deployment.yaml` of the dashboard of wso2/analytics-apim 3.2.0.
    @Test
    void analyticsNeverUsesTheApiManagersDatabase() {
        assertThat(
                        Catalogue.of(G3X)
                                .require(ProfileId.ANALYTICS_DASHBOARD)
                                .databases(new ProductVersion(3, 2, 0)))
                .contains(DatabaseRole.APIM);
        CatalogueTest.everyProfile()
                .filter(profile -> profile.id().key().contains("an-"))
                .filter(profile ->
                        profile.id() != ProfileId.ANALYTICS_DASHBOARD
                                || profile.generation() != G3X)
                .forEach(profile ->
                        assertThat(profile.databaseUse().spans().getFirst().required())
                                .isNotEmpty()
                                .allMatch(DatabaseRole::isAnalytics));
    }
}
