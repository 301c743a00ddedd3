package io.drydock.model.rule;

import io.drydock.model.design.Suppression;
import java.util.List;

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
    public record AcceptedFinding(Finding finding, Suppression suppression) {}

    public Judgement {
        open = List.copyOf(open);
        accepted = List.copyOf(accepted);
        outdated = List.copyOf(outdated);
    }
}
