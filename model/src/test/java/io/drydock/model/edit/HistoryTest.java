package io.drydock.model.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.drydock.model.RandomDesigns;
import io.drydock.model.StartingPoints;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Placement;
import io.drydock.model.file.DesignFormatException;
import io.drydock.model.file.DesignReader;
import io.drydock.model.file.DesignWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HistoryTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void undoGivesBackTheFirstDesignAndRedoTheLast(long seed) throws DesignFormatException {
        Random random = new Random(seed);
        List<Design> starts = StartingPoints.all();
        Design first = starts.get(random.nextInt(starts.size()));
        History history = new History(first);
        List<Design> seen = new ArrayList<>(List.of(first));
        for (int i = 0; i < 80; i++) {
            Design next = history.perform(RandomDesigns.edit(history.current(), random));
            if (next != seen.getLast()) {
                seen.add(next);
            }
        }
        Design last = history.current();
        assertThat(DesignReader.read("whole references", DesignWriter.write(last))).isEqualTo(last);
        for (int i = seen.size() - 1; i > 0; i--) {
            assertThat(history.current()).isSameAs(seen.get(i));
            history.undo();
        }
        assertThat(history.current()).isSameAs(first);
        assertThat(history.undoLabel()).isEmpty();
        while (history.redoLabel().isPresent()) {
            history.redo();
        }
        assertThat(history.current()).isSameAs(last);
    }

    @Test
    void newEditForgetsWhatWasUndone() {
        Design design = StartingPoints.all().getFirst();
        History history = new History(design);
        history.perform(new Edit.Rename(new ElementId("one"), ""));
        history.undo();
        history.perform(new Edit.Rename(new ElementId("two"), ""));
        assertThat(history.redoLabel()).isEmpty();
        assertThat(history.undoLabel()).contains("Rename the design to two");
    }

    @Test
    void editThatDoesNotFitChangesNothing() {
        Design design = StartingPoints.all().getFirst();
        History history = new History(design);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        history.perform(
                                new Edit.MoveNode(
                                        new ElementId("nobody"), new Placement.Outside())))
                .withMessageContaining("nobody");
        assertThat(history.current()).isSameAs(design);
        assertThat(history.undoLabel()).isEmpty();
    }

    @Test
    void changeThatChangesNothingIsNotRemembered() {
        Design design = StartingPoints.all().getFirst();
        History history = new History(design);
        history.perform(new Edit.ChangeSettings(design.settings()));
        assertThat(history.undoLabel()).isEmpty();
        assertThat(history.isModified()).isFalse();
    }

    @Test
    void undoingBackToTheSavedDesignIsNotAModification() {
        History history = new History(StartingPoints.all().getFirst());
        history.perform(new Edit.Rename(new ElementId("one"), ""));
        history.markSaved();
        history.perform(new Edit.Rename(new ElementId("two"), ""));
        assertThat(history.isModified()).isTrue();
        history.undo();
        assertThat(history.isModified()).isFalse();
    }

    @Test
    void oldestStepsAreForgotten() {
        History history = new History(StartingPoints.all().getFirst());
        for (int i = 0; i < History.LIMIT + 10; i++) {
            history.perform(new Edit.Rename(new ElementId("n" + i), ""));
        }
        int steps = 0;
        while (history.undoLabel().isPresent()) {
            history.undo();
            steps++;
        }
        assertThat(steps).isEqualTo(History.LIMIT);
        assertThat(history.current().name()).isEqualTo(new ElementId("n9"));
    }
}
