package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoKeyManagerInOlder4xTest {

    private static final Rule RULE = new NoKeyManagerInOlder4x();

    @Test
    void noKeyManagerIsRight() {
        assertThatRule(RULE).on(Designs.twoSided("4.2.0")).isSilent();
    }

    @Test
    void keyManagerOf42() {
        assertThatRule(RULE)
                .on(Designs.version(Designs.separated("4.7.0"), "4.2.0"))
                .reports("key-manager", "is deprecated in API Manager 4.2.0")
                .fixedBy("Remove Key Manager");
    }

    @Test
    void profileOf43And44IsNotDeprecated() {
        for (String version : List.of("4.3.0", "4.4.0")) {
            assertThatRule(RULE)
                    .on(Designs.version(Designs.separated("4.7.0"), version))
                    .isSilent();
        }
    }

    @Test
    void otherVersionsAreNotAsked() {
        assertThatRule(RULE).on(Designs.separated("4.7.0")).isNotAsked();
        assertThatRule(RULE).on(Designs.separated("3.2.0")).isNotAsked();
    }
}
