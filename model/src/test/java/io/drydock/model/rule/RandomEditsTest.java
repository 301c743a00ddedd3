package io.drydock.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.design.Design;
import io.drydock.model.edit.History;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.List;
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

    /// A rule knows its own remedy; the validator withholds one that would break something else on
    /// a design that is broken in several ways. It must hardly ever have to.
    @Test
    void noFixThatIsOfferedBringsANewErrorSeeds1To10000() {
        int thoughtOf = 0;
        int withheld = 0;
        for (long seed = 1; seed <= SEQUENCES; seed++) {
            Design design = broken(seed);
            DesignIndex index = new DesignIndex(design);
            List<Finding> raw = Validator.judge(RuleBook.rules(), index);
            ErrorCount before = ErrorCount.of(raw);
            List<Finding> offered = RuleBook.validator().validate(index);
            for (int i = 0; i < raw.size(); i++) {
                thoughtOf += raw.get(i).fixes().size();
                withheld += raw.get(i).fixes().size() - offered.get(i).fixes().size();
                for (Fix fix : offered.get(i).fixes()) {
                    DesignIndex after = new DesignIndex(fix.edit().apply(design));
                    assertThat(ErrorCount.of(Validator.judge(RuleBook.rules(), after)))
                            .as("seed %s: %s by %s", seed, raw.get(i).message(), fix.title())
                            .matches(count -> count.isWithin(before));
                }
            }
        }
        assertThat(thoughtOf).isGreaterThan(SEQUENCES);
        assertThat(withheld).isLessThan(thoughtOf / 1_000);
    }

    @Test
    void fixingEndsAndLeavesNoNewErrorSeeds1To10000() {
        Fixer fixer = new Fixer(RuleBook.validator());
        for (long seed = 1; seed <= SEQUENCES; seed++) {
            Design design = broken(seed);
            Fixer.Result result = fixer.fix(design, finding -> true);
            assertThat(result.applied()).as("seed " + seed).hasSizeLessThan(MOST_ROUNDS);
            assertThat(errors(result.design()))
                    .as("seed " + seed)
                    .matches(left -> left.isWithin(errors(design)));
        }
    }

    private static ErrorCount errors(Design design) {
        return ErrorCount.of(Validator.judge(RuleBook.rules(), new DesignIndex(design)));
    }

    private static Design broken(long seed) {
        Random random = new Random(seed);
        Design design = STARTS.get((int) (seed % STARTS.size()));
        for (int i = 0; i < EDITS; i++) {
            design = RandomEdits.next(design, random).apply(design);
        }
        return design;
    }
}
