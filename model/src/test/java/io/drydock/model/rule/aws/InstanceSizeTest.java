package io.drydock.model.rule.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InstanceSizeTest {

    @Test
    void sizesTellTheVirtualCpus() {
        assertThat(InstanceSize.vcpus("t3.medium")).hasValue(2);
        assertThat(InstanceSize.vcpus("c5.large")).hasValue(2);
        assertThat(InstanceSize.vcpus("m5.xlarge")).hasValue(4);
        assertThat(InstanceSize.vcpus("c6i.2xlarge")).hasValue(8);
        assertThat(InstanceSize.vcpus("m7i-flex.12xlarge")).hasValue(48);
    }

    @Test
    void otherNamesSayNothing() {
        assertThat(InstanceSize.vcpus("m5.metal")).isEmpty();
        assertThat(InstanceSize.vcpus("")).isEmpty();
        assertThat(InstanceSize.vcpus("large")).isEmpty();
    }
}
