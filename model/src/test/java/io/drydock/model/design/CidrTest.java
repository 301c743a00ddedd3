package io.drydock.model.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/16", "0.0.0.0/0", "192.168.1.128/25", "255.255.255.255/32"})
    void textComesBack(String text) {
        assertThat(Cidr.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.0",
                "10.0.0/8",
                "10.0.0.256/32",
                "10.0.0.0/33",
                "a.b.c.d/8",
                "/8"
            })
    void whatIsNoNetworkIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cidr.of(text));
    }

    @Test
    void hostBitsAreRefusedWithTheNetworkMeant() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cidr.of("10.0.1.5/24"))
                .withMessageContaining("10.0.1.0/24");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/16, 10.0.1.0/24, true",
        "10.0.1.0/24, 10.0.0.0/16, true",
        "10.0.0.0/24, 10.0.1.0/24, false",
        "0.0.0.0/0, 203.0.113.0/24, true",
        "128.0.0.0/1, 10.0.0.0/8, false"
    })
    void overlap(String one, String other, boolean expected) {
        assertThat(Cidr.of(one).overlaps(Cidr.of(other))).isEqualTo(expected);
    }

    @Test
    void partsLieSideBySide() {
        Cidr vpc = Cidr.of("10.0.0.0/16");
        assertThat(vpc.part(2, 24)).hasToString("10.0.2.0/24");
        assertThat(vpc.part(255, 24)).hasToString("10.0.255.0/24");
        assertThatIllegalArgumentException().isThrownBy(() -> vpc.part(256, 24));
        assertThat(vpc.size()).isEqualTo(65_536);
    }
}
