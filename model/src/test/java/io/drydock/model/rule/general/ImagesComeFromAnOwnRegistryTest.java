package io.drydock.model.rule.general;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class ImagesComeFromAnOwnRegistryTest {

    private static final Rule RULE = new ImagesComeFromAnOwnRegistry();

    @Test
    void machinesAreNotAsked() {
        assertThatRule(RULE).on(Designs.aioHa()).isNotAsked();
    }

    @Test
    void ownRegistry() {
        assertThatRule(RULE).on(Designs.onEks()).isSilent();
    }

    @Test
    void noRegistry() {
        assertThatRule(RULE)
                .on(Designs.settings(Designs.onEks(), s -> s.withImageRegistry("")))
                .reports("cp-tm-gw", "No registry")
                .fixedBy("Use images from registry.example.com");
    }

    @Test
    void publicRegistry() {
        assertThatRule(RULE)
                .on(Designs.settings(Designs.onEks(), s -> s.withImageRegistry("docker.io/wso2")))
                .reports("cp-tm-gw", "docker.io/wso2 is a public registry")
                .fixedBy("Use images from registry.example.com");
    }
}
