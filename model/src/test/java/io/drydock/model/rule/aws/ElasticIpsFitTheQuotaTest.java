package io.drydock.model.rule.aws;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Drawn;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class ElasticIpsFitTheQuotaTest {

    private static final Rule RULE = new ElasticIpsFitTheQuota();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void sixWithABastion() {
        assertThatRule(RULE)
                .on(gateways(Designs.fullyDistributed(), 3))
                .reportsTimes(1)
                .reports("aws", "takes 6 Elastic IP addresses")
                .fixedBy("Use an EC2 Instance Connect Endpoint instead of Bastion");
    }

    @Test
    void sixGateways() {
        assertThatRule(RULE).on(gateways(Designs.aioHa(), 4)).reports("aws", "takes 6").hasNoFix();
    }

    @Test
    void five() {
        assertThatRule(RULE).on(gateways(Designs.aioHa(), 3)).isSilent();
    }

    private static Design gateways(Design design, int more) {
        Design next = design;
        for (int n = 1; n <= more; n++) {
            next =
                    Drawn.with(
                            next,
                            new ServiceNode(
                                    Designs.id("further-" + n),
                                    "Further " + n,
                                    ServiceNode.Kind.NAT_GATEWAY,
                                    Drawn.in("public-b")));
        }
        return next;
    }
}
