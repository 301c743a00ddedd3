package io.drydock.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.Designs;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.Recogniser;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PatternReadingTest {

    private static PatternReading read(Design design) {
        return PatternReading.of(Recogniser.recognise(new DesignIndex(design)), design.pattern());
    }

    @Test
    void designThatIsWhatItDeclares() {
        PatternReading reading = read(Designs.distributed());

        assertThat(reading.text()).isEqualTo("Matches Fully distributed");
        assertThat(reading.exact()).isTrue();
        assertThat(reading.offers())
                .extracting(PatternReading.Offer::pattern)
                .doesNotContain(PatternKey.FULLY_DISTRIBUTED)
                .hasSize(3);
    }

    @Test
    void missingNodesAreNamed() {
        Design design =
                Edit.all(
                                "Break it",
                                new Edit.RemoveNode(new ElementId("traffic-manager-1")),
                                new Edit.RemoveCluster(new ElementId("key-manager")))
                        .apply(Designs.distributed());

        PatternReading reading = read(design);

        assertThat(reading.text()).startsWith("Nearest to Fully distributed: missing ");
        assertThat(reading.text()).endsWith(" and 1 more");
        assertThat(reading.details().lines().filter(line -> line.startsWith("  missing: ")))
                .hasSize(2);
        assertThat(reading.exact()).isFalse();
    }

    @Test
    void undeclaredPatternIsOfferedFirst() {
        PatternReading reading =
                read(new Edit.DeclarePattern(Optional.empty()).apply(Designs.distributed()));

        assertThat(reading.text()).isEqualTo("Matches Fully distributed (none is declared)");
        assertThat(reading.offers().getFirst())
                .isEqualTo(
                        new PatternReading.Offer(
                                PatternKey.FULLY_DISTRIBUTED,
                                "Declare Fully distributed (matches)"));
    }

    @Test
    void wrongDeclarationIsToldWithWhatItLacks() {
        PatternReading reading =
                read(
                        new Edit.DeclarePattern(Optional.of(PatternKey.ALL_IN_ONE_HA))
                                .apply(Designs.distributed()));

        assertThat(reading.text())
                .isEqualTo("Matches Fully distributed (declared: All-in-one, high availability)");
        assertThat(reading.exact()).isFalse();
        assertThat(reading.details()).contains("All-in-one, high availability:\n  missing: ");
    }

    @Test
    void patternOfAnotherGenerationDoesNotExist() {
        PatternReading reading =
                read(
                        new Edit.DeclarePattern(Optional.of(PatternKey.CONTROL_TRAFFIC_GATEWAY))
                                .apply(Designs.distributed()));

        assertThat(reading.details()).contains("does not exist in this product version");
    }
}
