package io.drydock.model.rule;

import io.drydock.model.design.Design;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Applies one-click fixes one after the other until none is left.
public final class Fixer {

    /// The most fixes applied in one go. A fix that brought back what another took away would go on
    /// for ever; this ends it.
    public static final int LIMIT = 500;

    /// One fix that was applied.
    ///
    /// @param finding what it was for
    /// @param fix what was done
    public record Applied(Finding finding, Fix fix) {}

    /// What came of it.
    ///
    /// @param design the design after all fixes
    /// @param applied the fixes, in order
    public record Result(Design design, List<Applied> applied) {
        public Result {
            applied = List.copyOf(applied);
        }
    }

    private final Validator validator;

    /// A fixer for what this validator finds.
    public Fixer(Validator validator) {
        this.validator = validator;
    }

    /// Applies the best fix of each finding that is asked for and that nobody has accepted; the
    /// design is judged again after every fix, because one remedy often settles several findings.
    public Result fix(Design design, Predicate<Finding> wanted) {
        List<Applied> applied = new ArrayList<>();
        Design current = design;
        while (applied.size() < LIMIT) {
            Optional<Finding> next = next(current, wanted, applied);
            if (next.isEmpty()) {
                break;
            }
            Fix fix = next.get().fixes().getFirst();
            current = fix.edit().apply(current);
            applied.add(new Applied(next.get(), fix));
        }
        return new Result(current, applied);
    }

    /// The first finding whose best fix was not applied to the very same finding before: it did not
    /// help then, and would not now.
    private Optional<Finding> next(
            Design design, Predicate<Finding> wanted, List<Applied> applied) {
        DesignIndex index = new DesignIndex(design);
        return Acceptance.judge(index, validator.validate(index)).open().stream()
                .filter(wanted)
                .filter(finding -> !finding.fixes().isEmpty())
                .filter(finding -> applied.stream().noneMatch(a -> isRepeated(a, finding)))
                .findFirst();
    }

    private static boolean isRepeated(Applied before, Finding now) {
        return isSame(before.finding(), now)
                && before.fix().title().equals(now.fixes().getFirst().title());
    }

    private static boolean isSame(Finding one, Finding other) {
        return one.rule().equals(other.rule())
                && one.element().equals(other.element())
                && one.message().equals(other.message());
    }
}
