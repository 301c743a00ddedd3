package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Bastion;
import io.drydock.model.design.Cidr;
import io.drydock.model.design.Design;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BastionsAdmitNamedNetworksTest {

    private static final Rule RULE = new BastionsAdmitNamedNetworks();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void privateBastion() {
        assertThatRule(RULE)
                .on(Drawn.moved(Designs.fullyDistributed(), "bastion", "application-a"))
                .reportsTimes(1)
                .reports("bastion", "Application a")
                .fixedBy("Move Bastion to the public subnets");
    }

    @Test
    void openToEverybody() {
        assertThatRule(RULE)
                .on(admitting("0.0.0.0/0"))
                .reports("bastion", "from everywhere")
                .fixedBy("Use an EC2 Instance Connect Endpoint instead of Bastion");
    }

    @Test
    void namedAndOpen() {
        assertThatRule(RULE)
                .on(admitting("203.0.113.0/24", "0.0.0.0/1"))
                .reports("bastion", "from everywhere")
                .fixedBy("Admit only [203.0.113.0/24]")
                .fixedBy("Use an EC2 Instance Connect Endpoint instead of Bastion");
    }

    @Test
    void nobodyNamed() {
        assertThatRule(RULE)
                .on(admitting())
                .reports("bastion", "names no network")
                .fixedBy("Use an EC2 Instance Connect Endpoint instead of Bastion");
    }

    private static Design admitting(String... networks) {
        return Designs.node(
                Designs.fullyDistributed(),
                "bastion",
                Bastion.class,
                b -> b.withSshFrom(Stream.of(networks).map(Cidr::of).toList()));
    }
}
