package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Connection;
import io.drydock.model.design.Placement;
import io.drydock.model.edit.Edit;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class InternalGatewaysAreUnreachableFromOutsideTest {

    private static final Rule RULE = new InternalGatewaysAreUnreachableFromOutside();

    @Test
    void closedGatewaysAreRight() {
        assertThatRule(RULE).on(Designs.twoSided("3.2.0")).isSilent();
        assertThatRule(RULE).on(Designs.twoSided("4.7.0")).isSilent();
    }

    @Test
    void publicSubnet() {
        assertThatRule(RULE)
                .on(
                        Designs.edit(
                                Designs.twoSided("4.7.0"),
                                new Edit.MoveNode(
                                        Designs.id("internal-gateway-1"),
                                        Placement.in(Designs.id("public-a")))))
                .reports("internal-gateway-1", "in a public subnet")
                .fixedBy("Move Internal gateway 1 to the application subnets");
    }

    @Test
    void administrationFromTheInternet() {
        assertThatRule(RULE)
                .on(
                        Designs.serving(
                                Designs.twoSided("4.7.0"), "public-alb", "internal-gateway", 9443))
                .reports("internal-gateway", "A public load balancer reaches")
                .fixedBy("Close the public way to Internal gateway");
    }

    @Test
    void directConnection() {
        assertThatRule(RULE)
                .on(
                        Designs.edit(
                                Designs.twoSided("4.7.0"),
                                new Edit.AddConnection(
                                        new Connection(
                                                Designs.id("back-door"),
                                                Designs.id("api-clients"),
                                                Designs.id("internal-gateway-1"),
                                                Connection.Kind.EXPOSURE,
                                                8243,
                                                ""))))
                .reports("back-door", "reaches the internal gateway directly")
                .fixedBy("Remove the connection back-door");
    }
}
