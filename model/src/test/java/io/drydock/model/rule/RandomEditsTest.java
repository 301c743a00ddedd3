package io.drydock.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.design.Design;
import io.drydock.model.edit.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever is done to a design, no rule fails, undo gives back every design as it was, and fixing
/// comes to an end.
class RandomEditsTest {

    private static final List<Design> STARTS = Designs.everyStartingDesign();
    private static final int SEQUENCES = 10_000;
    private static final int EDITS = 4;
    private static final int MOST_ROUNDS = 80;

    @Test
    void noRuleFailsAndUndoGivesEverythingBackSeeds1To10000() {
        for (long seed = 1; seed <= SEQUENCES; seed++) {
            Design start = STARTS.get((int) (seed % STARTS.size()));
            try {
                playAndUndo(start, new Random(seed));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + " on " + start.name(), e);
            }
        }
    }

    private static void playAndUndo(Design start, Random random) {
        History history = new History(start);
        List<Design> stages = new ArrayList<>(List.of(start));
        for (int i = 0; i < EDITS; i++) {
            Design after = history.perform(RandomEdits.next(history.current(), random));
            if (!after.equals(stages.getLast())) {
                stages.add(after);
            }
            assertThat(RuleBook.validator().validate(after)).doesNotContainNull();
        }
        for (Design stage : stages.reversed()) {
            assertThat(history.current()).isSameAs(stage);
            history.undo();
        }
        assertThat(history.undoLabel()).isEmpty();
    }

    @Test
    void fixingEndsSeeds1To500() {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            Design design = STARTS.get((int) (seed % STARTS.size()));
            for (int i = 0; i < EDITS; i++) {
                design = RandomEdits.next(design, random).apply(design);
            }
            assertThat(roundsOfFixing(design)).as("seed " + seed).isLessThan(MOST_ROUNDS);
        }
    }

    /// Applies the first fix of the first error again and again until none is left.
    private static int roundsOfFixing(Design broken) {
        Design design = broken;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<Fix> fix =
                    RuleBook.validator().validate(design).stream()
                            .filter(finding -> finding.severity() == Severity.ERROR)
                            .flatMap(finding -> finding.fixes().stream().limit(1))
                            .findFirst();
            if (fix.isEmpty()) {
                return round;
            }
            design = fix.get().edit().apply(design);
        }
        return MOST_ROUNDS;
    }
}
