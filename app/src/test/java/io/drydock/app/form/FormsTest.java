package io.drydock.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.Designs;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Scaling;
import io.drydock.model.edit.Ids;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.migration.Migration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FormsTest {

    private final Design design = Designs.distributed();
    private final DesignIndex index = new DesignIndex(design);

    @Test
    void everyElementHasAForm() {
        for (ElementId id : Ids.all(design)) {
            Form form = Forms.of(Optional.of(id), index);
            assertThat(form.element()).isEqualTo(id);
            assertThat(form.sections().getFirst().fields()).as(id.value()).isNotEmpty();
        }
    }

    @Test
    void nothingSelectedShowsTheDesign() {
        assertThat(Forms.of(Optional.empty(), index).kind()).isEqualTo("Design");
    }

    @Test
    void whatIsShownTypedAgainChangesNothing() {
        for (ElementId id : Ids.all(design)) {
            for (Section section : Forms.of(Optional.of(id), index).sections()) {
                for (Field field : section.fields()) {
                    repeat(field)
                            .ifPresent(change ->
                                    assertThat(after(change))
                                            .as("%s of %s", field.label(), id)
                                            .isEqualTo(design));
                }
            }
        }
    }

    private Design after(Change change) {
        return switch (change) {
            case Change.Make make -> make.edit().apply(design);
            case Change.Migrate move -> Migration.plan(design, move.target()).all().apply(design);
            case Change.Refuse refuse -> throw new AssertionError(refuse.reason());
        };
    }

    /// A gateway without an environment shows an empty one, and scaling starts with a new range.
    private static Optional<Change> repeat(Field field) {
        return switch (field) {
            case Field.Fact _ -> Optional.empty();
            case Field.Text text ->
                    text.label().equals("Environment")
                            ? Optional.empty()
                            : Optional.of(text.change().apply(text.value()));
            case Field.Choice choice ->
                    choice.label().equals("Scaling") || choice.label().equals("Keys accepted")
                            ? Optional.empty()
                            : Optional.of(choice.change().apply(choice.value()));
            case Field.Toggle toggle -> Optional.of(toggle.change().apply(toggle.on()));
        };
    }

    @Test
    void brokenCidrIsRefusedWithTheRemedy() {
        assertThat(type("application-a", "CIDR", "10.0.0.0"))
                .isEqualTo(
                        new Change.Refuse(
                                "'10.0.0.0' is not a CIDR block; write it like 10.0.1.0/24."));
        assertThat(type("application-a", "CIDR", "10.0.0.1/24"))
                .isInstanceOfSatisfying(
                        Change.Refuse.class,
                        refuse -> assertThat(refuse.reason()).contains("10.0.0.0/24"));
    }

    @Test
    void numbersKeepToTheirRange() {
        assertThat(type("gateway-1", "At least", "7"))
                .isEqualTo(new Change.Refuse("A whole number from 1 to 6."));
        assertThat(type("gateway-1", "Port offset", "-1")).isInstanceOf(Change.Refuse.class);
        assertThat(type("gateway-1", "At least", "three")).isInstanceOf(Change.Refuse.class);
    }

    @Test
    void rangeOfAClusterIsChangedThroughItsNode() {
        Design after = ((Change.Make) type("gateway-1", "At most", "12")).edit().apply(design);
        assertThat(new DesignIndex(after).cluster(new ElementId("gateway")).orElseThrow().scaling())
                .isEqualTo(new Scaling.Elastic(2, 12));
    }

    @Test
    void emptyNameIsRefused() {
        assertThat(type("bastion", "Name", "  ")).isInstanceOf(Change.Refuse.class);
    }

    @Test
    void nodeMovesByChoosingAnotherSubnet() {
        Field.Choice choice = (Field.Choice) field("gateway-1", "Subnet");
        assertThat(choice.options()).containsExactly("Application a", "Application b");
        Design after = ((Change.Make) choice.change().apply("Application b")).edit().apply(design);
        assertThat(
                        new DesignIndex(after)
                                .node(new ElementId("gateway-1"))
                                .orElseThrow()
                                .placement()
                                .subnetIds())
                .containsExactly(new ElementId("application-b"));
    }

    private Change type(String element, String label, String text) {
        return ((Field.Text) field(element, label)).change().apply(text);
    }

    private Field field(String element, String label) {
        return Forms.of(Optional.of(new ElementId(element)), index).sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
