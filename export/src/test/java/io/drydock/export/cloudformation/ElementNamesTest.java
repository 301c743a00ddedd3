package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.Examples;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.pattern.PatternKey;
import org.junit.jupiter.api.Test;

final class ElementNamesTest {

    private static final Design DESIGN = Examples.design(PatternKey.FULLY_DISTRIBUTED);
    private final ElementNames names = ElementNames.of(DESIGN);

    @Test
    void everyNodeIsFoundByWhatItsResourcesAreCalled() {
        assertThat(DESIGN.nodes())
                .allSatisfy(node -> {
                    assertThat(names.element(Names.of(node.id()))).contains(node.id());
                    assertThat(names.element(Names.of(node.id(), "SecurityGroup")))
                            .contains(node.id());
                });
    }

    @Test
    void theLongestBeginningDecides() {
        ElementId one = DESIGN.nodes().getFirst().id();
        assertThat(names.element(Names.of(one) + "0")).contains(one);
    }

    @Test
    void whatServesTheWholeStackBelongsToNoElement() {
        assertThat(names.element(Names.VPC)).isEmpty();
        assertThat(names.element("Zzz")).isEmpty();
        assertThat(names.element("A")).isEmpty();
    }

    @Test
    void whatComesBeforeIsAnElementOrNothingButNeverTheResourceItself() {
        Template template = CloudFormationExporter.export(DESIGN, "{}");
        assertThat(Dependencies.of(template))
                .hasSameSizeAs(template.resources())
                .allSatisfy((name, needed) ->
                        assertThat(needed)
                                .doesNotContain(name)
                                .isSubsetOf(template.resources().keySet()));
    }
}
