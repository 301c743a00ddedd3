package io.drydock.model.rule.fix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineSizeTest {

    @Test
    void sizesTellTheVirtualCpus() {
        assertThat(MachineSize.vcpus("t3.medium")).hasValue(2);
        assertThat(MachineSize.vcpus("c5.large")).hasValue(2);
        assertThat(MachineSize.vcpus("m5.xlarge")).hasValue(4);
        assertThat(MachineSize.vcpus("c6i.2xlarge")).hasValue(8);
        assertThat(MachineSize.vcpus("m7i-flex.12xlarge")).hasValue(48);
    }

    @Test
    void otherNamesSayNothing() {
        assertThat(MachineSize.vcpus("m5.metal")).isEmpty();
        assertThat(MachineSize.vcpus("")).isEmpty();
        assertThat(MachineSize.vcpus("large")).isEmpty();
    }
}
