package io.drydock.app.deployer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.app.Designs;
import io.drydock.app.deploy.Deployment;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.Place;
import io.drydock.model.design.Design;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AwsFormTest {

    private static final Design DESIGN = Designs.distributed();

    @TempDir private Path state;

    private Map<String, String> filled() {
        Map<String, String> values = new HashMap<>();
        new AwsForm(state)
                .fields(DESIGN)
                .forEach(field -> values.put(field.key(), field.initial()));
        return values;
    }

    @Test
    void itAsksForTheStackAndForEveryParameterWithoutADefault() {
        List<FormField> fields = new AwsForm(state).fields(DESIGN);

        assertThat(fields).extracting(FormField::key).startsWith("stack", "profile");
        assertThat(fields)
                .filteredOn(FormField::required)
                .extracting(FormField::label)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(1);
        assertThat(fields)
                .noneMatch(field ->
                        field.key().toLowerCase(java.util.Locale.ROOT).contains("secretkey"));
    }

    @Test
    void itOpensTheStackOfTheDesignsRegion() {
        Map<String, String> values = filled();
        values.put("stack", "apim-test");
        try (Deployment deployment = new AwsForm(state).open(DESIGN, values)) {
            assertThat(deployment.place())
                    .isEqualTo(
                            new Place(
                                    Place.Target.AWS,
                                    "apim-test",
                                    DESIGN.sites().getFirst().region()));
        }
    }

    @Test
    void ofSeveralSitesOneIsChosen() {
        Design two = Designs.twoRegions();
        AwsForm form = new AwsForm(state);
        List<FormField> fields = form.fields(two);
        assertThat(fields).extracting(FormField::key).startsWith("site", "stack");
        assertThat(fields.getFirst().choices())
                .satisfiesExactly(
                        first -> assertThat(first).contains("aws, us-east-1"),
                        second -> assertThat(second).isEqualTo(SECOND));
        assertThat(fields).extracting(FormField::key).doesNotHaveDuplicates();
        Map<String, String> values = new HashMap<>(Map.of("stack", "apim", "site", SECOND));
        try (Deployment deployment = form.open(two, values)) {
            assertThat(deployment.place().location()).isEqualTo("eu-west-1");
        }
        values.put("site", "elsewhere");
        assertThatThrownBy(() -> form.open(two, values))
                .isInstanceOf(DeploymentException.class)
                .hasMessageContaining("no such site");
    }

    @Test
    void whatAnotherStackTellsMayStayEmpty() {
        List<FormField> fields = new AwsForm(state).fields(Designs.twoRegions());
        assertThat(fields)
                .filteredOn(it -> it.key().equals("AwsVpcId"))
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.required()).isFalse();
                    assertThat(field.help())
                            .contains("the stack of ")
                            .endsWith("Left empty, it is taken from there.");
                });
    }

    private static final String SECOND = "Ireland (dr-data-centre, eu-west-1)";

    @Test
    void aWrongAddressOrNameIsRefusedInWords() {
        Map<String, String> values = filled();
        values.put("endpoint", "not an address");
        assertThatThrownBy(() -> new AwsForm(state).open(DESIGN, values))
                .isInstanceOf(DeploymentException.class)
                .hasMessageContaining("not an address");
        values.put("endpoint", "");
        values.put("stack", "1 2");
        assertThatThrownBy(() -> new AwsForm(state).open(DESIGN, values))
                .isInstanceOf(DeploymentException.class)
                .hasMessageContaining("1 2");
    }
}
