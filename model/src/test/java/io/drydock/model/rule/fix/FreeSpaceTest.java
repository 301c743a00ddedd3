package io.drydock.model.rule.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.design.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FreeSpaceTest {

    @Test
    void firstGapThatIsAligned() {
        FreeSpace space = space("10.0.0.0/16", "10.0.0.0/24", "10.0.2.0/24");
        assertThat(space.first(24)).hasValue(Cidr.of("10.0.1.0/24"));
        assertThat(space.first(23)).hasValue(Cidr.of("10.0.4.0/23"));
        assertThat(space.first(20)).hasValue(Cidr.of("10.0.16.0/20"));
    }

    @Test
    void networkThatIsFull() {
        FreeSpace space = space("10.0.0.0/24", "10.0.0.0/25", "10.0.0.128/26");
        assertThat(space.first(25)).isEmpty();
        assertThat(space.first(26)).hasValue(Cidr.of("10.0.0.192/26"));
        assertThat(space.first(25, 28)).hasValue(Cidr.of("10.0.0.192/26"));
        assertThat(space.first(23)).isEmpty();
    }

    @Test
    void whatIsTakenIsNotGivenAgain() {
        FreeSpace space = space("10.0.0.0/24");
        assertThat(space.first(25)).hasValue(Cidr.of("10.0.0.0/25"));
        space.take(Cidr.of("10.0.0.0/25"));
        assertThat(space.first(25)).hasValue(Cidr.of("10.0.0.128/25"));
    }

    @Test
    void topOfTheAddressSpace() {
        FreeSpace space = space("255.255.255.0/24", "255.255.255.0/25");
        assertThat(space.first(25)).hasValue(Cidr.of("255.255.255.128/25"));
        assertThat(space("255.255.255.0/24", "255.255.255.0/24").first(28)).isEmpty();
    }

    @Test
    void subnetsOutsideTheNetworkDoNotMatter() {
        assertThat(space("10.0.0.0/16", "192.168.0.0/24", "9.0.0.0/24").first(24))
                .hasValue(Cidr.of("10.0.0.0/24"));
    }

    @Test
    void randomNetworksNeverOverlap() {
        Random random = new Random(7);
        Cidr network = Cidr.of("10.0.0.0/16");
        int found = 0;
        for (int run = 0; run < 200; run++) {
            List<Cidr> taken = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                int prefix = 18 + random.nextInt(11);
                taken.add(network.part(random.nextInt(1 << (prefix - 16)), prefix));
            }
            Optional<Cidr> free = new FreeSpace(network, taken).first(18 + random.nextInt(11));
            if (free.isPresent()) {
                found++;
                assertThat(network.contains(free.get())).isTrue();
                assertThat(taken).noneMatch(free.get()::overlaps);
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    private static FreeSpace space(String network, String... taken) {
        return new FreeSpace(Cidr.of(network), List.of(taken).stream().map(Cidr::of).toList());
    }
}
