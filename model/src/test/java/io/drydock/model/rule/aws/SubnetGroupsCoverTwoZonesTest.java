package io.drydock.model.rule.aws;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class SubnetGroupsCoverTwoZonesTest {

    private static final Rule RULE = new SubnetGroupsCoverTwoZones();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void singleZoneDatabase() {
        assertThatRule(RULE)
                .on(single(Drawn.moved(Designs.aioHa(), "apim-database", "database-a")))
                .reportsTimes(1)
                .reports("apim-database", "one zone")
                .fixedBy("Let API Manager database span two zones of the database subnets");
    }

    @Test
    void singleZoneDatabaseWithTwoSubnets() {
        assertThatRule(RULE).on(single(Designs.aioHa())).isSilent();
    }

    @Test
    void standbysHaveAnotherRule() {
        assertThatRule(RULE)
                .on(Drawn.moved(Designs.aioHa(), "apim-database", "database-a"))
                .isSilent();
    }

    @Test
    void proxy() {
        assertThatRule(RULE)
                .on(Drawn.service(Designs.onEks(), ServiceNode.Kind.DATABASE_PROXY, "database-b"))
                .reports("database-proxy", "one zone")
                .fixedBy("Let RDS Proxy span two zones of the database subnets");
    }

    private static Design single(Design design) {
        return Designs.node(design, "apim-database", Database.class, d -> d.withMultiAz(false));
    }
}
