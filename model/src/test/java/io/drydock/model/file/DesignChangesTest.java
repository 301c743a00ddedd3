package io.drydock.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.model.RandomDesigns;
import io.drydock.model.StartingPoints;
import io.drydock.model.design.Design;
import io.drydock.model.edit.Edit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A text and the changes after it give every design again that was on the way.
final class DesignChangesTest {

    private static final int SEQUENCES = 300;
    private static final int STEPS = 25;

    private static Design replayed(Design start, List<String> changes) throws Exception {
        return DesignChanges.replay("test", DesignWriter.write(start), changes);
    }

    @Test
    void everyDesignOfARandomWalkComesBackSeeds1To300() throws Exception {
        List<Design> starts = StartingPoints.all();
        for (long seed = 1; seed <= SEQUENCES; seed++) {
            Random random = new Random(seed);
            Design start = starts.get((int) (seed % starts.size()));
            List<Design> walked = new ArrayList<>(List.of(start));
            List<String> changes = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                // Every fifth step goes back to a design that was, as undoing does.
                Design next =
                        step % 5 == 4
                                ? walked.get(random.nextInt(walked.size()))
                                : RandomDesigns.edit(walked.getLast(), random)
                                        .apply(walked.getLast());
                String change = DesignChanges.between(walked.getLast(), next);
                assertThat(change).doesNotContain("\n");
                changes.add(change);
                walked.add(next);
            }
            assertThat(replayed(start, changes)).as("seed " + seed).isEqualTo(walked.getLast());
        }
    }

    @Test
    void anotherDesignIsAChangeToo() throws Exception {
        Design one = StartingPoints.all().getFirst();
        Design other = StartingPoints.all().getLast();
        assertThat(replayed(one, List.of(DesignChanges.between(one, other)))).isEqualTo(other);
    }

    @Test
    void oneElementIsOneSmallLine() {
        Design design = StartingPoints.all().getFirst();
        Design renamed =
                new Edit.ReplaceNode(design.nodes().getFirst().withName("Other")).apply(design);
        String change = DesignChanges.between(design, renamed);
        assertThat(change).contains("Other").hasSizeLessThan(1_000);
        assertThat(change).doesNotContain("sites", "clusters", "head");
    }

    @Test
    void changeThatFitsNoPlaceIsRefused() {
        Design design = StartingPoints.all().getFirst();
        for (String change :
                List.of(
                        "{\"nodes\":[{\"at\":9999,\"drop\":1,\"put\":[]}]}",
                        "{\"nodes\":[{\"at\":0,\"drop\":9999,\"put\":[]}]}",
                        "{\"nodes\":[{}]}",
                        "[]",
                        "{\"head\":3}")) {
            assertThatThrownBy(() -> replayed(design, List.of(change)))
                    .as(change)
                    .isInstanceOf(IOException.class);
        }
    }
}
