package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class PlainTransportsAreClosedTest {

    private static final Rule RULE = new PlainTransportsAreClosed();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void open() {
        assertThatRule(RULE)
                .on(Designs.settings(Designs.aioHa(), s -> s.withPlainHttp(true)))
                .reportsTimes(1)
                .reports("aio-ha", "are open")
                .fixedBy("Close the transports without TLS");
    }

    @Test
    void plainTarget() {
        assertThatRule(RULE)
                .on(
                        Drawn.rule(
                                Designs.aioHa(),
                                "public-alb",
                                "gw.example.com",
                                r -> r.withTargetPort(8280)))
                .reports("public-alb", "port 8280 of All-in-one")
                .fixedBy("Lead gw.example.com to 8243");
    }

    @Test
    void plainServlet() {
        assertThatRule(RULE)
                .on(
                        Drawn.rule(
                                Designs.onEks(),
                                "internal-alb",
                                "am.example.com",
                                r -> r.withTargetPort(9763)))
                .reports("internal-alb", "9763")
                .fixedBy("Lead am.example.com to 9443");
    }
}
