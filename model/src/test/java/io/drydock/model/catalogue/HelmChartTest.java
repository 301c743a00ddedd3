package io.drydock.model.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelmChartTest {

    @ParameterizedTest
    @CsvSource({
        "am-aio, 3.2.0, am-all-in-one, 3.2.0-0, wso2am",
        "am-gw, 3.2.0, wso2am-gateway, 3.2.0-0, wso2am",
        "am-tm, 3.2.0, wso2am-traffic-manager, 3.2.0-0, wso2am",
        "am-cp, 4.2.0, wso2am-cp, 4.2.0-0, wso2am",
        "am-km, 4.3.0, wso2am-km, 4.3.0-3, wso2am",
        "am-aio, 4.4.0, wso2am-all-in-one, 4.4.0-4, wso2am",
        "am-cp, 4.5.0, wso2am-acp, 4.5.0-10, wso2am-acp",
        "am-gw, 4.6.0, wso2am-universal-gw, 4.6.0-4, wso2am-universal-gw",
        "am-cp, 4.6.0, wso2am-acp, 4.6.0-5, wso2am-acp",
        "am-cp, 4.7.0, wso2am-acp, 4.7.0-1, wso2am-acp",
        "am-gw, 4.7.0, wso2am-universal-gw, 4.7.0-1, wso2am-universal-gw",
        "am-tm, 4.7.0, wso2am-tm, 4.7.0-1, wso2am-tm",
        "am-km, 4.7.0, wso2am-km, 4.7.0-1, wso2am-acp",
        "am-aio, 4.7.0, wso2am-all-in-one, 4.7.0-1, wso2am",
        "mi, 4.7.0, mi, 4.6.0-0, wso2mi",
        "mi, 4.2.0, mi, 4.6.0-0, wso2mi",
    })
    void chartsByVersion(String id, String version, String name, String release, String image) {
        HelmChart chart = chart(id, version).orElseThrow();
        assertThat(chart.name()).isEqualTo(name);
        assertThat(chart.chartVersion().orElse("")).isEqualTo(release);
        assertThat(chart.image()).isEqualTo(image);
    }

    @ParameterizedTest
    @CsvSource({"am-km, 4.2.0", "am-km, 3.2.0", "am-pub, 3.2.0", "am-aio, 2.6.0", "am-cp, 4.1.0"})
    void noChart(String id, String version) {
        assertThat(chart(id, version)).isEmpty();
    }

    @Test
    void versionAndLineOfTheProduct() {
        HelmChart integrator = chart("mi", "4.7.0").orElseThrow();
        assertThat(integrator.productVersion()).hasValue("4.6.0");
        assertThat(integrator.line()).hasValue("4.6");
    }

    @Test
    void everyChartInstallsAProfileThatExists() {
        for (ProductVersion version : ProductVersion.OFFERED) {
            for (ProfileId id : ProfileId.values()) {
                if (Catalogue.helmChart(id, version).isPresent()) {
                    assertThat(Catalogue.of(version.generation()).has(id))
                            .as("%s in %s", id.key(), version)
                            .isTrue();
                }
            }
        }
        assertThat(Catalogue.chartRepository()).isEqualTo("https://helm.wso2.com");
    }

    private static java.util.Optional<HelmChart> chart(String id, String version) {
        return Catalogue.helmChart(
                ProfileId.ofKey(id).orElseThrow(), ProductVersion.parse(version).orElseThrow());
    }
}
