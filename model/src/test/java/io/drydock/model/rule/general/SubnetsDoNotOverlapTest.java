package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Connection;
import io.drydock.model.design.Design;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.Sites;
import org.junit.jupiter.api.Test;

class SubnetsDoNotOverlapTest {

    private static final Rule RULE = new SubnetsDoNotOverlap();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void overlap() {
        assertThatRule(RULE)
                .on(Drawn.cidr(Designs.aioHa(), "public-b", "10.0.0.128/25"))
                .reportsTimes(1)
                .reports("public-b", "Public b (10.0.0.128/25) overlaps Public a (10.0.0.0/24)")
                .fixedBy("Give Public b the addresses 10.0.1.0/25");
    }

    @Test
    void overlapOfOneBehindASmallerOne() {
        Design wide =
                Drawn.cidr(
                        Drawn.cidr(Designs.aioHa(), "application-a", "10.0.0.0/18"),
                        "application-b",
                        "10.0.64.0/20");
        assertThatRule(RULE).on(wide).reports("public-b", "Application a (10.0.0.0/18)");
    }

    @Test
    void linkedSites() {
        assertThatRule(RULE)
                .on(
                        Drawn.connection(
                                Sites.dataCentre(Designs.aioHa(), "10.0.0.0/12"),
                                "aws",
                                "office",
                                Connection.Kind.SITE_LINK,
                                0))
                .reports(
                        "drawn", "10.0.0.0/16 of AWS N. Virginia and 10.0.0.0/12 of Office overlap")
                .hasNoFix();
    }
}
