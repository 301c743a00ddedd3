package io.drydock.model.rule;

import io.drydock.model.design.Suppression;
import java.util.List;
import java.util.function.BiPredicate;

/// The findings of a design, told apart by what was accepted.
///
/// @param open what is left to be settled
/// @param accepted what somebody accepted, with the justification
/// @param outdated acceptances that no longer match a finding: the element changed since, or the
///   finding is gone
public record Judgement(
        List<Finding> open, List<AcceptedFinding> accepted, List<Suppression> outdated) {

    /// A finding with the words it was accepted with.
    ///
    /// @param finding what was found
    /// @param suppression why it is accepted
    public record AcceptedFinding(Finding finding, Suppression suppression) {
        boolean saysLike(AcceptedFinding other) {
            return finding.saysLike(other.finding) && suppression.equals(other.suppression);
        }
    }

    public Judgement {
        open = List.copyOf(open);
        accepted = List.copyOf(accepted);
        outdated = List.copyOf(outdated);
    }

    /// Whether the other one reads the same; the remedies may differ.
    public boolean saysLike(Judgement other) {
        return alike(open, other.open, Finding::saysLike)
                && alike(accepted, other.accepted, AcceptedFinding::saysLike)
                && outdated.equals(other.outdated);
    }

    private static <T> boolean alike(List<T> some, List<T> others, BiPredicate<T, T> alike) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int n = 0; n < some.size(); n++) {
            if (!alike.test(some.get(n), others.get(n))) {
                return false;
            }
        }
        return true;
    }
}
