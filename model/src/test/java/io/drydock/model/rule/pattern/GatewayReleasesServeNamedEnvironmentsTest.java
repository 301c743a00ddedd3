package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.Platform;
import io.drydock.model.edit.Edit;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class GatewayReleasesServeNamedEnvironmentsTest {

    private static final Rule RULE = new GatewayReleasesServeNamedEnvironments();

    private static final Design ON_EKS =
            Designs.start(PatternKey.INTERNAL_EXTERNAL, "4.7.0", Platform.EKS, 2);

    @Test
    void namedEnvironmentsAreRight() {
        assertThatRule(RULE).on(ON_EKS).isSilent();
    }

    @Test
    void noName() {
        Cluster named = Designs.cluster(ON_EKS, "internal-gateway");
        Cluster nameless =
                new Cluster(
                        named.id(), named.name(), named.profile(), named.size(), named.scaling());
        assertThatRule(RULE)
                .on(Designs.edit(ON_EKS, new Edit.ReplaceCluster(nameless)))
                .reports("internal-gateway", "names no environment")
                .fixedBy("Let Internal gateway serve the environment Internal gateway");
    }

    @Test
    void machinesAreNotAsked() {
        assertThatRule(RULE).on(Designs.twoSided("4.7.0")).isNotAsked();
    }
}
