package io.drydock.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.drydock.model.RandomDesigns;
import io.drydock.model.StartingPoints;
import io.drydock.model.design.Design;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesignRoundTripTest {

    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(DesignSchema.text(), InputFormat.JSON);

    static Stream<Design> startingDesigns() {
        return StartingPoints.all().stream();
    }

    @ParameterizedTest
    @MethodSource("startingDesigns")
    void startingDesignComesBackTheSame(Design design) throws DesignFormatException {
        String text = DesignWriter.write(design);
        Design back = DesignReader.read("design.json", text);
        assertThat(back).isEqualTo(design);
        assertThat(DesignWriter.write(back)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("startingDesigns")
    void startingDesignFollowsTheSchema(Design design) {
        assertThat(SCHEMA.validate(DesignWriter.write(design), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void editedDesignComesBackTheSameAndFollowsTheSchema(long seed) throws DesignFormatException {
        Random random = new Random(seed);
        Design design = StartingPoints.all().get((int) (seed % StartingPoints.all().size()));
        for (int i = 0; i < 60; i++) {
            design = RandomDesigns.edit(design, random).apply(design);
        }
        String text = DesignWriter.write(design);
        assertThat(DesignReader.read("design.json", text)).isEqualTo(design);
        assertThat(SCHEMA.validate(text, InputFormat.JSON)).isEmpty();
    }

    @Test
    void schemaRefusesWhatTheReaderRefuses() {
        assertThat(SCHEMA.validate("{\"drydock\": 1, \"colour\": \"red\"}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void oneMovedNodeChangesOneLine() {
        Design design = StartingPoints.all().getFirst();
        var node = design.nodes().get(2);
        Design moved =
                new io.drydock.model.edit.Edit.ReplaceNode(node.withName("Renamed")).apply(design);
        String[] before = DesignWriter.write(design).split("\n");
        String[] after = DesignWriter.write(moved).split("\n");
        assertThat(after).hasSameSizeAs(before);
        assertThat(
                        java.util.stream.IntStream.range(0, before.length)
                                .filter(i -> !before[i].equals(after[i]))
                                .count())
                .isEqualTo(1);
    }
}
