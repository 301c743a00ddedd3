package io.drydock.model.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfigurationKeysTest {

    private static ConfigurationKeys keys(int major, int minor, String distribution) {
        return ConfigurationKeys.of(new ProductVersion(major, minor, 0), distribution)
                .orElseThrow();
    }

    @Test
    void whatAVersionReadsIsKnown() {
        assertThat(keys(3, 2, "wso2am").reads("apim.event_hub.service_url")).isTrue();
        assertThat(keys(3, 2, "wso2am").reads("apim.distributed_throttling.enable")).isFalse();
        assertThat(
                        keys(4, 7, "wso2am-tm")
                                .reads("apim.throttling.url_group[].traffic_manager_urls"))
                .isTrue();
        assertThat(keys(4, 6, "wso2am-universal-gw").reads("apim.gateway_notification.gateway_id"))
                .isTrue();
        assertThat(keys(4, 5, "wso2am-universal-gw").reads("apim.gateway_notification.gateway_id"))
                .isFalse();
    }

    @Test
    void keysThatNothingReadsAreToldFromThose() {
        assertThat(keys(4, 5, "wso2am-universal-gw").reads("apim.redis_config.is_ssl_enabled"))
                .isFalse();
        assertThat(keys(4, 7, "wso2am-acp").reads("apim.throttling.url_group.type")).isFalse();
    }

    @Test
    void tablesThatTakeAnyNameAreReadWhole() {
        assertThat(
                        keys(4, 4, "wso2am")
                                .reads("throttle_properties.'throttling.distributed.counter.type'"))
                .isTrue();
    }

    @Test
    void everyDistributionFrom32OnHasAList() {
        for (Distribution distribution : Distributions.all()) {
            boolean known = distribution.version().atLeast(3, 2);
            boolean offered =
                    ProductVersion.OFFERED.stream()
                            .anyMatch(version -> version.equals(distribution.version()));
            if (offered) {
                assertThat(ConfigurationKeys.of(distribution.version(), distribution.name()))
                        .as(distribution.toString())
                        .matches(keys -> keys.isPresent() == known);
            }
        }
        assertThat(ConfigurationKeys.of(new ProductVersion(2, 6, 0), "wso2am")).isEmpty();
    }
}
