package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class PublicNamesUseAcmAndRoute53Test {

    private static final Rule RULE = new PublicNamesUseAcmAndRoute53();

    @Test
    void startingDesignsAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void imported() {
        assertThatRule(RULE)
                .on(certified(LoadBalancer.CertificateSource.IMPORTED))
                .reportsTimes(1)
                .reports("public-alb", "will expire")
                .fixedBy("Use a certificate of ACM");
    }

    @Test
    void none() {
        assertThatRule(RULE)
                .on(certified(LoadBalancer.CertificateSource.NONE))
                .reports("public-alb", "no certificate")
                .fixedBy("Use a certificate of ACM");
    }

    @Test
    void noZone() {
        assertThatRule(RULE)
                .on(Designs.without(Designs.aioHa(), "dns"))
                .reports("aws", "no Route 53 zone")
                .fixedBy("Add Route 53");
    }

    private static Design certified(LoadBalancer.CertificateSource source) {
        return Designs.balancer(Designs.aioHa(), "public-alb", b -> b.withCertificate(source));
    }
}
