package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Design;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClustersAreBehindLoadBalancersTest {

    private static final Rule RULE = new ClustersAreBehindLoadBalancers();

    @Test
    void servedClustersAreRight() {
        assertThatRule(RULE).on(Designs.fullyDistributed()).isSilent();
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        "key-manager, Internal load balancer, Key Manager, 9443",
        "publisher, Internal load balancer, Publisher, 9443",
        "developer-portal, Internal load balancer, Developer Portal, 9443",
        "gateway, Public load balancer, Gateway, 8243"
    })
    void unserved(String cluster, String balancer, String name, int port) {
        assertThatRule(RULE)
                .on(Designs.unserved(Designs.fullyDistributed(), cluster))
                .reportsTimes(1)
                .reports(cluster, "No load balancer serves " + name + " on " + port)
                .fixedBy("Let " + balancer + " serve " + name + " on " + port);
    }

    @Test
    void noLoadBalancerAtAll() {
        assertThatRule(RULE)
                .on(Designs.without(Designs.onEks(), "public-alb", "internal-alb"))
                .reportsTimes(2)
                .reports("gateway", "No load balancer serves Universal Gateway on 8243")
                .fixedBy("Let Public load balancer serve Universal Gateway on 8243");
    }

    @Test
    void closedDesignStaysClosed() {
        Design closed = Designs.unserved(Designs.without(Designs.onEks(), "public-alb"), "gateway");
        assertThatRule(RULE)
                .on(closed)
                .reports("gateway", "No load balancer serves")
                .fixedBy("Let Internal load balancer serve Universal Gateway on 8243");
    }

    @Test
    void missingCluster() {
        assertThatRule(RULE)
                .on(Designs.withoutCluster(Designs.onEks(), "gateway"))
                .reports("cp-tm-gw", "There is no Universal Gateway")
                .fixedBy("Add Universal Gateway with 2 nodes");
    }
}
