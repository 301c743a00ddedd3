package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Connection;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class DirectoryAndJmxPortsAreHiddenTest {

    private static final Rule RULE = new DirectoryAndJmxPortsAreHidden();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void balancedDirectory() {
        assertThatRule(RULE)
                .on(
                        Drawn.serving(
                                Designs.aioHa(),
                                "internal-alb",
                                "ldap.example.com",
                                "all-in-one",
                                10389))
                .reportsTimes(1)
                .reports("internal-alb", "10389")
                .fixedBy("Stop Internal load balancer from serving ldap.example.com");
    }

    @Test
    void drawnToJmx() {
        assertThatRule(RULE)
                .on(
                        Drawn.connection(
                                Designs.aioHa(),
                                "staff",
                                "all-in-one-1",
                                Connection.Kind.EXPOSURE,
                                9999))
                .reports("drawn", "port 9999 of all-in-one-1")
                .fixedBy("Remove the connection to port 9999");
    }

    @Test
    void othersMayUseThePort() {
        assertThatRule(RULE)
                .on(
                        Drawn.connection(
                                Designs.aioHa(),
                                "all-in-one-1",
                                "staff",
                                Connection.Kind.BACKEND,
                                8000))
                .isSilent();
    }
}
