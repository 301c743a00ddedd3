package io.drydock.app.problems;

import io.drydock.model.design.ElementId;
import io.drydock.model.design.Suppression;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.Judgement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A line of the problems panel.
sealed interface Problem {

    /// The id of the rule.
    String rule();

    /// The element concerned.
    ElementId element();

    /// Something to settle.
    ///
    /// @param finding what was found
    /// @param earlier how it was accepted before the element changed, if it was
    record Open(Finding finding, Optional<Suppression> earlier) implements Problem {
        @Override
        public String rule() {
            return finding.rule();
        }

        @Override
        public ElementId element() {
            return finding.element();
        }
    }

    /// Something that somebody accepted.
    ///
    /// @param finding what was found
    /// @param acceptance why it is accepted
    record Accepted(Finding finding, Suppression acceptance) implements Problem {
        @Override
        public String rule() {
            return finding.rule();
        }

        @Override
        public ElementId element() {
            return finding.element();
        }
    }

    /// An acceptance of something that is no longer found.
    ///
    /// @param acceptance what was accepted
    record Gone(Suppression acceptance) implements Problem {
        @Override
        public String rule() {
            return acceptance.rule();
        }

        @Override
        public ElementId element() {
            return new ElementId(acceptance.element());
        }
    }

    /// What is to be settled: heaviest first; within a severity in the order of the rule book.
    static List<Problem> open(Judgement judgement) {
        return judgement.open().stream()
                .sorted(Comparator.comparing(Finding::severity))
                .<Problem>map(finding -> new Open(finding, earlier(finding, judgement)))
                .toList();
    }

    private static Optional<Suppression> earlier(Finding finding, Judgement judgement) {
        return judgement.outdated().stream()
                .filter(suppression -> isAbout(suppression, finding))
                .findFirst();
    }

    private static boolean isAbout(Suppression suppression, Finding finding) {
        return suppression.rule().equals(finding.rule())
                && suppression.element().equals(finding.element().value());
    }

    /// What was accepted, and after it the acceptances that nothing is found for any more.
    static List<Problem> accepted(Judgement judgement) {
        Stream<Problem> accepted =
                judgement.accepted().stream()
                        .map(item -> new Accepted(item.finding(), item.suppression()));
        Stream<Problem> gone =
                judgement.outdated().stream()
                        .filter(suppression ->
                                judgement.open().stream()
                                        .noneMatch(finding -> isAbout(suppression, finding)))
                        .map(Gone::new);
        return Stream.concat(accepted, gone).toList();
    }
}
